import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLedger, type Ledger } from '../src/ledger/index.ts'
import { add } from '../src/operations/add.ts'
import { claims } from '../src/operations/claims.ts'
import { reviewWords } from '../src/operations/judge-words.ts'
import { reviewQueue } from '../src/operations/review-queue.ts'
import { inventedReports } from '../bench/invented-reports.ts'
import { startPostgres } from './postgres.ts'

/** Two analysts, each with a program of their own, on one ledger of a PostgreSQL server. */

const server = await startPostgres()
const scratch = mkdtempSync(join(tmpdir(), 'hearsay-analysts-'))
let analysts: readonly [Ledger, Ledger]

describe.skipIf('reason' in server)('two analysts at once', () => {
  beforeAll(async () => {
    if ('reason' in server) return
    for (const { name, text } of inventedReports(20)) writeFileSync(join(scratch, name), text)
    const address = await server.database()
    const first = await openLedger(address, { tool: 'hearsay test', create: true })
    await add(first, [scratch])
    analysts = [first, await openLedger(address, { tool: 'hearsay test' })]
  }, 120_000)
  afterAll(async () => {
    for (const ledger of analysts) await ledger.close()
    if (!('reason' in server)) await server.stop()
    rmSync(scratch, { recursive: true, force: true })
  })

  test('lose nothing: every decision of either is kept, in one order, signed', async () => {
    const [one, other] = analysts
    const queue = (await reviewQueue(one)).slice(0, 20)
    await Promise.all(
      queue.map((item, at) =>
        reviewWords(at % 2 === 0 ? one : other, item, 'accepted', { by: at % 2 === 0 ? 'A' : 'B' }),
      ),
    )
    const kept = await one.judgements()
    expect(await other.judgements()).toEqual(kept)
    expect(kept).toHaveLength(20)
    expect(kept.filter(({ by }) => by === 'A')).toHaveLength(10)
    expect(new Set(kept.map(({ sequence }) => sequence)).size).toBe(20)
    expect((await one.checkChain()).problems).toEqual([])
  })
  test('see each other’s decisions at once', async () => {
    const [one, other] = analysts
    const [item] = (await reviewQueue(other)).filter(({ of }) => of === 'claim')
    if (item === undefined) return expect.fail('the queue is empty')
    const before = await other.revision()
    await reviewWords(one, item, 'rejected', { by: 'A' })
    expect(await other.revision()).not.toBe(before)
    const seen: string[] = []
    for await (const { id } of claims(other, { review: 'rejected' })) seen.push(id)
    expect(seen).toContain(item.id)
    expect((await reviewQueue(other)).map(({ id }) => id)).not.toContain(item.id)
  })
  test('who decides about the same thing at the same moment: one is recorded, the other is told', async () => {
    const [one, other] = analysts
    const [item] = await reviewQueue(one)
    if (item === undefined) return expect.fail('the queue is empty')
    const seen = (await one.judgements()).at(-1)?.sequence ?? 0
    const results = await Promise.allSettled([
      reviewWords(one, item, 'accepted', { by: 'A', seen }),
      reviewWords(other, item, 'rejected', { by: 'B', seen }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'changed' } })
  })
})
