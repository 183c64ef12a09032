import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { describe, expect, test } from 'vitest'
import { exitMeanings } from '../src/cli/exit.ts'
import { referencePages } from '../src/cli/reference.ts'
import { configuration, settings } from '../src/config.ts'
import { errorCodes, errorStatus } from '../src/model/index.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

describe('docs/reference is what the program says of itself (else: npm run build && node scripts/reference.mjs)', () => {
  for (const [name, text] of Object.entries(referencePages()))
    test(name, async () => {
      const path = join(root, 'docs', 'reference', name)
      const wanted = await format(text, { ...(await resolveConfig(path)), filepath: path })
      expect(readFileSync(path, 'utf8')).toBe(wanted)
    })
})

describe('every exit status is explained', () => {
  const explained = new Set(exitMeanings.map(([status]) => status))
  for (const code of errorCodes) test(code, () => expect(explained.has(errorStatus[code].exit)).toBe(true))
})

describe('settings', () => {
  test('every setting has a variable of its own', () => {
    const variables = Object.values(settings).map(({ variable }) => variable)
    expect(new Set(variables).size).toBe(variables.length)
  })
  test('an empty environment gives the defaults', () => {
    expect(configuration({})).toMatchObject({
      ledger: './hearsay-ledger',
      noColor: false,
      maximumBytes: 64 * 1024 * 1024,
    })
  })
  test('a wrong number is refused with its name', () => {
    expect(() => configuration({ HEARSAY_WORKERS: 'many' })).toThrow('HEARSAY_WORKERS must be a whole number')
  })
})

const pages = ['README.md', ...(existsSync(join(root, 'docs')) ? markdownBelow(join(root, 'docs')) : [])].filter(
  (path) => existsSync(join(root, path)),
)

function markdownBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => relative(root, join(folder, path)))
}

describe('links between our own pages lead somewhere', () => {
  for (const page of pages)
    test(page, () => {
      const text = readFileSync(join(root, page), 'utf8')
      const targets = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].flatMap(([, target]) => target ?? [])
      const own = targets.filter((target) => !/^[a-z]+:/.test(target))
      expect(own.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([])
    })
})
