import { createRoute, type OpenAPIHono, z, type RouteConfig } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { sha256 } from '../../model/index.ts'
import type { Ledger } from '../../operations/open.ts'
import { page, pageOf, type pageQuery, type PageQuery } from '../pages.ts'
import { problemSchema } from '../problem.ts'

export const idParameter = z.object({ id: z.string().max(200) })

/** The answers of a route: what it gives, and what went wrong. */
export function answers<Schema extends z.ZodType>(schema: Schema, description: string) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    default: { description: 'What went wrong.', content: { 'application/json': { schema: problemSchema } } },
  } satisfies RouteConfig['responses']
}

/** A request whose body is JSON of this schema. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { body: { required: true, content: { 'application/json': { schema } } } } as const
}

/** Of which list, in which state of the ledger, with which filters a cursor is. */
export async function stateOf(
  ledger: Ledger,
  context: Context,
  { limit: _, cursor: __, ...filter }: PageQuery,
): Promise<string> {
  return sha256(JSON.stringify([await ledger.revision(), context.req.path, filter])).slice(0, 32)
}

/** How a list is described and found. */
export interface ListRoute<Query extends typeof pageQuery, Found, Item> {
  readonly path: string
  readonly summary: string
  readonly query: Query
  readonly item: z.ZodType<Item>
  readonly find: (query: z.output<Query>) => Promise<readonly Found[]>
  /** Makes an item of what was found: only for those that are shown. */
  readonly tell?: (found: Found) => Promise<Item>
}

/** Serves a list in pages, filtered by its query. */
export function list<Query extends typeof pageQuery, Found, Item = Found>(
  app: OpenAPIHono,
  ledger: Ledger,
  { path, summary, query, item, find, tell }: ListRoute<Query, Found, Item>,
): void {
  const route = createRoute({
    method: 'get',
    path,
    summary,
    request: { query },
    responses: answers(pageOf(item), 'A page.'),
  })
  // Hono's types follow a route that is spelled out, not one of a type parameter: the query was validated before.
  const answer = async (context: Context): Promise<Response> => {
    const asked = query.parse(context.req.query())
    const found = page(await find(asked), asked, await stateOf(ledger, context, asked))
    if (tell === undefined) return context.json(found)
    const items: Item[] = []
    for (const one of found.items) items.push(await tell(one))
    return context.json({ ...found, items })
  }
  app.openapi(route, answer as never)
}

/** The header that has a browser save what it gets, under this name. */
export function attachment(name: string): string {
  return `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
}
