import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { unpackTar } from './tar.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-tar-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function entry(name: string, content: string | null): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write((content ?? '').length.toString(8).padStart(11, '0'), 124)
  header.write(content === null ? '5' : '0', 156)
  const body = Buffer.alloc(Math.ceil((content ?? '').length / 512) * 512)
  body.write(content ?? '')
  return Buffer.concat([header, body])
}

test('files and folders, of any length, up to the end mark', () => {
  const long = 'x'.repeat(1300)
  const end = Buffer.alloc(1024)
  const parts = [entry('/base', null), entry('/base/1', long), entry('/empty', ''), entry('/base/2', 'two'), end]
  unpackTar(Buffer.concat([...parts, entry('/after', 'x')]), folder)
  expect(readFileSync(join(folder, 'base/1'), 'utf8')).toBe(long)
  expect(readFileSync(join(folder, 'base/2'), 'utf8')).toBe('two')
  expect(statSync(join(folder, 'empty')).size).toBe(0)
  expect(() => statSync(join(folder, 'after'))).toThrow('ENOENT')
})

test('nothing is written outside the folder', () =>
  expect(() => unpackTar(entry('/a/../../out', 'x'), folder)).toThrow('leaves its folder'))
