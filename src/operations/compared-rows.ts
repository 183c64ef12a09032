import type { LedgerRows } from '../compare/index.ts'
import { linkEvents, linkParties, withKnownNames, withLocalBodies } from '../link/index.ts'
import type { FamilyMember, JudgedEntry, Links, LocatedEvent, LocatedParty, LocatedPerson } from '../model/index.ts'
import { judgedFigures } from './judged-events.ts'
import { namesInUse } from './names-in-use.ts'

/** Everything that comparison reads of a ledger, with who and what is the same in it. */
export interface ComparedLedger {
  readonly rows: LedgerRows
  readonly links: Links
}

/** What a ledger holds of its documents' readings, as far as comparison goes. */
export interface ReadRows extends LedgerRows {
  readonly parties: readonly LocatedParty[]
  readonly people: readonly LocatedPerson[]
  readonly events: readonly LocatedEvent[]
  readonly families: readonly FamilyMember[]
  /** What people decided, in the journal's order. */
  readonly judgements?: readonly JudgedEntry[]
}

/** Links the rows of many documents: a pure function, so that a test or a measurement needs no ledger. */
export function comparedRows({ families, judgements = [], ...read }: ReadRows): ComparedLedger {
  const attributions = withKnownNames(read.attributions, families)
  const { figures, judged } = judgedFigures(withKnownNames(read.figures, families), read.events, judgements)
  const spoken = [...attributions, ...figures]
  const events = linkEvents(read.events, judged)
  const parties = linkParties(namesInUse(read.parties, read.people, spoken), families)
  const links = { parties: withLocalBodies(parties, events, spoken), events }
  const { findings, reuse } = read
  return { rows: { figures, attributions, findings, ...(reuse && { reuse }) }, links }
}
