import ipaddr from 'ipaddr.js'

const bitsOfOneSite = 64

/** The part of an address that one subscriber has: all of an IPv4 address, the first 64 bits of another. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const read = ipaddr.process(address)
  if (read.kind() === 'ipv4') return read.toString()
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${read.toString()}/${bitsOfOneSite}`).toString()}/${bitsOfOneSite}`
}

/** Whether an address leads to this machine alone. */
export function isLoopback(address: string): boolean {
  return address === 'localhost' || (ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback')
}

/** An address without its IPv6 disguise. */
export function plainAddress(address: string): string {
  return ipaddr.isValid(address) ? ipaddr.process(address).toString() : address
}

/** Whether an address is this one, or lies in this range (`10.0.0.0/8`). */
export function isWithin(address: string, range: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const read = ipaddr.process(address)
  const [network, bits] = rangeOf(range)
  return read.kind() === network.kind() && read.match(network, bits)
}

export function isRange(text: string): boolean {
  return ipaddr.isValid(text) || ipaddr.isValidCIDR(text)
}

function rangeOf(range: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  if (ipaddr.isValidCIDR(range)) return ipaddr.parseCIDR(range)
  const network = ipaddr.process(range)
  return [network, network.kind() === 'ipv4' ? 32 : 128]
}
