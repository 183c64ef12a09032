import { readFileSync } from 'node:fs'
import type { Measure, Modality, Qualifier, Reading, Stance } from '../../src/model/index.ts'

/** What a person expects of one document: the format of `examples/expected.json`. Absent fields are not asked. */
export interface ExpectedDocument {
  readonly published?: string
  readonly title?: string
  readonly figures?: readonly ExpectedFigure[]
  readonly claims?: readonly ExpectedClaim[]
  readonly acts?: readonly ExpectedAct[]
  readonly absentActs?: readonly ExpectedAct[]
  /** The order in time of a person's acts. */
  readonly orders?: readonly { readonly person: string; readonly kinds: readonly string[] }[]
  readonly notices?: readonly { readonly kind: string; readonly words: string }[]
  readonly findings?: readonly { readonly kind: string; readonly verdict?: string; readonly words: readonly string[] }[]
}

export interface ExpectedFigure {
  readonly text: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly qualifier: Qualifier
  /** Null where more than one measure would be right. */
  readonly measure: Measure | null
  readonly population?: string | null
  readonly per?: string
  readonly modality?: Modality
  /** The first speaker, or several names that would be right; null where it is not asked. */
  readonly speaker: string | readonly string[] | null
  readonly event?: string
}

export interface ExpectedClaim {
  readonly speaker: string | readonly string[]
  /** Words inside the content. */
  readonly words: string
  readonly stance?: Stance
}

export interface ExpectedAct {
  readonly kind: string
  readonly person: string
  readonly date?: string
  readonly asserted?: boolean
}

export interface Expected {
  readonly documents: Readonly<Record<string, ExpectedDocument>>
}

export function loadExpected(file: string): Expected {
  return JSON.parse(readFileSync(file, 'utf8')) as Expected
}

/** One expectation and whether a reading meets it. */
export interface Check {
  readonly about: string
  readonly document: string
  readonly expected: string
  readonly met: boolean
}

/** Every expectation of a document held against its reading. */
export function checksOf(document: string, expected: ExpectedDocument, reading: Reading): Check[] {
  const check = (about: string, words: string, met: boolean): Check => ({ about, document, expected: words, met })
  return [
    ...(expected.published
      ? [check('published', expected.published, reading.document.published?.from === expected.published)]
      : []),
    ...(expected.title ? [check('title', expected.title, reading.document.title === expected.title)] : []),
    ...figureChecks(document, expected.figures ?? [], reading),
    ...(expected.claims ?? []).map((claim) =>
      check('claim with its speaker', `${String(claim.speaker)}: ${claim.words}`, hasClaim(reading, claim)),
    ),
    ...(expected.claims ?? [])
      .filter((claim) => claim.stance)
      .map((claim) => check('stance', `${String(claim.stance)}: ${claim.words}`, hasClaim(reading, claim, true))),
    ...(expected.acts ?? []).map((act) => check('act', `${act.person}: ${act.kind}`, hasAct(reading, act))),
    ...(expected.absentActs ?? []).map((act) =>
      check('no such act', `${act.person}: ${act.kind}`, !hasAct(reading, act)),
    ),
    ...(expected.orders ?? []).map((order) =>
      check('acts in order', `${order.person}: ${order.kinds.join(', ')}`, inOrder(reading, order.person, order.kinds)),
    ),
    ...(expected.notices ?? []).map((notice) =>
      check('notice', `${notice.kind}: ${notice.words}`, hasNotice(reading, notice)),
    ),
    ...(expected.findings ?? []).map((finding) =>
      check(
        'finding',
        `${finding.kind} ${finding.verdict ?? ''}: ${finding.words.join(' / ')}`,
        hasFinding(reading, finding),
      ),
    ),
  ]
}

