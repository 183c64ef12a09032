import type { Context, MiddlewareHandler } from 'hono'
import type { Ledger } from '../../operations/open.ts'
import { problem } from '../problem.ts'
import type { Access } from './access.ts'
import type { Accounts, SignedIn } from './accounts.ts'
import { connectionOf } from './connection.ts'
import { tokenIn } from './cookie.ts'
import { neededRole } from './permissions.ts'
import { isAtLeast, type Account } from './roles.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** Who asks. */
    readonly account: Account
    /** Where there are accounts: how they are signed in. */
    readonly signedIn: SignedIn
  }
}

/** Under whose name the journal records what this request does; null where nobody is named. */
export function signerOf(context: Context): string | null {
  return context.get('account').name
}

/** The ledger, for what this request writes other than judgements: its entries carry the name of whoever asks. */
export function signedLedger(ledger: Ledger, context: Context): Ledger {
  const name = signerOf(context)
  return name === null ? ledger : ledger.signedBy(name)
}

const signInPath = '/api/v1/session'
/** Nobody is signed in when they sign in, and whoever no longer is may still forget the cookie. */
const openMethods = new Set(['POST', 'DELETE'])

/**
 * Lets in whoever is signed in and may do what they ask: 401 `signed-out` and 403 `forbidden` else. Without accounts,
 * whoever reaches this machine's loopback address is its user, who may do everything and signs with `by`.
 */
export function accountsGuard({ accounts, proxy }: Access, by: string | null): MiddlewareHandler {
  return async (context, next) => {
    if (accounts === null) {
      context.set('account', { name: by, role: 'lead' })
      return next()
    }
    const { method, path } = context.req
    if (path === signInPath && openMethods.has(method)) return next()
    const holder = await accounts.holder(tokenIn(context, connectionOf(context, proxy).isSecure) ?? '')
    if (holder === null)
      return problem(context, 'signed-out', 'nobody is signed in: POST name and password to /api/v1/session')
    const needed = neededRole(method, path)
    if (!isAtLeast(holder.account.role, needed))
      return problem(context, 'forbidden', `this is for ${needed}s; ${holder.account.name} is a ${holder.account.role}`)
    accounts.use(holder)
    context.set('account', holder.account)
    context.set('signedIn', holder)
    await next()
    untilSignedOut(context, accounts, holder)
    return undefined
  }
}

/** What goes on being told (server-sent events) is told for as long as the session holds. */
function untilSignedOut(context: Context, accounts: Accounts, { token }: SignedIn): void {
  const { body, headers } = context.res
  if (body === null || headers.get('content-type')?.startsWith('text/event-stream') !== true) return
  const told = new TransformStream<Uint8Array, Uint8Array>({
    async transform(piece, controller) {
      if ((await accounts.holder(token)) === null) controller.terminate()
      else controller.enqueue(piece)
    },
  })
  context.res = new Response(body.pipeThrough(told), context.res)
}
