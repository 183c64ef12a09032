import { HearsayError } from '../model/index.ts'

/** Where a second reader answers. */
export interface Endpoint {
  /** What is posted to. */
  readonly url: URL
  /** Host and port, as shown and recorded. */
  readonly host: string
  /** False for an address of this machine itself. */
  readonly isElsewhere: boolean
}

const path = '/chat/completions'

/**
 * The endpoint below an address such as `http://localhost:11434/v1`.
 * @throws HearsayError `bad-setting` for what is no http address, or carries a password: the message never shows one.
 */
export function endpointOf(address: string): Endpoint {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !/^https?:$/.test(url.protocol))
    throw badAddress('not an address of a second reader (http://localhost:11434/v1)', withoutPassword(address))
  if (url.username !== '' || url.password !== '')
    throw badAddress('the address carries a password; its place is HEARSAY_SECOND_READER_KEY', url.host)
  url.hash = ''
  const folder = withoutSlashes(url.pathname)
  url.pathname = folder.endsWith(path) ? folder : folder + path
  return { url, host: url.host, isElsewhere: !isThisMachine(url.hostname) }
}

/** Without the slashes at its end. */
function withoutSlashes(folder: string): string {
  let end = folder.length
  while (folder[end - 1] === '/') end--
  return folder.slice(0, end)
}

function badAddress(problem: string, value: string): HearsayError {
  return new HearsayError('bad-setting', `${problem}: ${value}`)
}

function withoutPassword(address: string): string {
  const [from, to] = [address.indexOf('//'), address.lastIndexOf('@')]
  return from >= 0 && to > from ? `${address.slice(0, from)}//…${address.slice(to)}` : address
}

function isThisMachine(hostname: string): boolean {
  return /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\]|\[::ffff:7f[\da-f]{2}:[\da-f]+\])$/i.test(hostname)
}
