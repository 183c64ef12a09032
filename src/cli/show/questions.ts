import type { Origins, QuestionKey } from '../../model/index.ts'
import type { FigureInSentence, QuestionAnswer } from '../../operations/figures.ts'
import type { Page } from '../terminal/page.ts'
import { padStart } from '../terminal/wrap.ts'
import { date, days } from './date.ts'
import { findingLines } from './findings.ts'
import { quantity } from './quantity.ts'
import { voice } from './voice.ts'

const indent = 2
const gap = 2
const widestQuantity = 22

/** One question for people: what is asked, a block for each figure, how many stand behind it, how they relate. */
export function questionLines(page: Page, answer: QuestionAnswer): string[] {
  const quantities = answer.figures.map(quantity)
  const width = Math.min(
    widestQuantity,
    quantities.reduce((most, text) => Math.max(most, text.length), 6),
  )
  return [
    page.paint('faint', '─'.repeat(page.columns)),
    ...heading(page, answer.question),
    '',
    ...answer.figures.flatMap((figure, at) => figureLines(page, figure, quantities[at] ?? '', width)),
    ...page.paragraph(`Independent origins: ${originsInWords(answer.origins)}`, {
      indent,
      hang: indent + 2,
      role: 'strong',
    }),
    ...others(page, answer.others),
    ...answer.findings.flatMap((finding) => findingLines(page, { ...finding, evidence: [] }, indent, true)),
  ]
}

function heading(page: Page, { measure, population, event, place, from, to }: QuestionKey): string[] {
  const asked = [measure, population].filter((part) => part !== null && part !== '').join(' · ')
  const span = from !== null && to !== null ? days({ from, to }) : ''
  const label = event ?? 'no event told'
  const where = [label, label.includes(place ?? '') ? '' : (place ?? ''), label.includes(span) ? '' : span]
  return [
    ...page.paragraph(asked, { role: 'heading' }),
    ...page.paragraph(where.filter((part) => part !== '').join(' · '), { role: 'faint' }),
  ]
}

function figureLines(page: Page, figure: FigureInSentence, amount: string, width: number): string[] {
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
    ...page.paragraph(circumstances(figure), { indent: inner, role: 'faint' }),
    ...page.excerpt(sentence.text, start - sentence.start, end - sentence.start, inner),
    ...page.paragraph(`${figure.path}:${start}–${end}`, { indent: inner, role: 'faint' }),
    '',
  ]
}

function circumstances(figure: FigureInSentence): string {
  const said = figure.said === null ? 'date not told' : `said ${date(figure.said)}`
  const asOf = figure.asOf === null ? '' : `as of ${date(figure.asOf)}`
  const modality = figure.modality === 'asserted' ? '' : figure.modality
  return [modality, said, asOf].filter((part) => part !== '').join(' · ')
}

/** "1 (the Harbour Front)", "1 to 3 (the Harbour Front; the others cannot be told)", "0 to 2 (nobody named)". */
function originsInWords({ low, high, families }: Origins): string {
  const range = low === high ? String(low) : `${low} to ${high}`
  if (families.length === 0) return `${range} (nobody is named)`
  return `${range} (${families.join('; ')}${high > low ? ', and sources that are not named' : ''})`
}

function others(page: Page, count: number): string[] {
  if (count === 0) return []
  const text = `${count} more ${count === 1 ? 'figure answers' : 'figures answer'} this question; leave out --by, --from and --to to see ${count === 1 ? 'it' : 'them'}.`
  return page.paragraph(text, { indent, hang: indent + 2 })
}
