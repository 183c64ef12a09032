import type { LedgerRows } from '../compare/index.ts'
import { linkEvents, linkParties, withKnownNames, withLocalBodies } from '../link/index.ts'
import type { FamilyMember, Links, LocatedEvent, LocatedParty, LocatedPerson } from '../model/index.ts'
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
}

/** Links the rows of many documents: a pure function, so that a test or a measurement needs no ledger. */
export function comparedRows({ families, ...read }: ReadRows): ComparedLedger {
  const attributions = withKnownNames(read.attributions, families)
  const figures = withKnownNames(read.figures, families)
  const spoken = [...attributions, ...figures]
  const events = linkEvents(read.events)
  const parties = linkParties(namesInUse(read.parties, read.people, spoken), families)
  const links = { parties: withLocalBodies(parties, events, spoken), events }
  return { rows: { figures, attributions, findings: read.findings }, links }
}
