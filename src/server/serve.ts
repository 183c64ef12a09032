import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { HearsayError } from '../model/index.ts'
import type { Ledger } from '../operations/open.ts'
import { overviewOf } from './answers.ts'
import { createApp, type AppOptions } from './app.ts'

export interface ServeOptions {
  /** 0 takes any that is free. */
  readonly port: number
  readonly fault: (error: unknown) => void
  /** Who signs what is decided; nobody where not given. */
  readonly by?: string | null | undefined
  /** How documents are read that are added. */
  readonly adding?: AppOptions['adding']
}

export interface Serving {
  readonly address: string
  /** Lets requests in progress end, and takes no more. */
  stop(): Promise<void>
}

const longestRequestMs = 30_000

/** Answers for a ledger on this machine's loopback address, to this machine alone. @throws HearsayError `bad-setting` for a port that is taken. */
export async function serve(ledger: Ledger, { port, fault, by = null, adding }: ServeOptions): Promise<Serving> {
  let taken = port
  const app = createApp({ ledger, port: () => taken, fault, by, adding })
  const listener = getRequestListener(app.fetch, { errorHandler: notUnderstood })
  const server = createServer(
    { requestTimeout: longestRequestMs },
    (request, response) => void listener(request, response),
  )
  await listening(server, port)
  taken = (server.address() as AddressInfo).port
  // Worked out before anybody asks, so that the first page of a large ledger does not wait for it. Who asks is told of
  // a failure; here the server may only have been stopped meanwhile.
  overviewOf(ledger).catch(() => undefined)
  return {
    address: `http://127.0.0.1:${taken}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
      }),
  }
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' || error.code === 'EACCES'
          ? new HearsayError('bad-setting', `the port cannot be had, choose another with --port: ${port}`, {
              cause: error,
            })
          : error,
      ),
    )
    server.listen(port, '127.0.0.1', resolve)
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
