import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLedger, type Ledger } from '../src/ledger/index.ts'
import { add } from '../src/operations/add.ts'
import { addAccount, openAccess } from '../src/server/accounts/index.ts'
import { serve, type Serving } from '../src/server/index.ts'
import { ensureBuilt, hearsay } from './command.ts'

/** A server that others reach: who may ask, who may decide, and whose name it is decided in. */

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-accounts-'))
const file = join(scratch, 'accounts.json')
const password = 'a long enough password'
let ledger: Ledger
let serving: Serving

beforeAll(async () => {
  for (const [name, role] of [
    ['Rea', 'reader'],
    ['Ana', 'analyst'],
    ['Lea', 'lead'],
  ] as const)
    await addAccount(file, name, role, password)
  ledger = await openLedger(join(scratch, 'ledger'), { tool: 'hearsay test', create: true })
  await add(ledger, ['examples/reports/04-northern-wire.txt'])
  const access = await openAccess({ host: '127.0.0.1', accountsFile: file, publicNames: [], proxy: null })
  serving = await serve(ledger, { port: 0, access, fault: (error) => expect.fail(String(error)) })
}, 60_000)
afterAll(async () => {
  await serving.stop()
  await ledger.close()
  rmSync(scratch, { recursive: true, force: true })
})

const ask = (path: string, cookie = '', method = 'GET', body?: unknown): Promise<Response> =>
  fetch(`${serving.address}/api/v1${path}`, {
    method,
    headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })

async function signIn(name: string): Promise<string> {
  const answered = await ask('/session', '', 'POST', { name, password })
  expect(answered.status).toBe(200)
  return (answered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

const accept = async (cookie: string): Promise<Response> => {
  const { items } = (await (await ask('/review?limit=1', cookie)).json()) as { items: { of: string; id: string }[] }
  const decision = { kind: 'review', of: items[0]?.of, id: items[0]?.id, verdict: 'accepted' }
  return ask('/judgements', cookie, 'POST', { decision })
}

test('nobody is told anything without an account', async () => {
  for (const path of ['', '/claims', '/documents', '/openapi.json', '/changes/events-stream', '/export']) {
    const answered = await ask(path)
    expect(answered.status, path).toBe(401)
    expect(await answered.json()).toMatchObject({ error: { code: 'signed-out' } })
  }
})

test('the file of accounts is its owner’s alone, and holds no password', () => {
  expect(statSync(file).mode & 0o077).toBe(0)
})

test('the cookie is for this server’s pages alone', async () => {
  const answered = await ask('/session', '', 'POST', { name: 'Rea', password })
  expect(answered.headers.get('set-cookie')).toMatch(/HttpOnly/)
  expect(answered.headers.get('set-cookie')).toMatch(/SameSite=Strict/)
})

test('a reader reads and decides nothing; an analyst decides, in their own name; a lead sets families', async () => {
  const [reader, analyst, lead] = [await signIn('Rea'), await signIn('Ana'), await signIn('Lea')]
  expect((await ask('/claims', reader)).status).toBe(200)
  expect((await accept(reader)).status).toBe(403)
  expect((await accept(analyst)).status).toBe(200)
  expect((await ledger.judgements()).at(-1)?.by).toBe('Ana')
  const family = (cookie: string) => ask('/families/Wire', cookie, 'PUT', { family: 'Agencies' })
  expect((await family(analyst)).status).toBe(403)
  expect((await family(lead)).status).toBe(200)
})

test('who signs out is out', async () => {
  const cookie = await signIn('Rea')
  expect((await ask('/session', cookie)).status).toBe(200)
  await ask('/session', cookie, 'DELETE')
  expect((await ask('/claims', cookie)).status).toBe(401)
})

test('wrong passwords and unknown names are answered alike, and soon not at all', async () => {
  const tried = async (name: string) => {
    const answered = await ask('/session', '', 'POST', { name, password: 'wrong' })
    return [answered.status, await answered.text()] as const
  }
  expect(await tried('Lea')).toEqual(await tried('Nobody'))
  let last = await ask('/session', '', 'POST', { name: 'Lea', password: 'wrong' })
  for (let at = 0; at < 12 && last.status !== 429; at += 1)
    last = await ask('/session', '', 'POST', { name: 'Lea', password: 'wrong' })
  expect(last.status).toBe(429)
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('the command refuses to be reached by others without accounts', () => {
  ensureBuilt()
  const { status, err } = hearsay(['serve', '--host', '0.0.0.0', '--port', '0', '--ledger', join(scratch, 'other')])
  expect(status).toBe(2)
  expect(err).toContain('--accounts')
}, 120_000)
