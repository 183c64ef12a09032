import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { longestMs } from './sessions.ts'

const cookieName = 'hearsay-session'

/** No script reads it, no other site's page sends it; over https it is sent encrypted alone, and to this name alone. */
function options(isSecure: boolean) {
  const common = { path: '/', httpOnly: true, sameSite: 'Strict' } as const
  return isSecure ? ({ ...common, secure: true, prefix: 'host' } as const) : common
}

export function tokenIn(context: Context, isSecure: boolean): string | null {
  return (isSecure ? getCookie(context, cookieName, 'host') : getCookie(context, cookieName)) ?? null
}

export function giveToken(context: Context, token: string, isSecure: boolean): void {
  setCookie(context, cookieName, token, { ...options(isSecure), maxAge: longestMs / 1000 })
}

export function takeToken(context: Context, isSecure: boolean): void {
  deleteCookie(context, cookieName, options(isSecure))
}
