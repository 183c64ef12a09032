import { once } from 'node:events'
import { serve } from '../../server/index.ts'
import type { ServeOptions } from '../commands/serve.ts'
import type { Session } from '../session.ts'
import { inLedger } from './ledger.ts'
import { limitsOf } from './limits.ts'
import { fetchingOf } from './web.ts'

export async function serveLedger(session: Session, options: ServeOptions): Promise<void> {
  await inLedger(session, { ...options, create: true }, async (ledger) => {
    const fault = (error: unknown): void => {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
      void session.note(`a fault in hearsay itself, please report it: ${detail}`)
    }
    const { port, workers, maximumBytes } = session.configuration
    const serving = await serve(ledger, {
      ...{ port: options.port ?? port, fault, by: options.by ?? null },
      adding: { workers, maximumBytes, ...limitsOf(session.configuration), fetch: fetchingOf(session, options) },
    })
    await session.out.line(serving.address)
    await session.note('Open this address in a browser. Stop with Ctrl-C. For programs: /api/v1/openapi.json')
    if (!session.signal.aborted) await once(session.signal, 'abort')
    await serving.stop()
  })
}
