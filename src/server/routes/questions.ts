import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { eventInFull } from '../../operations/events.ts'
import { askedQuestions } from '../../operations/figures.ts'
import type { Ledger } from '../../operations/open.ts'
import { personProposals } from '../../operations/people.ts'
import { reviewQueue } from '../../operations/review-queue.ts'
import { claimsOf, eventsOf, findingsOf, peopleOf, questionCalled, sourcesOf } from '../answers.ts'
import { page, pageOf, pageQuery } from '../pages.ts'
import * as queries from '../queries.ts'
import * as schemas from '../schemas.ts'
import { answers, idParameter, list, stateOf } from './described.ts'

/** Everything that is asked of a ledger. */
export function questionRoutes(app: OpenAPIHono, ledger: Ledger): void {
  list(app, ledger, {
    path: '/api/v1/questions',
    summary: 'Rival figures of each question, with independent origins and findings.',
    query: queries.questionsQuery,
    item: schemas.questionSchema,
    find: (query) => askedQuestions(ledger, query),
    tell: (question) => question.answer(),
  })

  list(app, ledger, {
    path: '/api/v1/questions/summaries',
    summary: 'The same in short, for a list: the different numbers, independent origins, what fails.',
    query: queries.questionsQuery,
    item: schemas.summarySchema,
    find: (query) => askedQuestions(ledger, query),
    tell: async (question) => question.summary(),
  })

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/questions/{id}',
      summary: 'One question with the reasons: what each number stands on, how each pair of claims relates.',
      request: { params: idParameter },
      responses: answers(schemas.explanationSchema, 'The question.'),
    }),
    async (context) => context.json((await questionCalled(ledger, context.req.valid('param').id)) as never, 200),
  )

  list(app, ledger, {
    path: '/api/v1/claims',
    summary: 'Who said what.',
    query: queries.claimsQuery,
    item: schemas.claimSchema,
    find: (query) => claimsOf(ledger, query),
  })

  list(app, ledger, {
    path: '/api/v1/review',
    summary: 'What nobody accepted or rejected yet, what matters most first.',
    query: pageQuery,
    item: schemas.reviewSchema,
    find: () => reviewQueue(ledger),
  })

  list(app, ledger, {
    path: '/api/v1/people',
    summary: 'Named people with what happened to them, rival versions side by side.',
    query: queries.peopleQuery,
    item: schemas.personSchema,
    find: ({ name, act }) => peopleOf(ledger, name, act),
  })

  list(app, ledger, {
    path: '/api/v1/people/proposals',
    summary: 'Pairs of names that may be one person. Nothing is merged on them.',
    query: pageQuery,
    item: schemas.personProposalSchema,
    find: () => personProposals(ledger),
  })

  list(app, ledger, {
    path: '/api/v1/sources',
    summary: 'Who speaks: parties, families, whom each relays.',
    query: queries.sourcesQuery,
    item: schemas.sourceSchema,
    find: ({ name }) => sourcesOf(ledger, name),
  })

  list(app, ledger, {
    path: '/api/v1/findings',
    summary: 'What was noticed within documents and between them.',
    query: queries.findingsQuery,
    item: schemas.findingSchema,
    find: (query) => findingsOf(ledger, query),
  })

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
      const { events, proposals } = await eventsOf(ledger, query.words)
      const found = page(events, query, await stateOf(ledger, context, query))
      return context.json({ ...found, proposals } as never, 200)
    },
  )

  list(app, ledger, {
    path: '/api/v1/events/proposals',
    summary: 'Pairs of events that may be one, the surest first. Nothing is merged on them.',
    query: queries.eventsQuery,
    item: schemas.proposalSchema,
    find: async ({ words }) => (await eventsOf(ledger, words)).proposals,
  })

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/events/{id}',
      summary: 'One event: who tells of it in which words, its figures, why its tellings are one.',
      request: { params: idParameter },
      responses: answers(schemas.eventInFullSchema, 'The event.'),
    }),
    async (context) => context.json((await eventInFull(ledger, context.req.valid('param').id)) as never, 200),
  )
}
