import type { Finding, QuestionKey, UncertainDate, FigureInSentence, QuestionAnswer } from '../../model/index.ts'
import { originsInWords } from '../../model/claim-words.ts'
import type { Page } from '../terminal/page.ts'
import { safeLine } from '../terminal/safe.ts'
import { padStart } from '../terminal/wrap.ts'
import { date, days } from './date.ts'
import { findingLines, headline, repeatedFindingLine } from './findings.ts'
import type { Legend } from './legend.ts'
import { quantity } from './quantity.ts'
import { quoted } from './quoted.ts'
import { foundBy } from './readers.ts'
import { voice } from './voice.ts'

const indent = 2
const gap = 2
/** A longer quantity gets a line of its own, so that it does not push the words of all the others aside. */
const widestQuantity = 16
const narrowestQuantity = 6

/**
 * One question for people: what is asked, a block for each figure, how many stand behind it, how they relate. `told`
 * remembers the findings shown, which belong to several questions: the second time they are one line.
 */
export function questionLines(page: Page, answer: QuestionAnswer, told: Set<string>, legend: Legend): string[] {
  const repeats = repeatsOf(answer.figures)
  for (const { amount } of repeats) legend.note(amount)
  const width = repeats
    .map(({ amount }) => amount.length)
    .filter((length) => length <= widestQuantity)
    .reduce((most, length) => Math.max(most, length), narrowestQuantity)
  return [
    page.paint('faint', '─'.repeat(page.columns)),
    ...heading(page, answer),
    '',
    ...repeats.flatMap((repeat) => figureLines(page, repeat, width, answer.question.population)),
    ...page.paragraph(`Independent origins: ${originsInWords(answer.origins)}`, {
      indent,
      hang: indent + 2,
      role: 'strong',
    }),
    ...others(page, answer.others),
    ...withheldLines(page, answer),
    ...answer.findings.flatMap((finding) => toldOnce(page, finding, told)),
  ]
}

/** True where nothing else is said on the question, and nothing was noticed of what is. */
export function isAlone({ figures, findings, others: left, withheld }: QuestionAnswer): boolean {
  return (
    repeatsOf(figures).length === 1 &&
    left === 0 &&
    withheld.length === 0 &&
    findings.every(({ kind }) => kind === 'self-citation')
  )
}

const briefColumns = [
  { align: 'right', role: 'strong', most: 20 },
  { flexible: true, role: 'name' },
  { most: 34, role: 'faint' },
] as const

/** One question with a line for each figure: amount, voices, day, and where it stands. */
export function briefLines(page: Page, answer: QuestionAnswer, legend: Legend): string[] {
  const repeats = repeatsOf(answer.figures)
  for (const { amount } of repeats) legend.note(amount)
  const rows = repeats.map(({ amount, first: figure }) => [
    amount,
    [voice(figure.voice), dayOf(figure), figure.modality === 'asserted' ? '' : figure.modality, foundBy(figure)]
      .filter(Boolean)
      .join(', '),
    `${baseName(figure.path)}:${figure.start}`,
  ])
  const kinds = [...new Set(answer.findings.map(headline))].filter((kind) => kind !== 'self-citation')
  const origins = `Independent origins: ${originsInWords(answer.origins)}`
  return [
    ...heading(page, answer),
    ...page.table(briefColumns, rows, indent),
    ...(isAlone(answer) ? [] : page.paragraph([origins, ...kinds].join(' · '), { indent, hang: indent + 2 })),
    ...others(page, answer.others),
    ...withheldLines(page, answer),
  ]
}

/** A figure without a rival, in a line or two: amount, what is counted, where and when, whose word, where it stands. */
export function loneLines(page: Page, { question, figures }: QuestionAnswer, legend: Legend): string[] {
  return repeatsOf(figures).flatMap(({ amount, first: figure }) => {
    legend.note(amount)
    const [asked, where] = wordsOf(question)
    const modality = figure.modality === 'asserted' ? '' : ` (${figure.modality})`
    const told = `${[asked, where].filter(Boolean).join(', ')}${modality}: ${[voice(figure.voice), dayOf(figure), foundBy(figure)].filter(Boolean).join(', ')}`
    const hang = indent + widestQuantity + gap
    const number = padStart(amount, widestQuantity)
    const [first = '', ...rest] = page.paragraph(`${told} · ${baseName(figure.path)}:${figure.start}`, { indent: hang })
    const head = ' '.repeat(indent) + page.paint('strong', number)
    return amount.length > widestQuantity
      ? [head, first, ...rest]
      : [head + ' '.repeat(gap) + first.slice(hang), ...rest]
  })
}

function dayOf({ said, published: when }: FigureInSentence): string {
  const day = said ?? when
  return day === null ? '' : days(day)
}

function baseName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path
}

