import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLedger, type Ledger } from '../src/ledger/index.ts'
import { sha256 } from '../src/model/index.ts'
import { allOf } from '../src/operations/all-of.ts'
import { serve, type Serving } from '../src/server/index.ts'

/** What is decided and added over HTTP, asked as the workbench asks. */

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-decisions-'))
const faults: unknown[] = []
let ledger: Ledger
let serving: Serving

beforeAll(async () => {
  ledger = await openLedger(join(scratch, 'ledger'), { tool: 'hearsay test', create: true })
  serving = await serve(ledger, { port: 0, by: 'A. Reader', adding: {}, fault: (error) => void faults.push(error) })
})
afterAll(async () => {
  await serving.stop()
  await ledger.close()
  rmSync(scratch, { recursive: true, force: true })
})

interface Told {
  readonly event: string
  readonly data: Record<string, unknown>
}

/** What any answer here may hold. */
interface Body {
  readonly error: { readonly code: string; readonly message: string }
  readonly items: readonly Item[]
  readonly id: string
  readonly events: string
  readonly sequence: number
  readonly judged: number
  readonly figures: readonly Item[]
  readonly proposals: readonly Item[]
  readonly claims: { readonly items: readonly Item[]; readonly total: number }
}
interface Item {
  readonly id: string
  readonly of: 'claim' | 'figure'
  readonly document: string
  readonly path: string
  readonly review?: { readonly verdict: string }
  readonly by: string
  readonly judgement: unknown
  readonly party: string
  /** Of two events that may be one. */
  readonly events: readonly [string, string]
}

