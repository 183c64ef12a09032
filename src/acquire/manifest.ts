import { resolve } from 'node:path'
import type { DocumentFacts } from '../model/index.ts'
import { type RowProblem, readTable, type TableRow } from './table.ts'

type Facts = Omit<DocumentFacts, 'path'>

/** What a manifest says of one document. `path` is as written there. */
export interface ManifestRow {
  readonly line: number
  readonly path: string
  readonly facts: Facts
}

/** What is known of documents that their texts may not say: who published them, when, where, in which language. */
export interface Manifest {
  readonly rows: readonly ManifestRow[]
  /** Rows that could not be used, by line. */
  readonly problems: readonly RowProblem[]
  /** The facts of the row whose path is the longest end of `path`; nothing where no row fits. Remembers the match. */
  factsFor(path: string): Facts
  /** Rows that have matched no document so far. */
  unused(): ManifestRow[]
  /** Rows that have matched several documents: which one they were meant for is not certain. */
  ambiguous(): { readonly row: ManifestRow; readonly paths: readonly string[] }[]
}

/**
 * Reads a table `path,publisher,published,url,language`, of which only `path` must be there. `published` is a year, a
 * month or a day (`2023`, `2023-02`, `2023-02-08`).
 * @throws HearsayError `not-found`; `bad-manifest` for a file that is no table or has no header with `path`.
 */
export function readManifest(file: string): Manifest {
  const table = readTable(file, ['path'], 'bad-manifest')
  const problems = [...table.problems]
  const rows = new Map<string, ManifestRow>()
  for (const tableRow of table.rows) {
    const row = manifestRow(tableRow)
    if ('reason' in row) problems.push(row)
    else {
      const key = segments(row.path).join('/')
      const earlier = rows.get(key)
      if (earlier) problems.push({ line: row.line, reason: `path already in line ${earlier.line}: ${row.path}` })
      else rows.set(key, row)
    }
  }
  return manifestOf(
    rows,
    problems.sort((a, b) => a.line - b.line),
  )
}

function manifestOf(rowByPath: ReadonlyMap<string, ManifestRow>, problems: readonly RowProblem[]): Manifest {
  const matched = new Map<ManifestRow, Set<string>>()
  const rows = [...rowByPath.values()]
  return {
    rows,
    problems,
    factsFor(path) {
      const row = longestEnd(rowByPath, path)
      if (!row) return {}
      matched.set(row, (matched.get(row) ?? new Set()).add(path))
      return row.facts
    },
    unused: () => rows.filter((row) => !matched.has(row)),
    ambiguous: () =>
      [...matched].filter(([, paths]) => paths.size > 1).map(([row, paths]) => ({ row, paths: [...paths] })),
  }
}

function longestEnd(rowByPath: ReadonlyMap<string, ManifestRow>, path: string): ManifestRow | null {
  const parts = segments(path === '-' ? path : resolve(path))
  for (let from = 0; from < parts.length; from += 1) {
    const row = rowByPath.get(parts.slice(from).join('/'))
    if (row) return row
  }
  return null
}

function segments(path: string): string[] {
  return path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
}

function manifestRow({ line, fields }: TableRow): ManifestRow | RowProblem {
  const path = fields.get('path')
  if (path === undefined) return { line, reason: 'no path' }
  const published = fields.get('published')
  if (published !== undefined && !isPartialDate(published))
    return { line, reason: `published is no year, month or day (2023, 2023-02, 2023-02-08): ${published}` }
  const url = fields.get('url')
  if (url !== undefined && !URL.canParse(url)) return { line, reason: `url is no address: ${url}` }
  const language = fields.get('language')
  if (language !== undefined && !/^[a-z]{2,3}(?:[-_]|$)/i.test(language))
    return { line, reason: `language is no ISO 639 code: ${language}` }
  return { line, path, facts: factsOf(fields) }
}

function factsOf(fields: ReadonlyMap<string, string>): Facts {
  const publisher = fields.get('publisher')
  const published = fields.get('published')
  const url = fields.get('url')
  const language = fields.get('language')?.split(/[-_]/)[0]?.toLowerCase()
  return {
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
  }
}

function isPartialDate(value: string): boolean {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)]
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
