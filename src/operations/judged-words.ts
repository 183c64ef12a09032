import { grouped } from '../compare/index.ts'
import {
  onWords,
  type Correction,
  type JudgedWords,
  type LocatedAttribution,
  type LocatedFigure,
  type Review,
  type QuotedSpan,
  type Span,
  type StandingJudgement,
  type Voice,
  type WordsJudgement,
} from '../model/index.ts'

/** Claims and figures after people have had their say. */
export interface JudgedRows {
  /** Without those that were rejected, corrected where they were. */
  readonly attributions: readonly LocatedAttribution[]
  readonly figures: readonly LocatedFigure[]
  readonly rejected: {
    readonly attributions: readonly LocatedAttribution[]
    readonly figures: readonly LocatedFigure[]
  }
  /** What was decided, by the ids of the rows that it falls on. */
  readonly reviews: { readonly claims: ReadonlyMap<string, Review>; readonly figures: ReadonlyMap<string, Review> }
  /** Figures whose number or measure was changed: what was worked out with the old ones no longer holds. */
  readonly renumbered: ReadonlySet<string>
  /** Judgements that fall on nothing that is there now, by their place in the journal. */
  readonly idle: readonly number[]
}

/**
 * Applies what people decided about words. A judgement falls on the row that has its id; where a new reading has none, on
 * the one of the same document with the same words, or else with nearly the same span. Who rejects a claim rejects the
 * figures in it, but for those that somebody accepted by themselves.
 */
export function judgedWords(
  attributions: readonly LocatedAttribution[],
  figures: readonly LocatedFigure[],
  standing: readonly StandingJudgement[],
): JudgedRows {
  const judged = onWords(standing)
  if (judged.length === 0)
    return { attributions, figures, rejected: nothing, reviews: none, renumbered: new Set(), idle: [] }
  const claims = reviewsOf(judged, 'claim', attributions, wordsOfClaim)
  const counts = reviewsOf(judged, 'figure', figures, (figure) => figure)
  const corrected = attributions.map((one) => correctedClaim(one, claims.reviews.get(one.id)))
  const speakers = new Map(corrected.filter(({ review }) => review !== undefined).map((one) => [one.id, one]))
  const numbers = figures.map((one) => correctedFigure(one, counts.reviews.get(one.id), speakers))
  const isRejected = (figure: LocatedFigure): boolean =>
    figure.review?.verdict === 'rejected' ||
    (figure.review?.verdict !== 'accepted' && speakers.get(figure.attribution ?? '')?.review?.verdict === 'rejected')
  return {
    attributions: corrected.filter(({ review }) => review?.verdict !== 'rejected'),
    figures: numbers.filter((figure) => !isRejected(figure)),
    rejected: {
      attributions: corrected.filter(({ review }) => review?.verdict === 'rejected'),
      figures: numbers.filter(isRejected),
    },
    reviews: { claims: claims.reviews, figures: counts.reviews },
    renumbered: new Set(numbers.filter(({ review }) => isRenumbered(review)).map(({ id }) => id)),
    idle: [...claims.idle, ...counts.idle],
  }
}

const nothing = { attributions: [], figures: [] }
const none = { claims: new Map<string, Review>(), figures: new Map<string, Review>() }

/** A claim's words as they are judged: from its first content to its last. */
export function wordsOfClaim({ content }: LocatedAttribution): QuotedSpan {
  const text = content.map((one) => one.text).join(' … ')
  return { start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0, text }
}

function isRenumbered(review: Review | undefined): boolean {
  const { measure, low, high } = review?.correction ?? {}
  return measure !== undefined || low !== undefined || high !== undefined
}

interface Row {
  readonly id: string
  readonly document: string
}

function reviewsOf<Found extends Row>(
  judged: readonly StandingJudgement<WordsJudgement>[],
  of: JudgedWords['of'],
  rows: readonly Found[],
  wordsOf: (row: Found) => QuotedSpan,
): { readonly reviews: ReadonlyMap<string, Review>; readonly idle: number[] } {
  const own = judged.filter(({ judgement }) => judgement.on.of === of)
  const documents = new Set(own.map(({ judgement }) => judgement.on.document))
  const byDocument = grouped(rows, ({ document }) => (documents.has(document) ? document : null))
  const byId = new Map([...byDocument.values()].flat().map((row) => [row.id, row]))
  const reviews = new Map<string, Review>()
  const idle: number[] = []
  for (const one of own) {
    const { on } = one.judgement
    const row = byId.get(on.id) ?? foundAgain(on, byDocument.get(on.document) ?? [], wordsOf)
    if (row === undefined) idle.push(one.sequence)
    else reviews.set(row.id, reviewed(reviews.get(row.id), one))
  }
  return { reviews, idle }
}

