import type { Context, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Refuses what a page of somebody else's makes a browser send: a foreign `Host` (a name made to lead here) and a foreign
 * `Origin` or `Sec-Fetch-Site`. Besides loopback it answers to the origins that `others` gives for a request, each to
 * its own pages alone.
 */
export function fromHereAlone(
  port: () => number,
  others: (context: Context) => readonly string[] = () => [],
): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? ''
    const own = isHere(`http://${host}`, port()) ? null : others(context).find((origin) => isHostOf(host, origin))
    if (own === undefined) return refusal('this server does not answer to this name')
    const origin = context.req.header('origin')
    const isOwn = own === null ? isHere(origin ?? '', port()) : origin === own
    if (origin === undefined ? isOfAnotherSite(context) : !isOwn) return refusal('another site asked')
    await next()
    return undefined
  }
}

function isHostOf(host: string, origin: string): boolean {
  const address = `${new URL(origin).protocol}//${host}`
  return URL.canParse(address) && new URL(address).origin === origin
}

/** A link on another site may open a page of ours, which holds nothing by itself; it may not ask for what we know. */
function isOfAnotherSite({ req }: Context): boolean {
  const opensPage = req.header('sec-fetch-dest') === 'document' && req.method === 'GET' && !req.path.startsWith('/api/')
  return !opensPage && /^(?:cross-site|same-site)$/.test(req.header('sec-fetch-site') ?? 'none')
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
