import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startAuthority } from '../../test/time-stamp-authority.ts'
import { openLedger, type Ledger } from '../ledger/index.ts'
import { documentId, sha256 } from '../model/index.ts'
import { add } from './add.ts'
import { bundle, type BundleSummary } from './bundle.ts'
import { check } from './check.ts'
import { claims } from './claims.ts'
import { custody } from './custody.ts'
import { setFamilies } from './families.ts'
import { figures } from './figures.ts'
import { people } from './people.ts'

const root = mkdtempSync(join(tmpdir(), 'hearsay-bundle-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const now = new Date('2026-03-01T12:00:00Z')
const clock = () => now
const open = (address: string) =>
  openLedger(join(root, address), { tool: 'hearsay test', create: true, clock, by: 'Ina Moss' })

const texts = {
  'first.txt': `Strike in Port Sele

The Harbour Front said at least 40 people were killed in Port Sele during the dock strike of March 2021.

Police arrested Tomas Wick on March 4, 2021. He was released on bail on March 20, 2021.
`,
  'second.txt': `A year after the dock strike

The Harbour Front said 65 people were killed in Port Sele during the dock strike of March 2021.
`,
  'third.html': `<!doctype html><title>&lt;script&gt;alert(1)&lt;/script&gt; الميناء</title>
<p>“Nobody was injured in Varenia,” Governor Ana Bel said on Friday. <script>alert(2)</script></p>`,
}

const slow = 420_000

describe('a bundle of evidence', () => {
  let ledger: Ledger
  let zip: BundleSummary
  const [packed, unpacked] = [join(root, 'evidence.zip'), join(root, 'unpacked')]
  let bag = ''
  const inBag = (path: string) => readFileSync(join(bag, path), 'utf8')
  const shell = (command: string) => execFileSync('sh', ['-c', command], { cwd: bag, encoding: 'utf8' })

  beforeAll(async () => {
    mkdirSync(join(root, 'reports'))
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(root, 'reports', name), text)
    ledger = await open('ledger')
    for (const name of Object.keys(texts)) await add(ledger, [join(root, 'reports', name)])
    await setFamilies(ledger, [{ party: 'Harbour Front', family: 'Harbour Front' }])
    await ledger.close()
    cpSync(join(root, 'ledger'), join(root, 'same'), { recursive: true })
    ledger = await open('ledger')
    zip = await bundle(ledger, { out: packed, now, by: 'Ina Moss' })
    execFileSync('unzip', ['-q', packed, '-d', unpacked])
    bag = join(unpacked, readdirSync(unpacked)[0] ?? '')
  }, slow)
  afterAll(() => ledger.close())

  test('stock tools find it whole: sha256sum, openssl', () => {
    expect(shell('sha256sum -c --strict manifest-sha256.txt')).not.toContain('FAILED')
    expect(shell('sha256sum -c --strict tagmanifest-sha256.txt')).toContain('index.html: OK')
    expect(shell('sha256sum tagmanifest-sha256.txt')).toContain(zip.manifest)
    for (const name of readdirSync(join(bag, 'data/originals')))
      expect(shell(`openssl dgst -sha256 data/originals/${name}`)).toContain(`= ${name}`)
    expect(sha256(readFileSync(packed))).toBe(zip.file)
  })

  test('the custody log is checked with the command that README.txt gives', () => {
    const command = /^ {2}(sed -n 1p .*)$/m.exec(inBag('README.txt'))?.[1] ?? ''
    const entries = inBag('data/journal.jsonl').trimEnd().split('\n')
    entries.forEach((line, at) => {
      const { hash } = JSON.parse(line) as { hash: string }
      expect(shell(command.replace('1p', `${at + 1}p`))).toContain(hash)
    })
    expect(entries).toHaveLength(4)
  })

  test('it is a bag: declaration, size and number of the payload, every file listed', () => {
    expect(inBag('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')
    const files = readdirSync(join(bag, 'data'), { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    )
    const bytes = files.reduce((sum, file) => sum + readFileSync(join(file.parentPath, file.name)).length, 0)
    expect(inBag('bag-info.txt')).toContain(`Payload-Oxum: ${bytes}.${files.length}\n`)
    expect(inBag('manifest-sha256.txt').trimEnd().split('\n')).toHaveLength(files.length)
  })

  test('originals are the bytes that were collected', () => {
    for (const text of Object.values(texts))
      expect(inBag(`data/originals/${documentId(Buffer.from(text)).slice(7)}`)).toBe(text)
  })

  test('the page runs nothing, loads nothing, and shows hostile words as words', () => {
    const page = inBag('index.html')
    expect(page).not.toMatch(/<script|<img|<link|<iframe|javascript:|(?:src|href)="(?!#)/i)
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; الميناء')
    expect(page).toContain('<h3 dir="auto">')
    expect(page).toContain('default-src &#39;none&#39;')
    expect(page).toMatch(/<mark>at least 40<\/mark\s*>/)
    expect(page).toContain('Ina Moss')
    expect(page.split('</body>')).toEqual([expect.stringContaining('</ol></section>'), '</html>\n'])
  })

  test('the export is an entry of the journal, with the hash of the bundle', async () => {
    expect(zip.entry).toMatchObject({
      ...{ sequence: 5, by: 'Ina Moss' },
      record: { kind: 'export', name: 'evidence.zip', manifest: zip.manifest, file: zip.file, entries: 4, filters: {} },
    })
    expect((await ledger.checkChain()).problems).toEqual([])
  })

  test('what is there already is not written over', () =>
    expect(bundle(ledger, { out: packed })).rejects.toMatchObject({ code: 'usage' }))

  test(
    'a filter chooses documents, lists the others, and is recorded; stock openssl verifies the time-stamp',
    async () => {
      const out = join(root, 'chosen')
      const authority = await startAuthority()
      const chosen = await bundle(ledger, { out, filter: { event: 'Port Sele' }, timestamp: authority.address })
      const verify = 'openssl ts -verify -data tagmanifest-sha256.txt -in tagmanifest-sha256.txt.tsr -CAfile'
      expect(
        execFileSync('sh', ['-c', `${verify} ${authority.certificate}`], { cwd: out, encoding: 'utf8' }),
      ).toContain('OK')
      authority.stop()
      expect([chosen.documents, chosen.leftOut]).toEqual([2, 1])
      expect(chosen.entry.record).toMatchObject({ kind: 'export', filters: { event: 'Port Sele' }, documents: 2 })
      expect(readFileSync(join(out, 'data/left-out.jsonl'), 'utf8')).toContain('third.html')
      expect(readdirSync(join(out, 'data/originals'))).toHaveLength(2)
      const summary = await add(ledger, [out])
      expect(summary.refused[0]).toMatchObject({
        code: 'bad-bundle',
        reason: expect.stringContaining('a part') as string,
      })
      await expect(bundle(ledger, { out: `${out}-2`, filter: { event: 'nonsense' } })).rejects.toMatchObject({
        code: 'not-found',
      })
    },
    slow,
  )

  test(
    'encrypted, it is restored by who has the key; the journal tells for whom it was made',
    async () => {
      const identity = await generateX25519Identity()
      const [key, out] = [join(root, 'key.txt'), join(root, 'evidence.zip.age')]
      writeFileSync(key, identity)
      const recipients = [await identityToRecipient(identity)]
      const sealed = await bundle(ledger, { out, recipients })
      expect(sealed.entry.record).toMatchObject({ kind: 'export', recipients, file: sealed.file })
      expect(readFileSync(out).includes('bagit.txt')).toBe(false)
      const elsewhere = await open('opened')
      expect((await add(elsewhere, [out])).refused).toMatchObject([{ code: 'bad-bundle' }])
      const { restored, refused } = await add(elsewhere, [out], { identity: key })
      expect([refused, restored?.[0]?.documents]).toEqual([[], 3])
      expect(await answers(elsewhere)).toEqual(await answers(ledger))
      await elsewhere.close()
      for (const wrong of [{ out: join(root, 'plain.zip'), recipients }, { out: join(root, 'to-nobody.zip.age') }])
        await expect(bundle(ledger, wrong)).rejects.toMatchObject({ code: 'usage' })
    },
    slow,
  )

  test(
    'the same ledger gives the same bytes',
    async () => {
      const same = await open('same')
      const again = await bundle(same, { out: join(root, 'again.zip'), now, by: 'Ina Moss' })
      await same.close()
      expect(again.file).toBe(zip.file)
    },
    slow,
  )

  test(
    'restored elsewhere, it answers the same; restored again, nothing changes; changed, it is refused',
    async () => {
      const elsewhere = await open('elsewhere')
      const before = (await journalOf(ledger)).slice(0, 4)
      const summary = await add(elsewhere, [packed])
      expect(summary).toMatchObject({ restored: [{ manifest: zip.manifest, entries: 4, documents: 3 }], completed: 3 })
      expect(await answers(elsewhere)).toEqual(await answers(ledger))
      expect(await elsewhere.families()).toEqual(await ledger.families())
      const after = await journalOf(elsewhere)
      expect(after.slice(0, 4)).toEqual(before)
      expect(after[4]?.record).toMatchObject({ kind: 'import', manifest: zip.manifest, file: zip.file, documents: 3 })
      expect((await elsewhere.checkChain()).problems).toEqual([])

      expect((await add(elsewhere, [bag])).restored).toMatchObject([{ entries: 0, documents: 0 }])
      const acts: string[] = []
      for await (const { act } of custody(elsewhere)) acts.push(act)
      expect(acts).toEqual(['collected', 'collected', 'collected', 'families set', 'restored'])

      const forged = join(root, 'forged')
      cpSync(bag, forged, { recursive: true })
      writeFileSync(join(forged, 'data/claims.jsonl'), 'x')
      const { refused } = await add(elsewhere, [forged])
      expect(refused).toMatchObject([{ code: 'bad-bundle' }])
      expect(refused[0]?.reason).toMatch(/data\/claims\.jsonl was changed: expected [0-9a-f]{64}, found [0-9a-f]{64}/)
      await elsewhere.close()
    },
    slow,
  )
})

async function answers(ledger: Ledger): Promise<unknown[]> {
  const found: unknown[] = []
  for (const rows of [figures(ledger), claims(ledger), people(ledger), check(ledger)])
    for await (const row of rows) found.push(row)
  expect(found.length).toBeGreaterThan(4)
  return found
}

async function journalOf(ledger: Ledger) {
  const entries = []
  for await (const entry of ledger.journal()) entries.push(entry)
  return entries
}