async function ask(path: string, method = 'GET', body?: unknown): Promise<{ status: number; body: Body }> {
  const answered = await fetch(serving.address + path, {
    method,
    ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  return { status: answered.status, body: (await answered.json()) as Body }
}

const judge = (decision: unknown, more: object = {}) => ask('/api/v1/judgements', 'POST', { decision, ...more })

/** Server-sent events until one of these, as they come. */
async function eventsUntil(path: string, last: readonly string[]): Promise<Told[]> {
  const answered = await fetch(serving.address + path)
  const told: Told[] = []
  let rest = ''
  const decoder = new TextDecoder()
  for await (const part of answered.body ?? []) {
    rest += decoder.decode(part as Uint8Array, { stream: true })
    const blocks = rest.split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = /^event: (.*)$/m.exec(block)?.[1] ?? ''
      const data = /^data: (.*)$/m.exec(block)?.[1] ?? ''
      told.push({ event, data: data.startsWith('{') ? (JSON.parse(data) as Told['data']) : { text: data } })
      if (last.includes(event)) return told
    }
  }
  return told
}

async function upload(files: readonly (readonly [name: string, bytes: Uint8Array | string])[]): Promise<Told[]> {
  const form = new FormData()
  for (const [name, bytes] of files) form.append('files', new Blob([Buffer.from(bytes)]), name)
  const answered = await fetch(`${serving.address}/api/v1/additions`, { method: 'POST', body: form })
  const { events } = (await answered.json()) as Body
  return eventsUntil(events, ['done', 'failed'])
}

const report =
  'Northern Wire, March 9, 2021\n\nAt least 40 people were killed in Port Sele on March 5, 2021, the Harbour Front said. Police said 17 people were killed in Port Sele on March 5, 2021.'

describe('files are added', () => {
  test('with what becomes of each, under the names that they had', async () => {
    const told = await upload([
      ['wire.txt', report],
      ['columns.pdf', readFileSync('test/files/columns.pdf')],
      ['../../evil/../x.bin', new Uint8Array([0, 1, 2, 3, 0, 255])],
      ['wire.txt', 'Another text of the same name, Oda Lindqvist said.'],
    ])
    const outcomes = told.filter(({ event }) => event === 'outcome').map(({ data }) => [data['path'], data['kind']])
    expect(outcomes).toEqual([
      ['wire.txt', 'added'],
      ['columns.pdf', 'added'],
      ['evil/x.bin', 'added'],
      ['wire (2).txt', 'added'],
    ])
    expect(told.find(({ data }) => data['path'] === 'evil/x.bin' && 'reason' in data)?.data['reason']).toMatch(
      /evil\/x\.bin|not/,
    )
    expect(told.at(-1)).toMatchObject({ event: 'done', data: { added: 4 } })
    const { body } = await ask('/api/v1/documents')
    expect(body.items.map(({ path }) => path)).toContain('columns.pdf')
  })
  test('under names that no folder of ours could hold together, or hold at all', async () => {
    const long = `${'گزارش'.repeat(80)}.txt`
    const told = await upload([
      ['a', 'First of these, Oda Lindqvist said.'],
      ['a/b.txt', 'Second of these, Oda Lindqvist said.'],
      ['A', 'Third of these, Oda Lindqvist said.'],
      [long, 'Fourth of these, Oda Lindqvist said.'],
    ])
    const paths = told.filter(({ event }) => event === 'outcome').map(({ data }) => String(data['path']))
    expect(told.at(-1)).toMatchObject({ event: 'done', data: { added: 4 } })
    expect(paths.slice(0, 3)).toEqual(['a', 'a_b.txt', 'A (2)'])
    expect(paths[3]).toMatch(/گزارش\.txt$/)
  })
  test('the same bytes again are told as already there', async () => {
    const told = await upload([['wire.txt', report]])
    expect(told.find(({ event }) => event === 'outcome')?.data).toMatchObject({ kind: 'already', path: 'wire.txt' })
  })
  for (const [what, form, message] of [
    ['nothing', {}, 'no files and no addresses'],
    ['a path of this machine', { addresses: '/etc/passwd' }, 'not a web address'],
    ['an address where nothing is fetched', { addresses: 'https://example.org/' }, 'fetches no addresses'],
  ] as const)
    test(`${what} is refused`, async () => {
      const body = new FormData()
      for (const [name, value] of Object.entries(form)) body.append(name, value)
      const answered = await fetch(`${serving.address}/api/v1/additions`, { method: 'POST', body })
      expect(answered.status).toBe(400)
      expect(((await answered.json()) as Body).error.message).toContain(message)
    })
})

describe('decisions', () => {
  test('are signed, applied, listed and taken back', async () => {
    const [first] = (await ask('/api/v1/claims?words=17')).body.items
    const { status, body } = await judge(
      { kind: 'review', of: 'claim', id: first?.id, verdict: 'rejected' },
      { note: 'Not theirs.' },
    )
    expect(status).toBe(200)
    expect((await ask('/api/v1/claims?review=rejected')).body.items.map(({ id }) => id)).toEqual([first?.id])
    expect((await ask('/api/v1/judgements')).body.items[0]).toMatchObject({ by: 'A. Reader', note: 'Not theirs.' })
    await judge({ kind: 'undo', sequence: body.sequence })
    expect((await ask('/api/v1/claims?review=rejected')).body.items).toEqual([])
  })
  test('on what changed meanwhile are refused with 409', async () => {
    const seen = (await ask('/api/v1')).body.judged
    const [first] = (await ask('/api/v1/review')).body.items
    const decision = { kind: 'review', of: first?.of, id: first?.id, verdict: 'accepted' }
    expect((await judge(decision, { seen })).status).toBe(200)
    const { status, body } = await judge({ ...decision, verdict: 'rejected' }, { seen })
    expect(status).toBe(409)
    expect(body.error.code).toBe('changed')
  })
  for (const [what, decision, status] of [
    ['a claim that there is not', { kind: 'review', of: 'claim', id: 'no', verdict: 'accepted' }, 404],
    ['a verdict that there is not', { kind: 'review', of: 'claim', id: 'no', verdict: 'maybe' }, 400],
    ['a kind that there is not', { kind: 'burn' }, 400],
    ['a field too many', { kind: 'settle', finding: 'x', why: 'y' }, 400],
    ['an undo of nothing', { kind: 'undo', sequence: 9999 }, 404],
  ] as const)
    test(`${what} is refused, and nothing is recorded`, async () => {
      const before = (await ask('/api/v1')).body.judged
      const answered = await judge(decision)
      expect(answered.status).toBe(status)
      expect(answered.body.error.message).not.toBe('')
      expect((await ask('/api/v1')).body.judged).toBe(before)
    })
  test('need JSON: a form of another page cannot make one', async () => {
    const answered = await fetch(`${serving.address}/api/v1/judgements`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ decision: { kind: 'undo', sequence: 1 } }),
    })
    expect(answered.status).toBe(415)
  })
  test('of another site are refused', async () => {
    const answered = await fetch(`${serving.address}/api/v1/judgements`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: '{}',
    })
    expect(answered.status).toBe(403)
  })
})

