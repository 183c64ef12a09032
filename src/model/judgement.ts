/**
 * What a person decided about events. Events are meant by the ledger-wide ids of their tellings (the event rows of the
 * documents), which outlive the extractor; each judgement falls on the events that hold most of the tellings it names.
 */
export type EventJudgement =
  | { readonly kind: 'name-event'; readonly tellings: readonly string[]; readonly name: string }
  | { readonly kind: 'merge-events'; readonly tellings: readonly string[]; readonly with: readonly string[] }
  | {
      readonly kind: 'split-event'
      /** The tellings that stay where they are, and those that are an event of their own from now on. */
      readonly tellings: readonly string[]
      readonly apart: readonly string[]
      /** Ledger-wide ids of figures that go with the event apart, wherever their document has them. */
      readonly figures: readonly string[]
    }

/** Takes a judgement back: the entry of the journal that holds it. */
export interface UndoJudgement {
  readonly kind: 'undo'
  readonly sequence: number
}

export type Judgement = EventJudgement | UndoJudgement

/** A judgement with who made it and why, as the journal records it. */
export interface SignedJudgement {
  /** Who judged; null where nobody signed. */
  readonly by: string | null
  readonly note: string | null
  readonly judgement: Judgement
}

/** A judgement of the ledger with its place in the journal. */
export interface JudgedEntry extends SignedJudgement {
  readonly sequence: number
  /** ISO 8601 instant, UTC. */
  readonly time: string
}

/** A judgement on events that stands: it was not taken back. */
export interface StandingJudgement extends JudgedEntry {
  readonly judgement: EventJudgement
}

/** The judgements that were not taken back, in the order of the journal. An undo can itself be undone. */
export function standingJudgements(entries: readonly JudgedEntry[]): StandingJudgement[] {
  const undone = new Set<number>()
  for (const { sequence, judgement } of [...entries].reverse())
    if (judgement.kind === 'undo' && !undone.has(sequence)) undone.add(judgement.sequence)
  return entries.flatMap((entry) => {
    const { judgement } = entry
    return judgement.kind === 'undo' || undone.has(entry.sequence) ? [] : [{ ...entry, judgement }]
  })
}
