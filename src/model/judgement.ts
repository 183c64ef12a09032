import type { QuotedSpan } from './span.ts'
import type { Credibility, Measure, Reliability, Stance } from './vocabulary.ts'

/**
 * What a person decided about events. Events are meant by the ledger-wide ids of their tellings (the event rows of the
 * documents), which outlive the extractor; each judgement falls on the events that hold most of the tellings it names.
 */
export type EventJudgement =
  | { readonly kind: 'name-event'; readonly tellings: readonly string[]; readonly name: string }
  | { readonly kind: 'merge-events'; readonly tellings: readonly string[]; readonly with: readonly string[] }
  /** They are two: nothing proposes any more that they are one. */
  | { readonly kind: 'distinct-events'; readonly tellings: readonly string[]; readonly with: readonly string[] }
  | {
      readonly kind: 'split-event'
      /** The tellings that stay where they are, and those that are an event of their own from now on. */
      readonly tellings: readonly string[]
      readonly apart: readonly string[]
      /** Ledger-wide ids of figures that go with the event apart, wherever their document has them. */
      readonly figures: readonly string[]
    }

/** A claim or a figure of a reading, with its words: enough to find it again once the document is read anew. */
export interface JudgedWords extends QuotedSpan {
  readonly of: 'claim' | 'figure'
  readonly document: string
  /** The ledger-wide id that it had. */
  readonly id: string
}

/** What a person puts in place of what was read. Whatever is left out stays as it was read. */
export interface Correction {
  /** The right words: the content of a claim, the quantity of a figure. Their number is not read again: see `low`. */
  readonly words?: QuotedSpan
  /** Who speaks, in the place of the first voice. */
  readonly speaker?: string
  readonly stance?: Stance
  /** Of a figure alone, from here on. */
  readonly measure?: Measure
  /** The bounds; both, where either is given. Null is open. */
  readonly low?: number | null
  readonly high?: number | null
  /** The event it belongs to, by the ledger-wide ids of that event's tellings. */
  readonly event?: readonly string[]
}

/**
 * How far a source (A reliable … E unreliable, F cannot be judged) and what it says (1 confirmed … 5 improbable, 6 cannot be
 * judged) are trusted: the Admiralty system, the two rated apart. Null is not rated.
 */
export interface Grade {
  readonly reliability: Reliability | null
  readonly credibility: Credibility | null
}

/** What a person decided about a claim or a figure. Of several on the same words, the last of each kind holds. */
export type WordsJudgement =
  | { readonly kind: 'review'; readonly on: JudgedWords; readonly verdict: 'accepted' | 'rejected' }
  | { readonly kind: 'correct'; readonly on: JudgedWords; readonly correction: Correction }
  | { readonly kind: 'grade'; readonly on: JudgedWords; readonly grade: Grade }

/** What people decided about a claim or a figure, as far as it stands. */
export interface Review {
  readonly verdict: 'accepted' | 'rejected' | null
  /** What was put in place of what was read; null where nothing was. */
  readonly correction: Correction | null
  readonly grade: Grade | null
  /** All that it follows from, in the order of the journal. */
  readonly judgements: readonly JudgedEntry[]
}

/** Whether two names are one person. `undecided` leaves a proposal lying and says so. */
export interface PersonJudgement {
  readonly kind: 'person'
  readonly names: readonly [string, string]
  readonly verdict: 'same' | 'different' | 'undecided'
}

/** A finding was looked into; the note of the judgement says with what result. */
export interface SettleJudgement {
  readonly kind: 'settle'
  /** The id of the finding, which follows from its kind and its evidence. */
  readonly finding: string
}

/** Takes a judgement back: the entry of the journal that holds it. */
export interface UndoJudgement {
  readonly kind: 'undo'
  readonly sequence: number
}

/** Everything but an undo. */
export type Decision = EventJudgement | WordsJudgement | PersonJudgement | SettleJudgement
export type Judgement = Decision | UndoJudgement

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

/** A judgement that stands: it was not taken back. */
export interface StandingJudgement<Kind extends Decision = Decision> extends JudgedEntry {
  readonly judgement: Kind
}

/** Which entries were taken back, by their place in the journal. An undo can itself be undone. */
export function takenBack(entries: readonly JudgedEntry[]): ReadonlySet<number> {
  const undone = new Set<number>()
  for (const { sequence, judgement } of [...entries].reverse())
    if (judgement.kind === 'undo' && !undone.has(sequence)) undone.add(judgement.sequence)
  return undone
}

/** The judgements that were not taken back, in the order of the journal. */
export function standingJudgements(entries: readonly JudgedEntry[]): StandingJudgement[] {
  const undone = takenBack(entries)
  return entries.flatMap((entry) => {
    const { judgement } = entry
    return judgement.kind === 'undo' || undone.has(entry.sequence) ? [] : [{ ...entry, judgement }]
  })
}

/** Those among standing judgements that are about events. */
export function onEvents(standing: readonly StandingJudgement[]): StandingJudgement<EventJudgement>[] {
  return standing.filter((one): one is StandingJudgement<EventJudgement> => /-event/.test(one.judgement.kind))
}

/** Those among standing judgements that are about claims and figures. */
export function onWords(standing: readonly StandingJudgement[]): StandingJudgement<WordsJudgement>[] {
  return standing.filter((one): one is StandingJudgement<WordsJudgement> => 'on' in one.judgement)
}

/**
 * The first of some entries after `seen` that decides about the same thing as a judgement: who judged had not seen it.
 * Entries come in the order of the journal, the whole of it, since an undo is about what it takes back.
 */
export function unseen(
  judgement: Judgement,
  entries: readonly Pick<JudgedEntry, 'sequence' | 'judgement'>[],
  seen: number,
): number | null {
  const bySequence = new Map(entries.map((entry) => [entry.sequence, entry.judgement]))
  const own = new Set(thingsOf(judgement, bySequence))
  const other = entries.find(
    (entry) => entry.sequence > seen && thingsOf(entry.judgement, bySequence).some((thing) => own.has(thing)),
  )
  return other?.sequence ?? null
}

/** What a judgement is about, as names that can be compared. */
function thingsOf(judgement: Judgement, bySequence: ReadonlyMap<number, Judgement>): readonly string[] {
  switch (judgement.kind) {
    case 'undo': {
      const undone = bySequence.get(judgement.sequence)
      return undone === undefined ? [] : thingsOf(undone, bySequence)
    }
    case 'name-event':
      return judgement.tellings
    case 'merge-events':
    case 'distinct-events':
      return [...judgement.tellings, ...judgement.with]
    case 'split-event':
      return [...judgement.tellings, ...judgement.apart, ...judgement.figures]
    case 'person':
      return judgement.names.map((name) => `person ${name}`)
    case 'settle':
      return [`finding ${judgement.finding}`]
    default:
      return [judgement.on.id]
  }
}
