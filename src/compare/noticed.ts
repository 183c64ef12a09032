import {
  sha256,
  type Evidence,
  type Finding,
  type FindingKind,
  type LocatedAttribution,
  type LocatedFigure,
  type ReadingFinding,
  type SharedPassage,
  type Verdict,
} from '../model/index.ts'

/** The words that a finding rests on, with the id of the figure or attribution they belong to. */
export interface Witness extends Evidence {
  readonly id: string
}

/** What a rule noticed, before it is told for one reading (by ids) or for the ledger (by words). */
export interface Noticed {
  readonly kind: FindingKind
  readonly verdict: Verdict
  readonly reason: string
  readonly formula?: string
  readonly expected?: number
  readonly stated?: number
  readonly evidence: readonly Witness[]
  readonly passages?: readonly SharedPassage[]
}

export function figureWitness({ id, document, path, start, end, text }: LocatedFigure): Witness {
  return { id, document, path, start, end, text }
}

/** The content of an attribution as one witness: its first stretch, or its cue where it has none. */
export function claimWitness({ id, document, path, content, cue }: LocatedAttribution): Witness {
  const { start, end, text } = content[0] ?? cue[0] ?? { start: 0, end: 0, text: '' }
  return { id, document, path, start, end, text }
}

export function toReadingFinding({ evidence, passages: _, ...noticed }: Noticed): ReadingFinding {
  const reason = withoutStrayMarks(noticed.reason)
  return { ...noticed, reason, evidence: [...new Set(evidence.map(({ id }) => id))] }
}

export function toFinding({ evidence, kind, verdict, reason, ...numbers }: Noticed): Finding {
  const words = evidence.map(({ document, path, start, end, text }) => ({ document, path, start, end, text }))
  return {
    schema: 'hearsay/finding/1',
    id: sha256(keyOf({ kind, evidence, ...numbers })).slice(0, 12),
    kind,
    verdict,
    reason: withoutStrayMarks(reason),
    ...numbers,
    evidence: words,
  }
}

/** A figure's words can begin before a quotation and end in it (`nearly "240`): one mark alone only confuses. */
function withoutStrayMarks(reason: string): string {
  return reason.replace(/“([^“”"]{0,80})["“]([^“”"]{0,80})”/g, '“$1$2”')
}

/** The same findings once each: one kind over the same words is one finding, and the first told stays. */
export function withoutRepeats(noticed: readonly Noticed[]): Noticed[] {
  const seen = new Map<string, Noticed>()
  for (const one of noticed) {
    const key = keyOf(one)
    if (!seen.has(key)) seen.set(key, one)
  }
  return [...seen.values()]
}

/** What makes a finding the one it is. */
function keyOf({ kind, evidence, formula }: Pick<Noticed, 'kind' | 'evidence' | 'formula'>): string {
  const words = evidence.map(({ document, start, end }) => `${document} ${start} ${end}`).sort()
  return `${kind} ${words.join('|')} ${formula ?? ''}`
}
