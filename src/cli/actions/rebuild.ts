import { rebuild } from '../../operations/rebuild.ts'
import type { RebuildOptions } from '../commands/rebuild.ts'
import { Progress } from '../output/progress.ts'
import type { Session } from '../session.ts'
import { limitsOf } from './limits.ts'
import { inLedger } from './ledger.ts'

export async function rebuildAndTell(session: Session, options: RebuildOptions): Promise<void> {
  const progress = new Progress(options.progress)
  const { workers = session.configuration.workers } = options
  await inLedger(session, options, async (ledger) => {
    const summary = await rebuild(ledger, {
      limits: limitsOf(session.configuration).limits,
      workers,
      signal: session.signal,
      progress: ({ read, path }) => progress.show(`${read} read, ${path}`),
    })
    progress.clear()
    for (const { code, reason } of summary.refused) await session.problem(code, reason)
    const { read, attributions, figures } = summary
    await session.out.line(`${read} documents read again: ${attributions} claims and ${figures} figures.`)
    if (summary.interrupted) await session.out.line('Interrupted: the next add or rebuild completes the work.')
  })
}
