import { describe, expect, test } from 'vitest'
import { documentId, type SecondReading } from '../../src/model/index.ts'
import { sampleReport, type SampleOptions } from '../sample-readings.ts'
import { bytesOf, entriesOf, lendLedger, tool, type Place } from './place.ts'

/** Documents, second readings and families are kept, wherever the ledger is. */
export function keepingBehaviour(place: Place): void {
  const lent = (sampleOptions: readonly SampleOptions[]) => lendLedger(place, sampleOptions)

  describe('keeping documents', () => {
    const { ledger } = lent([])

    test('the same bytes are one document, recorded once', async () => {
      const first = await ledger().keep(bytesOf('one'), { path: 'one.txt' })
      expect(first).toMatchObject({ document: documentId(bytesOf('one')), added: true })
      expect(first.entry).toMatchObject({ tool, time: '2026-03-01T12:00:00.000Z' })
      expect(await ledger().keep(bytesOf('one'), { path: 'one.txt' })).toEqual({
        document: first.document,
        added: false,
        entry: null,
      })
    })

    test('the bytes come back as they were', async () => {
      const bytes = Uint8Array.from({ length: 256 }, (_, value) => value)
      const { document } = await ledger().keep(bytes, { path: 'bytes.bin' })
      expect(Buffer.compare((await ledger().original(document)).bytes, bytes)).toBe(0)
    })

    test('the latest word on each fact wins, and the document must be read again', async () => {
      const report = sampleReport({ path: 'facts.txt' })
      const { document } = await ledger().keep(report.bytes, {
        path: 'facts.txt',
        publisher: 'Courier',
        language: 'en',
      })
      await ledger().store([report.reading], 'extractor 1')
      expect(await ledger().unread('extractor 1')).not.toContain(document)
      const changed = await ledger().keep(report.bytes, { path: 'facts.txt', publisher: 'Harbour Courier' })
      expect(changed).toMatchObject({ added: false, entry: { record: { kind: 'facts' } } })
      expect((await ledger().original(document)).facts).toEqual({
        path: 'facts.txt',
        publisher: 'Harbour Courier',
        language: 'en',
      })
      expect(await ledger().unread('extractor 1')).toContain(document)
    })

    test('two copies in one folder are recorded once each, however often the folder is added', async () => {
      const kinds: (string | undefined)[] = []
      for (const path of ['a/copy.txt', 'b/copy.txt', 'a/copy.txt', 'b/copy.txt'])
        kinds.push((await ledger().keep(bytesOf('copy'), { path })).entry?.record.kind)
      expect(kinds).toEqual(['document', 'facts', undefined, undefined])
    })

    test('many at once make one chain, and each is there once', async () => {
      const texts = Array.from({ length: 40 }, (_, number) => `text ${number % 20}`)
      const kept = await Promise.all(texts.map((text) => ledger().keep(bytesOf(text), { path: `${text}.txt` })))
      expect(kept.filter(({ added }) => added)).toHaveLength(20)
      const check = await ledger().checkChain()
      expect(check.problems).toEqual([])
      expect(check.entries).toBe((await entriesOf(ledger())).length)
    })

    test('a document that was never kept is not found', async () => {
      const absent = documentId(bytesOf('absent'))
      await expect(ledger().original(absent)).rejects.toMatchObject({ code: 'not-found' })
      expect([await ledger().reading(absent), await ledger().text(absent)]).toEqual([null, null])
      const { reading } = sampleReport({ path: 'never-kept.txt', speaker: 'Nobody' })
      await expect(ledger().store([reading], 'extractor 1')).rejects.toMatchObject({ code: 'not-found' })
    })

    test('a document that is not read yet is listed with its facts', async () => {
      const { document } = await ledger().keep(bytesOf('unread'), { path: 'unread.txt', published: '2023-02' })
      expect((await ledger().documents()).find((row) => row.document === document)).toMatchObject({
        path: 'unread.txt',
        published: { from: '2023-02-01', to: '2023-02-28', basis: 'manifest' },
      })
    })

    test('names that no other text would hold are kept', async () => {
      const path = 'half a \ud83d character, NUL \0 and "quotes" \\u0000'
      const { document } = await ledger().keep(bytesOf('strange'), { path })
      expect((await ledger().original(document)).facts.path).toBe(path)
      expect((await ledger().checkChain()).problems).toEqual([])
    })
  })

  describe('second readings', () => {
    const { ledger, reopened } = lent([])
    const second: SecondReading = {
      ...{ model: 'small', host: 'localhost:11434', time: '2026-03-01T12:00:00.000Z' },
      read: [{ start: 0, end: 30 }],
      unread: [{ start: 32, end: 60, reason: 'no whole answer within 120 seconds' }],
      proposals: [
        {
          source: [{ start: 0, end: 3, text: 'NUL\0' }],
          cue: [],
          content: [{ start: 4, end: 9, text: 'words' }],
          stance: 'denies',
          speaker: null,
        },
      ],
      rejected: [{ reason: 'not-verbatim', count: 2 }],
    }
    const later = { ...second, time: '2026-03-02T12:00:00.000Z' }

    test('it comes back with the document, which must be read again', async () => {
      const report = sampleReport({ path: 'second.txt' })
      const { document } = await ledger().keep(report.bytes, report.facts)
      expect((await ledger().original(document)).second).toBeNull()
      await ledger().store([report.reading], 'extractor 1')
      const entry = await ledger().keepSecondReading(document, second)
      expect(entry?.record).toEqual({ kind: 'second-reading', document, second })
      expect((await ledger().original(document)).second).toEqual(second)
      expect(await ledger().unread('extractor 1')).toEqual([document])
      await ledger().store([report.reading], 'extractor 1')
      expect(await ledger().keepSecondReading(document, later)).toBeNull() // nothing new but the time
      expect(await ledger().unread('extractor 1')).toEqual([])
    })

    test('the latest counts, also after new facts, after opening again, and in an index made again', async () => {
      const [document = ''] = (await ledger().documents()).map((row) => row.document)
      const other = { ...later, model: 'large', unread: [] }
      await ledger().keepSecondReading(document, other)
      await ledger().keep(sampleReport({ path: 'second.txt' }).bytes, { path: 'second.txt', publisher: 'Courier' })
      expect((await (await reopened()).original(document)).second).toEqual(other)
      await ledger().clearIndex()
      expect((await ledger().original(document)).second).toEqual(other)
      const kinds = (await entriesOf(ledger())).map(({ record }) => record.kind)
      expect(kinds).toEqual(['document', 'second-reading', 'second-reading', 'facts'])
      expect((await ledger().checkChain()).problems).toEqual([])
    })

    test('of a document that was never kept there is none', async () => {
      const absent = documentId(bytesOf('absent'))
      await expect(ledger().keepSecondReading(absent, second)).rejects.toMatchObject({ code: 'not-found' })
    })
  })

  describe('families', () => {
    const { ledger, reopened } = lent([])

    test('only what changes is recorded', async () => {
      const members = [
        { party: 'Harbour Courier', family: 'Port Sele council' },
        { party: 'Amina Vell', family: 'Port Sele council' },
      ]
      expect((await ledger().setFamilies(members))?.record).toEqual({ kind: 'families', set: members })
      expect(await ledger().setFamilies(members)).toBeNull()
      const entry = await ledger().setFamilies([{ party: 'Amina Vell', family: 'Harbour Front' }], ['Nobody'])
      expect(entry?.record).toEqual({ kind: 'families', set: [{ party: 'Amina Vell', family: 'Harbour Front' }] })
      expect(await ledger().families()).toEqual([
        { party: 'Amina Vell', family: 'Harbour Front' },
        { party: 'Harbour Courier', family: 'Port Sele council' },
      ])
    })

    test('a removed one is gone, also after opening again', async () => {
      await ledger().setFamilies([], ['Harbour Courier'])
      const again = await reopened()
      expect(await again.families()).toEqual([{ party: 'Amina Vell', family: 'Harbour Front' }])
    })

    test('a name that is none is refused', async () => {
      for (const party of ['', ' ', 'a\0b', 'half \ud800'])
        await expect(ledger().setFamilies([{ party, family: 'x' }])).rejects.toMatchObject({ code: 'bad-families' })
    })
  })
}
