import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { HearsayError } from '../../model/index.ts'
import type { Ledger } from '../../operations/open.ts'
import { pageImage, rectanglesIn } from '../../operations/page-images.ts'
import { documentsOf, marksIn } from '../answers.ts'
import * as queries from '../queries.ts'
import * as schemas from '../schemas.ts'
import { answers, attachment, idParameter, list } from './described.ts'

/** Documents, their words and their pages. */
export function documentRoutes(app: OpenAPIHono, ledger: Ledger): void {
  list(app, ledger, {
    path: '/api/v1/documents',
    summary: 'Documents, by path.',
    query: queries.documentsQuery,
    item: schemas.documentSchema,
    find: (query) => documentsOf(ledger, query),
  })

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/documents/{id}',
      summary: 'A document with everything read in it, its text included.',
      request: { params: idParameter },
      responses: answers(schemas.readingSchema, 'The reading.'),
    }),
    async (context) => {
      const { id } = context.req.valid('param')
      const reading = await ledger.reading(id)
      if (reading === null) throw new HearsayError('not-found', `no document that was read has this id: ${id}`)
      return context.json(reading as never, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/documents/{id}/text',
      summary: 'The words between two offsets of a document: those that a figure or claim stands on.',
      request: { params: idParameter, query: queries.spanQuery },
      responses: answers(schemas.textSchema, 'The words.'),
    }),
    async (context) => {
      const { id } = context.req.valid('param')
      const { start, end } = context.req.valid('query')
      const text = await ledger.text(id, start, end)
      if (text === null) throw new HearsayError('not-found', `no document that was read has this id: ${id}`)
      return context.json({ document: id, start, end: start + text.length, text }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/documents/{id}/marks',
      summary:
        'The claims and figures of a document as the ledger has them, corrected and judged, with their questions.',
      request: { params: idParameter },
      responses: answers(schemas.marksSchema, 'Claims and figures, in the order of the text.'),
    }),
    async (context) => context.json((await marksIn(ledger, context.req.valid('param').id)) as never, 200),
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/documents/{id}/rectangles',
      summary:
        'Where words stand on the pages of a PDF: a rectangle for each line, in points from the lower left corner.',
      request: { params: idParameter, query: queries.spanQuery },
      responses: answers(schemas.rectanglesSchema, 'Rectangles; none for a document without pages.'),
    }),
    async (context) => {
      const { id } = context.req.valid('param')
      const { start, end = start } = context.req.valid('query')
      return context.json({ items: await rectanglesIn(ledger, id, { start, end }) }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/documents/{id}/pages/{page}',
      summary: 'A page of a PDF as a picture, or a picture that was read.',
      request: { params: queries.pageParameter },
      responses: {
        200: { description: 'A picture.', content: { 'image/png': { schema: schemas.bytesSchema } } },
      },
    }),
    async (context) => {
      const { id, page } = context.req.valid('param')
      const { bytes, mediaType } = await pageImage(ledger, id, page)
      return context.body(bytes as Uint8Array<ArrayBuffer>, 200, { 'Content-Type': mediaType })
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/documents/{id}/original',
      summary: 'The bytes as they were kept, to be saved: no browser shows them as a page of this server.',
      request: { params: idParameter },
      responses: {
        200: { description: 'The bytes.', content: { 'application/octet-stream': { schema: schemas.bytesSchema } } },
      },
    }),
    async (context) => {
      const { id } = context.req.valid('param')
      const { bytes, facts } = await ledger.original(id)
      const name = facts.path.split(/[/\\]/).at(-1) ?? 'document'
      return context.body(bytes as Uint8Array<ArrayBuffer>, 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': attachment(name),
      })
    },
  )
}
