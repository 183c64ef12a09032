import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { HearsayError } from '../../model/index.ts'
import type { Job, Jobs } from '../jobs.ts'
import { idParameter } from './described.ts'

/** What is answered when a job was taken on. */
export const startedSchema = z.object({ id: z.string(), events: z.string() })

export function startedJob<Told>({ req }: Context, { id }: Job<Told>): z.output<typeof startedSchema> {
  return { id, events: `${req.path}/${id}/events-stream` }
}

/** Streams what comes of each job that was taken on at a path. */
export function jobEvents<Told extends { readonly event: string }>(
  app: OpenAPIHono,
  jobs: Jobs<Told>,
  { path, summary }: { readonly path: string; readonly summary: string },
): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: `${path}/{id}/events-stream`,
      summary,
      request: { params: idParameter },
      responses: {
        200: { description: 'Server-sent events.', content: { 'text/event-stream': { schema: z.string() } } },
      },
    }),
    (context) => {
      const { id } = context.req.valid('param')
      const job = jobs.find(id)
      if (job === undefined) throw new HearsayError('not-found', `nothing has this id: ${id}`)
      return streamSSE(context, async (stream) => {
        // A browser that lost the connection asks again, with the number of the last event that it had.
        for (let at = Number(context.req.header('last-event-id') ?? -1) + 1; !stream.aborted;) {
          for (; at < job.events.length; at += 1) {
            const { event, ...data } = job.events[at] ?? { event: 'still' }
            await stream.writeSSE({ id: String(at), event, data: JSON.stringify(data) })
          }
          if (job.isOver && at >= job.events.length) break
          await job.more()
        }
      })
    },
  )
}
