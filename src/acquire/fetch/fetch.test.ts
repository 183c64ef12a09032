import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WARCParser } from 'warcio'
import { documentId, HearsayError } from '../../model/index.ts'
import { collect } from '../collect.ts'
import type { Collected } from '../items.ts'
import { isPublic, webAddress } from './address.ts'
import { defaultFetchOptions, Fetcher, type FetchOptions } from './fetcher.ts'

const page = '<!doctype html><title>Flood</title><p>The river authority said that 12 people died.</p>'

const answers: Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>> = {
  '/page': (response) => void response.writeHead(200, { 'content-type': 'text/html', 'X-Case': 'kept' }).end(page),
  '/gzip': (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(page)),
  '/brotli': (response) => void response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(page)),
  '/garbled': (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
  '/bomb': (response) =>
    void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(3_000_000))),
  '/chunks': (response) => {
    response.write(page.slice(0, 30))
    response.end(page.slice(30))
  },
  '/moved': (response) => void response.writeHead(301, { location: '/moved/again' }).end(),
  '/moved/again': (response) => void response.writeHead(302, { location: '/page#part' }).end(),
  '/circle': (response) => void response.writeHead(302, { location: '/circle' }).end(),
  '/to-file': (response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/gone': (response) => void response.writeHead(410).end('gone'),
  '/empty': (response) => void response.writeHead(200).end(),
  '/large': (response) => void response.writeHead(200).end(Buffer.alloc(2_000_000)),
  '/broken': (response) => {
    response.writeHead(200, { 'content-length': 1000 })
    response.write('half')
    setTimeout(() => response.destroy(), 20)
  },
  '/slow': (response) => void response.writeHead(200).write('begun'),
  '/forbidden/page': (response) => void response.end(page),
}

let robots = { status: 200, body: 'User-agent: *\nDisallow: /forbidden/' }
const asked: { path: string; at: number; agent: string }[] = []

const server = createServer((request, response) => {
  const path = request.url ?? ''
  asked.push({ path, at: Date.now(), agent: request.headers['user-agent'] ?? '' })
  if (path === '/robots.txt') response.writeHead(robots.status).end(robots.body)
  else (answers[path] ?? ((other) => void other.writeHead(404).end()))(response, request)
})
let root = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const options = (changes: Partial<FetchOptions> = {}): FetchOptions => ({
  ...defaultFetchOptions,
  ...{ maximumBytes: 1_000_000, seconds: 5, allowsPrivate: true, tool: 'hearsay 9.9', spacing: 0 },
  ...changes,
})
const fetched = (path: string, changes: Partial<FetchOptions> = {}) => new Fetcher(options(changes)).get(root + path)

describe('a page that is fetched', () => {
  for (const path of ['/page', '/gzip', '/brotli', '/chunks', '/moved'])
    test(`${path}: its bytes, unpacked`, async () => {
      const { bytes, capture } = await fetched(path)
      expect(bytes.toString()).toBe(page)
      expect(capture.record).toMatchObject({ document: documentId(Buffer.from(page)), address: root + path })
    })

  test('the record tells every request, the server, the headers in their case and what robots.txt says', async () => {
    const { url, captured, capture } = await fetched('/moved')
    expect(url).toBe(`${root}/page`)
    expect(Date.parse(captured)).toBeGreaterThan(Date.now() - 60_000)
    const { requests, headers, robots: said } = capture.record
    expect(requests.map(({ url: one, status, ip }) => [one.replace(root, ''), status, ip])).toEqual([
      ['/moved', 301, '127.0.0.1'],
      ['/moved/again', 302, '127.0.0.1'],
      ['/page', 200, '127.0.0.1'],
    ])
    expect(headers).toContainEqual(['X-Case', 'kept'])
    expect(said).toBe('robots.txt allows it')
  })

  test('the program says who it is', async () => {
    await fetched('/page')
    expect(asked.at(-1)?.agent).toBe('hearsay 9.9 (robots.txt: hearsay)')
  })

  test('the web archive holds program, answers and requests, and other programs find the page in it', async () => {
    const { capture } = await fetched('/moved')
    const records: string[] = []
    let content = ''
    for await (const record of WARCParser.iterRecords([capture.archive])) {
      records.push(`${record.warcType} ${record.warcTargetURI?.replace(root, '') ?? ''}`)
      const text = await record.contentText()
      if (record.warcType === 'response') content = text
    }
    expect(records).toEqual([
      'warcinfo ',
      ...['response /moved', 'request /moved', 'response /moved/again', 'request /moved/again'],
      ...['response /page', 'request /page'],
    ])
    expect(content).toBe(page)
    expect(documentId(capture.archive)).toBe(capture.record.archive)
  })

  test('a body sent in chunks or packed is whole in the web archive', async () => {
    for (const path of ['/chunks', '/gzip']) {
      const { capture } = await fetched(path)
      for await (const record of WARCParser.iterRecords([capture.archive]))
        if (record.warcType === 'response') expect(await record.contentText()).toBe(page)
        else await record.skipFully()
    }
  })
})

