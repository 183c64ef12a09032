import { configuration, type Configuration } from '../config.ts'
import { HearsayError, type ErrorCode } from '../model/index.ts'
import { exitStatus, worse } from './exit.ts'
import { LineWriter } from './output/writer.ts'
import { safeLine } from './terminal/safe.ts'
import type { Drawing, Page } from './terminal/page.ts'

/** Options that every command takes. */
export interface GlobalOptions {
  readonly color: boolean
}

/** One run of the command: its settings, its streams, and the status it will end with. */
export class Session {
  readonly configuration: Configuration = configuration()
  readonly out = new LineWriter(process.stdout)
  readonly problems = new LineWriter(process.stderr)
  /** Aborts at the first Ctrl-C: work in progress is brought to a consistent end. */
  readonly signal: AbortSignal
  private worst = 0
  private readonly wantsColour: boolean

  constructor(signal: AbortSignal, options: GlobalOptions) {
    this.signal = signal
    this.wantsColour = options.color
  }

  /** The status to end with: the worst of all that was told. */
  get exitStatus(): number {
    return this.signal.aborted ? 130 : this.worst
  }

  /** Tells of something that could not be done, and goes on. */
  async problem(code: ErrorCode, message: string): Promise<void> {
    this.worst = worse(this.worst, exitStatus(code))
    await this.problems.line(`hearsay: ${safeLine(message)}`)
  }

  /** Tells of something that a careful user wants to know, and that is no failure. */
  async note(message: string): Promise<void> {
    await this.problems.line(safeLine(message))
  }

  /** Tells what could be asked next: beside the output, not in it. */
  async hint(message: string): Promise<void> {
    const { Page: PageClass } = await import('./terminal/page.ts')
    const isTerminal = process.stderr.isTTY
    const page = new PageClass({ ...this.drawing(), colour: this.mayColour() && isTerminal, isolate: isTerminal })
    await this.problems.lines(['', ...page.paragraph(message, { role: 'faint' })])
  }

  /** The page for people, drawn for this terminal. */
  async page(): Promise<Page> {
    const { Page: PageClass } = await import('./terminal/page.ts')
    return new PageClass(this.drawing())
  }

  private drawing(): Drawing {
    const { columns, forceColor } = this.configuration
    const isTerminal = process.stdout.isTTY
    const own = isTerminal ? Math.min(process.stdout.columns || 80, 120) : 80
    return {
      columns: columns > 0 ? columns : own,
      colour: this.mayColour() && (isTerminal || forceColor),
      isolate: isTerminal,
    }
  }

  private mayColour(): boolean {
    return this.wantsColour && !this.configuration.noColor && process.env['TERM'] !== 'dumb'
  }
}

/** A wrong argument or option. */
export function usageError(message: string): HearsayError {
  return new HearsayError('usage', message)
}
