import type { DocumentFacts, FamilyMember, Reading } from '../model/index.ts'
import type { ReadLimits } from '../read/index.ts'
import { inOrder } from './in-order.ts'
import { documentOfLine } from './document-of-line.ts'
import { withSecondReader, type SecondReader } from './ask-second-reader.ts'
import { bytesAtOnce, openReader, type Reader } from './reader.ts'
import { isReading } from './reading-of.ts'
import { linesOf } from './lines-of.ts'
import { untilStopped } from './until-stopped.ts'

/** A line that gave no reading. Lines count from 1. */
export interface LineProblem {
  readonly schema: 'hearsay/problem/1'
  readonly line: number
  readonly reason: string
}

export interface ReadLinesOptions {
  readonly families?: readonly FamilyMember[] | undefined
  readonly maximumBytes: number
  /** How much of one document is read. */
  readonly limits?: ReadLimits | undefined
  readonly workers?: number | undefined
  readonly signal?: AbortSignal | undefined
  /** Asked about each document; without one, nothing leaves the machine. */
  readonly secondReader?: SecondReader | undefined
}

/** A stream of documents, a JSON object a line, to a stream of readings; a line that gives none gives a problem. */
export async function* readLines(
  input: AsyncIterable<Uint8Array>,
  options: ReadLinesOptions,
): AsyncGenerator<Reading | LineProblem> {
  const reader = withSecondReader(
    openReader(options.workers ?? 1, options.families, options.limits),
    options.secondReader,
  )
  try {
    // Base64 makes bytes a third longer, escapes up to six times: the line may be longer than its document.
    const lines = linesOf(untilStopped(input, options.signal), options.maximumBytes * 2)
    for await (const result of inOrder(
      lines,
      { items: reader.atOnce, size: bytesAtOnce, sizeOf: ({ text }: Line) => text?.length ?? 0 },
      (line) => readLine(reader, line, options),
    )) {
      if (result !== null) yield result
      if (options.signal?.aborted === true) return
    }
  } finally {
    await reader.close()
  }
}

interface Line {
  readonly number: number
  /** Null where the line is longer than may be. */
  readonly text: string | null
}

async function readLine(reader: Reader, line: Line, options: ReadLinesOptions): Promise<Reading | LineProblem | null> {
  const problem = (reason: string): LineProblem => ({ schema: 'hearsay/problem/1', line: line.number, reason })
  if (line.text === null) return problem(`line longer than ${options.maximumBytes * 2} bytes`)
  if (line.text.trim() === '') return null
  const document = documentOfLine(line.text, line.number)
  if ('reason' in document) return problem(document.reason)
  if (document.bytes.length > options.maximumBytes)
    return problem(`document larger than ${options.maximumBytes} bytes: ${document.facts.path}`)
  return readSafely(reader, document, problem)
}

async function readSafely(
  reader: Reader,
  { bytes, facts }: { bytes: Uint8Array; facts: DocumentFacts },
  problem: (reason: string) => LineProblem,
): Promise<Reading | LineProblem> {
  const result = await reader.read(bytes, facts)
  return isReading(result) ? result : problem(result.reason)
}
