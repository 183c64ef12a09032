import type { Row } from './rows.ts'

/** The parts of a page's height, at its top and at its bottom, where running heads and page numbers stand. */
const margin = 0.13
const pageNumber =
  /^(?:[-–—|] ?)?(?:page |p\. ?|seite |صفحه |صفحة )?(?:\p{Nd}{1,4}|[ivxlc]{1,6})(?: ?(?:of|\/|von|از|من) ?\p{Nd}{1,4})?(?: ?[-–—|])?$/iu

export interface RowsOfPage {
  readonly number: number
  readonly height: number
  readonly rows: readonly Row[]
}

/**
 * Rows in the margins that are no part of the text: page numbers, and lines that come again in the same place on other
 * pages, their numbers aside.
 */
export function furnitureOf(pages: readonly RowsOfPage[]): ReadonlySet<Row> {
  const seen = new Map<string, Row[]>()
  for (const page of pages)
    for (const row of inMargins(page)) {
      const key = `${row.text.replace(/\p{Nd}+/gu, '#')} ${String(Math.round(row.baseline / 6))}`
      const rows = seen.get(key)
      if (rows) rows.push(row)
      else seen.set(key, [row])
    }
  const often = Math.max(2, Math.ceil(pages.length / 5))
  const running = [...seen.values()].filter((rows) => rows.length >= often).flat()
  const numbers = pages.flatMap((page) => edgeRows(page).filter(({ text }) => pageNumber.test(text)))
  return new Set([...running, ...numbers])
}

function inMargins({ height, rows }: RowsOfPage): Row[] {
  return rows.filter(
    ({ baseline, text }) => text.length < 200 && (baseline < height * margin || baseline > height * (1 - margin)),
  )
}

/** The first and the last row, where they stand in the margins. */
function edgeRows(page: RowsOfPage): Row[] {
  const rows = inMargins(page)
  const sorted = [...page.rows].sort((a, b) => b.baseline - a.baseline)
  return rows.filter((row) => row === sorted[0] || row === sorted.at(-1))
}
