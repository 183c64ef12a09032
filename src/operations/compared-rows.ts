import type { LedgerRows } from '../compare/index.ts'
import { linkEvents, linkParties, withKnownNames, withLocalBodies } from '../link/index.ts'
import {
  type FamilyMember,
  type Links,
  type LocatedEvent,
  type LocatedParty,
  type LocatedPerson,
  type StandingJudgement,
} from '../model/index.ts'
import { judgedFigures } from './judged-events.ts'
import { judgedWords, type JudgedRows } from './judged-words.ts'
import { movedFigures } from './moved-figures.ts'
import { namesInUse } from './names-in-use.ts'

/** Everything that comparison reads of a ledger, with who and what is the same in it. */
export interface ComparedLedger {
  readonly rows: LedgerRows
  readonly links: Links
  /** What people rejected: it is compared with nothing, and still told. */
  readonly rejected: JudgedRows['rejected']
  /** Judgements on words that fall on nothing that is there now, by their place in the journal. */
  readonly idle: readonly number[]
}

/** What a ledger holds of its documents' readings, as far as comparison goes. */
export interface ReadRows extends LedgerRows {
  readonly parties: readonly LocatedParty[]
  readonly people: readonly LocatedPerson[]
  readonly events: readonly LocatedEvent[]
  readonly families: readonly FamilyMember[]
  /** What people decided and did not take back, in the journal's order. */
  readonly judgements?: readonly StandingJudgement[]
}

/** Links the rows of many documents: a pure function, so that a test or a measurement needs no ledger. */
export function comparedRows({ families, judgements: standing = [], ...read }: ReadRows): ComparedLedger {
  const reviewed = judgedWords(read.attributions, read.figures, standing)
  const attributions = withKnownNames(reviewed.attributions, families)
  const { figures: inEvents, judged } = judgedFigures(withKnownNames(reviewed.figures, families), read.events, standing)
  const { figures, events } = movedFigures(inEvents, read.events, linkEvents(read.events, judged), standing)
  const spoken = [...attributions, ...figures]
  const parties = linkParties(namesInUse(read.parties, read.people, spoken), families)
  const links = { parties: withLocalBodies(parties, events, spoken), events }
  const { rejected, renumbered, idle } = reviewed
  const gone = new Set([...renumbered, ...[...rejected.figures, ...rejected.attributions].map(({ id }) => id)])
  const findings =
    gone.size === 0 ? read.findings : read.findings.filter(({ evidence }) => !evidence.some((id) => gone.has(id)))
  return { rows: { figures, attributions, findings, ...(read.reuse && { reuse: read.reuse }) }, links, rejected, idle }
}
