import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { openReader } from './reader.ts'

const root = mkdtempSync(join(tmpdir(), 'hearsay-reader-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A thread that reads every document but those that say "die": these end it. */
const thread = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ task, bytes, facts }) => {
  if (Buffer.from(bytes).toString() === 'die') throw new Error('no such thing')
  if (Buffer.from(bytes).toString() === 'end') process.exit(3)
  parentPort.postMessage({ task, result: { schema: 'there', path: facts.path } })
})
parentPort.postMessage('ready')
`
const script = join(root, 'thread.mjs')
writeFileSync(script, thread)

test('a document that ends the thread that reads it is told; every other one is read', async () => {
  const reader = openReader(2, [], undefined, pathToFileURL(script))
  const words = Array.from({ length: 60 }, (_, at) =>
    at % 20 === 19 ? 'die' : at % 20 === 9 ? 'end' : `Report ${at}: 12 people died, police said.`,
  )
  const results = await Promise.all(words.map((word, at) => reader.read(Buffer.from(word), { path: `${at}.txt` })))
  await reader.close()
  expect(results).toHaveLength(60)
  for (const [at, result] of results.entries())
    if (!/^(?:die|end)$/.test(words[at] ?? '')) expect(result).not.toHaveProperty('kind')
  const stopped = results.flatMap((result) =>
    'kind' in result && result.reason.includes('stopped') ? [result.reason] : [],
  )
  for (const reason of stopped)
    expect(reason).toMatch(/^reading it was stopped \((?:no such thing|its thread ended with status 3)\): \d+\.txt$/)
})
