import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HearsayError } from '../../model/index.ts'
import { problem } from '../problem.ts'
import { answers, idParameter, jsonBody } from '../routes/described.ts'
import type { Access } from './access.ts'
import type { SignedIn } from './accounts.ts'
import { connectionOf } from './connection.ts'
import { giveToken, takeToken, tokenIn } from './cookie.ts'
import { roles } from './roles.ts'
import { idleMs, longestMs, type Session } from './sessions.ts'

const path = '/api/v1/session'
const largestBody = 16 * 1024

const credentialsSchema = z
  .strictObject({ name: z.string().min(1).max(1000), password: z.string().min(1).max(4000) })
  .openapi('Credentials')

const accountSchema = z
  .object({
    name: z.string().nullable().openapi({ description: 'As decisions are signed; null where nobody is named.' }),
    role: z.enum(roles),
    hasAccounts: z.boolean().openapi({ description: 'False where this machine’s user asks without signing in.' }),
  })
  .openapi('Account')

const sessionSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    began: z.iso.datetime(),
    used: z.iso.datetime(),
    ends: z.iso.datetime().openapi({ description: 'Unless it is used before.' }),
    address: z.string(),
    agent: z.string(),
    isThis: z.boolean().openapi({ description: 'Whether it is the one that asks.' }),
  })
  .openapi('Session')

const endedSchema = z.object({ ended: z.number().int() })

/** Signing in and out, and the sessions that can be ended. */
export function sessionRoutes(app: OpenAPIHono, access: Access): void {
  const { accounts } = access
  const isSecure = (context: Context): boolean => connectionOf(context, access.proxy).isSecure

  app.use(
    path,
    bodyLimit({ maxSize: largestBody, onError: (context) => problem(context, 'too-large', 'too long a name') }),
  )
  for (const place of [path, `${path}s`, `${path}s/*`])
    app.use(place, async (context, next) => {
      await next()
      context.header('Cache-Control', 'no-store')
    })

  app.openapi(
    createRoute({
      method: 'post',
      path,
      summary: 'Signs in: gives a cookie. 401 for a wrong name or password, 429 with Retry-After after several.',
      request: jsonBody(credentialsSchema),
      responses: answers(accountSchema, 'Who is signed in.'),
    }),
    async (context) => {
      if (accounts === null) throw withoutAccounts()
      const { address } = connectionOf(context, access.proxy)
      const agent = context.req.header('user-agent') ?? ''
      const signing = await accounts.signIn({ ...context.req.valid('json'), address, agent })
      if (signing.kind === 'wait') {
        context.header('Retry-After', String(signing.seconds))
        return problem(context, 'too-many', `too many tries: the next is taken in ${signing.seconds} s`) as never
      }
      if (signing.kind === 'wrong') return problem(context, 'signed-out', 'the name or the password is wrong') as never
      const before = await accounts.holder(tokenIn(context, isSecure(context)) ?? '')
      if (before !== null) accounts.end(before.session.id, before)
      giveToken(context, signing.token, isSecure(context))
      return context.json({ ...signing.account, hasAccounts: true }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path,
      summary: 'Who asks, and what they may do.',
      responses: answers(accountSchema, 'The account.'),
    }),
    (context) => context.json({ ...context.get('account'), hasAccounts: accounts !== null }, 200),
  )

  app.openapi(
    createRoute({
      method: 'delete',
      path,
      summary: 'Signs out: ends the session that asks.',
      responses: answers(endedSchema, 'How many sessions ended.'),
    }),
    async (context) => {
      const holder = await accounts?.holder(tokenIn(context, isSecure(context)) ?? '')
      takeToken(context, isSecure(context))
      return context.json({ ended: holder && accounts?.end(holder.session.id, holder) ? 1 : 0 }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: `${path}s`,
      summary: 'One’s own sessions; a lead’s answer has everybody’s.',
      responses: answers(z.object({ items: z.array(sessionSchema) }), 'Sessions, the one that was used last first.'),
    }),
    (context) => {
      if (accounts === null) return context.json({ items: [] }, 200)
      const holder = context.get('signedIn')
      return context.json({ items: accounts.visibleTo(holder).map((session) => told(session, holder)) }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'delete',
      path: `${path}s`,
      summary: 'Signs out everywhere: ends all of one’s own sessions.',
      responses: answers(endedSchema, 'How many sessions ended.'),
    }),
    (context) => {
      takeToken(context, isSecure(context))
      return context.json({ ended: accounts?.endAll(context.get('signedIn').account.name) ?? 0 }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'delete',
      path: `${path}s/{id}`,
      summary: 'Ends a session: one’s own, or as a lead anybody’s.',
      request: { params: idParameter },
      responses: answers(endedSchema, 'How many sessions ended.'),
    }),
    (context) => {
      const { id } = context.req.valid('param')
      if (accounts?.end(id, context.get('signedIn')) !== true)
        throw new HearsayError('not-found', `no session has this id: ${id}`)
      return context.json({ ended: 1 }, 200)
    },
  )
}

function withoutAccounts(): HearsayError {
  return new HearsayError('not-found', 'this server has no accounts: whoever uses this machine is let in')
}

function told(session: Session, asking: SignedIn): z.output<typeof sessionSchema> {
  const { id, name, began, used, address, agent } = session
  const ends = Math.min(began + longestMs, used + idleMs)
  const time = (ms: number): string => new Date(ms).toISOString()
  return {
    ...{ id, name, address, agent, isThis: id === asking.session.id },
    ...{ began: time(began), used: time(used), ends: time(ends) },
  }
}
