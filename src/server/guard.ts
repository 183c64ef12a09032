import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Refuses what a page of somebody else's makes a browser send: a foreign `Host` (a name made to lead here) and a foreign
 * `Origin` or `Sec-Fetch-Site`.
 */
export function fromHereAlone(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? ''
    if (!isHere(`http://${host}`, port())) return refusal('this server answers to loopback names alone')
    const origin = context.req.header('origin')
    const site = context.req.header('sec-fetch-site') ?? 'none'
    const isForeign = origin === undefined ? /^(?:cross-site|same-site)$/.test(site) : !isHere(origin, port())
    if (isForeign) return refusal('another site asked')
    await next()
    return undefined
  }
}

function isHere(address: string, port: number): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, port: named } = new URL(address)
  return protocol === 'http:' && loopbackNames.has(hostname) && Number(named === '' ? 80 : named) === port
}

function refusal(reason: string): Response {
  return Response.json({ error: { code: 'forbidden', message: reason } }, { status: 403 })
}

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  crossOriginResourcePolicy: 'same-origin',
  crossOriginOpenerPolicy: 'same-origin',
  // Meant for HTTPS; a loopback address has none.
  strictTransportSecurity: false,
})

const policyHeader = 'Content-Security-Policy'

/**
 * Nothing that a browser shows of this server runs, loads or is framed by others. Only a page that says itself what it
 * needs, the workbench, may do that much more.
 */
export const strictHeaders: MiddlewareHandler = async (context, next) => {
  const own: string[] = []
  await headers(context, async () => {
    await next()
    own.push(...[context.res.headers.get(policyHeader)].filter((policy) => policy !== null))
  })
  for (const policy of own) context.header(policyHeader, policy)
}
