import { once } from 'node:events'
import { isLoopback, openAccess, serve, type Access } from '../../server/index.ts'
import type { ServeOptions } from '../commands/serve.ts'
import type { Session } from '../session.ts'
import { inLedger } from './ledger.ts'
import { limitsOf } from './limits.ts'
import { fetchingOf } from './web.ts'

export async function serveLedger(session: Session, options: ServeOptions): Promise<void> {
  const access = await accessOf(session, options)
  await inLedger(session, { ...options, create: true }, async (ledger) => {
    const fault = (error: unknown): void => {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
      void session.note(`a fault in hearsay itself, please report it: ${detail}`)
    }
    const { port, workers, maximumBytes } = session.configuration
    const serving = await serve(ledger, {
      ...{ port: options.port ?? port, fault, by: options.by ?? null, access },
      adding: { workers, maximumBytes, ...limitsOf(session.configuration), fetch: fetchingOf(session, options) },
    })
    await session.out.line(serving.address)
    if (access.proxy !== null) await session.note(`The proxy asks: http://${access.host}:${serving.port}`)
    if (isReadable(access)) await session.note(unencrypted)
    await session.note('Open this address in a browser. Stop with Ctrl-C. For programs: /api/v1/openapi.json')
    if (!session.signal.aborted) await once(session.signal, 'abort')
    await serving.stop()
  })
}

const unencrypted =
  'Passwords and answers are not encrypted on their way: use this only on a network whose every machine you trust, or put ' +
  'a reverse proxy with TLS before it and name it by --proxy.'

/** Whether others ask without a proxy that encrypts. */
function isReadable({ host, publicNames, proxy }: Access): boolean {
  return proxy === null && (!isLoopback(host) || publicNames.length > 0)
}

function accessOf({ configuration }: Session, options: ServeOptions): Promise<Access> {
  return openAccess({
    host: options.host ?? configuration.host,
    accountsFile: options.accounts ?? configuration.accounts,
    publicNames: options.publicName ?? configuration.publicNames,
    proxy: options.proxy ?? configuration.proxy,
  })
}
