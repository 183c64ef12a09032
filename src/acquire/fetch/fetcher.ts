import { setTimeout as pause } from 'node:timers/promises'
import { type Captured, documentId, HearsayError } from '../../model/index.ts'
import { webAddress } from './address.ts'
import { decoded } from './decoded.ts'
import { exchange, type Exchange, type ExchangeOptions, type Header } from './exchange.ts'
import { robotName, Robots, type RobotsWord } from './robots.ts'
import { webArchiveOf } from './web-archive-record.ts'

export interface FetchOptions extends ExchangeOptions {
  /** Whether what a site's robots.txt forbids is fetched all the same. */
  readonly ignoresRobots: boolean
  /** Name and version of the program, for the server and for the record. */
  readonly tool: string
  /** Seconds between two requests to one host; a site may ask for more. Default 1. */
  readonly spacing?: number
}

export const defaultFetchOptions: FetchOptions = {
  maximumBytes: 64 * 1024 * 1024,
  seconds: 60,
  allowsPrivate: false,
  ignoresRobots: false,
  tool: 'hearsay',
}

/** A page of the web: its bytes, unpacked, where they come from, and everything that was sent and received to get them. */
export interface Fetched {
  readonly bytes: Buffer
  readonly url: string
  /** When it was asked for, an ISO 8601 instant. */
  readonly captured: string
  readonly capture: Capture
}

/** A web archive (WARC) of what was sent and received, and what the journal records of it. */
export interface Capture {
  readonly archive: Buffer
  readonly record: Captured
}

const mostRedirects = 10
/** A site that asks for longer is not waited for: its robots.txt is a mistake or a refusal. */
const longestDelay = 60

/** Fetches pages politely: robots.txt is kept to, one request at a time, a pause between two to the same host. */
export class Fetcher {
  private readonly robots: Robots
  private readonly headers: readonly Header[]
  private readonly lastAsked = new Map<string, number>()

  constructor(private readonly options: FetchOptions) {
    this.headers = [
      ['User-Agent', `${options.tool} (robots.txt: ${robotName})`],
      ['Accept', 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8'],
      ['Accept-Encoding', 'gzip, br'],
      ['Connection', 'close'],
    ]
    this.robots = new Robots(this.headers, options)
  }

  /** @throws HearsayError `usage`, `robots`, `private-address`, `too-large`, or `fetch` where nothing was got. */
  async get(address: string): Promise<Fetched> {
    const exchanges: Exchange[] = []
    let url = webAddress(address)
    for (;;) {
      const word = await this.allowed(url)
      await this.pauseFor(url, word.delay)
      const answer = await exchange(url, this.headers, this.options)
      this.lastAsked.set(url.host, Date.now())
      exchanges.push(answer)
      const next = redirection(answer)
      if (next === null) return this.fetched(address, exchanges, answer, word)
      if (exchanges.length > mostRedirects)
        throw new HearsayError('fetch', `more than ${mostRedirects} redirections: ${address}`)
      url = next
    }
  }

  private async allowed(url: URL): Promise<RobotsWord> {
    if (this.options.ignoresRobots) return { allows: true, reason: 'robots.txt was not asked', delay: null }
    const word = await this.robots.wordOn(url)
    if (word.allows) return word
    throw new HearsayError(
      'robots',
      `not fetched: ${word.reason}; --ignore-robots fetches it all the same: ${url.href}`,
    )
  }

  private async pauseFor({ host }: URL, delay: number | null): Promise<void> {
    const before = this.lastAsked.get(host)
    if (before === undefined) return
    const seconds = Math.min(Math.max(delay ?? 0, this.options.spacing ?? 1), longestDelay)
    const left = before + seconds * 1000 - Date.now()
    if (left > 0) await pause(left, undefined, { signal: this.options.signal })
  }

  private async fetched(
    address: string,
    exchanges: readonly Exchange[],
    answer: Exchange,
    word: RobotsWord,
  ): Promise<Fetched> {
    const { status, statusText, url, begun, headers } = answer
    if (status < 200 || status > 299 || answer.body.length === 0) {
      const said = status === 200 ? 'an empty page' : `${status} ${statusText}`.trim()
      throw new HearsayError('fetch', `the server answers ${said}: ${url.href}`)
    }
    const bytes = await decoded(answer, this.options.maximumBytes)
    const { tool, ignoresRobots } = this.options
    const archive = await webArchiveOf(exchanges, { software: tool, robots: ignoresRobots ? 'ignore' : 'obey' })
    const record: Captured = {
      ...{
        document: documentId(bytes),
        archive: documentId(archive),
        size: archive.length,
        address,
        robots: word.reason,
      },
      requests: exchanges.map((one) => ({ url: one.url.href, time: one.begun, ip: one.ip, status: one.status })),
      headers,
    }
    return { bytes, url: url.href, captured: begun, capture: { archive, record } }
  }
}

function redirection({ status, headers, url }: Exchange): URL | null {
  const to = headers.find(([name]) => name.toLowerCase() === 'location')?.[1]
  if (![301, 302, 303, 307, 308].includes(status) || to === undefined || !URL.canParse(to, url.href)) return null
  return webAddress(new URL(to, url).href)
}