test('an event is told in full, and is named, merged and told from another', async () => {
  await upload([
    ['dated.txt', 'At least 30 people were killed by Typhoon Orla in Tarn on May 1, 2022, the mayor said.'],
    ['undated.txt', 'In Tarn, Typhoon Orla killed 14 people, the rescue service said.'],
  ])
  const proposed = async () => (await ask('/api/v1/events/proposals?words=Orla')).body.items[0]
  const [event = '', other = ''] = (await proposed())?.events ?? []
  const inFull = (await ask(`/api/v1/events/${event}`)).body
  expect(inFull.figures).toMatchObject([{ measure: 'killed', question: expect.stringMatching(/^q/) as string }])
  expect(inFull.proposals).toHaveLength(1)
  await judge({ kind: 'distinct-events', event, other })
  expect(await proposed()).toBeUndefined()
  await judge({ kind: 'merge-events', event, other })
  expect((await ask(`/api/v1/events/${event}`)).body.figures).toHaveLength(2)
  expect((await ask(`/api/v1/events/${other}`)).status).toBe(404)
  await judge({ kind: 'split-event', event, documents: [inFull.figures[0]?.document] })
  expect((await ask('/api/v1/events?words=Orla')).body.items).toHaveLength(2)
  expect((await ask('/api/v1/judgements/idle')).body.items).toEqual([])
})

test('families are set and unset', async () => {
  const put = (family: string | null) => ask('/api/v1/families/Harbour%20Front', 'PUT', { family })
  expect((await put('Harbour')).body.items.map(({ party }) => party)).toEqual(['Harbour Front'])
  expect((await put(null)).body.items).toEqual([])
})

test('whoever listens is told of each change', async () => {
  const listening = eventsUntil('/api/v1/changes/events-stream', ['revision'])
  const [first] = await listening
  expect(first?.event).toBe('revision')
})

test('one search finds words, people and documents', async () => {
  const { body } = await ask('/api/v1/search?words=killed')
  expect(body.claims.total).toBeGreaterThan(0)
})

test('a page of a PDF is a picture, and words on it have rectangles', async () => {
  const document = (await ask('/api/v1/documents?words=columns')).body.items[0]?.document ?? ''
  const picture = await fetch(`${serving.address}/api/v1/documents/${document}/pages/1`)
  expect(picture.headers.get('content-type')).toBe('image/png')
  expect(
    Buffer.from(await picture.arrayBuffer())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
  expect((await ask(`/api/v1/documents/${document}/rectangles?start=0&end=10`)).body.items.length).toBeGreaterThan(0)
  expect((await ask(`/api/v1/documents/${document}/pages/99`)).status).toBe(404)
})

test('an original is saved, never shown', async () => {
  const document = (await ask('/api/v1/documents?words=columns')).body.items[0]?.document ?? ''
  const answered = await fetch(`${serving.address}/api/v1/documents/${document}/original`)
  expect(answered.headers.get('content-disposition')).toContain('attachment')
  expect(answered.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('nothing failed within', () => expect(faults).toEqual([]))

describe('a bundle of evidence', () => {
  const make = async (wanted: object): Promise<Told | undefined> => {
    const { status, body } = await ask('/api/v1/bundles', 'POST', wanted)
    expect(status).toBe(200)
    return (await eventsUntil(body.events, ['done', 'failed'])).at(-1)
  }
  test('is made and saved; its hashes are those told, and the journal has the export', async () => {
    const done = await make({})
    expect(done).toMatchObject({ event: 'done' })
    const { name, file, sequence } = done?.data ?? {}
    const saved = await fetch(`${serving.address}/api/v1/bundles/${String(name)}`)
    expect(saved.headers.get('content-disposition')).toContain(String(name))
    const bytes = new Uint8Array(await saved.arrayBuffer())
    expect(sha256(bytes)).toBe(file)
    const entries = await allOf(ledger.journal())
    expect(entries.find((entry) => entry.sequence === sequence)).toMatchObject({
      by: 'A. Reader',
      record: { kind: 'export', file, filters: {} },
    })
  })
  test('for the public protects somebody, or is not made', async () => {
    expect(await make({ public: true })).toMatchObject({ event: 'failed', data: { code: 'usage' } })
  })
  test('of nothing says so', async () => {
    expect(await make({ event: 'no such place' })).toMatchObject({ event: 'failed', data: { code: 'not-found' } })
  })
  test('that nobody made is not there, nor anything beside it', async () => {
    for (const name of ['other.zip', '..%2f..%2fetc%2fpasswd'])
      expect((await fetch(`${serving.address}/api/v1/bundles/${name}`)).status).toBe(404)
  })
})
