import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { isWithin, plainAddress } from './network.ts'

/** How a request came. */
export interface Connection {
  /** Who asks, as far as can be told: behind a proxy, whom the proxy names. */
  readonly address: string
  /** The address of this machine that it came in by. */
  readonly to: string
  /** Whether it was encrypted on its way to the proxy. */
  readonly isSecure: boolean
  /** Whether the proxy passed it on. */
  readonly isPassedOn: boolean
}

/** What a proxy says of a request counts only where it is the proxy that says it. */
export function connectionOf(context: Context, proxy: string | null): Connection {
  const { incoming } = context.env as Partial<HttpBindings>
  const address = plainAddress(incoming?.socket.remoteAddress ?? '')
  const to = plainAddress(incoming?.socket.localAddress ?? '')
  // On loopback anybody of this machine may ask directly: only what carries the proxy's headers was passed on.
  const protocol = context.req.header('x-forwarded-proto')
  const isPassedOn = proxy !== null && protocol !== undefined && isWithin(address, proxy)
  if (!isPassedOn) return { address, to, isSecure: false, isPassedOn }
  // Earlier ones were written by whoever asked the proxy.
  const passedFor = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return { address: plainAddress(passedFor ?? address), to, isSecure: protocol === 'https', isPassedOn }
}
