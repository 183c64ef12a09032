import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, mkdirSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { QuotedSpan, Reading } from '../src/model/index.ts'
import { ensureBuilt, hearsay, objects, startHearsay } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-read-'))
const file = (name: string): string => join(folder, name)

const strike = `Dockers still on strike in Port Sele

At least 120 dockers were arrested in Port Sele on Monday, the Harbour Front said.

“We arrested nobody,” said Tomas Wick, the mayor of Port Sele.

About 2,000 people gathered at the harbour.
`

beforeAll(() => {
  ensureBuilt()
  writeFileSync(file('strike.txt'), strike)
  writeFileSync(file('second.md'), '# Flood\n\nThe river killed 12 people in Orsk Valley, the mayor said.\n')
  writeFileSync(file('hostile.txt'), 'Quiet day\n\n\u001b]0;owned\u0007 At least 9 people died, Ana Bel said.\n')
  writeFileSync(
    file('picture.png'),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2]),
  )
  writeFileSync(file('empty.txt'), '')
  writeFileSync(file('tag.txt'), 'Tags\n\nAt least 9 people used the tag #سلام_دنیا, Ana Bel said.\n')
  writeFileSync(
    file('manifest.csv'),
    'path,publisher,published\nstrike.txt,Sele Post,2023-02-08\nsecond.md,River Wire,soon\n',
  )
  mkdirSync(file('bare'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function readJson(...words: string[]): Reading[] {
  return objects<Reading>(hearsay(['read', '--json', ...words]).out)
}

describe('hearsay read --json keeps the contract', () => {
  test('the keys come in the order that is promised', () => {
    const [reading] = readJson(file('strike.txt'))
    const promised = ['schema', 'document', 'text', 'notices', 'attributions', 'figures', 'people', 'acts', 'findings']
    expect(Object.keys(reading ?? {}).slice(0, promised.length)).toEqual(promised)
    expect(reading?.schema).toBe('hearsay/reading/1')
  })

  test('every span slices to its words', () => {
    const [reading] = readJson(file('strike.txt'))
    const spans: QuotedSpan[] = [
      ...(reading?.attributions ?? []).flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
      ...(reading?.figures ?? []),
      ...(reading?.acts ?? []),
    ]
    expect(spans.length).toBeGreaterThan(4)
    for (const { start, end, text } of spans) expect(reading?.text.slice(start, end)).toBe(text)
  })

  test('a figure in a claim belongs to its speaker, one outside to the publisher', () => {
    const [reading] = readJson(file('strike.txt'), '--manifest', file('manifest.csv'))
    const figures = (reading?.figures ?? []).map(({ low, measure, voice }) => ({
      low,
      measure,
      speaker: voice[0]?.name,
    }))
    expect(figures).toContainEqual({ low: 120, measure: 'arrested', speaker: 'Harbour Front' })
    expect(figures.find(({ measure }) => measure === 'gathered')?.speaker).toBe('Sele Post')
  })

  test('documents come in the order given, also with several threads', () => {
    const words = [file('second.md'), file('strike.txt'), '--workers', '2']
    expect(readJson(...words).map(({ document }) => document.path)).toEqual([file('second.md'), file('strike.txt')])
  })

  test('standard input is a document', () => {
    const { out, status } = hearsay(['read', '--json', '-'], { input: strike })
    expect(status).toBe(0)
    expect(objects<Reading>(out)[0]?.text).toContain('Harbour Front')
  })
})

describe('hearsay read, for people', () => {
  test('shows the claim with its voices and its figures', () => {
    const { out, status } = hearsay(['read', file('strike.txt'), '--manifest', file('manifest.csv')])
    expect(status).toBe(4) // the other row of the manifest
    expect(out).toContain('Harbour Front › Sele Post')
    expect(out).toContain('≥ 120')
    expect(out).toContain('“At least 120')
    expect(out).toContain('Figures in the writer’s own voice')
  })

  test('a document without a title has its path once, and the signs are explained', () => {
    writeFileSync(
      file('bare.txt'),
      'at least 9 people died in Orsk on Monday, Ana Bel said, and nobody counted the others.\n',
    )
    const { out } = hearsay(['read', file('bare.txt')])
    expect(out.split('bare.txt')).toHaveLength(2)
    expect(out).toContain('1 claim, ')
    expect(out.trim().endsWith('≥ at least')).toBe(true)
  })

  test('is plain text within 80 columns where there is no terminal', () => {
    const { out } = hearsay(['read', file('strike.txt')])
    expect(out).not.toContain('\u001b')
    expect(Math.max(...out.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(80)
  })

  const colours = [
    { name: 'FORCE_COLOR=1 colours it', env: { FORCE_COLOR: '1' }, words: [], coloured: true },
    { name: 'NO_COLOR goes before FORCE_COLOR', env: { FORCE_COLOR: '1', NO_COLOR: '1' }, words: [], coloured: false },
    { name: '--no-color goes before FORCE_COLOR', env: { FORCE_COLOR: '1' }, words: ['--no-color'], coloured: false },
  ]
  for (const { name, env, words, coloured } of colours)
    test(name, () =>
      expect(hearsay([...words, 'read', file('strike.txt')], { env }).out.includes('\u001b[')).toBe(coloured),
    )

  test('an escape sequence in a document does nothing', () => {
    const { out } = hearsay(['read', file('hostile.txt')])
    expect(out).toContain('≥ 9')
    expect(out).not.toMatch(/[\u0007\u001b]/)
  })

  test('direction marks are for terminals: piped words stay as they are', () => {
    const { out } = hearsay(['read', file('tag.txt')])
    expect(out).toContain('#سلام_دنیا')
    expect(out).not.toMatch(/[\u2066-\u2069]/)
  })
})

describe('what cannot be read is told, and the rest is read', () => {
  const refusals = [
    { name: 'a missing path', path: 'missing.txt', status: 3, message: /no such file or folder: .*missing\.txt/ },
    { name: 'a folder without documents', path: 'bare', status: 3, message: /folder without documents: .*bare/ },
    { name: 'a binary file', path: 'picture.png', status: 4, message: /picture\.png/ },
  ]
  for (const { name, path, status, message } of refusals)
    test(`${name}: status ${status}`, () => {
      const ended = hearsay(['read', '--json', file(path), file('strike.txt')])
      expect(ended.status).toBe(status)
      expect(ended.err).toMatch(message)
      expect(ended.err.startsWith('hearsay: ')).toBe(true)
      expect(objects<Reading>(ended.out).map(({ document }) => document.path)).toEqual([file('strike.txt')])
    })

  test('of several refusals the highest status stands', () => {
    expect(hearsay(['read', '--json', file('picture.png'), file('missing.txt')]).status).toBe(4)
  })

  test('an empty file is told of or noted, never passed over', () => {
    const { out, err } = hearsay(['read', '--json', file('empty.txt')])
    const [reading] = objects<Reading>(out)
    expect((reading?.notices.length ?? 0) > 0 || err.includes('empty.txt')).toBe(true)
  })

  test('a broken row of the manifest is told with its line, and the other rows hold', () => {
    const { out, err, status } = hearsay(['read', '--json', file('strike.txt'), '--manifest', file('manifest.csv')])
    expect(status).toBe(4)
    expect(err).toMatch(/manifest\.csv:3: .*soon/)
    expect(objects<Reading>(out)[0]?.document.publisher).toBe('Sele Post')
  })

  test('a manifest that is not there', () => {
    expect(hearsay(['read', file('strike.txt'), '--manifest', file('none.csv')]).status).toBe(3)
  })
})

describe('what nobody meant to be read', () => {
  const hostile = [
    { name: 'nothing but quotation marks', text: '“”"‘’\''.repeat(5000) },
    { name: 'nothing but opening marks', text: '“'.repeat(20_000) },
    { name: 'nothing but brackets', text: `${'('.repeat(10_000)}${']'.repeat(10_000)}` },
    { name: 'nothing but apostrophes', text: "'".repeat(40_000) },
    { name: 'rows of digits', text: '1 2 3 4,000 '.repeat(2000) },
    { name: 'a line without a space', text: 'x'.repeat(500_000) },
    { name: 'he said he said', text: 'He said he said. '.repeat(2000) },
    { name: 'a letter with a thousand marks', text: `A${'\u0301'.repeat(1000)} said at least 9 people died.` },
    { name: 'half letters and zero widths', text: '\ud800 At\u200b least 9\u200d people died, Ana Bel said.\udc00' },
  ]
  test('every stretch of it is read, and every span slices to its words', () => {
    const input = hostile.map(({ name, text }) => JSON.stringify({ path: name, text })).join('\n')
    const readings = objects<Reading>(hearsay(['read', '--ndjson', '--workers', '1'], { input }).out)
    expect(readings.map(({ document }) => document.path)).toEqual(hostile.map(({ name }) => name))
    for (const { text, figures, attributions } of readings)
      for (const span of [...figures, ...attributions.flatMap(({ content }) => content)])
        expect(text.slice(span.start, span.end)).toBe(span.text)
  })

  test('an output that cannot be written: status 8, in a line', () => {
    const full = openSync('/dev/full', 'w')
    const ended = spawnSync(process.execPath, ['bin/hearsay.js', 'read', file('strike.txt')], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    })
    closeSync(full)
    expect([ended.status, ended.stderr]).toEqual([8, 'hearsay: the output cannot be written: the disk is full\n'])
  })

  test('links that lead in a circle end', () => {
    const loop = file('loop')
    mkdirSync(loop)
    writeFileSync(join(loop, 'a.txt'), strike)
    symlinkSync('..', join(loop, 'up'))
    symlinkSync('self', join(loop, 'self'))
    const { out, err } = hearsay(['read', '--json', loop])
    expect(objects<Reading>(out).map(({ document }) => document.path)).toContain(join(loop, 'a.txt'))
    expect(err).toContain('symbolic links lead in a circle')
  })

  test('a name that would move the cursor is shown harmless', () => {
    const { err } = hearsay(['read', 'no\nsuch\u001b[31m file'])
    expect(err).toBe('hearsay: no such file or folder: no such␛[31m file\n')
  })
})

for (const { what, words } of [
  { what: 'standard input', words: ['read', '-'] },
  { what: 'a stream of documents', words: ['read', '--ndjson'] },
])
  test(`Ctrl-C while waiting for ${what}: status 130`, async () => {
    const child = startHearsay(words)
    setTimeout(() => child.kill('SIGINT'), 700)
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(130)
  })

test('Ctrl-C while a pipe has no writer ends the command', async () => {
  const pipe = file('pipe')
  expect(spawnSync('mkfifo', [pipe]).status).toBe(0)
  const child = startHearsay(['read', pipe])
  setTimeout(() => child.kill('SIGINT'), 1000)
  const [status, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.once('close', (...end) => resolve(end)),
  )
  expect(status === 130 || signal === 'SIGINT').toBe(true)
})

describe('hearsay read --ndjson', () => {
  const lines = [
    JSON.stringify({ path: 'one', text: strike, publisher: 'Sele Post', published: '2023-02-08' }),
    'not json',
    JSON.stringify({
      html: '<html><body><article><p>At least 9 people died, Ana Bel said.</p></article></body></html>',
    }),
    JSON.stringify({ text: 'both', html: 'both' }),
    JSON.stringify({ base64: Buffer.from('Twelve people died, Ana Bel said.').toString('base64') }),
    JSON.stringify({ text: 5 }),
    '[]',
  ]
  test('gives a line for a line, problems in their places', () => {
    const { out, status } = hearsay(['read', '--ndjson'], { input: lines.join('\n') })
    const answers = objects<Reading | { schema: string; line: number; reason: string }>(out)
    expect(status).toBe(0)
    expect(answers.map((answer) => ('line' in answer ? `problem ${answer.line}` : 'reading'))).toEqual([
      'reading',
      'problem 2',
      'reading',
      'problem 4',
      'reading',
      'problem 6',
      'problem 7',
    ])
    expect(answers[0]).toMatchObject({ document: { path: 'one', publisher: 'Sele Post' } })
    expect(answers[1]).toEqual({ schema: 'hearsay/problem/1', line: 2, reason: 'not a JSON object' })
  })

  test('answers a line before the next one comes', async () => {
    const child = startHearsay(['read', '--ndjson', '--workers', '1'])
    const answered = new Promise<string>((resolve) =>
      child.stdout.once('data', (data: Buffer) => resolve(data.toString())),
    )
    child.stdin.write(`${lines[0] ?? ''}\n`)
    expect(await answered).toContain('hearsay/reading/1')
    child.stdin.end()
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0)
  })
})

test('a reader that stops reading ends the command quietly', async () => {
  const child = startHearsay(['read', '--ndjson', '--workers', '1'])
  let problems = ''
  child.stderr.on('data', (data: Buffer) => (problems += data.toString()))
  child.stdin.on('error', () => undefined)
  child.stdout.once('data', () => child.stdout.destroy())
  const document = `${JSON.stringify({ text: 'Twelve people died, Ana Bel said. '.repeat(50) })}\n`
  for (let sent = 0; sent < 200; sent += 1) child.stdin.write(document)
  child.stdin.end()
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0)
  expect(problems).toBe('')
})

describe('wrong usage: status 2 and where to look', () => {
  const cases = [
    { words: ['raed', 'x'], message: /unknown command 'raed'[^]*Did you mean read\?/ },
    {
      words: ['read', '--jsn', 'x'],
      message: /unknown option '--jsn'[^]*Did you mean --json\?[^]*hearsay read --help/,
    },
    { words: ['figures', '--measure', 'kiled'], message: /kiled[^]*Did you mean killed\?/ },
    { words: ['figures', '--from', '2023-02-31'], message: /2023-02-31[^]*no such date/ },
    { words: ['figures', '--from', 'May'], message: /a year, a month or a day/ },
    { words: ['figures', '--json', '--csv'], message: /--csv/ },
    { words: ['read'], message: /nothing to read/ },
    { words: ['read', '--ndjson', 'x'], message: /standard input/ },
    { words: [], message: /Usage: hearsay/ },
  ]
  for (const { words, message } of cases)
    test(`hearsay ${words.join(' ')}`, () => {
      const { status, err, out } = hearsay(words)
      expect(status).toBe(2)
      expect(err).toMatch(message)
      expect(out).toBe('')
    })
})
