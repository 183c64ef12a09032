import robotsParser, { type Robot } from 'robots-parser'
import { HearsayError } from '../../model/index.ts'
import { exchange, type ExchangeOptions, type Header } from './exchange.ts'

/** The name by which a robots.txt knows us. */
export const robotName = 'hearsay'

/** RFC 9309 asks for at least 500 KiB. */
const mostBytes = 512 * 1024
const mostRedirects = 5

/** What a site's robots.txt says of one address. */
export interface RobotsWord {
  readonly allows: boolean
  /** Why, in words for the record. */
  readonly reason: string
  /** Seconds between requests that the site asks for; null where it asks for none. */
  readonly delay: number | null
}

/** The robots.txt of each site, asked for once (RFC 9309). */
export class Robots {
  private readonly bySite = new Map<string, Promise<(url: URL) => RobotsWord>>()

  constructor(
    private readonly headers: readonly Header[],
    private readonly options: ExchangeOptions,
  ) {}

  async wordOn(url: URL): Promise<RobotsWord> {
    let word = this.bySite.get(url.origin)
    if (word === undefined) this.bySite.set(url.origin, (word = this.ask(new URL('/robots.txt', url))))
    return (await word)(url)
  }

  private async ask(address: URL): Promise<(url: URL) => RobotsWord> {
    try {
      const { status, body } = await this.follow(address)
      if (status >= 200 && status < 300) return rulesOf(address, body.toString('utf8', 0, mostBytes))
      // Without rules everything is allowed; a server in trouble is left alone (RFC 9309, 2.3.1.3 and 2.3.1.4).
      return status >= 500 ? always(false, `robots.txt answers ${status}`) : always(true, `no robots.txt (${status})`)
    } catch (error) {
      if (error instanceof HearsayError && error.code === 'private-address') throw error
      return always(false, `robots.txt cannot be read (${error instanceof Error ? error.message : String(error)})`)
    }
  }

  private async follow(address: URL) {
    let url = address
    for (let redirects = 0; ; redirects++) {
      const answer = await exchange(url, this.headers, this.options)
      const to = answer.headers.find(([name]) => name.toLowerCase() === 'location')?.[1]
      const next = to !== undefined && URL.canParse(to, url.href) ? new URL(to, url) : null
      const isRedirect = answer.status >= 300 && answer.status < 400 && next !== null
      if (!isRedirect || redirects === mostRedirects || !/^https?:$/.test(next.protocol)) return answer
      url = next
    }
  }
}

/** The package is of CommonJS and its types say otherwise. */
const parseRobots = robotsParser as unknown as (address: string, text: string) => Robot

function rulesOf(address: URL, text: string): (url: URL) => RobotsWord {
  const rules = parseRobots(address.href, text)
  const delay = rules.getCrawlDelay(robotName) ?? null
  return (url) => {
    const allows = rules.isAllowed(url.href, robotName) ?? true
    return { allows, reason: `robots.txt ${allows ? 'allows' : 'forbids'} it`, delay }
  }
}

function always(allows: boolean, reason: string): (url: URL) => RobotsWord {
  return () => ({ allows, reason, delay: null })
}
