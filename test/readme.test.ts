import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureBuilt, hearsay } from './command.ts'

/** The README's first commands do what it says, on the example reports. */

const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'hearsay-readme-'))
const [first = '', asked = ''] = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```sh\n([^]*?)```/g)].map(
  ([, block]) => block ?? '',
)

/** The words of each call of the command in a block of the shell. */
function calls(block: string): string[][] {
  return block
    .split(/\n|&&/)
    .map((line) => line.replace(/\s#.*/, '').trim())
    .filter((line) => line.startsWith('node bin/hearsay.js'))
    .map((line) => (line.match(/"[^"]*"|\S+/g) ?? []).slice(2).map((word) => word.replaceAll('"', '')))
}

const run = (words: readonly string[]) =>
  hearsay(
    words.map((word, at) => (words[at - 1] === '--out' ? join(scratch, word) : word)),
    { cwd: root, env: { HEARSAY_LEDGER: join(scratch, 'ledger') } },
  )

beforeAll(ensureBuilt, 120_000)
afterAll(() => rmSync(scratch, { recursive: true }))

describe('the line that sets everything up', () => {
  for (const words of calls(first))
    test(words.join(' '), () =>
      expect(run(words)).toMatchObject({ status: 0, out: expect.stringMatching(/\S/) as string }),
    )
})

describe('what is asked then has an answer', () => {
  expect(calls(asked).length).toBeGreaterThan(6)
  for (const words of calls(asked))
    test(words.join(' '), () => {
      const { status, out, err } = run(words)
      expect(err).not.toMatch(/^(?:No |Nothing |hearsay:)/)
      expect(status).toBe(0)
      expect(out.length + (words.includes('--out') ? 1 : 0)).toBeGreaterThan(0)
    })
})
