import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { HearsayError } from '../model/index.ts'
import type { Ledger } from '../operations/open.ts'
import { overviewOf } from './answers.ts'
import { localAccess, refuseOpen, type Access } from './accounts/index.ts'
import { createApp, type AppOptions } from './app.ts'
import { BundleFolder } from './bundles.ts'

export interface ServeOptions {
  /** 0 takes any that is free. */
  readonly port: number
  readonly fault: (error: unknown) => void
  /** Where it is reached, and who may ask; this machine alone where not given. */
  readonly access?: Access | undefined
  /** Who signs what is decided where there are no accounts; nobody where not given. */
  readonly by?: string | null | undefined
  /** How documents are read that are added. */
  readonly adding?: AppOptions['adding']
}

export interface Serving {
  readonly address: string
  readonly port: number
  /** Lets requests in progress end, and takes no more. */
  stop(): Promise<void>
}

const longestRequestMs = 30_000

/**
 * Answers for a ledger, to this machine alone or to whoever has an account.
 * @throws HearsayError `bad-setting` for a port or address that cannot be had; `usage` where others could ask without an
 * account.
 */
export async function serve(ledger: Ledger, options: ServeOptions): Promise<Serving> {
  const { port, fault, by = null, adding, access = localAccess } = options
  refuseOpen(access)
  let taken = port
  const bundles = new BundleFolder()
  const app = createApp({ ledger, port: () => taken, fault, by, adding, access, bundles })
  const listener = getRequestListener(app.fetch, { errorHandler: notUnderstood })
  const server = createServer(
    { requestTimeout: longestRequestMs },
    (request, response) => void listener(request, response),
  )
  await listening(server, port, access.host)
  taken = (server.address() as AddressInfo).port
  // Worked out before anybody asks, so that the first page of a large ledger does not wait for it. Who asks is told of
  // a failure; here the server may only have been stopped meanwhile.
  overviewOf(ledger).catch(() => undefined)
  return {
    address: addressOf(access, taken),
    port: taken,
    stop: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
      })
      await bundles.remove()
    },
  }
}

const takenPort = (port: number): string => `the port cannot be had, choose another with --port: ${port}`
const reasons = {
  EADDRINUSE: takenPort,
  EACCES: takenPort,
  EADDRNOTAVAIL: (_: number, host: string): string => `this machine has no such address to listen on: ${host}`,
}

/** Where a person finds it: by its name, else by the address that it listens on. */
function addressOf({ host, publicNames: [name], proxy }: Access, port: number): string {
  if (name !== undefined)
    return proxy === null ? `http://${name}${name.includes(':') ? '' : `:${port}`}` : `https://${name}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        Object.hasOwn(reasons, error.code ?? '')
          ? new HearsayError('bad-setting', reasons[error.code as keyof typeof reasons](port, host), { cause: error })
          : error,
      ),
    )
    server.listen(port, host, resolve)
  })
}

/** What is no request that can be read, as with a `Host` that is no host. */
function notUnderstood(error: unknown): Response {
  const message = error instanceof Error ? error.message : String(error)
  return Response.json(
    { error: { code: 'usage', message: `the request is not understood: ${message}` } },
    { status: 400 },
  )
}
