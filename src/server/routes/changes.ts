import { setTimeout as wait } from 'node:timers/promises'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import type { Ledger } from '../../operations/open.ts'

const askedEveryMs = 1000
/** A line now and then, so that nothing between takes the connection for dead. */
const quietAtMostMs = 20_000

/** Tells whoever listens when the ledger changed, by whichever program: another analyst's decision too. */
export function changeRoutes(app: OpenAPIHono, ledger: Ledger): void {
  app.get('/api/v1/changes/events-stream', (context) =>
    streamSSE(context, async (stream) => {
      let last = ''
      let quietMs = 0
      while (!stream.aborted) {
        const revision = await ledger.revision()
        if (revision !== last) await stream.writeSSE({ event: 'revision', data: revision })
        else if (quietMs >= quietAtMostMs) await stream.writeSSE({ event: 'still', data: revision })
        quietMs = revision !== last || quietMs >= quietAtMostMs ? 0 : quietMs + askedEveryMs
        last = revision
        await wait(askedEveryMs)
      }
    }),
  )
}
