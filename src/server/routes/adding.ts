import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { HearsayError } from '../../model/index.ts'
import { signedLedger } from '../accounts/index.ts'
import { addition, type AdditionEvent, type Upload } from '../additions.ts'
import type { AppOptions } from '../app.ts'
import { Jobs } from '../jobs.ts'
import { described, problem } from '../problem.ts'
import { answers } from './described.ts'
import { jobEvents, startedSchema, startedJob } from './job-events.ts'

/** All files of one request together. Larger ones are added by the command. */
const mostUploaded = 256 * 2 ** 20
const mostAddresses = 100

const uploadSchema = z
  .object({
    files: z
      .any()
      .optional()
      .openapi({ type: 'array', items: { type: 'string', format: 'binary' } }),
    addresses: z.union([z.string(), z.array(z.string())]).optional(),
  })
  .openapi('Upload')

/** Files and addresses come in, and what becomes of each is told while it goes on. */
export function addRoutes(app: OpenAPIHono, { ledger, adding, fault }: AppOptions): void {
  const additions = new Jobs<AdditionEvent>((error) => described(error, fault))

  app.use(
    '/api/v1/additions',
    bodyLimit({
      maxSize: mostUploaded,
      onError: (context) =>
        problem(
          context,
          'too-large',
          `more than ${mostUploaded / 2 ** 20} MiB at once: add large files with hearsay add`,
        ),
    }),
  )
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/additions',
      summary: 'Adds files (`files`, as a form sends them) and web addresses (`addresses`).',
      request: { body: { required: true, content: { 'multipart/form-data': { schema: uploadSchema } } } },
      responses: answers(startedSchema, 'Taken on. What comes of it: server-sent events at `events`.'),
    }),
    async (context) => {
      const form = await context.req.parseBody({ all: true })
      const uploads = await uploadsIn([form['files'] ?? []].flat())
      const addresses = addressesIn([form['addresses'] ?? []].flat())
      if (uploads.length + addresses.length === 0) throw new HearsayError('usage', 'no files and no addresses')
      if (addresses.length > 0 && adding?.fetch === undefined)
        throw new HearsayError('usage', 'this server fetches no addresses')
      const job = additions.start(addition(signedLedger(ledger, context), uploads, addresses, adding ?? {}, fault))
      return context.json(startedJob(context, job), 200)
    },
  )

  jobEvents(app, additions, {
    path: '/api/v1/additions',
    summary:
      'What comes of an addition: `progress`, `outcome` of each file, then `done` or `failed`. From the beginning.',
  })
}

async function uploadsIn(fields: readonly (string | File)[]): Promise<Upload[]> {
  const uploads: Upload[] = []
  for (const field of fields) {
    if (typeof field === 'string') throw new HearsayError('usage', 'files: not a file')
    uploads.push({ name: field.name, bytes: new Uint8Array(await field.arrayBuffer()) })
  }
  return uploads
}

/** Web addresses alone: a path of this machine is no business of whoever asks over HTTP. */
function addressesIn(fields: readonly (string | File)[]): string[] {
  if (fields.length > mostAddresses) throw new HearsayError('usage', `more than ${mostAddresses} addresses at once`)
  return fields.map((field) => {
    const address = typeof field === 'string' ? field.trim() : ''
    if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
      throw new HearsayError('usage', `not a web address: ${address.slice(0, 200)}`)
    return address
  })
}
