import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultFetchOptions } from '../acquire/index.ts'
import { openLedger, verifyLedger, type Ledger } from '../ledger/index.ts'
import { documentId } from '../model/index.ts'
import { add, type AddSummary } from './add.ts'
import { bundle } from './bundle.ts'
import { custody } from './custody.ts'

const root = mkdtempSync(join(tmpdir(), 'hearsay-address-'))
const page = '<!doctype html><html lang="en"><title>Flood</title><p>Twelve people died, the river authority said.</p>'
const open = (name: string) => openLedger(join(root, name), { tool: 'hearsay test', create: true, by: 'Ina Moss' })
const slow = 300_000

describe('an address that is added', () => {
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end()
    else if (request.url === '/flood') response.writeHead(200, { 'content-type': 'text/html' }).end(page)
    else response.writeHead(500).end()
  })
  let [address, ledger, second]: [string, Ledger | null, AddSummary | null] = ['', null, null]
  const given = (): Ledger => {
    if (ledger === null) throw new Error('no ledger')
    return ledger
  }
  const fetch = { ...defaultFetchOptions, allowsPrivate: true, spacing: 0, tool: 'hearsay test' }

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/flood`
    ledger = await open('ledger')
    const first = await add(ledger, [address], { fetch })
    expect(first).toMatchObject({ added: 1, refused: [], figures: 1 })
    second = await add(ledger, [address], { fetch })
  }, slow)
  afterAll(async () => {
    server.close()
    await ledger?.close()
    rmSync(root, { recursive: true, force: true })
  })

  const captures = async () => {
    const found = []
    for await (const { act, by, record } of custody(given()))
      if (record.kind === 'capture') found.push({ act, by, record })
    return found
  }

  test('the page is a document with its address, its instant and the web archive it came in', async () => {
    const [first] = await captures()
    const reading = await given().reading(documentId(Buffer.from(page)))
    expect(reading?.document).toMatchObject({ url: address, container: first?.record.archive })
    expect(reading?.document.captured).toBe(first?.record.requests[0]?.time)
  })

  test('every fetching is recorded: who, what was answered, and the web archive of it', async () => {
    const found = await captures()
    expect(found.map(({ act, by }) => [act, by])).toEqual(Array(2).fill(['fetched', 'Ina Moss']))
    for (const { record } of found) {
      expect(record).toMatchObject({ address, document: documentId(Buffer.from(page)), requests: [{ status: 200 }] })
      expect(documentId(await given().archive(record.archive))).toBe(record.archive)
    }
  })

  test('the same page again is the same document, and is not read again', async () => {
    expect(second).toMatchObject({ added: 0, updated: 0, already: 1, refused: [] })
    expect(await given().documents()).toHaveLength(1)
  })

  test('a server in trouble leaves the ledger as it was', async () => {
    const summary = await add(given(), [address.replace('/flood', '/trouble')], { fetch })
    expect(summary.refused).toMatchObject([{ code: 'fetch' }])
    expect(await captures()).toHaveLength(2)
  })

  test('without leave to fetch an address is refused', async () => {
    expect((await add(given(), [address])).refused).toMatchObject([{ path: address, code: 'usage' }])
  })

  test(
    'a bundle holds the web archives, and the restored ledger has them',
    async () => {
      const { out } = await bundle(given(), { out: join(root, 'evidence.zip') })
      const restored = await open('restored')
      const summary = await add(restored, [out])
      expect(summary.refused).toEqual([])
      for (const { record } of await captures())
        expect(await restored.archive(record.archive)).toEqual(await given().archive(record.archive))
      await restored.close()
      expect((await verifyLedger(join(root, 'restored'), { tool: 'hearsay test' })).damages).toEqual([])
    },
    slow,
  )

  test(
    'a web archive that was changed or lost is named',
    async () => {
      const [first, last] = await captures()
      const place = (id = '') => {
        const digits = id.replace('sha256:', '')
        const originals = join(root, 'restored', 'originals')
        const found = readdirSync(originals, { recursive: true, encoding: 'utf8' }).find((name) =>
          name.endsWith(digits.slice(2)),
        )
        return join(originals, found ?? digits)
      }
      const [changed, lost] = [first?.record.archive, last?.record.archive]
      execFileSync('chmod', ['u+w', place(changed)])
      writeFileSync(place(changed), 'something else')
      rmSync(place(lost), { force: true })
      const { damages } = await verifyLedger(join(root, 'restored'), { tool: 'hearsay test' })
      expect(damages.map(({ kind, document }) => [kind, document])).toEqual([
        ['original-changed', changed],
        ['original-missing', lost],
      ])
    },
    slow,
  )
})
