import type { BriefQuestion } from '../model/index.ts'
import { chartRows } from './chart-rows.ts'
import type { OriginMark } from './origin-marks.ts'

const width = 40

/** The claims in order of time as bars of characters, each with its origin's letter; empty for fewer than two. */
export function textChart(question: BriefQuestion, marks: ReadonlyMap<string | null, OriginMark>): string {
  const { rows, most } = chartRows(question)
  if (rows.length < 2) return ''
  const amounts = rows.map(({ claim }) => claim.amount)
  const widest = Math.max(...amounts.map((amount) => amount.length))
  const lines = rows.map(({ claim, low, high, point, isOpenAbove, isOpenBelow, label }, at) => {
    const [from, to, dot] = [low, high, point].map((value) => Math.round((value / most) * (width - 1)))
    const cells = Array.from({ length: width }, (_, cell) =>
      cell === dot ? (marks.get(claim.origin)?.letter ?? '?')[0] : cell >= (from ?? 0) && cell <= (to ?? 0) ? '─' : ' ',
    )
    if (isOpenAbove) cells[width - 1] = '→'
    if (isOpenBelow) cells[0] = '←'
    return `${(amounts[at] ?? '').padStart(widest)} |${cells.join('')}| ${label.replaceAll('`', '’').replace(/\s+/g, ' ')}`
  })
  return [...lines, `${' '.repeat(widest)}  0${most.toLocaleString('en-US').padStart(width - 1)}`].join('\n')
}
