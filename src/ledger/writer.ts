import type { JournalEntry, JournalRecord } from '../model/index.ts'
import type { Database } from './database.ts'
import { appliedPosition, followEntries, loadState } from './follow-journal.ts'
import { chainEntries } from './journal-entry.ts'
import type { JournalState } from './journal-state.ts'
import type { Journal } from './journal.ts'

/** Something that wants to write: what it records follows from what the journal says when its turn comes. */
export interface WriteRequest {
  /** The document whose state `decide` looks at. */
  readonly document?: string
  readonly families?: boolean
  /** Whether `decide` looks at the judgements. */
  readonly judgements?: boolean
  decide(state: JournalState): JournalRecord | null
}

interface Waiting extends WriteRequest {
  readonly resolve: (entry: JournalEntry | null) => void
  readonly reject: (error: unknown) => void
}

const largestBatch = 256

/**
 * Writes to the journal, one batch at a time. Requests that come while a batch is being made durable go together into
 * the next, so that many documents kept at once cost few fsyncs.
 */
export class Writer {
  private waiting: Waiting[] = []
  private working: Promise<void> | null = null

  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: () => Date,
    private readonly tool: string,
    private readonly by: string | undefined,
  ) {}

  /** The entry that was written, durable; null where there was nothing new to record. */
  write(request: WriteRequest): Promise<JournalEntry | null> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ...request, decide: (state) => request.decide(state), resolve, reject })
      this.working ??= this.work()
    })
  }

  /** Resolves when nothing is waiting any more. */
  async settled(): Promise<void> {
    while (this.working !== null) await this.working
  }

  private async work(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, largestBatch)
      try {
        const written = await this.writeBatch(batch)
        batch.forEach((request, index) => request.resolve(written[index] ?? null))
      } catch (error) {
        batch.forEach((request) => request.reject(error))
      }
    }
    this.working = null
  }

  /** For each request the entry that it led to. */
  private writeBatch(batch: readonly WriteRequest[]): Promise<(JournalEntry | null)[]> {
    return this.database.transaction(async (transaction) => {
      const end = await this.journal.end(transaction)
      await catchUp(transaction, this.journal)
      const state = await stateFor(transaction, batch)
      let sequence = end.sequence
      const records = batch.map((request) => {
        const record = decideAndFollow(request, state, sequence + 1)
        if (record !== null) sequence += 1
        return record
      })
      const entries = chainEntries(
        end,
        records.filter((record) => record !== null),
        { time: this.clock(), tool: this.tool, by: this.by },
      )
      if (entries.length > 0) await this.journal.append(transaction, entries)
      await followEntries(transaction, entries)
      const rest = entries.values()
      return records.map((record) => (record === null ? null : (rest.next().value ?? null)))
    })
  }
}

/** Brings the tables up to the journal's end; after a failure between the two they can be behind. */
export async function catchUp(
  transaction: Database,
  journal: Journal,
  progress: (sequence: number) => void = () => undefined,
): Promise<void> {
  const applied = await appliedPosition(transaction)
  if ((await journal.end(transaction)).sequence === applied.sequence) return
  let batch: JournalEntry[] = []
  for await (const entry of journal.entries()) {
    if (entry.sequence <= applied.sequence) continue
    batch.push(entry)
    if (batch.length < largestBatch) continue
    await followEntries(transaction, batch)
    progress(entry.sequence)
    batch = []
  }
  await followEntries(transaction, batch)
}

function stateFor(transaction: Database, batch: readonly WriteRequest[]): Promise<JournalState> {
  const documents = batch.flatMap((request) => request.document ?? [])
  return loadState(transaction, documents, {
    families: batch.some((request) => request.families === true),
    judgements: batch.some((request) => request.judgements === true),
  })
}

/** Later requests of the batch see what the earlier ones record. */
function decideAndFollow(request: WriteRequest, state: JournalState, sequence: number): JournalRecord | null {
  const record = request.decide(state)
  if (record !== null) state.follow({ sequence, record })
  return record
}
