import type { Ledger } from '../ledger/index.ts'
import type { ReaderAgreement, Reading, SecondReading } from '../model/index.ts'
import { secondReadingOf, type SecondReader } from './ask-second-reader.ts'

/** A document that the second reader did not read, or not to its end. */
export interface SecondReaderFailure {
  readonly path: string
  readonly reason: string
}

/** What a second reader did in one run. */
export interface SecondReadings {
  readonly model: string
  readonly host: string
  /** Documents asked about and read, at least in part. */
  readonly documents: number
  /** Over those; null where there are none. */
  readonly agreement: ReaderAgreement | null
  readonly failed: readonly SecondReaderFailure[]
}

/** Asks a second reader about documents of a ledger, keeps what it makes of them in the journal, and counts. */
export class AskingForLedger {
  private readonly asked = new Set<string>()
  private readonly failed: SecondReaderFailure[] = []
  private readonly count = { both: 0, firstOnly: 0, secondOnly: 0 }

  constructor(
    private readonly ledger: Ledger,
    private readonly secondReader: SecondReader,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** Whether something new of the document is in the journal now: it is asked about where this model has not read all of it. */
  async ask(document: string, bytes: Uint8Array): Promise<boolean> {
    const { facts, second: before } = await this.ledger.original(document)
    if (before !== null && before.model === this.secondReader.model && before.unread.length === 0) return false
    const second = await secondReadingOf(this.secondReader, bytes, facts)
    // What an interruption cut short is asked again as a whole.
    if (second === null || this.signal?.aborted === true) return false
    for (const reason of new Set(second.unread.map((gap) => gap.reason))) this.failed.push({ path: facts.path, reason })
    if (!saysSomething(second)) return false
    this.asked.add(document)
    return (await this.ledger.keepSecondReading(document, second)) !== null
  }

  /** Counts the agreement of a reading, if this run asked about its document. */
  follow({ document, secondReader }: Reading): void {
    const agreement = this.asked.has(document.id) ? (secondReader?.agreement ?? null) : null
    if (agreement === null) return
    for (const finders of ['both', 'firstOnly', 'secondOnly'] as const) this.count[finders] += agreement[finders]
  }

  summary(): SecondReadings {
    const { model, host } = this.secondReader
    const all = this.count.both + this.count.firstOnly + this.count.secondOnly
    const rate = all === 0 ? null : Math.round((this.count.both / all) * 1000) / 1000
    const agreement = this.asked.size === 0 ? null : { ...this.count, rate }
    return { model, host, documents: this.asked.size, agreement, failed: this.failed }
  }
}

/** A second reader that answered nothing leaves nothing to keep: the next `add` asks again. */
function saysSomething({ read, proposals }: SecondReading): boolean {
  return read.length > 0 || proposals.length > 0
}
