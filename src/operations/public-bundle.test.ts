import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLedger, type Ledger } from '../ledger/index.ts'
import { brokenSpans } from '../ledger/verify/broken-spans.ts'
import { documentId } from '../model/index.ts'
import { add } from './add.ts'
import { bundle } from './bundle.ts'
import { custody } from './custody.ts'
import { protect, protectedNames, unprotect } from './protection.ts'

const root = mkdtempSync(join(tmpdir(), 'hearsay-public-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const texts = {
  'toma-brask.txt': `Toma Brask arrested in Port Sele

By Lina Verado

Police arrested Toma Brask on March 4, 2021, the Harbour Front said. Brask was released on bail on March 20, 2021. “At least 12 people were killed,” Brask told reporters.
`,
  'second.txt': `Police deny it

Police said on March 21, 2021 that nobody had arrested T. Brask. Governor Ana Bel said 9 people were killed in Port Sele.
`,
}

describe('a bundle for the public', () => {
  let ledger: Ledger
  const out = join(root, 'public')
  const lines = (name: string) =>
    readFileSync(join(out, 'data', name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>)

  beforeAll(async () => {
    mkdirSync(join(root, 'reports'))
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(root, 'reports', name), text)
    ledger = await openLedger(join(root, 'ledger'), { tool: 'hearsay test', create: true, by: 'Ina Moss' })
    await add(ledger, [join(root, 'reports')])
  }, 300_000)
  afterAll(() => ledger.close())

  test('nobody marked: it is refused, with what to do', () =>
    expect(bundle(ledger, { out, public: true })).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('hearsay protect') as string,
    }))

  test('a pseudonym is given once and for ever', async () => {
    await protect(ledger, ['Toma Brask', 'Lena Wick'])
    expect(await protect(ledger, ['Toma  Brask'])).toBeNull()
    await unprotect(ledger, ['Toma Brask', 'Lena Wick'])
    await protect(ledger, ['Oren Vale', 'Toma Brask'])
    expect(await protectedNames(ledger)).toEqual([
      { name: 'Oren Vale', pseudonym: 'Person 3' },
      { name: 'Toma Brask', pseudonym: 'Person 1' },
    ])
    await expect(protect(ledger, ['…'])).rejects.toMatchObject({ code: 'usage' })
  })

  test('no file of it holds the name, the paths, the author or the collector; the pseudonym stands in words and data', async () => {
    await bundle(ledger, { out, public: true, by: 'Ina Moss' })
    const files = readdirSync(out, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    expect(files.length).toBeGreaterThan(10)
    for (const file of files) {
      const content = readFileSync(join(file.parentPath, file.name), 'utf8')
      expect(content, file.name).not.toMatch(/brask|reports\/|Ina Moss|"byline":"/i)
    }
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Person 1')
    expect(lines('people.jsonl').map(({ name }) => name)).toContain('Person 1')
    expect(readdirSync(join(out, 'data')).sort()).not.toContain('originals')
    expect(readdirSync(join(out, 'data'))).not.toContain('journal.jsonl')
  })

  test('every replacement is listed where it stands', () => {
    const readings = new Map(
      lines('readings.jsonl').map((reading) => [(reading['document'] as { id: string }).id, reading['text'] as string]),
    )
    const redactions = lines('redactions.jsonl') as {
      document: string
      start: number
      end: number
      replacement: string
    }[]
    expect(redactions).toHaveLength(5)
    for (const { document, start, end, replacement } of redactions)
      expect(readings.get(document)?.slice(start, end)).toBe(replacement)
  })

  test('every span still quotes its text', () => {
    for (const reading of lines('readings.jsonl')) {
      const { count, broken } = brokenSpans(reading, reading['text'] as string)
      expect(broken).toEqual([])
      expect(count).toBeGreaterThan(10)
    }
  })

  test('the ledger keeps everything as it was, and records that and for whom', async () => {
    const { bytes } = await ledger.original(documentId(Buffer.from(texts['toma-brask.txt'])))
    expect(Buffer.from(bytes).toString()).toBe(texts['toma-brask.txt'])
    const acts: string[] = []
    for await (const { act, record } of custody(ledger))
      acts.push(record.kind === 'export' && record.public === true ? 'exported, public' : act)
    expect(acts.slice(2)).toEqual(['people protected', 'people protected', 'people protected', 'exported, public'])
  })

  test('it restores no ledger', async () => {
    const elsewhere = await openLedger(join(root, 'elsewhere'), { tool: 'hearsay test', create: true })
    const { added, refused, restored } = await add(elsewhere, [out])
    expect([restored, added > 0 || refused.length > 0]).toEqual([undefined, true])
    await elsewhere.close()
  }, 120_000)
})
