import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Ledger } from '../../operations/open.ts'
import { overviewOf, searched } from '../answers.ts'
import * as queries from '../queries.ts'
import * as schemas from '../schemas.ts'
import { answers } from './described.ts'

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
}
