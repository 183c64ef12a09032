import { lookup, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPublic } from './address.ts'

/** A name that leads to a private address: never connected to. */
export class PrivateAddress extends Error {
  constructor(readonly ip: string) {
    super(`private address: ${ip}`)
  }
}

/**
 * Looks a name up for a connection and refuses it where any of its addresses is not of the open internet. The connection is made to
 * an address that was looked at, so a name that is answered differently the next moment gains nothing.
 */
export const lookupPublic: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) {
      callback(error, '')
      return
    }
    const refused = addresses.find(({ address }) => !isPublic(address))
    if (refused) callback(new PrivateAddress(refused.address), '')
    else if (options.all === true) callback(null, addresses)
    else callback(null, addresses[0]?.address ?? '', addresses[0]?.family)
  })
}
