import type { Ledger } from '../ledger/index.ts'
import {
  HearsayError,
  quote,
  type Correction,
  type Grade,
  type JournalEntry,
  type JudgedWords,
  type LocatedAttribution,
  type LocatedFigure,
  type Span,
} from '../model/index.ts'
import { eventCalled, tellingsOf } from './judge-events.ts'
import { startingSo } from './id-starts.ts'
import { wordsOfClaim } from './judged-words.ts'
import { linkedLedger, questionsOfLedger } from './ledger-rows.ts'
import { sign, type Signature } from './sign.ts'

/** A claim or a figure, by its ledger-wide id. */
export type WordsTarget = Pick<JudgedWords, 'of' | 'id'>

/** A correction as a person gives it: a span of the document, an event's id. */
export interface WantedCorrection extends Omit<Correction, 'words' | 'event'> {
  readonly words?: Span | undefined
  readonly event?: string | undefined
}

/** Says that a claim or a figure was read rightly, or was not. @throws HearsayError `not-found`; as `Ledger.judge`. */
export async function reviewWords(
  ledger: Ledger,
  target: WordsTarget,
  verdict: 'accepted' | 'rejected',
  signature: Signature = {},
): Promise<JournalEntry> {
  return sign(ledger, { kind: 'review', on: await wordsOf(ledger, target), verdict }, signature)
}

/**
 * Puts other words, another speaker, stance, measure, event or other bounds in place of what was read.
 * @throws HearsayError `not-found`; `usage` for a correction that says nothing, or of a claim what only a figure has.
 */
export async function correctWords(
  ledger: Ledger,
  target: WordsTarget,
  wanted: WantedCorrection,
  signature: Signature = {},
): Promise<JournalEntry> {
  const on = await wordsOf(ledger, target)
  const { words, event, ...rest } = wanted
  const given = Object.entries(rest).filter(([, value]: [string, unknown]) => value !== undefined)
  const isOfFigure = ['measure', 'low', 'high'].some((field) => given.some(([name]) => name === field))
  if (on.of === 'claim' && (isOfFigure || event !== undefined))
    throw new HearsayError('usage', 'a claim has no measure, bounds or event of its own: correct its figure')
  const correction: Correction = {
    ...Object.fromEntries(given),
    ...(words && { words: await wordsAt(ledger, on.document, words) }),
    ...(event !== undefined && { event: await tellingsIn(ledger, event) }),
  }
  if (Object.keys(correction).length === 0) throw new HearsayError('usage', 'the correction says nothing')
  if (typeof correction.low === 'number' && typeof correction.high === 'number' && correction.low > correction.high)
    throw new HearsayError('usage', `the low bound lies above the high: ${correction.low}, ${correction.high}`)
  return sign(ledger, { kind: 'correct', on, correction }, signature)
}

/**
 * Grades source and content apart (the Admiralty system).
 * @throws HearsayError `not-found`; `usage` for a grade that says nothing, and for "confirmed" (1) where the ledger has
 * fewer than two independent origins for the number.
 */
export async function gradeWords(
  ledger: Ledger,
  target: WordsTarget,
  grade: Grade,
  signature: Signature = {},
): Promise<JournalEntry> {
  const on = await wordsOf(ledger, target)
  if (grade.reliability === null && grade.credibility === null)
    throw new HearsayError('usage', 'the grade says nothing: give A to F, 1 to 6, or both')
  if (grade.credibility === 1) await refuseUnconfirmed(ledger, target)
  return sign(ledger, { kind: 'grade', on, grade }, signature)
}

/** How many origins a number needs to be called confirmed. */
const originsOfConfirmed = 2

async function refuseUnconfirmed(ledger: Ledger, { of, id }: WordsTarget): Promise<void> {
  const { rows } = await linkedLedger(ledger)
  const figures = new Set(
    of === 'figure' ? [id] : rows.figures.filter((one) => one.attribution === id).map((one) => one.id),
  )
  const origins = (await questionsOfLedger(ledger))
    .filter(({ question }) => question.figures.some((figure) => figures.has(figure.id)))
    .flatMap(({ numbers }) => numbers().filter((number) => number.figures.some((one) => figures.has(one))))
    .map(({ origins: { low } }) => low)
  const most = Math.max(0, ...origins)
  if (most >= originsOfConfirmed) return
  throw new HearsayError(
    'usage',
    `confirmed (1) needs ${originsOfConfirmed} independent origins, and the ledger has ${most} for it: grade 2, or add the other source`,
  )
}

/** The claim or figure whose id this is, or is the start of. @throws HearsayError `not-found`, `usage` for a start that several have. */
export async function wordsCalled(ledger: Ledger, start: string): Promise<JudgedWords> {
  const { rows, rejected } = await linkedLedger(ledger)
  const targets: WordsTarget[] = [
    ...[...rows.attributions, ...rejected.attributions].map(({ id }) => ({ of: 'claim' as const, id })),
    ...[...rows.figures, ...rejected.figures].map(({ id }) => ({ of: 'figure' as const, id })),
  ]
  return wordsOf(ledger, startingSo(start, targets, 'claim or figure', 'hearsay review'))
}

/** Where words stand in a document, next to others. @throws HearsayError `not-found`. */
export async function wordsNear(ledger: Ledger, { document, start }: JudgedWords, words: string): Promise<Span> {
  const text = (await ledger.text(document)) ?? ''
  const at = occurrences(text, words).sort((a, b) => Math.abs(a - start) - Math.abs(b - start))[0]
  if (at === undefined) throw new HearsayError('not-found', `the document has no such words: ${words}`)
  return { start: at, end: at + words.length }
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = []
  if (words === '') return found
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}

async function wordsOf(ledger: Ledger, { of, id }: WordsTarget): Promise<JudgedWords> {
  const { rows, rejected } = await linkedLedger(ledger)
  const found =
    of === 'claim'
      ? claimWords([...rows.attributions, ...rejected.attributions].find((one) => one.id === id))
      : figureWords([...rows.figures, ...rejected.figures].find((one) => one.id === id))
  if (found === null) throw new HearsayError('not-found', `the ledger has no such ${of}: ${id}`)
  return found
}

/** As it was read: a judgement is found again by these words, whatever was corrected since. */
function claimWords(claim: LocatedAttribution | undefined): JudgedWords | null {
  if (claim === undefined) return null
  const { id, document, review } = claim
  const first = review?.judgements[0]?.judgement
  return first !== undefined && 'on' in first
    ? { ...first.on, id }
    : { of: 'claim', document, id, ...wordsOfClaim(claim) }
}

function figureWords(figure: LocatedFigure | undefined): JudgedWords | null {
  if (figure === undefined) return null
  const { id, document, start, end, text, review } = figure
  const first = review?.judgements[0]?.judgement
  return first !== undefined && 'on' in first ? { ...first.on, id } : { of: 'figure', document, id, start, end, text }
}

async function wordsAt(ledger: Ledger, document: string, { start, end }: Span) {
  const text = (await ledger.text(document)) ?? ''
  if (start >= end || end > text.length || text.slice(start, end).trim() === '')
    throw new HearsayError('usage', `no words of the document: ${start} to ${end}`)
  return quote(text, start, end)
}

async function tellingsIn(ledger: Ledger, event: string): Promise<string[]> {
  return tellingsOf(eventCalled(event, (await linkedLedger(ledger)).links.events.clusters))
}
