import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { defaultReadLimits } from '../limits.ts'
import { ParsingThread } from './parsing-thread.ts'

const root = mkdtempSync(join(tmpdir(), 'hearsay-parsing-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A parser that does what the document says: hangs, fills memory, ends, fails, or answers with the number of its documents. */
const parser = `
import { parentPort } from 'node:worker_threads'
let documents = 0
parentPort.on('message', ({ bytes }) => {
  documents += 1
  const word = Buffer.from(bytes).toString()
  if (word === 'hang') for (;;);
  if (word === 'fill') for (const all = []; ; ) all.push(new Array(1e5).fill('x').map((x, at) => x + at))
  if (word === 'end') process.exit(3)
  if (word === 'fail') throw new Error('no such thing')
  parentPort.postMessage({ parsed: documents })
})
`
const script = join(root, 'parser.mjs')
writeFileSync(script, parser)

const limits = { ...defaultReadLimits, stopSeconds: 0.3, stopMegabytes: 32, ocrSeconds: 0 }
const threadWith = () => new ParsingThread(pathToFileURL(script))
const parse = (thread: ParsingThread, word: string, changes: Partial<typeof limits> = {}) =>
  thread.parse({ kind: 'docx', bytes: Buffer.from(word), limits: { ...limits, ...changes } })

describe('a document that does something to its parser is stopped, and the next is read', () => {
  const cases = [
    {
      word: 'hang',
      changes: { stopSeconds: 2 },
      problem: /^stopped: it took longer than 2 seconds \(HEARSAY_STOP_SECONDS\)$/,
    },
    {
      word: 'fill',
      changes: { stopSeconds: 30 },
      problem: /^stopped: it needs more memory than 32 MiB \(HEARSAY_STOP_MEGABYTES\)$/,
    },
    { word: 'end', changes: { stopSeconds: 30 }, problem: /^its parser ended before it had read it$/ },
    { word: 'fail', changes: { stopSeconds: 30 }, problem: /^no such thing$/ },
  ]
  for (const { word, changes, problem } of cases)
    test(
      word,
      async () => {
        const thread = threadWith()
        const [before, at, after] = await Promise.all(['good', word, 'good'].map((one) => parse(thread, one, changes)))
        expect(before).toEqual({ parsed: 1 })
        expect(at).toEqual({ problem: expect.stringMatching(problem) as string })
        expect(after).toEqual({ parsed: 1 })
      },
      30_000,
    )
})

test('one thread reads all documents', async () => {
  const thread = threadWith()
  const answers = await Promise.all(['a', 'b', 'c'].map((word) => parse(thread, word, { stopSeconds: 10 })))
  expect(answers).toEqual([{ parsed: 1 }, { parsed: 2 }, { parsed: 3 }])
})

test('pictures have their own time on top', async () => {
  const thread = threadWith()
  const begun = performance.now()
  await thread.parse({ kind: 'image', bytes: Buffer.from('hang'), limits: { ...limits, ocrSeconds: 0.5 } })
  expect(performance.now() - begun).toBeGreaterThan(700)
})
