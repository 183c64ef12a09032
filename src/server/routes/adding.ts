import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'
import { HearsayError } from '../../model/index.ts'
import { signedLedger } from '../accounts/index.ts'
import { Additions, type Upload } from '../additions.ts'
import type { AppOptions } from '../app.ts'
import { described, problem } from '../problem.ts'
import { answers, idParameter } from './described.ts'

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
  const additions = new Additions(adding ?? {}, (error) => described(error, fault))

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
      responses: answers(
        z.object({ id: z.string(), events: z.string() }),
        'Taken on. What comes of it: server-sent events at `events`.',
      ),
    }),
    async (context) => {
      const form = await context.req.parseBody({ all: true })
      const uploads = await uploadsIn([form['files'] ?? []].flat())
      const addresses = addressesIn([form['addresses'] ?? []].flat())
      if (uploads.length + addresses.length === 0) throw new HearsayError('usage', 'no files and no addresses')
      if (addresses.length > 0 && adding?.fetch === undefined)
        throw new HearsayError('usage', 'this server fetches no addresses')
      const { id } = additions.start(signedLedger(ledger, context), uploads, addresses)
      return context.json({ id, events: `/api/v1/additions/${id}/events-stream` }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/additions/{id}/events-stream',
      summary:
        'What comes of an addition: `progress`, `outcome` of each file, then `done` or `failed`. From the beginning.',
      request: { params: idParameter },
      responses: {
        200: { description: 'Server-sent events.', content: { 'text/event-stream': { schema: z.string() } } },
      },
    }),
    (context) => {
      const { id } = context.req.valid('param')
      const addition = additions.find(id)
      if (addition === undefined) throw new HearsayError('not-found', `no addition has this id: ${id}`)
      return streamSSE(context, async (stream) => {
        // A browser that lost the connection asks again, with the number of the last event that it had.
        for (let at = Number(context.req.header('last-event-id') ?? -1) + 1; !stream.aborted;) {
          for (; at < addition.events.length; at += 1) {
            const { event, ...data } = addition.events[at] ?? { event: 'still' }
            await stream.writeSSE({ id: String(at), event, data: JSON.stringify(data) })
          }
          if (addition.isOver && at >= addition.events.length) break
          await addition.more()
        }
      })
    },
  )
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
