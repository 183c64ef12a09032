import { clip } from '../terminal/wrap.ts'
import { safeLine } from '../terminal/safe.ts'

const betweenMs = 100

/** One line on standard error that is written over while work goes on; nothing where progress is not wanted. */
export class Progress {
  private readonly wanted: boolean
  private readonly overwrite: boolean
  private lastMs = 0
  private isDrawn = false

  /** `wanted` undefined means: on a terminal. Where standard error is none, each report is a line of its own. */
  constructor(wanted: boolean | undefined) {
    this.overwrite = process.stderr.isTTY
    this.wanted = wanted ?? this.overwrite
  }

  show(text: string): void {
    const now = Date.now()
    if (!this.wanted || now - this.lastMs < (this.overwrite ? betweenMs : betweenMs * 10)) return
    this.lastMs = now
    const line = clip(safeLine(text), (process.stderr.columns || 80) - 1)
    process.stderr.write(this.overwrite ? `\r\u001b[2K${line}` : `${line}\n`)
    this.isDrawn = this.overwrite
  }

  /** Takes the line away, so that what comes next starts a clean one. */
  clear(): void {
    if (this.isDrawn) process.stderr.write('\r\u001b[2K')
    this.isDrawn = false
  }
}
