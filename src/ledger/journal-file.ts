import { open, truncate, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { HearsayError, type JournalEntry } from '../model/index.ts'
import { syncFolder } from './durable-files.ts'
import { entryLine, journalStart, verifyLine, type Position } from './journal-entry.ts'
import type { Journal } from './journal.ts'
import { readLines } from './lines.ts'
import { cutTornEnd, isTorn } from './torn-end.ts'

/** What opening the journal's file found: the bytes of a write that a crash cut short, moved aside. */
export interface TornEnd {
  /** The sequence that the first of the cut entries would have had. */
  readonly sequence: number
  readonly bytes: number
  readonly movedTo: string
}

/** The journal as a file of JSON lines, fsynced before an append resolves. Only one program has it open: see lock.ts. */
export class JournalFile implements Journal {
  /** Set when a failed write could not be undone: nothing may follow it. */
  private spoiled: unknown = null

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
    private last: Position,
    private size: number,
    readonly torn: TornEnd | null,
  ) {}

  /**
   * Opens the file, makes it where it is missing, checks the whole chain and cuts off a torn end.
   * @throws HearsayError `ledger-broken` naming the entry, or `ledger-newer`.
   */
  static async open(path: string): Promise<JournalFile> {
    const file = await open(path, 'a')
    try {
      await file.sync()
      await syncFolder(dirname(path))
      const { last, torn } = await checkFile(path, file)
      return new JournalFile(path, file, last, (await file.stat()).size, torn)
    } catch (error) {
      await file.close()
      throw error
    }
  }

  end(): Promise<Position> {
    return Promise.resolve(this.last)
  }

  async append(_transaction: unknown, entries: readonly JournalEntry[]): Promise<void> {
    if (this.spoiled !== null) throw writeFailed(this.path, this.spoiled)
    const bytes = Buffer.from(entries.map((entry) => `${entryLine(entry)}\n`).join(''))
    try {
      await this.file.appendFile(bytes)
      await this.file.datasync()
    } catch (error) {
      await this.undoWrite(error)
      throw writeFailed(this.path, error)
    }
    this.size += bytes.length
    this.last = entries.at(-1) ?? this.last
  }

  async *entries(): AsyncGenerator<JournalEntry> {
    let last = journalStart
    for await (const line of readLines(this.path)) {
      if (line.offset >= this.size) return
      const entry = verifyLine(line.text, last)
      yield entry
      last = entry
    }
  }

  close(): Promise<void> {
    return this.file.close()
  }

  /** A write that failed half-way (a full disk) is taken back, so that the next one does not follow half an entry. */
  private async undoWrite(error: unknown): Promise<void> {
    try {
      await truncate(this.path, this.size)
      await this.file.datasync()
    } catch {
      this.spoiled = error
    }
  }
}

async function checkFile(path: string, file: FileHandle): Promise<{ last: Position; torn: TornEnd | null }> {
  let last = journalStart
  for await (const line of readLines(path)) {
    try {
      last = verifyLine(line.text, last)
    } catch (error) {
      if (!(await isTorn(path, line))) throw error
      return { last, torn: await cutTornEnd(path, line.offset, last.sequence + 1) }
    }
    if (!line.ended) await endLine(file)
  }
  return { last, torn: null }
}

/** An entry whose line feed alone is missing is whole. */
async function endLine(file: FileHandle): Promise<void> {
  await file.appendFile('\n')
  await file.datasync()
}

function writeFailed(path: string, cause: unknown): HearsayError {
  const problem = cause instanceof Error ? cause.message : String(cause)
  return new HearsayError('database', `cannot write the journal ${path}: ${problem}`, { cause })
}