function figureChecks(document: string, figures: readonly ExpectedFigure[], reading: Reading): Check[] {
  const free = new Set(reading.figures)
  return figures.flatMap((expected) => {
    const candidates = [...free].filter((figure) => sameNumber(expected, figure))
    const found = candidates.find((figure) => figure.text === expected.text) ?? candidates[0]
    if (found) free.delete(found)
    const words = `${expected.text} (${expected.measure ?? 'any'}, ${String(expected.speaker)})`
    const bounds = found?.low === expected.low && found.high === expected.high
    return [
      { about: 'figure with its value', document, expected: words, met: found !== undefined },
      {
        about: 'measure and bounds',
        document,
        expected: words,
        met: bounds && (expected.measure === null || found.measure === expected.measure),
      },
      ...(expected.speaker === null
        ? []
        : [
            {
              about: 'first speaker of a figure',
              document,
              expected: words,
              met: found !== undefined && isSpeaker(found.voice[0]?.name, expected.speaker),
            },
          ]),
      ...(expected.population
        ? [{ about: 'population', document, expected: words, met: found?.population === expected.population }]
        : []),
      ...(expected.modality
        ? [{ about: 'modality', document, expected: words, met: found?.modality === expected.modality }]
        : []),
      ...(expected.per ? [{ about: 'rate', document, expected: words, met: found?.per === expected.per }] : []),
      ...(expected.event
        ? [{ about: 'event', document, expected: words, met: found?.event?.includes(expected.event) ?? false }]
        : []),
    ]
  })
}

function sameNumber(expected: ExpectedFigure, figure: Reading['figures'][number]): boolean {
  const overlap =
    figure.text.toLowerCase().includes(expected.text.toLowerCase()) ||
    expected.text.toLowerCase().includes(figure.text.toLowerCase())
  if (expected.value === null) return overlap && figure.low === expected.low && figure.high === expected.high
  return overlap && figure.value === expected.value
}

function isSpeaker(name: string | undefined, expected: string | readonly string[]): boolean {
  if (name === undefined) return false
  const plain = (words: string) => words.toLowerCase().replace(/^(?:the|an?) /, '')
  return [expected].flat().some((one) => plain(name).includes(plain(one)) || plain(one) === plain(name))
}

function hasClaim(reading: Reading, claim: ExpectedClaim, withStance = false): boolean {
  return reading.attributions.some(
    (attribution) =>
      attribution.content.some((content) => content.text.includes(claim.words)) &&
      isSpeaker(attribution.voice[0]?.name, claim.speaker) &&
      (!withStance || attribution.stance === claim.stance),
  )
}

function hasAct(reading: Reading, expected: ExpectedAct): boolean {
  return reading.acts.some(
    (act) =>
      act.kind === expected.kind &&
      act.people.includes(expected.person) &&
      (expected.date === undefined || act.date?.from === expected.date) &&
      (expected.asserted === undefined || act.asserted === expected.asserted),
  )
}

function inOrder(reading: Reading, person: string, kinds: readonly string[]): boolean {
  const acts = reading.acts
    .filter((act) => act.people.includes(person) && kinds.includes(act.kind))
    .sort((a, b) => (a.date?.from ?? '').localeCompare(b.date?.from ?? '') || a.start - b.start)
  return [...new Set(acts.map((act) => act.kind))].join() === kinds.join()
}

function hasNotice(reading: Reading, expected: { readonly kind: string; readonly words: string }): boolean {
  return reading.notices.some(
    (notice) => notice.kind === expected.kind && reading.text.slice(notice.start, notice.end).includes(expected.words),
  )
}

function hasFinding(
  reading: Reading,
  expected: { readonly kind: string; readonly verdict?: string; readonly words: readonly string[] },
): boolean {
  const words = new Map<string, string>([
    ...reading.figures.map((figure) => [figure.id, figure.text] as const),
    ...reading.attributions.map((a) => [a.id, a.content.map((content) => content.text).join(' ')] as const),
    ...reading.acts.map((act) => [act.id, act.text] as const),
  ])
  return reading.findings.some(
    (finding) =>
      finding.kind === expected.kind &&
      (expected.verdict === undefined || finding.verdict === expected.verdict) &&
      expected.words.every((wanted) => finding.evidence.some((id) => words.get(id)?.includes(wanted))),
  )
}
