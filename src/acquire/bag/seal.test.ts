import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isSealed, sealer, unsealed } from './seal.ts'

const root = mkdtempSync(join(tmpdir(), 'hearsay-seal-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const secret = Buffer.from('Toma Brask was seen in the harbour.\n'.repeat(9000))
const people = { ina: '', oren: '', stranger: '' }
const keyFile = (name: keyof typeof people) => join(root, `${name}.txt`)

async function sealedTo(file: string, ...recipients: readonly string[]): Promise<string> {
  const path = join(root, file)
  const parts: Buffer[] = []
  for await (const part of await (await sealer(recipients))(Readable.from([secret]))) parts.push(part as Buffer)
  writeFileSync(path, Buffer.concat(parts))
  return path
}

const openedBy = (path: string, name: keyof typeof people) =>
  unsealed(path, keyFile(name), async (opened) => readFileSync(opened))

beforeAll(async () => {
  for (const name of Object.keys(people) as (keyof typeof people)[]) {
    const identity = await generateX25519Identity()
    people[name] = await identityToRecipient(identity)
    writeFileSync(keyFile(name), `# public key: ${people[name]}\n${identity}\n`)
  }
})

describe('what is encrypted', () => {
  test('each recipient opens it, nobody else', async () => {
    const path = await sealedTo('two.zip.age', people.ina, people.oren)
    expect(await openedBy(path, 'ina')).toEqual(secret)
    expect(await openedBy(path, 'oren')).toEqual(secret)
    await expect(openedBy(path, 'stranger')).rejects.toMatchObject({ code: 'bad-bundle' })
  })

  test('it is known by its first bytes', async () => {
    expect(await isSealed(await sealedTo('known.zip.age', people.ina))).toBe(true)
    expect(await isSealed(keyFile('ina'))).toBe(false)
  })

  const changes = [
    { name: 'a byte changed', change: (bytes: Buffer) => bytes.fill(0, bytes.length - 9000, bytes.length - 8990) },
    { name: 'cut short', change: (bytes: Buffer) => bytes.subarray(0, bytes.length - 100) },
    { name: 'nothing but a header', change: (bytes: Buffer) => bytes.subarray(0, 40) },
  ]
  for (const { name, change } of changes)
    test(`${name}: it is refused, and nothing opened is left behind`, async () => {
      const path = await sealedTo('changed.zip.age', people.ina)
      writeFileSync(path, change(readFileSync(path)))
      await expect(openedBy(path, 'ina')).rejects.toMatchObject({ code: 'bad-bundle' })
      expect(readdirSync(tmpdir()).filter((left) => left.startsWith('hearsay-opened-'))).toEqual([])
    })

  test('opened, only its user can read it, and afterwards it is gone', async () => {
    const path = await sealedTo('own.zip.age', people.ina)
    let opened = ''
    await unsealed(path, keyFile('ina'), async (place) => {
      opened = place
      expect(statSync(place).mode & 0o077).toBe(0)
    })
    expect(() => statSync(opened)).toThrow('ENOENT')
  })

  test('without a key, with none in the file, with a file that is not there: what to do is told', async () => {
    const path = await sealedTo('keys.zip.age', people.ina)
    writeFileSync(join(root, 'none.txt'), 'nothing\n')
    const use = async () => 0
    await expect(unsealed(path, undefined, use)).rejects.toMatchObject({
      message: expect.stringContaining('--identity') as string,
    })
    await expect(unsealed(path, join(root, 'none.txt'), use)).rejects.toMatchObject({ code: 'usage' })
    await expect(unsealed(path, join(root, 'nowhere'), use)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('recipients', () => {
  for (const recipient of ['nobody', 'age1qqqq', 'AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQ'])
    test(`${recipient} is none, and a secret key is never shown`, async () => {
      const error = await sealer([recipient]).catch((thrown: unknown) => thrown)
      expect(error).toMatchObject({ code: 'usage' })
      expect(String(error)).not.toContain('KEY-1Q')
    })
})

describe.skipIf(spawnSync('age', ['--version']).status !== 0)('the program age', () => {
  test('opens what we encrypt', async () => {
    const path = await sealedTo('ours.zip.age', people.ina)
    expect(execFileSync('age', ['--decrypt', '-i', keyFile('ina'), path], { maxBuffer: 1 << 24 })).toEqual(secret)
  })
  test('encrypts what we open', async () => {
    const [plain, path] = [join(root, 'plain'), join(root, 'theirs.zip.age')]
    writeFileSync(plain, secret)
    execFileSync('age', ['-r', people.oren, '-o', path, plain])
    expect(await openedBy(path, 'oren')).toEqual(secret)
  })
})