function toldOnce(page: Page, finding: Finding, told: Set<string>): string[] {
  const key = `${finding.kind} ${finding.reason}`
  if (told.has(key)) return [repeatedFindingLine(page, finding, indent)]
  told.add(key)
  return findingLines(page, { ...finding, evidence: [] }, indent, true)
}

export interface Repeat {
  readonly amount: string
  readonly first: FigureInSentence
  /** The same again, by the same voices in the same document: one claim. */
  readonly again: FigureInSentence[]
}

export function repeatsOf(figures: readonly FigureInSentence[]): Repeat[] {
  const repeats = new Map<string, Repeat>()
  for (const figure of figures) {
    const amount = value(figure)
    const key = JSON.stringify([figure.document, amount, figure.modality, figure.voice.map(({ name }) => name)])
    const known = repeats.get(key)
    if (known === undefined) repeats.set(key, { amount, first: figure, again: [] })
    else known.again.push(figure)
  }
  return [...repeats.values()]
}

/** Where no number is named, the words stand for it. */
function value(figure: FigureInSentence): string {
  const hasNumber = figure.value !== null || figure.low !== null || figure.high !== null
  return hasNumber ? quantity(figure) : safeLine(quoted(figure.text))
}

/** What is asked, then where it belongs and its short name. */
export function heading(page: Page, { id, question }: Pick<QuestionAnswer, 'id' | 'question'>): string[] {
  const [asked, where] = wordsOf(question)
  return [
    ...page.paragraph(asked, { role: 'heading' }),
    ...page.paragraph([question.event === null ? 'no event told' : '', where, id].filter(Boolean).join(' · '), {
      role: 'faint',
    }),
  ]
}

/** What is counted; and of which event, where and when. */
export function wordsOf({ measure, population, event, place, from, to }: QuestionKey): [asked: string, where: string] {
  const asked = [measure, population].filter((part) => part !== null && part !== '').join(' · ')
  const span = from !== null && to !== null ? days({ from, to }) : ''
  const label = event ?? ''
  const tellsYear = from !== null && label.includes(from.slice(0, 4))
  const where = [label, label.includes(place ?? '') ? '' : (place ?? ''), tellsYear ? '' : span]
  return [asked, where.filter((part) => part !== '').join(' · ')]
}

function figureLines(
  page: Page,
  { amount, first: figure, again }: Repeat,
  width: number,
  asked: string | null,
): string[] {
  const inner = indent + width + gap
  const chain = page.paragraph(voice(figure.voice), { indent: inner, hang: inner + 2, role: 'name' })
  const [first = '', ...rest] = chain
  const number = amount.length > width ? amount : padStart(amount, width)
  const head = ' '.repeat(indent) + page.paint('strong', number)
  const isBroad = amount.length > width
  const { sentence, start, end } = figure
  return [
    ...(isBroad ? [head, first] : [head + ' '.repeat(gap) + first.slice(inner)]),
    ...rest,
    ...page.paragraph([circumstances(figure), ofWhom(figure, asked)].filter(Boolean).join(' · '), {
      indent: inner,
      role: 'faint',
    }),
    ...page.excerpt(sentence.text, start - sentence.start, end - sentence.start, inner),
    ...page.paragraph([`${figure.path}:${start}–${end}`, ...again.map(alsoAt)].join(', '), {
      indent: inner,
      role: 'faint',
    }),
    '',
  ]
}

/** Whom a figure counts, where its own words differ from those of the question. */
export function ofWhom({ population }: FigureInSentence, asked: string | null): string {
  return population === null || population === asked ? '' : `of ${quoted(population)}`
}

/** Who is said to give no figure, and who says so. */
export function withheldLines(page: Page, { withheld }: QuestionAnswer): string[] {
  return withheld.flatMap(({ voice: chain, text, path, start, end }) =>
    page.paragraph(`no figure given: ${voice(chain)} withholds ${quoted(text)} · ${path}:${start}–${end}`, {
      indent,
      hang: indent + 2,
    }),
  )
}

export function circumstances(figure: FigureInSentence): string {
  const said = figure.said === null ? published(figure.published) : `said ${date(figure.said)}`
  const asOf = figure.asOf === null ? '' : `as of ${date(figure.asOf)}`
  const modality = figure.modality === 'asserted' ? '' : figure.modality
  return [modality, said, asOf, foundBy(figure)].filter((part) => part !== '').join(' · ')
}

function alsoAt({ start, end }: FigureInSentence): string {
  return `again at ${start}–${end}`
}

function published(when: UncertainDate | null): string {
  return when === null ? 'date not told' : `published ${days(when)}`
}

function others(page: Page, count: number): string[] {
  if (count === 0) return []
  const text = `${count} more ${count === 1 ? 'figure answers' : 'figures answer'} this question; leave out --by, --from and --to to see ${count === 1 ? 'it' : 'them'}.`
  return page.paragraph(text, { indent, hang: indent + 2 })
}
