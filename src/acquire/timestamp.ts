import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { HearsayError } from '../model/index.ts'
import { bytesOf } from './bytes.ts'
import { derBoolean, derInteger, derNull, derObject, derOctets, derSequence, derValue } from './timestamp-der.ts'

const sha256Object = [2, 16, 840, 1, 101, 3, 4, 2, 1]
const mostBytes = 1 << 20
const timeoutMs = 30_000

/** A request for a time-stamp on a SHA-256 (RFC 3161, section 2.4.1), asking for the authority's certificate. */
export function timestampRequest(hash: Uint8Array, nonce: Uint8Array): Buffer {
  const algorithm = derSequence(derObject(sha256Object), derNull())
  return derSequence(
    derInteger(Uint8Array.of(1)),
    derSequence(algorithm, derOctets(hash)),
    derInteger(nonce),
    derBoolean(true),
  )
}

/**
 * Asks an authority for a time-stamp on a hash, and gives its answer (a TimeStampResp) to the byte, for `openssl ts` to
 * verify. Only the hash and a random number are sent. The answer must grant the stamp and hold both.
 * @throws HearsayError `time-stamp` where it does not, or the authority cannot be reached.
 */
export async function askTimestamp(address: string, hash: Uint8Array, nonce: Uint8Array): Promise<Buffer> {
  const url = urlOf(address)
  const answer = await posted(url, timestampRequest(hash, nonce))
  const problem = whyNotStamp(answer, hash, nonce)
  if (problem !== null) throw new HearsayError('time-stamp', `the time-stamp of ${url.host} is none: ${problem}`)
  return answer
}

function urlOf(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new HearsayError('usage', `not an address of a time-stamp authority (http:// or https://): ${address}`)
  return url
}

/** Why an answer is no time-stamp on this hash; null where it may be one. Whether it is signed, openssl tells. */
export function whyNotStamp(answer: Buffer, hash: Uint8Array, nonce: Uint8Array): string | null {
  const status = statusOf(answer)
  if (status === null) return 'the answer is no TimeStampResp'
  if (status > 1) return `the authority refused it (status ${status})`
  if (!answer.includes(derOctets(hash))) return 'it is on another hash'
  return answer.includes(derInteger(nonce)) ? null : 'it answers another request'
}

function statusOf(answer: Buffer): number | null {
  const response = derValue(answer, 0x30)
  const info = response === null ? null : derValue(response.value, 0x30)
  const status = info === null ? null : derValue(info.value, 0x02)
  return status?.value.length === 1 ? (status.value[0] ?? null) : null
}

async function posted(url: URL, body: Buffer): Promise<Buffer> {
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { 'content-type': 'application/timestamp-query', 'content-length': body.length }
      const options = { method: 'POST', headers, timeout: timeoutMs, signal: AbortSignal.timeout(timeoutMs) }
      const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, resolve)
      request.on('error', reject).on('timeout', () => request.destroy(new Error('no answer')))
      request.end(body)
    })
    const bytes = Buffer.from(await bytesOf(response, url.host, mostBytes))
    if (response.statusCode !== 200) throw new Error(`status ${response.statusCode ?? 'unknown'}`)
    return bytes
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    throw new HearsayError('time-stamp', `no time-stamp from ${url.host}: ${problem}`, { cause: error })
  }
}
