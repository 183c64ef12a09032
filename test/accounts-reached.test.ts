import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openLedger, type Ledger } from '../src/ledger/index.ts'
import {
  Accounts,
  addAccount,
  changePassword,
  changeRole,
  localAccess,
  openAccess,
  removeAccount,
  type Access,
} from '../src/server/accounts/index.ts'
import { serve, type Serving } from '../src/server/index.ts'
import { ensureBuilt, hearsay } from './command.ts'

/** How a server with accounts is reached, held up and left: over real connections, by a clock of our own. */

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-reached-'))
const file = join(scratch, 'team.json')
const password = 'a long enough password'
const clock = { now: Date.parse('2024-05-01T08:00:00Z') }
const faults: unknown[] = []
const open: Serving[] = []
let ledger: Ledger

beforeAll(async () => {
  ledger = await openLedger(join(scratch, 'ledger'), { tool: 'hearsay test', create: true, by: 'the operator' })
  for (const [name, role] of [
    ['Rea Holm', 'reader'],
    ['Ana Berg', 'analyst'],
    ['Lea Wick', 'lead'],
  ] as const)
    await addAccount(file, name, role, password)
}, 60_000)
afterEach(async () => {
  for (const serving of open.splice(0)) await serving.stop()
})
afterAll(async () => {
  await ledger.close()
  rmSync(scratch, { recursive: true, force: true })
})

interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly cookie: string
  readonly body: {
    readonly error: { readonly code: string; readonly message: string }
    readonly items: readonly { readonly id: string; readonly name: string; readonly isThis: boolean }[]
    readonly ended: number
    readonly role: string
    readonly events: string
  }
}

type Ask = (path: string, asked?: Asked) => Promise<Answered>
interface Asked {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: unknown
  readonly cookie?: string
}

/** A server of its own, asked by whatever headers a test forges. */
async function served(access: Partial<Access> = {}): Promise<{ readonly ask: Ask; readonly port: number }> {
  const accounts = new Accounts(file, () => clock.now)
  const serving = await serve(ledger, {
    ...{ port: 0, adding: { workers: 1 }, fault: (error: unknown) => void faults.push(error) },
    access: { ...localAccess, accounts, ...access },
  })
  open.push(serving)
  const { port } = serving
  return { port, ask: (path, asked = {}) => askAt(port, path, asked) }
}

function askAt(port: number, path: string, { method = 'GET', headers = {}, body, cookie = '' }: Asked) {
  return new Promise<Answered>((resolve, reject) => {
    const sent = body === undefined ? undefined : JSON.stringify(body)
    const all = { ...(sent !== undefined && { 'content-type': 'application/json' }), cookie, ...headers }
    const asking = request({ host: '127.0.0.1', port, path: `/api/v1${path}`, method, headers: all }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const text = Buffer.concat(parts).toString()
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          cookie: response.headers['set-cookie']?.[0]?.split(';')[0] ?? '',
          body: (text.startsWith('{') ? JSON.parse(text) : {}) as Answered['body'],
        })
      })
    })
    asking.on('error', reject)
    asking.end(sent)
  })
}

const signIn = (ask: Ask, name = 'Ana Berg', secret = password, headers: Record<string, string> = {}) =>
  ask('/session', { method: 'POST', body: { name, password: secret }, headers })

