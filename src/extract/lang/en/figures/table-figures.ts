import type { Measure, Qualifier, Span, UncertainDate } from '../../../../model/index.ts'
import type { DateMention, DraftFigure } from '../../../drafts.ts'
import { tokenIndexAt, type Analysis, type Token } from '../analysis.ts'
import { firstStartingFrom } from '../first-from.ts'
import { parseNumbers, type ParsedNumber } from '../numbers/numbers.ts'
import { knownPlace } from '../places/gazetteer.ts'
import type { Table } from '../tables.ts'
import { stateAdjectives } from './act-words.ts'
import { countedNoun, isPersonNoun } from './acts.ts'
import { measureOfPhrase } from './predicate.ts'

/**
 * The figures in the cells of tables, in order of the text: a number that fills its cell, with the measure of its column's heading, of
 * its row's, or of the caption. The row or column that names a place or a date gives place and day. Cells whose headings
 * tell no measure are left out.
 */
export function tableFigures(analysis: Analysis, dates: readonly DateMention[]): DraftFigure[] {
  return analysis.tables.flatMap((table) => figuresOfTable(analysis, dates, table))
}

/** Figures per table, at most. */
const mostFigures = 20_000

function figuresOfTable(analysis: Analysis, dates: readonly DateMention[], table: Table): DraftFigure[] {
  const [first] = table.rows
  const headed = first !== undefined && !first.cells.slice(1).some((cell) => numberOf(analysis, cell) !== undefined)
  const columns = headed ? first.cells.map((cell) => headingOf(analysis, dates, cell)) : []
  const caption = captionOf(analysis, table)
  const figures: DraftFigure[] = []
  for (const row of headed ? table.rows.slice(1) : table.rows) {
    if (figures.length > mostFigures) break
    const label = row.cells[0] && headingOf(analysis, dates, row.cells[0])
    for (const [at, cell] of row.cells.entries()) {
      const figure =
        at === 0 ? undefined : figureOf(analysis, cell, { label, column: columns[at], corner: columns[0], caption })
      if (figure) figures.push(figure)
    }
  }
  return figures
}

/** What a cell says of those counted beside or below it. */
interface Heading {
  readonly text: string
  readonly measure: Measure | undefined
  /** The counted noun ("Dockers killed", "Houses"). */
  readonly noun: string | undefined
  readonly isPercent: boolean
  readonly date: UncertainDate | null
  readonly isPlace: boolean
}

interface Headings {
  readonly label: Heading | undefined
  readonly column: Heading | undefined
  /** The heading of the first column, which tells what the rows are. */
  readonly corner: Heading | undefined
  readonly caption: Heading | undefined
}

