import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Ledger } from '../../operations/open.ts'
import { idleJudgements, judgements } from '../../operations/judgements.ts'
import { signerOf } from '../accounts/index.ts'
import { decide, judgingSchema } from '../decisions.ts'
import { pageQuery } from '../pages.ts'
import * as schemas from '../schemas.ts'
import { answers, jsonBody, list } from './described.ts'

/** What people decide: entries of the journal, signed by whoever is signed in. */
export function decisionRoutes(app: OpenAPIHono, ledger: Ledger): void {
  list(app, ledger, {
    path: '/api/v1/judgements',
    summary: 'Every judgement, also those taken back; the last first.',
    query: pageQuery,
    item: schemas.judgementSchema,
    find: async () => (await judgements(ledger)).reverse(),
  })

  list(app, ledger, {
    path: '/api/v1/judgements/idle',
    summary: 'Judgements that stand and fall on nothing that is there now; the last first.',
    query: pageQuery,
    item: schemas.judgedSchema,
    find: async () => [...(await idleJudgements(ledger))].reverse(),
  })

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/judgements',
      summary: 'Records what a person decided. Durable once answered; taken back by { kind: "undo" }.',
      request: jsonBody(judgingSchema),
      responses: answers(z.object({ sequence: z.number().int() }), 'Its place in the journal.'),
    }),
    async (context) => {
      const { decision, note, seen } = context.req.valid('json')
      const { sequence } = await decide(ledger, decision, { by: signerOf(context), note, seen })
      return context.json({ sequence }, 200)
    },
  )
}
