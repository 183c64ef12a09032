import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { HearsayError } from '../../model/index.ts'
import { brief, briefDocument } from '../../operations/brief.ts'
import { exportLedger, type ExportFormat } from '../../operations/export.ts'
import type { Ledger } from '../../operations/open.ts'
import { eventsOf, overviewOf, searched } from '../answers.ts'
import * as queries from '../queries.ts'
import * as schemas from '../schemas.ts'
import { answers, attachment, idParameter } from './described.ts'

/** What the whole ledger holds, and the search over all of it. */
export function ledgerRoutes(app: OpenAPIHono, ledger: Ledger): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1',
      summary: 'What the ledger holds.',
      responses: answers(schemas.overviewSchema, 'Counts.'),
    }),
    async (context) => context.json(await overviewOf(ledger), 200),
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/search',
      summary:
        'Words in claims, names of people and parties, titles of documents and events; in any spelling of a letter.',
      request: { query: queries.searchQuery },
      responses: answers(schemas.searchSchema, 'The first of each kind, and how many there are.'),
    }),
    async (context) => {
      const { words, limit } = context.req.valid('query')
      return context.json((await searched(ledger, words, limit)) as never, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/export',
      summary: 'The ledger in other programs’ words, as a file; the filters in force are named in it.',
      request: { query: queries.exportQuery },
      responses: {
        200: { description: 'A file.', content: { 'application/octet-stream': { schema: schemas.bytesSchema } } },
      },
    }),
    async (context) => {
      const { format, public: isPublic, ...filter } = context.req.valid('query')
      const pieces = exportLedger(ledger, { format, filter, isPublic })
      // The first piece is made before the answer begins, so that what is refused is an error and no broken file.
      const first = await pieces.next()
      const [mediaType, ending] = exportFiles[format]
      const name = ['hearsay', ...Object.values(filter).filter(Boolean)].join('-').replace(/[^\p{L}\p{N}.-]+/gu, '-')
      return context.body(streamOf(first, pieces), 200, {
        'Content-Type': mediaType,
        'Content-Disposition': attachment(`${name.slice(0, 80)}.${ending}`),
      })
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/events/{id}/brief',
      summary: 'A two-page comparison of one event (HTML), as a file.',
      request: { params: idParameter },
      responses: { 200: { description: 'A file.', content: { 'text/html': { schema: z.string() } } } },
    }),
    async (context) => {
      const { id } = context.req.valid('param')
      const event = (await eventsOf(ledger)).events.find((one) => one.id === id)
      if (event === undefined) throw new HearsayError('not-found', `no event has this id: ${id}`)
      const text = await briefDocument(await brief(ledger, event.label), 'html')
      return context.body(text, 200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Disposition': attachment(`brief-${id}.html`),
      })
    },
  )
}

const exportFiles = {
  jsonl: ['application/x-ndjson', 'jsonl'],
  csv: ['text/csv; charset=utf-8', 'csv'],
  claimreview: ['application/ld+json', 'jsonld'],
  annotations: ['application/ld+json', 'jsonld'],
  ftm: ['application/x-ndjson', 'ftm.jsonl'],
} as const satisfies Record<ExportFormat, readonly [mediaType: string, ending: string]>

/** Pieces as they are made: whoever reads slowly is waited for. */
function streamOf(first: IteratorResult<string, void>, pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const pass = (controller: ReadableStreamDefaultController<Uint8Array>, next: IteratorResult<string, void>): void => {
    if (next.done === true) controller.close()
    else controller.enqueue(encoder.encode(next.value))
  }
  return new ReadableStream<Uint8Array>({
    start: (controller) => pass(controller, first),
    pull: async (controller) => pass(controller, await pieces.next()),
  })
}