describe('what cannot be fetched is told', () => {
  const cases = [
    { path: '/gone', code: 'fetch', reason: 'the server answers 410 Gone' },
    { path: '/nowhere', code: 'fetch', reason: 'the server answers 404 Not Found' },
    { path: '/empty', code: 'fetch', reason: 'an empty page' },
    { path: '/circle', code: 'fetch', reason: 'more than 10 redirections' },
    { path: '/to-file', code: 'usage', reason: 'not an address of the web: file:' },
    { path: '/large', code: 'too-large', reason: 'larger than 1000000 bytes' },
    { path: '/bomb', code: 'too-large', reason: 'larger than' },
    { path: '/garbled', code: 'fetch', reason: 'does not unpack (gzip)' },
    { path: '/broken', code: 'fetch', reason: root },
    { path: '/slow', code: 'fetch', reason: 'no whole answer within 0.3 seconds' },
    { path: '/forbidden/page', code: 'robots', reason: 'robots.txt forbids it; --ignore-robots' },
  ]
  for (const { path, code, reason } of cases)
    test(`${path}: ${code}`, async () => {
      const failure = await fetched(path, { seconds: path === '/slow' ? 0.3 : 5 }).catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(HearsayError)
      expect(failure).toMatchObject({ code, message: expect.stringContaining(reason) as string })
    })

  test('a refused connection', async () => {
    const failure = new Fetcher(options({ ignoresRobots: true })).get('http://127.0.0.1:1/')
    await expect(failure).rejects.toMatchObject({
      code: 'fetch',
      message: expect.stringContaining('refused') as string,
    })
  })
})

describe('politeness', () => {
  test('robots.txt is asked once for a site', async () => {
    const fetcher = new Fetcher(options())
    const before = asked.length
    for (let time = 0; time < 3; time++) await fetcher.get(`${root}/page`)
    expect(asked.slice(before).map(({ path }) => path)).toEqual(['/robots.txt', '/page', '/page', '/page'])
  })
  test('what it forbids is fetched where the user wants it, and the record says so', async () => {
    const { capture } = await fetched('/forbidden/page', { ignoresRobots: true })
    expect(capture.record.robots).toBe('robots.txt was not asked')
  })
  test('two requests to one host have a pause between them', async () => {
    const fetcher = new Fetcher(options({ spacing: 0.2, ignoresRobots: true }))
    const before = asked.length
    for (let time = 0; time < 2; time++) await fetcher.get(`${root}/page`)
    const [first, second] = asked.slice(before).map(({ at }) => at)
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(190)
  })
  const states = [
    { status: 404, body: '', allows: true },
    { status: 503, body: '', allows: false },
    { status: 200, body: 'User-agent: hearsay\nDisallow: /', allows: false },
    { status: 200, body: 'User-agent: other\nDisallow: /', allows: true },
    { status: 200, body: '\u0000\uFFFD not a robots.txt', allows: true },
  ]
  for (const { status, body, allows } of states)
    test(`robots.txt ${status} ${JSON.stringify(body)}: ${allows ? 'fetched' : 'not fetched'}`, async () => {
      const usual = robots
      robots = { status, body }
      const outcome = await fetched('/page').then(
        () => true,
        (error: unknown) => error instanceof HearsayError && error.code !== 'robots',
      )
      robots = usual
      expect(outcome).toBe(allows)
    })
})

describe('private networks', () => {
  test('this machine is not asked unless allowed, by number or by name', async () => {
    const { port } = server.address() as AddressInfo
    const before = asked.length
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '0177.0.0.1', '2130706433', '[::ffff:127.0.0.1]'])
      await expect(
        new Fetcher(options({ allowsPrivate: false, ignoresRobots: true })).get(`http://${host}:${port}/page`),
      ).rejects.toMatchObject({ code: 'private-address' })
    expect(asked.length).toBe(before)
  })
  const addresses = {
    public: ['93.184.216.34', '2606:2800:220:1::1', '8.8.8.8'],
    private: [
      ...[
        '10.0.0.1',
        '172.16.3.4',
        '192.168.1.1',
        '169.254.169.254',
        '127.0.0.1',
        '0.0.0.0',
        '100.64.0.1',
        '224.0.0.1',
      ],
      ...[
        '::1',
        '::',
        'fe80::1',
        'fc00::1',
        '::ffff:10.0.0.1',
        '64:ff9b::a00:1',
        '2002:a00:1::',
        'ff02::1',
        'no address',
      ],
    ],
  }
  for (const ip of addresses.public) test(`${ip} is public`, () => expect(isPublic(ip)).toBe(true))
  for (const ip of addresses.private) test(`${ip} is not public`, () => expect(isPublic(ip)).toBe(false))
})

describe('addresses', () => {
  test('one with a password is refused, and the password is not shown', () => {
    expect(() => webAddress('https://ann:secret@example.org/')).toThrow(/^(?!.*secret).*example\.org/)
  })
  test('what follows # is not asked for', () => {
    expect(webAddress('https://example.org/a#b').href).toBe('https://example.org/a')
  })
})

test('collected, a page names its address, its instant and the web archive it came in', async () => {
  const items: Collected[] = []
  for await (const item of collect([`${root}/page`], { fetch: options() }))
    if (item.kind === 'collected') items.push(item)
  expect(items).toHaveLength(1)
  expect(items[0]?.facts).toMatchObject({
    path: `${root}/page`,
    url: `${root}/page`,
    container: items[0]?.capture?.record.archive,
  })
})
