import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { add } from '../src/operations/add.ts'
import { setFamilies } from '../src/operations/families.ts'
import { figures } from '../src/operations/figures.ts'
import { nameEvent } from '../src/operations/judge-events.ts'
import { events } from '../src/operations/events.ts'
import { openLedger, type Ledger } from '../src/ledger/index.ts'
import { readFamilies } from '../src/operations/tables.ts'
import { serve, type Serving } from '../src/server/index.ts'
import { ensureBuilt, hearsay, startHearsay } from './command.ts'

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-server-'))
const faults: unknown[] = []
let ledger: Ledger
let serving: Serving

beforeAll(async () => {
  ledger = await openLedger(join(scratch, 'ledger'), { tool: 'hearsay test', create: true })
  await add(ledger, ['examples'])
  await setFamilies(ledger, readFamilies('examples/families.csv').members)
  serving = await serve(ledger, { port: 0, fault: (error) => void faults.push(error) })
})

afterAll(async () => {
  await serving.stop()
  await ledger.close()
  rmSync(scratch, { recursive: true, force: true })
})

/** What the tests look at, of any answer. */
interface Body {
  readonly error: { readonly code: string; readonly message: string }
  readonly items: Item[]
  readonly total: number
  readonly next: string | null
  readonly documents: number
  readonly claims: number
  readonly questions: number
  readonly text: string
  readonly question: unknown
  readonly numbers: readonly unknown[]
  readonly paths: Readonly<
    Record<string, { readonly get: { readonly parameters: { name: string; schema: { enum?: string[] } }[] } }>
  >
}

interface Item {
  readonly id: string
  readonly label: string
  readonly question: unknown
  readonly figures: readonly { document: string; start: number; end: number; text: string }[]
}

interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: Body
}

