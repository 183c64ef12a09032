import { readFileSync } from 'node:fs'
import { type Info, parse } from 'csv-parse/sync'
import { type ErrorCode, HearsayError } from '../model/index.ts'
import { refusal } from './failures.ts'

/** One line of a table that could not be used, and why. Lines count from 1, the header included. */
export interface RowProblem {
  readonly line: number
  readonly reason: string
}

/** A row by the names of its columns, in lower case; empty fields are left out. */
export interface TableRow {
  readonly line: number
  readonly fields: ReadonlyMap<string, string>
}

export interface Table {
  readonly rows: readonly TableRow[]
  readonly problems: readonly RowProblem[]
}

/**
 * Reads a table of comma-, semicolon- or tab-separated fields in UTF-8 or UTF-16 whose header names `required` columns;
 * other columns are kept and do no harm. A row that does not fit is a problem of its own.
 * @throws HearsayError `not-found`, or `code` for a file that is no such table.
 */
export function readTable(file: string, required: readonly string[], code: ErrorCode): Table {
  const content = decode(file, code)
  const problems: RowProblem[] = []
  const records = parseRecords(content, problems)
  const [header, ...body] = records
  const columns = (header?.record ?? []).map((name) => name.trim().toLowerCase())
  for (const column of required)
    if (!columns.includes(column)) throw new HearsayError(code, `no header with a column "${column}": ${file}`)
  const rows: TableRow[] = []
  for (const { record, line } of body) {
    if (record.every((field) => field.trim() === '')) continue
    if (record.length === columns.length) rows.push({ line, fields: fieldsOf(columns, record) })
    else problems.push({ line, reason: `${record.length} fields where the header has ${columns.length}` })
  }
  return { rows, problems: problems.sort((a, b) => a.line - b.line) }
}

interface RawRecord {
  readonly record: readonly string[]
  readonly line: number
}

function parseRecords(content: string, problems: RowProblem[]): RawRecord[] {
  const delimiter = delimiterOf(content)
  try {
    return parseCsv(content, delimiter)
  } catch {
    // A quote that is never closed would swallow the rest of the table: each line is then read by itself.
    return content.split(/\r\n?|\n/).flatMap((line, index) => parseLine(line, index + 1, delimiter, problems))
  }
}

function parseLine(content: string, line: number, delimiter: string, problems: RowProblem[]): RawRecord[] {
  try {
    return parseCsv(content, delimiter).map(({ record }) => ({ record, line }))
  } catch (error) {
    problems.push({ line, reason: `cannot be read: ${error instanceof Error ? error.message : String(error)}` })
    return []
  }
}

function parseCsv(content: string, delimiter: string): RawRecord[] {
  const options = { delimiter, info: true, relax_column_count: true, skip_empty_lines: true }
  const records = parse(content, options) as unknown as { readonly record: string[]; readonly info: Info }[]
  return records.map(({ record, info }) => ({ record, line: info.lines }))
}

function fieldsOf(columns: readonly string[], record: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>()
  columns.forEach((column, index) => {
    const value = record[index]?.trim() ?? ''
    if (value !== '' && !fields.has(column)) fields.set(column, value)
  })
  return fields
}

/** Spreadsheets write semicolons where the decimal sign is a comma. */
function delimiterOf(content: string): string {
  const end = content.indexOf('\n')
  const header = content.slice(0, end < 0 ? content.length : end)
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: header.split(sign).length - 1 }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign
}

function decode(file: string, code: ErrorCode): string {
  const bytes = bytesOfTable(file, code)
  try {
    const content = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
    if (content.includes('\0')) throw new Error('holds binary zeros')
    return content
  } catch (error) {
    throw new HearsayError(code, `not a table of text in UTF-8: ${file}`, { cause: error })
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

function bytesOfTable(file: string, code: ErrorCode): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    const refused = refusal(file, error)
    throw new HearsayError(refused.code === 'not-found' ? 'not-found' : code, refused.reason, { cause: error })
  }
}
