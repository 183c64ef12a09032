import type { Context } from 'hono'
import type { Access } from './access.ts'
import { connectionOf } from './connection.ts'
import { isLoopback } from './network.ts'

/** Under which origins, besides loopback, this request may have been sent to this server: `https://example.org`. */
export function originsOf(access: Access, port: () => number): (context: Context) => readonly string[] {
  return (context) => {
    const { to, isSecure, isPassedOn } = connectionOf(context, access.proxy)
    // Where a proxy encrypts, what did not come through it encrypted is no business of a public name.
    if (access.proxy !== null) return isPassedOn && isSecure ? access.publicNames.map((name) => `https://${name}`) : []
    const names = access.publicNames.map((name) => (name.includes(':') ? name : `${name}:${port()}`))
    // An address is nobody's to point elsewhere, as a name is: the one that the request came to is ours.
    const addresses = isLoopback(access.host) ? [] : [`${to.includes(':') ? `[${to}]` : to}:${port()}`]
    return [...names, ...addresses].map((host) => new URL(`http://${host}`).origin)
  }
}
