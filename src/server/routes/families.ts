import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { families, proposedFamilies, setFamilies, unsetFamily } from '../../operations/families.ts'
import type { Ledger } from '../../operations/open.ts'
import { signedLedger } from '../accounts/index.ts'
import * as schemas from '../schemas.ts'
import { answers, jsonBody } from './described.ts'

/** Which parties are one interest. */
export function familyRoutes(app: OpenAPIHono, ledger: Ledger): void {
  const told = async () => ({ items: [...(await families(ledger))], proposals: await proposedFamilies(ledger) })

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/families',
      summary: 'Which parties are one interest, and what the documents’ own words suggest.',
      responses: answers(schemas.familiesSchema, 'Members and proposals.'),
    }),
    async (context) => context.json((await told()) as never, 200),
  )

  app.openapi(
    createRoute({
      method: 'put',
      path: '/api/v1/families/{party}',
      summary: 'Puts a party into a family; with null, takes it out of the one it is in.',
      request: {
        params: z.object({ party: z.string().min(1).max(1000) }),
        ...jsonBody(z.strictObject({ family: z.string().min(1).max(1000).nullable() })),
      },
      responses: answers(schemas.familiesSchema, 'Members and proposals as they are now.'),
    }),
    async (context) => {
      const { party } = context.req.valid('param')
      const { family } = context.req.valid('json')
      const signed = signedLedger(ledger, context)
      if (family === null) await unsetFamily(signed, party)
      else await setFamilies(signed, [{ party, family }])
      return context.json((await told()) as never, 200)
    },
  )
}
