import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { HearsayError } from '../../model/index.ts'
import { signedLedger, signerOf } from '../accounts/index.ts'
import type { AppOptions } from '../app.ts'
import type { BundleEvent } from '../bundles.ts'
import { Jobs } from '../jobs.ts'
import { described } from '../problem.ts'
import { bundleBody } from '../queries.ts'
import { bytesSchema } from '../schemas.ts'
import { answers, attachment, jsonBody } from './described.ts'
import { jobEvents, startedJob, startedSchema } from './job-events.ts'

const path = '/api/v1/bundles'

/** Evidence is packed for whoever can check it without this program, and the export becomes an entry of the journal. */
export function bundleRoutes(app: OpenAPIHono, { ledger, bundles, fault }: AppOptions): void {
  const jobs = new Jobs<BundleEvent>((error) => described(error, fault))

  app.openapi(
    createRoute({
      method: 'post',
      path,
      summary: 'Makes a bundle of evidence (a zipped BagIt bag, encrypted where recipients are named).',
      request: jsonBody(bundleBody),
      responses: answers(startedSchema, 'Taken on. What comes of it: server-sent events at `events`.'),
    }),
    (context) => {
      const { public: isPublic, recipients, ...filter } = context.req.valid('json')
      const by = signerOf(context)
      const job = jobs.start(bundles.making(signedLedger(ledger, context), { filter, isPublic, recipients }, by))
      return context.json(startedJob(context, job), 200)
    },
  )

  jobEvents(app, jobs, {
    path,
    summary:
      'What comes of a bundle: `progress`, then `done` with its name and hashes, or `failed`. From the beginning.',
  })

  app.openapi(
    createRoute({
      method: 'get',
      path: `${path}/{name}`,
      summary: 'A bundle that was made since the server began, as a file.',
      request: { params: z.object({ name: z.string().max(200) }) },
      responses: {
        200: { description: 'A file.', content: { 'application/octet-stream': { schema: bytesSchema } } },
      },
    }),
    async (context) => {
      const { name } = context.req.valid('param')
      const bytes = await bundles.read(name)
      if (bytes === null) throw new HearsayError('not-found', `no bundle of this name was made: ${name}`)
      return context.body(bytes, 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': attachment(name),
      })
    },
  )
}
