import { request as requestPlain, type IncomingMessage } from 'node:http'
import { request as requestSecure } from 'node:https'

/** What came of one request. A failure's reason never holds words of the server's, which could echo a key. */
export type Posted =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string }
  | {
      readonly kind: 'failed'
      readonly reason: string
      /** `again`: another try may help. `never`: nothing that is sent there will. */
      readonly hope: 'again' | 'none' | 'never'
    }

export interface PostOptions {
  readonly key: string | null
  /** From the first byte sent to the last byte received, in milliseconds. */
  readonly timeoutMs: number
  /** Of the body, in bytes; a longer one is not read to its end. */
  readonly longestAnswer: number
  readonly signal?: AbortSignal | undefined
}

/**
 * Posts JSON and gives the answer's text. Never throws, never takes longer than its time, never holds more than the
 * longest answer, follows no redirection, unpacks nothing.
 */
export function post(url: URL, json: string, options: PostOptions): Promise<Posted> {
  return new Promise((resolve) => {
    const request = (url.protocol === 'https:' ? requestSecure : requestPlain)(url, {
      method: 'POST',
      agent: false,
      headers: headersOf(json, options.key),
    })
    const end = (result: Posted): void => {
      clearTimeout(timer)
      options.signal?.removeEventListener('abort', stop)
      resolve(result)
      request.destroy()
    }
    const stop = (): void => end(failed('interrupted', 'never'))
    const timer = setTimeout(() => end(failed(tooSlow(options.timeoutMs), 'none')), options.timeoutMs)
    options.signal?.addEventListener('abort', stop)
    request.on('error', (error) => end(connectionFailed(error)))
    request.on('response', (response) => take(response, options.longestAnswer, end))
    if (options.signal?.aborted === true) stop()
    else request.end(json)
  })
}

function headersOf(json: string, key: string | null): Record<string, string> {
  return {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(json)),
    accept: 'application/json',
    'accept-encoding': 'identity',
    ...(key !== null && { authorization: `Bearer ${key}` }),
  }
}

function take(response: IncomingMessage, longest: number, end: (result: Posted) => void): void {
  const parts: Buffer[] = []
  let length = 0
  response.on('data', (part: Buffer) => {
    parts.push(part)
    length += part.length
    if (length > longest) end(failed(`the answer is longer than ${longest} bytes`, 'none'))
  })
  response.on('error', () => end(failed('the answer broke off', 'again')))
  response.on('close', () => end(failed('the answer broke off', 'again')))
  response.on('end', () => {
    if (!response.complete) return
    end({ kind: 'answered', status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') })
  })
}

function failed(reason: string, hope: 'again' | 'none' | 'never'): Posted {
  return { kind: 'failed', reason, hope }
}

function tooSlow(timeoutMs: number): string {
  const seconds = Math.round(timeoutMs / 100) / 10
  return `no whole answer within ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`
}

/** Ways in which a server cannot be reached, in words; those that another try in a moment does not change. */
const problems: Readonly<Record<string, readonly [reason: string, hope: 'again' | 'never']>> = {
  ECONNREFUSED: ['nothing answers there: the connection was refused', 'never'],
  ENOTFOUND: ['there is no such host', 'never'],
  EAI_AGAIN: ['the host’s name cannot be looked up', 'never'],
  EHOSTUNREACH: ['the host cannot be reached', 'never'],
  ENETUNREACH: ['the network cannot be reached', 'never'],
  ECONNRESET: ['the connection broke off', 'again'],
  EPIPE: ['the connection broke off', 'again'],
}

function connectionFailed(error: Error & { code?: unknown }): Posted {
  const code = typeof error.code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(error.code) ? error.code : 'no reason given'
  const [reason, hope] = problems[code] ?? [`the connection failed: ${code}`, 'again']
  return failed(reason, hope)
}
