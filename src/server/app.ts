import { createRoute, OpenAPIHono, z, type RouteConfig } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { tool, version } from '../config.ts'
import { HearsayError, sha256 } from '../model/index.ts'
import { askedQuestions } from '../operations/figures.ts'
import type { Ledger } from '../operations/open.ts'
import { fromHereAlone, strictHeaders } from './guard.ts'
import * as lists from './lists.ts'
import { page, pageOf, type pageQuery, type PageQuery } from './pages.ts'
import { problem, problemSchema, refused, thrown } from './problem.ts'
import * as queries from './queries.ts'
import * as schemas from './schemas.ts'

export interface AppOptions {
  readonly ledger: Ledger
  /** The port that requests come in by: another in `Host` or `Origin` is refused. */
  readonly port: () => number
  /** Told of each fault of our own. */
  readonly fault: (error: unknown) => void
}

const idParameter = z.object({ id: z.string().max(200) })

function answers<Schema extends z.ZodType>(schema: Schema, description: string) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    default: { description: 'What went wrong.', content: { 'application/json': { schema: problemSchema } } },
  } satisfies RouteConfig['responses']
}

/** The HTTP interface to a ledger: questions in, the command's JSON out. What validates requests also describes them. */
export function createApp({ ledger, port, fault }: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, context) => (result.success ? undefined : refused(context, result.error)),
  })
  app.use(strictHeaders)
  app.use(fromHereAlone(port))
  app.use('/api/v1/*', async (context, next) => {
    const tag = `"${sha256(`${version} ${await ledger.revision()}`).slice(0, 32)}"`
    if (context.req.header('if-none-match') === tag) return context.body(null, 304, { ETag: tag })
    await next()
    if (context.res.ok) context.header('ETag', tag)
    context.header('Cache-Control', 'private, no-cache')
    return undefined
  })
  app.notFound((context) =>
    problem(context, 'not-found', `nothing lies here: ${context.req.path}. See: /api/v1/openapi.json`),
  )
  app.onError((error, context) => thrown(error, context, fault))

  /** Of which list, in which state of the ledger, with which filters a cursor is. */
  const stateOf = async (context: Context, { limit: _, cursor: __, ...filter }: PageQuery): Promise<string> =>
    sha256(JSON.stringify([await ledger.revision(), context.req.path, filter])).slice(0, 32)

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1',
      summary: 'What the ledger holds.',
      responses: answers(schemas.overviewSchema, 'Counts.'),
    }),
    async (context) => {
      const findings = await lists.findingsOf(ledger, {})
      return context.json(
        {
          program: tool,
          revision: await ledger.revision(),
          documents: (await ledger.documents()).length,
          claims: (await lists.claimsOf(ledger, {})).length,
          questions: (await askedQuestions(ledger)).length,
          findings: findings.length,
          failing: findings.filter(({ verdict }) => verdict === 'fails').length,
        },
        200,
      )
    },
  )

  /** A list in pages, filtered by its query. */
  const list = <Query extends typeof pageQuery, Found, Item = Found>(
    path: string,
    summary: string,
    query: Query,
    item: z.ZodType<Item>,
    find: (query: z.output<Query>) => Promise<readonly Found[]>,
    tell?: (found: Found) => Promise<Item>,
  ): void => {
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
      const found = page(await find(asked), asked, await stateOf(context, asked))
      if (tell === undefined) return context.json(found)
      const items: Item[] = []
      for (const one of found.items) items.push(await tell(one))
      return context.json({ ...found, items })
    }
    app.openapi(route, answer as never)
  }

  list('/api/v1/documents', 'Documents, by path.', queries.documentsQuery, schemas.documentSchema, (query) =>
    lists.documentsOf(ledger, query),
  )

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

  list(
    '/api/v1/questions',
    'Rival figures of each question, with independent origins and findings.',
    queries.questionsQuery,
    schemas.questionSchema,
    (query) => askedQuestions(ledger, query),
    (question) => question.answer(),
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/questions/{id}',
      summary: 'One question with the reasons: what each number stands on, how each pair of claims relates.',
      request: { params: idParameter },
      responses: answers(schemas.explanationSchema, 'The question.'),
    }),
    async (context) => context.json((await lists.questionCalled(ledger, context.req.valid('param').id)) as never, 200),
  )

  list('/api/v1/claims', 'Who said what.', queries.claimsQuery, schemas.claimSchema, (query) =>
    lists.claimsOf(ledger, query),
  )

  list(
    '/api/v1/people',
    'Named people with what happened to them, rival versions side by side.',
    queries.peopleQuery,
    schemas.personSchema,
    ({ name, act }) => lists.peopleOf(ledger, name, act),
  )

  list(
    '/api/v1/sources',
    'Who speaks: parties, families, whom each relays.',
    queries.sourcesQuery,
    schemas.sourceSchema,
    ({ name }) => lists.sourcesOf(ledger, name),
  )

  list(
    '/api/v1/findings',
    'What was noticed within documents and between them.',
    queries.findingsQuery,
    schemas.findingSchema,
    (query) => lists.findingsOf(ledger, query),
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/events',
      summary: 'What happened, as far as the documents tell.',
      request: { query: queries.eventsQuery },
      responses: answers(
        pageOf(schemas.eventSchema).extend({ proposals: z.array(schemas.proposalSchema) }),
        'A page, with the events that may be one.',
      ),
    }),
    async (context) => {
      const query = context.req.valid('query')
      const { events, proposals } = await lists.eventsOf(ledger, query.words)
      const found = page(events, query, await stateOf(context, query))
      return context.json({ ...found, proposals } as never, 200)
    },
  )

  app.doc31('/api/v1/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Hearsay',
      version,
      description: 'Reads a ledger over HTTP. Answers are those of the command’s --json; lists come in pages.',
      license: { name: 'Apache-2.0' },
    },
  })
  return app
}
