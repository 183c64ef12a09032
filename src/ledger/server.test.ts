import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPostgres, type TestServer } from '../../test/postgres.ts'
import { sampleReport } from '../../test/sample-readings.ts'
import { openServerDatabase, withoutPassword } from './database-server.ts'
import { openLedger } from './index.ts'
import { ledgerBehaviour } from '../../test/ledger-behaviour.ts'

const started = await startPostgres()
if ('reason' in started) console.warn(`The tests of a ledger on a server are skipped: ${started.reason}`)

describe.skipIf('reason' in started)('a ledger on a server', () => {
  const server = started as TestServer
  const tool = 'hearsay test'
  afterAll(() => server.stop())

  ledgerBehaviour({
    fresh: () => server.database(),
    tables: (address) => openServerDatabase(address, tool),
    appendLine: async (address, line, { sequence, hash }) => {
      const database = await openServerDatabase(address, tool)
      await database.query('insert into journal (sequence, hash, entry) values ($1, $2, $3)', [sequence, hash, line])
      await database.close()
    },
  })

  describe('two writers', () => {
    let address = ''
    beforeAll(async () => {
      address = await server.database()
    })

    test('make it at the same time, and keep one chain', async () => {
      const open = () => openLedger(address, { tool, create: true })
      const [one, two] = await Promise.all([open(), open()])
      const reports = Array.from({ length: 60 }, (_, number) =>
        sampleReport({ path: `${number % 40}`, killed: number % 40 }),
      )
      const kept = await Promise.all(
        reports.map(({ bytes, facts }, index) => (index % 2 === 0 ? one : two).keep(bytes, facts)),
      )
      expect(kept.filter(({ added }) => added)).toHaveLength(40)
      expect(await one.checkChain()).toMatchObject({ entries: 40, originals: 40, problems: [] })
      const readings = reports.slice(0, 40).map(({ reading }) => reading)
      await Promise.all([one.store(readings, 'x'), two.store([...readings].reverse(), 'x')])
      expect(await two.figures()).toHaveLength(40)
      await Promise.all([one.close(), two.close()])
    })

    test('an entry that somebody changed is named', async () => {
      const database = await openServerDatabase(address, tool)
      await database.script(`update journal set entry = replace(entry, '"path":"', '"path":"x') where sequence = 7`)
      await database.close()
      const ledger = await openLedger(address, { tool })
      const { entries, problems } = await ledger.checkChain()
      expect([entries, problems[0]?.sequence, problems[0]?.kind]).toEqual([6, 7, 'journal'])
      await ledger.close()
    })
  })

  test('a server that is not there: says so without the password', async () => {
    const address = 'postgres://olga:secret@127.0.0.1:1/ledger'
    const opened = openLedger(address, { tool })
    await expect(opened).rejects.toMatchObject({ code: 'database' })
    await expect(opened).rejects.toThrow(withoutPassword(address))
    await expect(opened).rejects.not.toThrow('secret')
    await expect(opened).rejects.toThrow('no server answers there')
  })

  test('a database that is not there: says how to make it', async () => {
    const address = (await server.database()).replace(/ledger_\d+/, 'nowhere')
    await expect(openLedger(address, { tool })).rejects.toThrow(/no such database.*createdb/)
  })

  for (const { address, shown } of [
    { address: 'postgres://olga:secret@host:5433/ledger?password=secret', shown: 'postgres://olga@host:5433/ledger' },
    { address: 'postgres://olga:secret@/ledger?host=/run', shown: 'postgres://olga@/ledger?host=/run' },
    { address: 'postgres://olga@/ledger?password=secret', shown: 'postgres://olga@/ledger?password=…' },
  ])
    test(`${shown} is shown`, () => expect(withoutPassword(address)).toBe(shown))

  test('an address that is none', () =>
    expect(openLedger('postgres://olga:pa ss@[x/y', { tool })).rejects.toMatchObject({ code: 'usage' }))
})
