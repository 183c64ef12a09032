import { readFamilies, readManifest, type Manifest } from '../../operations/tables.ts'
import { read } from '../../operations/read.ts'
import { readLines as readDocumentLines } from '../../operations/read-lines.ts'
import type { FamilyMember } from '../../model/index.ts'
import type { Session } from '../session.ts'
import { readingLines } from '../show/reading.ts'

interface Options {
  readonly json?: true
  readonly manifest?: string
  readonly families?: string
  readonly workers?: number
}

/** Reads the manifest; a row that cannot be used is told, and the others hold. */
export async function manifestOf(session: Session, file: string | undefined): Promise<Manifest | undefined> {
  if (file === undefined) return undefined
  const manifest = readManifest(file)
  for (const { line, reason } of manifest.problems) await session.problem('bad-manifest', `${file}:${line}: ${reason}`)
  return manifest
}

/** Reads a table of families; a row that cannot be used is told, and the others hold. */
export async function familiesOf(session: Session, file: string | undefined): Promise<readonly FamilyMember[]> {
  if (file === undefined) return []
  const { members, problems } = readFamilies(file)
  for (const { line, reason } of problems) await session.problem('bad-families', `${file}:${line}: ${reason}`)
  return members
}

/** Says which rows of a manifest fitted no document, or more than one. */
export async function tellUnusedRows(session: Session, file: string, manifest: Manifest): Promise<void> {
  const unused = manifest.unused()
  const [first] = unused
  if (first !== undefined)
    await session.note(`${file}: ${unused.length} of ${manifest.rows.length} rows fit no document: ${first.path}`)
  for (const { row, paths } of manifest.ambiguous())
    await session.note(`${file}:${row.line}: one row fits several documents: ${paths.join(', ')}`)
}

export async function readAndShow(session: Session, paths: readonly string[], options: Options): Promise<void> {
  const manifest = await manifestOf(session, options.manifest)
  const families = await familiesOf(session, options.families)
  const page = options.json === true ? null : await session.page()
  const { workers = session.configuration.workers } = options
  const { maximumBytes } = session.configuration
  let readings = 0
  for await (const result of read(paths, { manifest, families, workers, maximumBytes, signal: session.signal })) {
    if (result.kind === 'refused') await session.problem(result.code, result.reason)
    else if (result.kind === 'skipped') await session.note(result.reason)
    else if (page === null) await session.out.json(result.reading)
    else {
      await session.out.lines(readings === 0 ? [] : [''])
      await session.out.lines(readingLines(page, result.reading))
    }
    if (result.kind === 'reading') readings += 1
  }
  const noRowFits =
    manifest !== undefined && manifest.rows.length > 0 && manifest.unused().length === manifest.rows.length
  if (noRowFits && options.manifest !== undefined) await tellUnusedRows(session, options.manifest, manifest)
}

/** A stream of documents to a stream of readings. A bad line is answered in its place and does not stop the stream. */
export async function readLines(session: Session, options: Options): Promise<void> {
  const families = await familiesOf(session, options.families)
  const { maximumBytes } = session.configuration
  const { workers = session.configuration.workers } = options
  const input = process.stdin as AsyncIterable<Uint8Array>
  for await (const answer of readDocumentLines(input, { families, maximumBytes, workers, signal: session.signal }))
    await session.out.json(answer)
}
