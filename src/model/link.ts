import type { Evidence } from './finding.ts'
import type { FamilyMember } from './party.ts'
import type { EventKind } from './vocabulary.ts'

/** Who a name means, over all documents. Every link carries its score (0 to 1) and its reason in words. */
export interface LinkedParty {
  /** The canonical name: the families table's spelling where it has one, else the fullest name seen. */
  readonly party: string
  /** The interest it belongs to; null where the families table knows none and it publishes nothing. */
  readonly family: string | null
  /** What counts as one independent origin: the family, else the party itself. */
  readonly origin: string
  readonly names: readonly string[]
  readonly score: number
  readonly reason: string
}

export interface PartyLinks {
  /** `document` lets a short form ("Rahimi") mean the one person of that name there. Never null: an unknown name is its own party. */
  partyOf(name: string, document?: string): LinkedParty
  /** Every party known, in alphabetical order. */
  readonly parties: readonly LinkedParty[]
}

/** One event of the world, as far as several documents tell of the same. */
export interface EventCluster {
  /** Derived from its most informative label and its time: the same documents give the same id. */
  readonly id: string
  readonly label: string
  readonly kind: EventKind
  readonly place: string | null
  /** ISO days, null where no document dates it. */
  readonly from: string | null
  readonly to: string | null
  readonly members: readonly EventMember[]
  /** What a person called it; then the label is this name, and `told` the label that it had without it. */
  readonly name?: string
  readonly told?: string
  /** The judgements that made it what it is, by their place in the journal. */
  readonly judgements?: readonly number[]
}

/** One document's telling of an event. */
export interface EventMember {
  readonly document: string
  readonly label: string
  /** The ledger-wide id of the telling. */
  readonly id?: string
}

/** Two events that may be one. Nothing is merged on it: it waits for a judgement. */
export interface EventProposal {
  /** Ids of the clusters. */
  readonly events: readonly [string, string]
  readonly score: number
  readonly reason: string
}

/** Why two labels were put into one cluster by the program. */
export interface EventLink {
  readonly members: readonly [{ document: string; label: string }, { document: string; label: string }]
  readonly score: number
  readonly reason: string
}

export interface EventLinks {
  /** Null where the document tells of no such event. */
  clusterOf(document: string, label: string | null): EventCluster | null
  readonly clusters: readonly EventCluster[]
  readonly links: readonly EventLink[]
  readonly proposals?: readonly EventProposal[]
  /** Judgements that fall on nothing any more, by their place in the journal. */
  readonly idle?: readonly number[]
}

export interface LinkedPerson {
  readonly name: string
  readonly names: readonly string[]
  readonly score: number
  readonly reason: string
}

/** Two persons that may be one. Nothing is merged on it: it waits for a judgement. */
export interface PersonProposal {
  readonly names: readonly [string, string]
  readonly score: number
  readonly reason: string
  /** The judgement that left it undecided; there only where one did. */
  readonly left?: number
}

export interface PersonLinks {
  /** Never null: an unknown name is its own person. */
  personOf(name: string, document?: string): LinkedPerson
  readonly people: readonly LinkedPerson[]
  readonly proposals: readonly PersonProposal[]
}

/** A membership that a text suggests ("the state-run X"), with its words. It waits for a judgement. */
export interface FamilyProposal extends FamilyMember {
  readonly score: number
  readonly reason: string
  readonly evidence: readonly Evidence[]
}

/** All that comparison needs to know of who and what is the same. */
export interface Links {
  readonly parties: PartyLinks
  readonly events: EventLinks
}
