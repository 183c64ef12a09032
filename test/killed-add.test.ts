import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLedger, verifyLedger } from '../src/ledger/index.ts'
import { HearsayError, type JournalEntry } from '../src/model/index.ts'
import { ensureBuilt } from './command.ts'
import { startPostgres } from './postgres.ts'
import { seeded } from '../bench/seeded-random.ts'

/** How often it is killed on each kind of ledger; more on demand (docs/evidence.md). */
const kills = Number(process.env['HEARSAY_TEST_KILLS'] ?? 6)
const documentsEach = 8

const root = mkdtempSync(join(tmpdir(), 'hearsay-killed-add-'))
const program = fileURLToPath(new URL('adder.mjs', import.meta.url))
const tool = 'hearsay test'
const generous = 120_000

beforeAll(ensureBuilt, generous)
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('add, killed at any moment, on a ledger in a folder', () =>
  survives('folder', () => Promise.resolve(join(root, 'ledger'))))

const server = await startPostgres()
if ('reason' in server) console.warn(`add on PostgreSQL is not killed: ${server.reason}`)

describe.skipIf('reason' in server)('add, killed at any moment, on PostgreSQL', () => {
  if ('reason' in server) return
  afterAll(() => server.stop())
  survives('server', () => server.database())
})

function survives(kind: 'folder' | 'server', address: () => Promise<string>): void {
  const random = seeded(20_260_301)
  const acknowledged = new Set<string>()
  let [place, usualMs] = ['', 0]

  beforeAll(async () => {
    const begun = performance.now()
    await run(await address(), reports(kind, 0), null)
    usualMs = performance.now() - begun
    place = await address()
  }, generous)

  for (let round = 1; round <= kills; round++)
    test(
      `time ${round}: nothing acknowledged is lost, nothing is half stored, verify finds no damage`,
      async () => {
        const folder = reports(kind, round)
        for (const path of await run(place, folder, random() * usualMs)) acknowledged.add(path)
        const found = await verifyLedger(place, { tool }).catch((error: unknown) => {
          // Killed before there was a ledger.
          if (error instanceof HearsayError && error.code === 'ledger-missing') return null
          throw error
        })
        expect(found?.damages ?? []).toEqual([])
        expect(found?.originals ?? 0).toBe(found?.documents ?? 0)
        if (found !== null) expect(await recordedPaths(place)).toEqual(expect.arrayContaining([...acknowledged]))
        else expect([...acknowledged]).toEqual([])
      },
      generous,
    )

  test(
    'left alone, the next add completes everything',
    async () => {
      await run(place, join(root, kind), null)
      expect(await recordedPaths(place)).toHaveLength((kills + 1) * documentsEach)
      const ledger = await openLedger(place, { tool })
      const documents = await ledger.documents()
      const read = await Promise.all(documents.map(async ({ document }) => await ledger.reading(document)))
      expect(new Set(read.map((reading) => reading?.figures.length))).toEqual(new Set([2]))
      await ledger.close()
    },
    generous,
  )
}

/** Adds a folder, to the end or until it is killed; gives the paths that were acknowledged. */
async function run(address: string, folder: string, killedAfterMs: number | null): Promise<string[]> {
  const child = spawn(process.execPath, [program, address, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  const paths: string[] = []
  createInterface(child.stdout).on('line', (line) => {
    if (line.startsWith('added ')) paths.push(line.slice('added '.length))
  })
  const timer = killedAfterMs === null ? null : setTimeout(() => child.kill('SIGKILL'), killedAfterMs)
  const [status] = (await ended) as [number | null]
  if (timer !== null) clearTimeout(timer)
  else expect(status).toBe(0)
  return paths
}

/** Every path that the journal records. A folder's journal is read as it lies, which is quicker than opening the ledger. */
async function recordedPaths(address: string): Promise<string[]> {
  const pathOf = ({ record }: JournalEntry) => (record.kind === 'document' ? [record.facts.path] : [])
  if (!address.startsWith('postgres')) {
    const lines = readFileSync(join(address, 'journal.jsonl'), 'utf8').split('\n')
    return lines.flatMap((line, at) => (at === lines.length - 1 ? [] : pathOf(JSON.parse(line) as JournalEntry)))
  }
  const ledger = await openLedger(address, { tool })
  const paths: string[] = []
  for await (const entry of ledger.journal()) paths.push(...pathOf(entry))
  await ledger.close()
  return paths
}

/** A folder of small reports that no other has; each says two numbers. */
function reports(kind: string, round: number): string {
  const folder = join(root, kind, String(round))
  mkdirSync(folder, { recursive: true })
  for (let number = 1; number <= documentsEach; number++) {
    const killed = 10 + round * documentsEach + number
    const text =
      `Flood in Port Sele\n\nThe harbour police said ${killed} people were killed in the flood. ` +
      '“At least 140 houses were destroyed,” mayor Ana Bel said.\n'
    writeFileSync(join(folder, `report-${number}.txt`), text)
  }
  return folder
}
