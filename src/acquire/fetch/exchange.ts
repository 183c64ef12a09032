import { request as plainRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP } from 'node:net'
import { HearsayError } from '../../model/index.ts'
import { isPublic } from './address.ts'
import { lookupPublic, PrivateAddress } from './guarded-lookup.ts'

export interface ExchangeOptions {
  /** Of the body as it is sent, in bytes; a longer one is refused. */
  readonly maximumBytes: number
  /** From the first byte sent to the last byte received. */
  readonly seconds: number
  /** Whether machines of this network and this machine itself may be asked. */
  readonly allowsPrivate: boolean
  readonly signal?: AbortSignal | undefined
}

/** A header as it was sent, in its place and its case. */
export type Header = readonly [name: string, value: string]

/** One request and its whole answer. */
export interface Exchange {
  readonly url: URL
  /** ISO 8601 instants. */
  readonly begun: string
  readonly ended: string
  /** Of the server that answered. */
  readonly ip: string
  readonly requestHeaders: readonly Header[]
  readonly httpVersion: string
  readonly status: number
  readonly statusText: string
  readonly headers: readonly Header[]
  /** As it was sent, but without the chunks of its transfer. */
  readonly body: Buffer
}

/**
 * Asks for one address, and gives the whole answer. Follows nothing, unpacks nothing.
 * @throws HearsayError `fetch` where there is none within the limits, `too-large`, or `private-address`.
 */
export async function exchange(url: URL, headers: readonly Header[], options: ExchangeOptions): Promise<Exchange> {
  refusePrivate(url, options.allowsPrivate)
  const begun = new Date().toISOString()
  const sent: Header[] = [['Host', url.host], ...headers]
  const stop = AbortSignal.any([
    AbortSignal.timeout(options.seconds * 1000),
    ...(options.signal ? [options.signal] : []),
  ])
  try {
    const response = await answerOf(url, sent, options.allowsPrivate, stop)
    const ip = response.socket.remoteAddress ?? ''
    const body = await bodyOf(response, url, options.maximumBytes)
    return {
      ...{ url, begun, ended: new Date().toISOString(), ip, requestHeaders: sent },
      httpVersion: response.httpVersion,
      status: response.statusCode ?? 0,
      statusText: response.statusMessage ?? '',
      ...{ headers: headerPairs(response.rawHeaders), body },
    }
  } catch (error) {
    throw problemOf(url, error, stop.aborted && options.signal?.aborted !== true ? options.seconds : null)
  }
}

function answerOf(
  url: URL,
  headers: readonly Header[],
  allowsPrivate: boolean,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options: RequestOptions = {
      ...{ agent: false, signal, headers: headers.flat(), setHost: false },
      ...(!allowsPrivate && { lookup: lookupPublic }),
    }
    const request = (url.protocol === 'https:' ? secureRequest : plainRequest)(url, options, resolve)
    request.on('error', reject).end()
  })
}

async function bodyOf(response: IncomingMessage, url: URL, maximumBytes: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      length += part.length
      if (length > maximumBytes)
        throw new HearsayError('too-large', `larger than ${maximumBytes} bytes (HEARSAY_MAXIMUM_BYTES): ${url.href}`)
      parts.push(part)
    }
  } finally {
    response.destroy()
  }
  if (!response.complete) throw new Error('the answer broke off')
  return Buffer.concat(parts)
}

function headerPairs(raw: readonly string[]): Header[] {
  return raw.flatMap((name, at): Header[] => (at % 2 === 0 ? [[name, raw[at + 1] ?? '']] : []))
}

/** A number for a host is not looked up, so it is looked at here. */
function refusePrivate(url: URL, allowsPrivate: boolean): void {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!allowsPrivate && isIP(host) !== 0 && !isPublic(host)) throw privateAddress(url, host)
}

function privateAddress({ host }: URL, ip: string): HearsayError {
  const reason = `${host} is a machine of a private network (${ip}); --allow-private lets it be asked`
  return new HearsayError('private-address', reason)
}

const problems: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there: the connection was refused',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host’s name cannot be looked up: is there a network?',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ECONNRESET: 'the connection broke off',
  ERR_INVALID_CHAR: 'the address holds signs that cannot be asked for',
}

function problemOf(url: URL, error: unknown, timedOutAfter: number | null): HearsayError {
  if (error instanceof HearsayError) return error
  if (error instanceof PrivateAddress) return privateAddress(url, error.ip)
  if (timedOutAfter !== null)
    return new HearsayError(
      'fetch',
      `no whole answer within ${timedOutAfter} seconds (HEARSAY_FETCH_SECONDS): ${url.href}`,
    )
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = problems[code] ?? (error instanceof Error ? error.message : String(error))
  return new HearsayError('fetch', `${reason}: ${url.href}`, { cause: error })
}