describe('tries', () => {
  test('of one name wait longer and longer, then are taken again', async () => {
    const { ask } = await served()
    const statuses: number[] = []
    for (let at = 0; at < 6; at += 1) statuses.push((await signIn(ask, 'Lea Wick', 'wrong')).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
    const held = await signIn(ask, 'Lea Wick')
    expect([held.status, held.body.error.code, held.headers['retry-after']]).toEqual([429, 'too-many', '1'])
    clock.now += 1000
    expect((await signIn(ask, 'Lea Wick', 'wrong')).status).toBe(401)
    expect((await signIn(ask, 'Lea Wick')).headers['retry-after']).toBe('2')
    clock.now += 2000
    expect((await signIn(ask, 'Lea Wick')).status).toBe(200)
  })
  test('of a name that nobody has are counted in the same way', async () => {
    const { ask } = await served()
    const statuses: number[] = []
    for (let at = 0; at < 6; at += 1) statuses.push((await signIn(ask, 'Nobody', 'wrong')).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
  })
  test('at once are counted before any is answered', async () => {
    const { ask } = await served()
    const answered = await Promise.all(Array.from({ length: 12 }, () => signIn(ask, 'Lea Wick', 'wrong')))
    expect(answered.filter(({ status }) => status === 401)).toHaveLength(5)
  })
  test('of many names from one address wait too', async () => {
    const { ask } = await served()
    const statuses: number[] = []
    for (let at = 0; at < 21; at += 1) statuses.push((await signIn(ask, `Nobody ${at}`, 'wrong')).status)
    expect(statuses.indexOf(429)).toBe(20)
  })
  test('of somebody else hold up nobody where they were signed in before', async () => {
    const { ask } = await served({ publicNames: ['ledger.example'], proxy: '127.0.0.1' })
    const from = (address: string) => ({
      'x-forwarded-proto': 'https',
      'x-forwarded-for': address,
      host: 'ledger.example',
    })
    expect((await signIn(ask, 'Lea Wick', password, from('192.0.2.1'))).status).toBe(200)
    for (let at = 0; at < 6; at += 1) await signIn(ask, 'Lea Wick', 'wrong', from('198.51.100.9'))
    expect((await signIn(ask, 'Lea Wick', password, from('198.51.100.10'))).status).toBe(429)
    expect((await signIn(ask, 'Lea Wick', password, from('192.0.2.1'))).status).toBe(200)
  })
})

describe('sessions', () => {
  test('are listed, one’s own alone; a lead sees all and ends any', async () => {
    const { ask } = await served()
    const [ana, rea, lea] = [await signIn(ask), await signIn(ask, 'Rea Holm'), await signIn(ask, 'Lea Wick')]
    const own = (await ask('/sessions', { cookie: ana.cookie })).body.items
    expect(own.map(({ name, isThis }) => [name, isThis])).toEqual([['Ana Berg', true]])
    const all = (await ask('/sessions', { cookie: lea.cookie })).body.items
    expect(all.map(({ name }) => name).sort()).toEqual(['Ana Berg', 'Lea Wick', 'Rea Holm'])
    const end = (cookie: string) => ask(`/sessions/${own[0]?.id ?? ''}`, { method: 'DELETE', cookie })
    expect((await end(rea.cookie)).status).toBe(404)
    expect((await end(lea.cookie)).body.ended).toBe(1)
    expect((await ask('/claims', { cookie: ana.cookie })).status).toBe(401)
  })
  test('of one account end together', async () => {
    const { ask } = await served()
    const [one, two] = [await signIn(ask), await signIn(ask)]
    expect((await ask('/sessions', { method: 'DELETE', cookie: one.cookie })).body.ended).toBe(2)
    expect((await ask('/session', { cookie: two.cookie })).status).toBe(401)
  })
  test('end when nobody uses them', async () => {
    const { ask } = await served()
    const { cookie } = await signIn(ask)
    clock.now += 119 * 60_000
    expect((await ask('/claims', { cookie })).status).toBe(200)
    clock.now += 121 * 60_000
    expect((await ask('/claims', { cookie })).status).toBe(401)
  })
  test('signing in again ends the one before', async () => {
    const { ask } = await served()
    const { cookie } = await signIn(ask)
    await ask('/session', { method: 'POST', body: { name: 'Ana Berg', password }, cookie })
    expect((await ask('/claims', { cookie })).status).toBe(401)
  })
  test('follow the accounts file: role, password, removal', async () => {
    const { ask } = await served()
    await addAccount(file, 'Bo Strand', 'reader', password)
    const first = await signIn(ask, 'Bo Strand')
    const status = async (cookie: string) => (await ask('/session', { cookie })).status
    await changeRole(file, 'Bo Strand', 'lead')
    expect((await ask('/session', { cookie: first.cookie })).body.role).toBe('lead')
    await changePassword(file, 'Bo Strand', 'another long password')
    expect(await status(first.cookie)).toBe(401)
    const second = await signIn(ask, 'Bo Strand', 'another long password')
    expect(await status(second.cookie)).toBe(200)
    await removeAccount(file, 'Bo Strand')
    expect(await status(second.cookie)).toBe(401)
  })
  test('who is signed out is told nothing more, also by what was listened to before', async () => {
    const { ask, port } = await served()
    const { cookie } = await signIn(ask)
    const told = await fetch(`http://127.0.0.1:${port}/api/v1/changes/events-stream`, { headers: { cookie } })
    await ask('/session', { method: 'DELETE', cookie })
    await ledger.setFamilies([{ party: 'Harbour Radio', family: 'Harbour' }])
    const words = await told.text()
    expect(words).not.toContain(await ledger.revision())
  })
  test('an answer that a browser kept is not confirmed to whoever is signed out', async () => {
    const { ask } = await served()
    const { cookie } = await signIn(ask)
    const tag = String((await ask('/claims', { cookie })).headers['etag'])
    expect((await ask('/claims', { cookie, headers: { 'if-none-match': tag } })).status).toBe(304)
    expect((await ask('/claims', { headers: { 'if-none-match': tag } })).status).toBe(401)
    expect((await ask('/session', { cookie, headers: { 'if-none-match': tag } })).status).toBe(200)
  })
})

test('families and documents are signed with the account’s name, not the operator’s', async () => {
  const { ask, port } = await served()
  const { cookie } = await signIn(ask, 'Lea Wick')
  await ask('/families/Port%20Police', { method: 'PUT', body: { family: 'The state' }, cookie })
  const form = new FormData()
  form.append('files', new Blob(['Twelve people died, Oda Lindqvist said.']), 'wire.txt')
  const address = `http://127.0.0.1:${port}`
  const sent = await fetch(`${address}/api/v1/additions`, { method: 'POST', body: form, headers: { cookie } })
  const { events } = (await sent.json()) as Answered['body']
  await (await fetch(address + events, { headers: { cookie } })).text()
  const signed: (readonly [string, string | undefined])[] = []
  for await (const { record, by } of ledger.journal()) signed.push([record.kind, by])
  expect(signed.slice(-2)).toEqual([
    ['families', 'Lea Wick'],
    ['document', 'Lea Wick'],
  ])
})

describe('behind a proxy that encrypts', () => {
  const passedOn = { host: 'ledger.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '1.2.3.4, 192.0.2.9' }
  const behind = () => served({ publicNames: ['ledger.example'], proxy: '127.0.0.1' })

  test('the cookie is sent encrypted alone', async () => {
    const { ask } = await behind()
    const { headers } = await signIn(ask, 'Ana Berg', password, passedOn)
    expect(headers['set-cookie']?.[0]).toMatch(
      /^__Host-hearsay-session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
  })
  test('its word on who asks counts: the last that it names', async () => {
    const { ask } = await behind()
    const { cookie } = await signIn(ask, 'Ana Berg', password, passedOn)
    const { body } = await ask('/sessions', { cookie, headers: passedOn })
    expect(body.items[0]).toMatchObject({ address: '192.0.2.9' })
  })
  const cases: [what: string, headers: Record<string, string>, status: number][] = [
    ['its own page', { ...passedOn, origin: 'https://ledger.example' }, 401],
    ['its own page, unencrypted', { ...passedOn, origin: 'http://ledger.example' }, 403],
    ['another site', { ...passedOn, origin: 'https://evil.example' }, 403],
    ['a page of the visitor’s own machine', { ...passedOn, origin: 'http://127.0.0.1:7475' }, 403],
    ['another name', { ...passedOn, host: 'evil.example' }, 403],
    ['the name, unencrypted', { ...passedOn, 'x-forwarded-proto': 'http' }, 403],
    ['the name, past the proxy', { host: 'ledger.example' }, 403],
  ]
  for (const [what, headers, status] of cases)
    test(`${what}: ${status}`, async () =>
      expect((await (await behind()).ask('/claims', { headers })).status).toBe(status))
  test('nobody else’s word counts', async () => {
    const { ask } = await served({ publicNames: ['ledger.example'], proxy: '192.0.2.1' })
    expect((await ask('/claims', { headers: passedOn })).status).toBe(403)
  })
})

describe('without a proxy', () => {
  test('a public name with the port, and the address that was asked, are ours; other names are not', async () => {
    const { ask, port } = await served({ host: '0.0.0.0', publicNames: ['ledger.example'] })
    const status = async (host: string) => (await ask('/claims', { headers: { host } })).status
    expect(await status(`ledger.example:${port}`)).toBe(401)
    expect(await status(`127.0.0.1:${port}`)).toBe(401)
    expect(await status(`evil.example:${port}`)).toBe(403)
    expect(await status('ledger.example')).toBe(403)
    expect(await status(`192.0.2.1:${port}`)).toBe(403)
  })
  test('what a proxy would say is not believed', async () => {
    const { ask } = await served()
    const { headers } = await signIn(ask, 'Ana Berg', password, { 'x-forwarded-proto': 'https' })
    expect(headers['set-cookie']?.[0]).toMatch(
      /^hearsay-session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    )
  })
})

describe('nobody is let in unasked', () => {
  for (const [what, wanted] of [
    ['by another address', { host: '0.0.0.0' }],
    ['by a name', { publicNames: ['ledger.example'] }],
    ['by a proxy', { proxy: '127.0.0.1' }],
  ] as const) {
    test(what, () => expect(openAccess(wanted)).rejects.toThrow('name a file of accounts by --accounts'))
    test(`${what}, of a program that serves by itself`, () =>
      expect(serve(ledger, { port: 0, fault: () => undefined, access: { ...localAccess, ...wanted } })).rejects.toThrow(
        'name a file of accounts',
      ))
  }
  for (const [what, wanted, reason] of [
    ['no file', { accountsFile: join(scratch, 'none.json') }, 'there is no accounts file'],
    ['no address', { host: 'example.org', accountsFile: file }, 'not an address to listen on'],
    ['no name', { publicNames: ['https://example.org/'], accountsFile: file }, 'not a name such as'],
    ['no proxy', { proxy: 'caddy', publicNames: ['example.org'], accountsFile: file }, 'not an address of a proxy'],
    ['a proxy without a name', { proxy: '10.0.0.0/8', accountsFile: file }, 'give it by --public-name'],
  ] as const)
    test(`${what} is told`, () => expect(openAccess(wanted)).rejects.toThrow(reason))
})

describe('hearsay accounts', () => {
  beforeAll(ensureBuilt, 120_000)
  const at = join(scratch, 'command.json')
  const accounts = (words: readonly string[], input = '') =>
    hearsay(['accounts', ...words, '--accounts', at], { input })

  test('adds, lists, changes and removes', () => {
    expect(accounts(['add', 'Ina Moss', '--role', 'analyst'], `${password}\n`).out).toBe(
      'Ina Moss may sign in as analyst.\n',
    )
    expect(accounts(['role', 'Ina Moss', 'lead']).out).toBe('Ina Moss is lead now.\n')
    expect(accounts(['password', 'Ina Moss'], 'another long password').status).toBe(0)
    const listed = JSON.parse(accounts(['list', '--json']).out) as Record<string, unknown>
    expect(listed).toMatchObject({ schema: 'hearsay/account/1', name: 'Ina Moss', role: 'lead' })
    expect(listed).not.toHaveProperty('password')
    expect(accounts(['remove', 'Ina Moss']).status).toBe(0)
    expect(accounts(['list']).err).toContain('There are no accounts')
  })
  for (const [what, words, input, status, reason] of [
    ['a short password', ['add', 'Bo', '--role', 'reader'], 'short', 2, 'at least 12 characters'],
    ['no password', ['add', 'Bo', '--role', 'reader'], '', 2, 'no password'],
    ['a role that there is not', ['add', 'Bo', '--role', 'admin'], password, 2, 'reader, analyst, lead'],
    ['nobody', ['remove', 'Nobody'], '', 3, 'there is no account of this name'],
  ] as const)
    test(`${what} is refused`, () => {
      const ended = accounts(words, input)
      expect(ended.status).toBe(status)
      expect(ended.err).toContain(reason)
    })
  test('without a file says how to name one', () => {
    const { status, err } = hearsay(['accounts', 'list'])
    expect([status, err]).toEqual([2, 'hearsay: name the file of the accounts: --accounts FILE, or HEARSAY_ACCOUNTS\n'])
  })
})

test('nothing failed within', () => expect(faults).toEqual([]))
