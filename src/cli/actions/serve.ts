import { once } from 'node:events'
import { serve } from '../../server/index.ts'
import type { ServeOptions } from '../commands/serve.ts'
import type { Session } from '../session.ts'
import { inLedger } from './ledger.ts'

export async function serveLedger(session: Session, options: ServeOptions): Promise<void> {
  await inLedger(session, options, async (ledger) => {
    const fault = (error: unknown): void => {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
      void session.note(`a fault in hearsay itself, please report it: ${detail}`)
    }
    const serving = await serve(ledger, { port: options.port ?? session.configuration.port, fault })
    await session.out.line(`${serving.address}/api/v1`)
    await session.note('Stop with Ctrl-C. What can be asked: /api/v1/openapi.json')
    if (!session.signal.aborted) await once(session.signal, 'abort')
    await serving.stop()
  })
}
