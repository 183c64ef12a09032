import { setTimeout as pause } from 'node:timers/promises'
import { CommanderError } from 'commander'
import { HearsayError } from '../model/index.ts'
import { version } from '../config.ts'
import type { Run } from './commands/run.ts'
import { exitStatus } from './exit.ts'
import { ReaderGone } from './output/writer.ts'
import { program } from './program.ts'
import { Session, type GlobalOptions } from './session.ts'
import { safeLine } from './terminal/safe.ts'

/** Runs the command with its arguments (without `node` and the script), and sets the exit status of the process. */
export async function run(words: readonly string[]): Promise<void> {
  survivePipesThatClose()
  const signal = interruption()
  let session: Session | null = null
  const start: Run = async (command, action) => {
    session = new Session(signal, command.optsWithGlobals<GlobalOptions>())
    await action(session)
  }
  let isNobodyLeft = false
  try {
    await program(version, start).parseAsync(words, { from: 'user' })
    process.exitCode = (session as Session | null)?.exitStatus ?? 0
  } catch (error) {
    process.exitCode = signal.aborted ? 130 : told(error)
    isNobodyLeft = error instanceof ReaderGone || (error instanceof HearsayError && error.code === 'database')
  }
  if (signal.aborted || isNobodyLeft) await end()
}

const mostWaitMs = 500

/** What is still waited for (a pipe that nobody writes to, a server that was refused) would keep the process for ever. */
async function end(): Promise<void> {
  for (let waitedMs = 0; isAtFiles() && waitedMs < mostWaitMs; waitedMs += 20) await pause(20)
  if (isAtFiles()) {
    // Opening a pipe without a writer holds a thread that even `exit` waits for; only the signal itself ends that.
    process.removeAllListeners('SIGINT')
    process.kill(process.pid, 'SIGINT')
  }
  process.exit()
}

function isAtFiles(): boolean {
  return process.getActiveResourcesInfo().some((resource) => resource.startsWith('FSReq'))
}

/** Writes what went wrong, in a line where we know it, and gives the exit status. */
function told(error: unknown): number {
  if (error instanceof ReaderGone) return 0
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitStatus('usage')
  if (error instanceof HearsayError) {
    process.stderr.write(`hearsay: ${safeLine(error.message)}\n`)
    return exitStatus(error.code)
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`hearsay: a fault in hearsay itself, please report it: ${detail}\n`)
  return 1
}

/** What is written through a session notes its own failures; help and problems are written without waiting. */
function survivePipesThatClose(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}

/** The first Ctrl-C asks the work to stop at a consistent point, the second stops the process. */
function interruption(): AbortSignal {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) {
      process.exitCode = 130
      void end()
    }
    controller.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return controller.signal
}
