import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { BriefQuestion } from '../model/index.ts'
import { chartRows, type ChartRow } from './chart-rows.ts'
import type { OriginMark } from './origin-marks.ts'

const size = { width: 680, row: 18, labels: 250, longestLabel: 44 } as const

/**
 * The claims of a question as an SVG, in order of time: a bar for what the wording allows, an arrow where it is open, and
 * the origin's letter, colour and shape. Empty for fewer than two claims with numbers.
 */
export function svgChart(question: BriefQuestion, marks: ReadonlyMap<string | null, OriginMark>): string {
  const { rows, most } = chartRows(question)
  if (new Set(rows.map(({ claim }) => claim.amount)).size < 2) return ''
  const { document } = parseHTML('<!doctype html><html><body></body></html>') as { readonly document: unknown }
  const markOf = (row: ChartRow): OriginMark | undefined => marks.get(row.claim.origin)
  const colour = (row: ChartRow): string => markOf(row)?.colour ?? '#666666'
  const keys = rows.map((_, at) => String(at))
  const y = (row: ChartRow): string => String(rows.indexOf(row))
  const chart = draw({
    document: document,
    width: size.width,
    height: 44 + rows.length * size.row,
    marginLeft: size.labels,
    marginRight: 130,
    marginBottom: 30,
    style: { fontFamily: 'inherit', fontSize: '11px', background: 'none', color: '#1a1a1a' },
    x: {
      domain: [0, most],
      label: null,
      grid: true,
      ticks: 5,
      tickFormat: (value: number) => value.toLocaleString('en-US'),
    },
    y: { domain: keys, label: null, tickFormat: (key: string) => clipped(rows[Number(key)]?.label ?? ''), tickSize: 0 },
    marks: [
      Plot.barX(rows, {
        x1: 'low',
        x2: 'high',
        y,
        fill: colour,
        fillOpacity: 0.25,
        stroke: colour,
        insetTop: 4,
        insetBottom: 4,
      }),
      ...arrows(
        rows.filter((row) => row.isOpenAbove),
        most,
        '→',
        y,
        colour,
      ),
      ...arrows(
        rows.filter((row) => row.isOpenBelow),
        0,
        '←',
        y,
        colour,
      ),
      ...rows.map((row) =>
        Plot.dot([row], { x: 'point', y, symbol: markOf(row)?.symbol ?? 'wye', r: 5, fill: colour(row) }),
      ),
      Plot.text(rows, {
        ...{ x: most, y, dx: 12, textAnchor: 'start', fill: '#1a1a1a', fontWeight: 'bold' },
        text: (row: ChartRow) => `${markOf(row)?.letter ?? ''}  ${row.claim.amount}`,
      }),
    ],
  })
  const title = `Claims in order of time: ${question.question.measure}`
  chart.setAttribute('role', 'img')
  chart.setAttribute(
    'aria-label',
    withoutMarks(
      `${title}. ${rows.map((row) => `${row.label}: ${row.claim.amount}`).join('; ')}. The table gives the same.`,
    ),
  )
  return chart.outerHTML
}

/** linkedom leaves markup in attributes as it is. */
function withoutMarks(text: string): string {
  return text.replace(/[<>]/g, '').replace(/"/g, '”').replace(/&/g, 'and')
}

function arrows(
  rows: ChartRow[],
  x: number,
  text: string,
  y: (row: ChartRow) => string,
  colour: (row: ChartRow) => string,
): Plot.Markish[] {
  return rows.length === 0
    ? []
    : [Plot.text(rows, { x, y, text: () => text, fill: colour, fontSize: 14, fontWeight: 'bold' })]
}

/** Plot's types are a browser's; here it draws into a document of linkedom, of which two members are used. */
const draw = Plot.plot as unknown as (options: Readonly<Record<string, unknown>>) => {
  setAttribute: (name: string, value: string) => void
  readonly outerHTML: string
}

/** A label of bounded length; a name of another direction is kept apart from the date before it. */
function clipped(label: string): string {
  const [when = '', ...rest] = label.split(' · ')
  const voice = Array.from(rest.join(' · '))
  const room = size.longestLabel - when.length - 3
  const shown = voice.length > room ? `${voice.slice(0, room - 1).join('')}…` : voice.join('')
  return `${when} · \u2068${shown}\u2069`
}