/** Headings of columns that count nothing. */
const uncounted =
  /^(?:year|date|day|month|week|time|age|no\.?|nr\.?|#|id|rank|code|row|page|phone|tel\.?|telephone|case|article|source)$/i
const placeHeadings =
  /^(?:place|town|city|village|district|province|region|county|state|country|area|location|governorate|prison|camp|port|where)s?$/i

function headingOf(analysis: Analysis, dates: readonly DateMention[], cell: Span): Heading {
  const text = analysis.text.slice(cell.start, cell.end)
  const tokens = tokensIn(analysis, cell)
  const [first, last] = [tokens[0], tokens.at(-1)]
  const date = dates[firstStartingFrom(dates, cell.start)]
  const predicate = first && last ? measureOfPhrase(analysis.tokens, first.index, last.index + 1) : undefined
  const noun = tokens.find(({ lower }) => isPersonNoun(lower) && !stateAdjectives.has(lower)) ?? tokens.find(isCounted)
  return {
    text,
    measure: predicate?.measure,
    noun: noun && analysis.text.slice(noun.start, noun.end),
    isPercent: /%|\bper ?cent\b|\bshare\b/i.test(text),
    date: date && date.end <= cell.end ? date.date : null,
    isPlace: knownPlace(text)?.form === 'name',
  }
}

function isCounted({ lower, pos }: Token): boolean {
  return (pos === 'NOUN' || pos === 'PROPN') && lower.endsWith('s') && countedNoun(lower).strong === undefined
}

/** Longest heading or caption, in tokens. */
const longestHeading = 24

function tokensIn(analysis: Analysis, { start, end }: Span): Token[] {
  const tokens: Token[] = []
  for (let at = tokenIndexAt(analysis, start); at < analysis.tokens.length && tokens.length < longestHeading; at++) {
    const token = analysis.tokens[at]
    if (!token || token.end > end) break
    tokens.push(token)
  }
  return tokens
}

/** The paragraph right above a table. */
function captionOf(analysis: Analysis, { rows }: Table): Heading | undefined {
  const first = rows[0]
  const before = first && analysis.tokens[tokenIndexAt(analysis, first.start) - 1]
  const sentence = before && analysis.sentences[before.sentence]
  return sentence && headingOf(analysis, [], sentence)
}

function figureOf(analysis: Analysis, cell: Span, headings: Headings): DraftFigure | undefined {
  const { label, column, corner, caption } = headings
  const number = numberOf(analysis, cell)
  if (!number || uncounted.test(column?.text ?? '')) return undefined
  const found = [column, label, caption].find((heading) => heading?.measure !== undefined)
  const counted = found ?? [column, label].find((heading) => heading?.noun !== undefined)
  if (!counted) return undefined
  const isPercent = number.percent || (column?.isPercent ?? false)
  const things = found === undefined || (column?.noun !== undefined && !isPersonNoun(column.noun.toLowerCase()))
  const noun = column?.noun ?? counted.noun
  return {
    ...{ start: number.start, end: number.end, text: analysis.text.slice(number.start, number.end) },
    ...{ value: number.low, low: number.qualifier === 'less-than' ? null : number.low, high: highOf(number) },
    qualifier: number.qualifier,
    unit: isPercent ? 'percent' : things && noun !== undefined ? noun.toLowerCase() : 'persons',
    measure: isPercent ? 'share' : things ? 'other' : (counted.measure ?? 'other'),
    population: noun ?? null,
    per: null,
    modality: 'asserted',
    placeWords: placeOf(label, column, corner),
    asOf: label?.date ?? column?.date ?? null,
    relation: null,
  }
}

function highOf({ high, qualifier }: CellNumber): number | null {
  return qualifier === 'at-least' || qualifier === 'more-than' || qualifier === 'about' ? null : high
}

function placeOf(label: Heading | undefined, column: Heading | undefined, corner: Heading | undefined): string | null {
  if (
    label &&
    !/^(?:grand |sub-?)?totals?$/i.test(label.text) &&
    (label.isPlace || placeHeadings.test(corner?.text ?? ''))
  )
    return label.text
  return column?.isPlace ? column.text : null
}

interface CellNumber extends Pick<ParsedNumber, 'start' | 'end' | 'low' | 'high'> {
  readonly qualifier: Qualifier
  readonly percent: boolean
}

const signs: ReadonlyMap<string, Qualifier> = new Map([
  ['~', 'about'],
  ['≈', 'about'],
  ['c.', 'about'],
  ['about', 'about'],
  ['≥', 'at-least'],
  ['at least', 'at-least'],
  ['>', 'more-than'],
  ['over', 'more-than'],
  ['more than', 'more-than'],
  ['<', 'less-than'],
  ['≤', 'at-most'],
  ['up to', 'at-most'],
])
/** Longest cell that is one number, in code units. */
const longestNumber = 40

/** The number that fills a cell, but for a sign of its bounds before it and "+", "%", a note's mark or "people" after it. */
function numberOf({ text }: Analysis, { start, end }: Span): CellNumber | undefined {
  if (end - start > longestNumber || !/\d/.test(text.slice(start, end))) return undefined
  const numbers = parseNumbers(text, start, end)
  const [number] = numbers
  if (!number || (number.form !== 'one' && number.form !== 'range')) return undefined
  const before = text.slice(start, number.start).trim().toLowerCase()
  const after = text.slice(number.end, end).trim()
  const rest = /^(\+)? ?(%|per ?cent|people|persons)? ?(?:\*{1,3}|†|‡|\[\w{1,3}\]|\(\w\))?$/i.exec(after)
  const told = before === '' ? (number.form === 'range' ? 'between' : 'exact') : signs.get(before)
  if (!told || !rest) return undefined
  const percent = /^(?:%|per)/i.test(rest[2] ?? '')
  return { ...number, qualifier: rest[1] ? 'at-least' : told, percent }
}
