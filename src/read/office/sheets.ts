import { noMarkupFacts } from '../article.ts'
import type { FormatReading } from '../markup-text.ts'
import { type Block, buildText } from '../text-builder.ts'
import { repacked, zipParts } from './zip-parts.ts'

/**
 * The sheets of a workbook (XLSX), each under its name, a row a line with a tab between cells, so that a figure is read with the words
 * of its column. Days are written as ISO 8601, numbers as the file holds them. Throws `BadParts`.
 */
export async function readXlsx(bytes: Uint8Array, mostBytes: number): Promise<FormatReading> {
  const parts = await zipParts(bytes, mostBytes)
  const { default: readSheets } = await import('read-excel-file/node')
  const workbook = Buffer.from(await repacked(parts))
  const sheets = await readSheets(workbook, { parseNumber: (digits) => digits })
  const blocks: Block[] = []
  for (const { sheet, data } of sheets) {
    if (data.length > 0 && sheets.length > 1) blocks.push({ text: sheet, kind: 'heading' })
    blocks.push(...rowBlocks(data.map((row) => row.map(wordsOf))))
  }
  return { built: buildText(blocks), markup: noMarkupFacts }
}

/** Rows as lines with a tab between cells; rows without words and empty columns at the right are left. */
export function rowBlocks(rows: readonly (readonly string[])[]): Block[] {
  return rows.flatMap((row) => {
    const cells = row.map((cell) => cell.replace(/\s+/g, ' ').trim())
    while (cells.at(-1) === '') cells.pop()
    return cells.length === 0 ? [] : [{ text: cells.join('\t'), kind: 'row' as const }]
  })
}

function wordsOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return dayOf(cell)
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''
}

function dayOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const iso = date.toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ')
}
