import type { Exchange } from './exchange.ts'

/** What a web archive tells of itself. */
export interface ArchiveInfo {
  readonly software: string
  /** Whether robots.txt was kept to: `obey` or `ignore`, as other crawlers write it. */
  readonly robots: string
}

/**
 * Exchanges as a web archive (WARC 1.1, ISO 28500): a record of the program, then each answer with its request, gzipped one by one.
 * A body is kept as it was sent, without the chunks of its transfer; the header that told of these is kept as `X-Archive-Orig-…`.
 */
export async function webArchiveOf(exchanges: readonly Exchange[], info: ArchiveInfo): Promise<Buffer> {
  const { WARCRecord, WARCSerializer } = await import('warcio')
  const told = { ...info, format: 'WARC File Format 1.1' }
  const date = exchanges[0]?.begun ?? ''
  const records = [WARCRecord.createWARCInfo({ warcVersion: 'WARC/1.1', date }, told)]
  for (const exchange of exchanges) {
    const common = {
      url: exchange.url.href,
      date: exchange.begun,
      warcVersion: 'WARC/1.1',
      keepHeadersCase: true,
    } as const
    const response = WARCRecord.create(
      {
        ...common,
        type: 'response',
        warcHeaders: { 'WARC-IP-Address': exchange.ip },
        statusline: `HTTP/${exchange.httpVersion} ${exchange.status} ${exchange.statusText}`,
        httpHeaders: exchange.headers.map(([name, value]): [string, string] => [archivedName(name), value]),
      },
      [exchange.body],
    )
    const request = WARCRecord.create(
      {
        ...common,
        type: 'request',
        warcHeaders: { 'WARC-Concurrent-To': response.warcHeader('WARC-Record-ID') ?? '' },
        statusline: `GET ${exchange.url.pathname}${exchange.url.search} HTTP/1.1`,
        httpHeaders: exchange.requestHeaders.map(([name, value]): [string, string] => [name, value]),
      },
      [],
    )
    records.push(response, request)
  }
  const parts: Uint8Array[] = []
  for (const record of records) parts.push(await WARCSerializer.serialize(record, { gzip: true }))
  return Buffer.concat(parts)
}

function archivedName(name: string): string {
  return /^transfer-encoding$/i.test(name) ? `X-Archive-Orig-${name}` : name
}
