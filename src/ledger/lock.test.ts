import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { acquireLock } from './lock.ts'
import { processStart, thisMachine } from './process-identity.ts'

const root = mkdtempSync(join(tmpdir(), 'hearsay-lock-'))
const options = { tool: 'hearsay test', now: new Date('2026-03-01T12:00:00Z'), waitMs: 0 }
let count = 0
let path = ''

beforeEach(() => {
  path = join(mkdtempSync(join(root, `${++count}-`)), 'lock')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const here = thisMachine()
/** No process has this number: Linux ends at 4,194,304. */
const nobody = 4_194_305
const holder = {
  ...here,
  pid: nobody,
  started: null as string | null,
  tool: 'hearsay 0.0.1',
  time: '2026-02-28T00:00:00.000Z',
  token: 'theirs',
  indexDoubtful: false,
}

describe('a lock that somebody left', () => {
  const locks = [
    { left: 'by a process that is gone', holder, taken: true, doubtful: false },
    { left: 'by a process that lives', holder: { ...holder, pid: process.pid }, taken: false },
    {
      left: 'by a process whose number another one has now',
      holder: { ...holder, pid: process.pid, started: `${processStart(process.pid)}0` },
      taken: true,
      doubtful: false,
    },
    {
      left: 'before the machine was started again',
      holder: { ...holder, pid: process.pid, boot: 'another', bootSeconds: 0 },
      taken: true,
      doubtful: true,
    },
    {
      left: 'by one who found the index doubtful',
      holder: { ...holder, indexDoubtful: true },
      taken: true,
      doubtful: true,
    },
    { left: 'on another machine', holder: { ...holder, host: 'elsewhere' }, taken: false },
    { left: 'in another container', holder: { ...holder, processSpace: 'pid:[1]' }, taken: false },
  ]
  for (const { left, holder: theirs, taken, doubtful } of locks)
    test(`${left}: ${taken ? 'is taken over' : 'is respected'}`, async () => {
      writeFileSync(path, JSON.stringify(theirs))
      const acquired = acquireLock(path, options)
      if (!taken) {
        await expect(acquired).rejects.toMatchObject({ code: 'ledger-locked' })
        return
      }
      const lock = await acquired
      expect([lock.died?.tool, lock.indexDoubtful]).toEqual([theirs.tool, doubtful])
      await lock.release()
      expect(readdirSync(join(path, '..'))).toEqual([])
    })

  test('that cannot be read: says which file to delete', async () => {
    writeFileSync(path, '')
    await expect(acquireLock(path, options)).rejects.toThrow(`delete ${path}`)
  })

  test('of another machine: says which file to delete', async () => {
    writeFileSync(path, JSON.stringify({ ...holder, host: 'elsewhere' }))
    await expect(acquireLock(path, options)).rejects.toThrow(`process ${nobody} on elsewhere since 2026-02-28`)
  })
})

describe('many at once', () => {
  for (const state of ['free', 'stale'] as const)
    test(`one gets a ${state} lock, the others are refused`, async () => {
      if (state === 'stale') writeFileSync(path, JSON.stringify(holder))
      const attempts = await Promise.allSettled(Array.from({ length: 12 }, () => acquireLock(path, options)))
      const won = attempts.filter((attempt) => attempt.status === 'fulfilled')
      expect(won).toHaveLength(1)
      await won[0]?.value.release()
      expect(readdirSync(join(path, '..'))).toEqual([])
    })

  test('those who wait get it in turn, never two together', async () => {
    let holding = 0
    const work = async () => {
      const lock = await acquireLock(path, { ...options, waitMs: 20_000 })
      expect(++holding).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 5))
      holding--
      await lock.release()
    }
    await Promise.all(Array.from({ length: 6 }, work))
  })
})