/** The least share of two spans' words that both must have to be taken for one. */
const sameSpan = 0.5

/** The row with the same words, nearest to where they stood; else the one that covers nearly the same span. */
function foundAgain<Found extends Row>(
  on: JudgedWords,
  rows: readonly Found[],
  wordsOf: (row: Found) => QuotedSpan,
): Found | undefined {
  const known = rows.map((row) => ({ row, words: wordsOf(row) }))
  const distance = ({ words }: (typeof known)[number]): number => Math.abs(words.start - on.start)
  const same = known.filter(({ words }) => words.text === on.text).sort((a, b) => distance(a) - distance(b))[0]
  const near = known.sort((a, b) => overlap(on, b.words) - overlap(on, a.words))[0]
  return same?.row ?? (near !== undefined && overlap(on, near.words) >= sameSpan ? near.row : undefined)
}

/** What two spans have in common, of what they cover together: 0 to 1. */
function overlap(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

const unreviewed: Review = { verdict: null, correction: null, grade: null, judgements: [] }

function reviewed(before: Review = unreviewed, entry: StandingJudgement<WordsJudgement>): Review {
  const { judgement } = entry
  const judgements = [...before.judgements, entry]
  if (judgement.kind === 'review') return { ...before, verdict: judgement.verdict, judgements }
  if (judgement.kind === 'grade') return { ...before, grade: judgement.grade, judgements }
  return { ...before, correction: { ...before.correction, ...judgement.correction }, judgements }
}

function correctedClaim(claim: LocatedAttribution, review: Review | undefined): LocatedAttribution {
  if (review === undefined) return claim
  const { words, speaker, stance } = review.correction ?? {}
  return {
    ...claim,
    review,
    ...(words && { content: [words] }),
    ...(stance && { stance }),
    ...(speaker !== undefined && { voice: spokenBy(speaker, claim.voice) }),
  }
}

function correctedFigure(
  figure: LocatedFigure,
  review: Review | undefined,
  claims: ReadonlyMap<string, LocatedAttribution>,
): LocatedFigure {
  const claim = claims.get(figure.attribution ?? '')
  if (review === undefined && claim === undefined) return figure
  const { speaker, stance } = claim?.review?.correction ?? {}
  const inherited: Correction = { ...(speaker !== undefined && { speaker }), ...(stance && { stance }) }
  const correction = { ...inherited, ...review?.correction }
  return { ...figure, ...(review && { review }), ...changed(figure, correction) }
}

function changed(figure: LocatedFigure, correction: Correction): Partial<LocatedFigure> {
  const { words, speaker, stance, measure } = correction
  return {
    ...words,
    ...(stance && { stance }),
    ...(measure && { measure }),
    ...bounds(correction),
    ...(speaker !== undefined && { voice: spokenBy(speaker, figure.voice) }),
  }
}

/** Bounds that a person gives: the wording is theirs then, an exact number where both are the same. */
function bounds(correction: Correction): Partial<LocatedFigure> {
  if (correction.low === undefined && correction.high === undefined) return {}
  const { low = null, high = null } = correction
  if (low !== null && high !== null)
    return { low, high, value: low === high ? low : null, qualifier: low === high ? 'exact' : 'between' }
  if (low === null && high === null) return { low, high, value: null, qualifier: 'vague' }
  return { low, high, value: low ?? high, qualifier: low === null ? 'at-most' : 'at-least' }
}

/** The chain with another first speaker; where the writer alone spoke, the writer passes it on now. */
function spokenBy(name: string, voice: Voice): Voice {
  const [first, ...rest] = voice
  const after = first?.role === 'publisher' ? voice : rest
  return [{ name, role: 'speaker', named: true, mention: null }, ...after]
}
