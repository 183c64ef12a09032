import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { describe, expect, test } from 'vitest'
import { exitMeanings } from '../src/cli/exit.ts'
import { program } from '../src/cli/program.ts'
import { referencePages } from '../src/cli/reference.ts'
import { configuration, settings } from '../src/config.ts'
import { errorCodes, errorStatus } from '../src/model/index.ts'

const projectFolder = fileURLToPath(new URL('..', import.meta.url))

describe('docs/reference is what the program says of itself (else: npm run build && node scripts/reference.mjs)', () => {
  for (const [name, text] of Object.entries(referencePages()))
    test(name, async () => {
      const path = join(projectFolder, 'docs', 'reference', name)
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

const pages = [
  'README.md',
  ...(existsSync(join(projectFolder, 'docs')) ? markdownBelow(join(projectFolder, 'docs')) : []),
].filter((path) => existsSync(join(projectFolder, path)))

function markdownBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => relative(projectFolder, join(folder, path)))
}

describe('links between our own pages lead somewhere', () => {
  for (const page of pages)
    test(page, () => {
      const text = readFileSync(join(projectFolder, page), 'utf8')
      const targets = [...text.matchAll(/\]\(([^)\s#]+)[\s#)]/g)].flatMap(([, target]) => target ?? [])
      const own = targets.filter((target) => !/^[a-z]+:/.test(target))
      expect(own.filter((target) => !existsSync(join(projectFolder, dirname(page), target)))).toEqual([])
    })
})

describe('the commands that our pages tell to run exist, with their options', () => {
  const root = program('', async () => undefined)
  for (const page of pages) {
    const lines = commandLines(readFileSync(join(projectFolder, page), 'utf8'))
    for (const words of new Set(lines))
      test(`${page}: hearsay ${words}`, () => {
        const [name = '', ...rest] = words.split(/\s+/)
        const options = rest.filter((word) => word.startsWith('--'))
        const command = [root, ...root.commands].find((one) => one.name() === (name.startsWith('-') ? 'hearsay' : name))
        expect(command, `there is no command ${name}`).toBeDefined()
        const known = new Set([...(command?.options ?? []), ...root.options].map(({ long }) => long))
        expect(options.filter((option) => !known.has(option) && option !== '--help')).toEqual([])
      })
  }
})

/** What follows `hearsay` in the fenced blocks of a page, up to a comment or another command. */
function commandLines(text: string): string[] {
  const blocks = [...text.matchAll(/^```sh\n([^]*?)^```/gm)].flatMap(([, block]) => block ?? [])
  const runs = blocks.flatMap((block) => [...block.matchAll(/(?:^|\s)(?:bin\/hearsay\.js|hearsay) ([^#|&>\n]+)/g)])
  return runs.flatMap(([, words]) => words?.trim() ?? [])
}
