import { extractorVersion } from '../extract/extract.ts'
import type { Ledger } from '../ledger/index.ts'
import type { Reading } from '../model/index.ts'

const mostReadings = 50
/** Sum of the texts' lengths in UTF-16 code units: a bound on the memory that waiting readings take. */
const mostText = 2_000_000

/** Gathers readings and stores them together: a transaction for each would cost more than the reading. */
export class BatchedStore {
  private readonly ledger: Ledger
  private waiting: Reading[] = []
  private textLength = 0
  /** What has been stored so far. */
  readonly stored = { documents: 0, attributions: 0, figures: 0 }

  constructor(ledger: Ledger) {
    this.ledger = ledger
  }

  async add(reading: Reading): Promise<void> {
    this.waiting.push(reading)
    this.textLength += reading.text.length
    if (this.waiting.length >= mostReadings || this.textLength >= mostText) await this.flush()
  }

  async flush(): Promise<void> {
    const readings = this.waiting
    this.waiting = []
    this.textLength = 0
    if (readings.length === 0) return
    await this.ledger.store(readings, extractorVersion)
    this.stored.documents += readings.length
    for (const { attributions, figures } of readings) {
      this.stored.attributions += attributions.length
      this.stored.figures += figures.length
    }
  }
}
