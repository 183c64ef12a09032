import { describe, expect, test } from 'vitest'
import { chainEntries, entryLine } from '../../src/ledger/journal-entry.ts'
import { sampleReport, type SampleOptions } from '../sample-readings.ts'
import {
  alter,
  bytesOf,
  clock,
  entriesOf,
  everyRow,
  indexNames,
  lendLedger,
  naming,
  openAt,
  undoLastMigration,
  type Place,
} from './place.ts'

/** Judgements stay, and ledgers open, older ones too, wherever they are. */
export function openingBehaviour(place: Place): void {
  const open = openAt
  const lent = (sampleOptions: readonly SampleOptions[]) => lendLedger(place, sampleOptions)

  describe('judgements', () => {
    const { ledger, reopened } = lent([{ path: 'a.txt' }])

    test('stand in the journal and in the table, in their order, and are there after opening again', async () => {
      const first = await ledger().judge(naming)
      const undo = await ledger().judge({ by: null, note: null, judgement: { kind: 'undo', sequence: first.sequence } })
      expect(first.record).toEqual({ kind: 'judgement', ...naming })
      const kept = [
        { ...naming, sequence: first.sequence, time: first.time },
        {
          by: null,
          note: null,
          judgement: { kind: 'undo', sequence: first.sequence },
          sequence: undo.sequence,
          time: undo.time,
        },
      ]
      expect(await ledger().judgements()).toEqual(kept)
      expect(await (await reopened()).judgements()).toEqual(kept)
      await ledger().clearIndex()
      expect(await ledger().judgements()).toEqual(kept)
      expect((await ledger().checkChain()).problems).toEqual([])
    })

    test('an empty name, note or signature is refused, and nothing is recorded', async () => {
      const before = await ledger().judgements()
      const unsound = [
        { ...naming, by: ' ' },
        { ...naming, note: '' },
        { ...naming, judgement: { kind: 'name-event', tellings: ['e1'], name: '\0' } as const },
      ]
      for (const one of unsound) await expect(ledger().judge(one)).rejects.toMatchObject({ code: 'bad-setting' })
      expect(await ledger().judgements()).toEqual(before)
    })
  })

  describe('opening', () => {
    test('no ledger: says which command makes one, and makes nothing', async () => {
      const address = await place.fresh()
      for (let time = 0; time < 2; time++)
        await expect(open(address)).rejects.toMatchObject({
          code: 'ledger-missing',
          message: expect.stringContaining('hearsay add') as string,
        })
    })

    test('an older ledger migrates; newer tables and newer entries are refused', async () => {
      const address = await place.fresh()
      const ledger = await open(address, true)
      const { bytes, facts, reading } = sampleReport({ path: 'a.txt' })
      await ledger.keep(bytes, facts)
      await ledger.store([reading], 'extractor 1')
      const before = await everyRow(ledger)
      const entries = await entriesOf(ledger)
      await ledger.close()

      await undoLastMigration(place, address)
      const migrated = await open(address)
      expect(await everyRow(migrated)).toEqual(before)
      await migrated.close()
      expect(await indexNames(place, address)).toContain('figures_by_event')

      await alter(place, address, `insert into migrations (number, name) values (9999, '9999-later')`)
      await expect(open(address)).rejects.toMatchObject({
        code: 'ledger-newer',
        message: expect.stringContaining('update Hearsay') as string,
      })
      await alter(place, address, 'delete from migrations where number = 9999')

      const last = entries.at(-1)
      if (last === undefined) throw new Error('nothing was recorded')
      const record = { kind: 'prophecy' } as never
      const [later] = chainEntries(last, [record], { time: clock(), tool: 'hearsay 99' })
      if (later === undefined) throw new Error('no entry')
      await place.appendLine(address, entryLine(later), later)
      await expect(open(address)).rejects.toMatchObject({
        code: 'ledger-newer',
        message: expect.stringContaining('hearsay 99') as string,
      })
    })

    test('a closed ledger says so', async () => {
      const ledger = await open(await place.fresh(), true)
      await ledger.close()
      await ledger.close()
      await expect(ledger.figures()).rejects.toMatchObject({ code: 'usage' })
      await expect(ledger.keep(bytesOf('x'), { path: 'x' })).rejects.toMatchObject({ code: 'usage' })
    })
  })
}