/** Asks as any client may, with headers that `fetch` would not let us forge. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asking = request(`${serving.address}${path}`, { headers, method }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const text = Buffer.concat(parts).toString()
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: JSON.parse(text === '' ? '{}' : text) as Body,
        })
      })
    })
    asking.on('error', reject)
    asking.end()
  })
}

describe('answers', () => {
  test('what the ledger holds', async () => {
    const { status, body } = await ask('/api/v1')
    expect(status).toBe(200)
    expect(body.documents).toBe((await ledger.documents()).length)
    expect(body.claims).toBeGreaterThan(body.questions)
  })
  test('questions are those of the command', async () => {
    const own = []
    for await (const question of figures(ledger, { measure: 'killed' })) own.push(question)
    const { body } = await ask('/api/v1/questions?measure=killed&limit=500')
    expect(own.length).toBeGreaterThan(1)
    expect(body.items).toEqual(JSON.parse(JSON.stringify(own)))
  })
  test('from a number to its words', async () => {
    const { body } = await ask('/api/v1/questions?limit=1')
    const figure = body.items[0]?.figures[0]
    const words = await ask(`/api/v1/documents/${figure?.document}/text?start=${figure?.start}&end=${figure?.end}`)
    expect(words.body.text).toBe(figure?.text)
  })
  test('a question says how its claims relate', async () => {
    const { body } = await ask('/api/v1/questions?limit=1')
    const whole = await ask(`/api/v1/questions/${body.items[0]?.id}`)
    expect(whole.body.question).toEqual(body.items[0]?.question)
    expect(whole.body.numbers.length).toBeGreaterThan(0)
  })
  test('a document comes with its text and all that was read in it', async () => {
    const [row] = await ledger.documents()
    const { body } = await ask(`/api/v1/documents/${row?.document}`)
    expect(body).toEqual(JSON.parse(JSON.stringify(await ledger.reading(row?.document ?? ''))))
  })
  for (const [path, field] of [
    ['claims?stance=denies', 'voice'],
    ['people', 'acts'],
    ['sources', 'relays'],
    ['findings?verdict=fails', 'reason'],
    ['events', 'tellings'],
  ])
    test(path ?? '', async () => {
      const { status, body } = await ask(`/api/v1/${path}`)
      expect(status).toBe(200)
      expect(body.total).toBeGreaterThan(0)
      expect(body.items[0]).toHaveProperty(field ?? '')
    })
})

describe('pages', () => {
  test('one after another they give the whole list', async () => {
    const whole = (await ask('/api/v1/claims?limit=500')).body
    const ids: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const { body }: Answered = await ask(`/api/v1/claims?limit=7${next === '' ? '' : `&cursor=${next}`}`)
      ids.push(...body.items.map(({ id }) => id))
      next = body.next
    }
    expect(whole.total).toBeGreaterThan(7)
    expect(ids).toEqual(whole.items.map(({ id }) => id))
  })
  test('a cursor of other filters is refused', async () => {
    const { body } = await ask('/api/v1/claims?limit=7')
    const other = await ask(`/api/v1/claims?stance=denies&cursor=${body.next}`)
    expect([other.status, other.body.error.code]).toEqual([400, 'usage'])
  })
  test('nothing changed is told without the answer; a judgement changes the answer', async () => {
    const before = await ask('/api/v1/events')
    const tag = String(before.headers['etag'])
    expect((await ask('/api/v1/events', { 'If-None-Match': tag })).status).toBe(304)
    const [event] = (await events(ledger)).events
    await nameEvent(ledger, event?.id ?? '', 'The long night')
    const after = await ask('/api/v1/events', { 'If-None-Match': tag })
    expect(after.status).toBe(200)
    expect(after.body.items.some(({ label }) => label === 'The long night')).toBe(true)
  })
})

describe('errors have one shape', () => {
  const cases: [path: string, status: number, code: string][] = [
    ['/api', 404, 'not-found'],
    ['/api/v1/nothing', 404, 'not-found'],
    ['/api/v1/documents/sha256:0', 404, 'not-found'],
    ['/api/v1/documents/..%2F..%2Fetc%2Fpasswd', 404, 'not-found'],
    ['/api/v1/questions/q000000', 404, 'not-found'],
    ['/api/v1/questions?measure=murdered', 400, 'usage'],
    ['/api/v1/claims?from=2023-02-31', 400, 'usage'],
    ['/api/v1/claims?limit=0', 400, 'usage'],
    ['/api/v1/claims?limit=100000', 400, 'usage'],
    ['/api/v1/claims?cursor=%00', 400, 'usage'],
    [`/api/v1/claims?words=${'a'.repeat(2000)}`, 400, 'usage'],
  ]
  for (const [path, status, code] of cases)
    test(path.slice(0, 60), async () => {
      const answered = await ask(path)
      expect([answered.status, answered.body.error.code]).toEqual([status, code])
      expect(answered.body.error.message).not.toBe('')
    })
  test('a host that is none', async () => {
    const { status, body } = await ask('/api/v1', { Host: '[' })
    expect([status, body.error.code]).toEqual([400, 'usage'])
  })
  test('nothing was a fault of our own', () => expect(faults).toEqual([]))
})

describe('no other site can ask', () => {
  const port = (): string => new URL(serving.address).port
  const refusals: [what: string, headers: () => Record<string, string>][] = [
    ['a name that leads here', () => ({ Host: `evil.example:${port()}` })],
    ['another port', () => ({ Host: '127.0.0.1:1' })],
    ['a page of another site', () => ({ Origin: 'https://evil.example' })],
    ['a page in a sandbox', () => ({ Origin: 'null' })],
    ['a page of another port here', () => ({ Origin: 'http://127.0.0.1:1' })],
    ['a picture of another site', () => ({ 'Sec-Fetch-Site': 'cross-site' })],
  ]
  for (const [what, headers] of refusals)
    test(what, async () => {
      const { status, body } = await ask('/api/v1', headers())
      expect([status, body.error.code]).toEqual([403, 'forbidden'])
    })
  test('localhost is here', async () =>
    expect((await ask('/api/v1', { Host: `localhost:${port()}` })).status).toBe(200))
  test('nothing can be run, framed or sniffed', async () => {
    const { headers } = await ask('/api/v1')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  })
})

test('the description names every path, and its parameters as they are checked', async () => {
  const { body } = await ask('/api/v1/openapi.json')
  expect(Object.keys(body.paths)).toEqual([
    '/api/v1',
    '/api/v1/search',
    '/api/v1/export',
    '/api/v1/events/{id}/brief',
    '/api/v1/documents',
    '/api/v1/documents/{id}',
    '/api/v1/documents/{id}/text',
    '/api/v1/documents/{id}/marks',
    '/api/v1/documents/{id}/rectangles',
    '/api/v1/documents/{id}/pages/{page}',
    '/api/v1/documents/{id}/original',
    '/api/v1/questions',
    '/api/v1/questions/summaries',
    '/api/v1/questions/{id}',
    '/api/v1/claims',
    '/api/v1/review',
    '/api/v1/people',
    '/api/v1/people/proposals',
    '/api/v1/sources',
    '/api/v1/findings',
    '/api/v1/events',
    '/api/v1/events/proposals',
    '/api/v1/events/{id}',
    '/api/v1/families',
    '/api/v1/families/{party}',
    '/api/v1/judgements',
    '/api/v1/judgements/idle',
    '/api/v1/additions',
    '/api/v1/additions/{id}/events-stream',
    '/api/v1/bundles',
    '/api/v1/bundles/{id}/events-stream',
    '/api/v1/bundles/{name}',
    '/api/v1/session',
    '/api/v1/sessions',
    '/api/v1/sessions/{id}',
  ])
  const parameters = body.paths['/api/v1/questions']?.get.parameters ?? []
  expect(parameters.find(({ name }) => name === 'measure')?.schema.enum).toContain('killed')
})

describe('hearsay serve', () => {
  beforeAll(ensureBuilt, 120_000)
  test('tells its address, answers, and lets go of the ledger when it is stopped', async () => {
    const at = join(scratch, 'served')
    expect(hearsay(['add', 'examples/reports', '--ledger', at]).status).toBe(0)
    const child = startHearsay(['serve', '--port', '0', '--ledger', at])
    onTestFinished(() => void child.kill('SIGKILL'))
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    const answered = await fetch(`${line.toString().trim()}/api/v1/questions?limit=1`)
    expect(((await answered.json()) as Body).items).toHaveLength(1)
    child.kill('SIGINT')
    expect(await once(child, 'close')).toEqual([130, null])
    expect(hearsay(['sources', '--ledger', at]).status).toBe(0)
  })
  test('a port that is taken is told', () => {
    const taken = new URL(serving.address).port
    const { status, err } = hearsay(['serve', '--port', taken, '--ledger', join(scratch, 'served')])
    expect(status).toBe(2)
    expect(err).toContain(`choose another with --port: ${taken}`)
  })
  test('a ledger that is missing is made', async () => {
    const child = startHearsay(['serve', '--port', '0', '--ledger', join(scratch, 'new')])
    onTestFinished(() => void child.kill('SIGKILL'))
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    const answered = await fetch(`${line.toString().trim()}/api/v1`)
    expect(await answered.json()).toMatchObject({ documents: 0, waiting: { findings: 0, review: 0 }, judged: 0 })
  })
})
