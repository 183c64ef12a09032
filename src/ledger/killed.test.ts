import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { seeded } from '../../bench/seeded-random.ts'
import { openLedger, type Ledger } from './index.ts'

const root = mkdtempSync(join(tmpdir(), 'hearsay-killed-'))
const program = fileURLToPath(new URL('../../test/ledger-writer.ts', import.meta.url))
const children = new Set<ChildProcessWithoutNullStreams>()

afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(root, { recursive: true, force: true })
})

const open = (folder: string, waitMs: number) => openLedger(folder, { tool: 'hearsay test', waitMs })

describe('a program killed while it adds', () => {
  const folder = join(root, 'killed')
  const acknowledged: Acknowledged = { kept: new Set(), stored: new Set() }
  for (const [round, afterMs] of seededMoments(20260301, 5, 350).entries())
    test(`${afterMs} ms after opening: nothing acknowledged is lost, nothing is half there`, async () => {
      await addUntilKilled(folder, round * 10_000, afterMs, acknowledged)
      const ledger = await open(folder, 5000)
      expect(ledger.notices.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['lock-taken-over']))
      expect((await ledger.checkChain()).problems).toEqual([])
      await expectWhole(ledger, acknowledged)
      await ledger.close()
    })
})

describe('a program killed while it opens a fresh ledger', () => {
  for (const afterMs of seededMoments(7, 3, 600))
    test(`${afterMs} ms after taking the lock: the next one opens it`, async () => {
      const folder = join(root, `opening-${afterMs}`)
      const child = start(folder, '0')
      const ended = once(child, 'close')
      while (!existsSync(join(folder, 'lock'))) await pause(5)
      await pause(afterMs)
      child.kill('SIGKILL')
      await ended
      const ledger = await openLedger(folder, { tool: 'hearsay test', create: true })
      expect((await ledger.checkChain()).problems).toEqual([])
      await expectWhole(ledger, { kept: new Set(), stored: new Set() })
      await ledger.close()
    })
})

describe('two programs', () => {
  const folder = join(root, 'shared')

  test('the second is told who has the ledger, and gets it when the first has finished', async () => {
    const holder = start(folder, 'hold')
    await lineOf(holder, 'open')
    await expect(open(folder, 0)).rejects.toMatchObject({
      code: 'ledger-locked',
      message: expect.stringContaining(`writer 1, process ${holder.pid}`) as string,
    })
    const waiting = open(folder, 20_000)
    await pause(200)
    holder.stdin.end()
    const ledger = await waiting
    expect(ledger.notices).toEqual([])
    await ledger.close()
  })
})

interface Acknowledged {
  readonly kept: Set<string>
  readonly stored: Set<string>
}

async function addUntilKilled(folder: string, first: number, afterMs: number, told: Acknowledged): Promise<void> {
  const child = start(folder, String(first))
  const ended = once(child, 'close')
  const lines = createInterface(child.stdout)
  const opened = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      const [word, document = ''] = line.split(' ')
      if (word === 'open') resolve()
      if (word === 'kept') told.kept.add(document)
      if (word === 'stored') told.stored.add(document)
    })
  })
  await opened
  await pause(afterMs)
  child.kill('SIGKILL')
  await ended
}

async function expectWhole(ledger: Ledger, { kept, stored }: Acknowledged): Promise<void> {
  const documents = (await ledger.documents()).map(({ document }) => document)
  expect(documents).toEqual(expect.arrayContaining([...kept]))
  const unread = new Set(await ledger.unread('extractor 1'))
  expect([...stored].filter((document) => unread.has(document))).toEqual([])
  const read = documents.filter((document) => !unread.has(document)).sort()
  for (const rows of [await ledger.figures(), await ledger.attributions(), await ledger.acts(), await ledger.people()])
    expect(rows.map(({ document }) => document).sort()).toEqual(read)
  for (const figure of await ledger.figures())
    expect(await ledger.text(figure.document, figure.start, figure.end)).toBe(figure.text)
}

function start(folder: string, first: string): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder, first])
  child.stderr.pipe(process.stderr)
  children.add(child)
  child.once('close', () => children.delete(child))
  return child
}

async function lineOf(child: ChildProcessWithoutNullStreams, wanted: string): Promise<void> {
  for await (const line of createInterface(child.stdout)) if (line === wanted) return
}

/** The same moments in every run. */
function seededMoments(seed: number, number: number, mostMs: number): number[] {
  const random = seeded(seed)
  return Array.from({ length: number }, () => Math.floor(random() * mostMs))
}
