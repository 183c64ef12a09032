import { noMarkupFacts } from './article.ts'
import type { FormatReading } from './markup-text.ts'
import { rowBlocks } from './office/sheets.ts'
import { buildText } from './text-builder.ts'

const separators = [',', ';', '\t'] as const
const sampleLines = 12
const fewestLines = 4
const longestCell = 60

/** Whether a text is a table of comma- or semicolon-separated values: its name says so, or its first lines have the same short fields. */
export function isCsv(text: string, path: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .slice(0, sampleLines + 1)
  const whole = lines.slice(0, Math.min(lines.length, sampleLines)).filter((line) => line.trim() !== '')
  const separator = separatorOf(whole[0] ?? '')
  const counts = whole.map((line) => line.split(separator).length)
  const columns = counts[0] ?? 0
  if (/\.(?:csv|tsv)$/i.test(path)) return columns >= 2
  const isShort = whole.every((line) =>
    line.split(separator).every((cell) => cell.length <= longestCell && !/[.!?] \p{Lu}/u.test(cell)),
  )
  return (
    separator !== '\t' &&
    whole.length >= fewestLines &&
    columns >= 3 &&
    isShort &&
    counts.every((count) => count === columns)
  )
}

/** A table as lines with a tab between cells, its header first, so that a figure is read with the words of its column. */
export async function readCsv(text: string): Promise<FormatReading> {
  return { built: buildText(rowBlocks(await recordsOf(text))), markup: noMarkupFacts }
}

async function recordsOf(text: string): Promise<string[][]> {
  const { parse } = await import('csv-parse/sync')
  const delimiter = separatorOf(text.slice(0, Math.max(0, text.indexOf('\n')) || text.length))
  const options = { delimiter, relax_column_count: true, skip_empty_lines: true, relax_quotes: true }
  try {
    return parse(text, options)
  } catch {
    // A quote that is never closed would swallow the rest of the table: each line is then a row by itself.
    return text.split('\n').map((line) => line.split(delimiter))
  }
}

/** Spreadsheets write semicolons where the decimal sign is a comma. */
function separatorOf(line: string): string {
  const counts = separators.map((sign) => ({ sign, count: line.split(sign).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign
}
