import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { HearsayError } from '../../model/index.ts'

/** Whether what was given is an address of the web rather than a path. */
export function isAddress(path: string): boolean {
  return /^https?:\/\//i.test(path)
}

/** @throws HearsayError `usage` for what is no address of the web, or carries a password. The message never shows one. */
export function webAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new HearsayError('usage', `not an address of the web: ${withoutPassword(text)}`)
  if (url.username !== '' || url.password !== '')
    throw new HearsayError('usage', `an address with a user's name or password is not fetched: ${url.host}`)
  url.hash = ''
  return url
}

/** An address as it may be shown and kept. */
export function withoutPassword(text: string): string {
  const [from, to] = [text.indexOf('//'), text.lastIndexOf('@')]
  return from >= 0 && to > from ? `${text.slice(0, from)}//…${text.slice(to)}` : text
}

/** Whether an IP address is one of the open internet: no machine of this network, this machine or a special range. */
export function isPublic(ip: string): boolean {
  return isIP(ip) !== 0 && ipaddr.process(ip).range() === 'unicast'
}
