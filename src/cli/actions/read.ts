import { read } from '../../operations/read.ts'
import type { SecondReaderChoice } from '../commands/second-reader.ts'
import type { WebChoice } from '../commands/web.ts'
import { readLines as readDocumentLines } from '../../operations/read-lines.ts'
import type { Session } from '../session.ts'
import { Legend } from '../show/legend.ts'
import { readingLines } from '../show/reading.ts'
import { limitsOf } from './limits.ts'
import { fetchingOf } from './web.ts'
import { secondReaderOf, SecondReaderProblems } from './second-reader.ts'
import { familiesOf, manifestOf, tellUnusedRows } from './tables.ts'

interface Options extends SecondReaderChoice, WebChoice {
  readonly json?: true
  readonly manifest?: string
  readonly families?: string
  readonly workers?: number
}

export async function readAndShow(session: Session, paths: readonly string[], options: Options): Promise<void> {
  const manifest = await manifestOf(session, options.manifest)
  const families = await familiesOf(session, options.families)
  const secondReader = await secondReaderOf(session, options)
  const problems = new SecondReaderProblems(session)
  const page = options.json === true ? null : await session.page()
  const { workers = session.configuration.workers } = options
  const { maximumBytes } = session.configuration
  const { signal } = session
  const legend = new Legend()
  let readings = 0
  for await (const result of read(paths, {
    manifest,
    families,
    workers,
    maximumBytes,
    ...limitsOf(session.configuration),
    fetch: fetchingOf(session, options),
    signal,
    secondReader,
  })) {
    if (result.kind === 'refused') await session.problem(result.code, result.reason)
    else if (result.kind === 'skipped') await session.note(result.reason)
    else if (page === null) await session.out.json(result.reading)
    else {
      await session.out.lines(readings === 0 ? [] : [''])
      await session.out.lines(readingLines(page, result.reading, legend))
    }
    if (result.kind === 'reading') {
      readings += 1
      await problems.note(result.reading)
    }
  }
  if (page !== null && legend.line !== '')
    await session.out.lines(['', ...page.paragraph(legend.line, { role: 'faint' })])
  const noRowFits =
    manifest !== undefined && manifest.rows.length > 0 && manifest.unused().length === manifest.rows.length
  if (noRowFits && options.manifest !== undefined) await tellUnusedRows(session, options.manifest, manifest)
}

/** A stream of documents to a stream of readings. A bad line is answered in its place and does not stop the stream. */
export async function readLines(session: Session, options: Options): Promise<void> {
  const families = await familiesOf(session, options.families)
  const { maximumBytes } = session.configuration
  const { workers = session.configuration.workers } = options
  const { signal } = session
  const secondReader = await secondReaderOf(session, options)
  const problems = new SecondReaderProblems(session)
  const { limits } = limitsOf(session.configuration)
  const input = process.stdin as AsyncIterable<Uint8Array>
  for await (const answer of readDocumentLines(input, {
    families,
    maximumBytes,
    limits,
    workers,
    signal,
    secondReader,
  })) {
    await session.out.json(answer)
    if ('document' in answer) await problems.note(answer)
  }
}
