import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startAuthority, type TestAuthority } from '../../test/time-stamp-authority.ts'
import { askTimestamp, timestampRequest, whyNotStamp } from './timestamp.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-stamp-'))
const data = Buffer.from('who said what\n')
const hash = createHash('sha256').update(data).digest()
const nonce = Buffer.from('00ff8801', 'hex')
const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })

let authority: TestAuthority
beforeAll(async () => {
  authority = await startAuthority()
  writeFileSync(join(folder, 'data'), data)
})
afterAll(() => {
  authority.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('openssl reads the request as what was meant', () => {
  writeFileSync(join(folder, 'query'), timestampRequest(hash, nonce))
  const text = openssl('ts', '-query', '-in', 'query', '-text')
  expect(text).toContain('Hash Algorithm: sha256')
  expect(text).toContain('Nonce: 0xFF8801')
  expect(text).toContain('Certificate required: yes')
})

test('openssl verifies the answer, on these bytes and no others', async () => {
  writeFileSync(join(folder, 'answer'), await askTimestamp(authority.address, hash, nonce))
  const verify = (file: string) =>
    openssl('ts', '-verify', '-data', file, '-in', 'answer', '-CAfile', authority.certificate)
  expect(verify('data')).toContain('Verification: OK')
  writeFileSync(join(folder, 'other'), 'who said that\n')
  expect(() => verify('other')).toThrow('mismatch')
})

describe('what is no time-stamp is refused', () => {
  const answers = [
    { name: 'no DER', answer: Buffer.from('<html>'), says: 'no TimeStampResp' },
    { name: 'nothing', answer: Buffer.alloc(0), says: 'no TimeStampResp' },
    { name: 'a refusal', answer: Buffer.from('30053003020102', 'hex'), says: 'refused it (status 2)' },
    { name: 'a grant of nothing', answer: Buffer.from('30053003020100', 'hex'), says: 'on another hash' },
    { name: 'lengths that lie', answer: Buffer.from('3084ffffffff', 'hex'), says: 'no TimeStampResp' },
  ]
  for (const { name, answer, says } of answers)
    test(name, () => expect(whyNotStamp(answer, hash, nonce)).toContain(says))

  test('an answer to another request', async () => {
    const answer = await askTimestamp(authority.address, hash, nonce)
    expect(whyNotStamp(answer, hash, Buffer.from('0102030405', 'hex'))).toContain('answers another request')
    expect(whyNotStamp(answer, Buffer.alloc(32, 7), nonce)).toContain('on another hash')
  })

  test('nobody there, an error, another kind of address', async () => {
    const server = createServer((_, response) => response.writeHead(503).end())
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    await expect(askTimestamp(address, hash, nonce)).rejects.toMatchObject({ code: 'time-stamp' })
    await expect(askTimestamp(address, hash, nonce)).rejects.toThrow('status 503')
    server.close()
    await expect(askTimestamp('http://127.0.0.1:1/', hash, nonce)).rejects.toMatchObject({ code: 'time-stamp' })
    await expect(askTimestamp('ftp://authority.example', hash, nonce)).rejects.toMatchObject({ code: 'usage' })
  })
})
