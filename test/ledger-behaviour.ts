import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  documentId,
  type LocatedText,
  type Reading,
  type SecondReading,
  type SignedJudgement,
} from '../src/model/index.ts'
import { sampleReport, type SampleOptions } from './sample-readings.ts'
import type { OpenDatabase } from '../src/ledger/database.ts'
import { openLedger, type Ledger } from '../src/ledger/index.ts'
import { chainEntries, entryLine } from '../src/ledger/journal-entry.ts'

/** Where the one suite runs: a folder or a server. */
export interface Place {
  /** The address of a place where no ledger is yet. */
  fresh(): Promise<string>
  /** The tables of a ledger that is closed. */
  tables(address: string): Promise<OpenDatabase>
  /** Adds a line to the journal of a ledger that is closed. */
  appendLine(address: string, line: string, entry: { sequence: number; hash: string }): Promise<void>
}

const tool = 'hearsay test'
const clock = () => new Date('2026-03-01T12:00:00Z')
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** What every ledger does, wherever it is kept. */
export function ledgerBehaviour(place: Place): void {
  const open = (address: string, create = false) => openLedger(address, { tool, clock, create })
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

  describe('finding', () => {
    const { ledger, reports } = lent([
      { path: 'a.txt', day: '2021-03-04' },
      { path: 'b.txt', day: '2022-05-06', speaker: 'PMOI/MEK', publisher: 'Eastern Wire', killed: 1500 },
      { path: 'c.txt', day: '2022-05-07', measure: 'arrested', event: 'protests, Varenia 100%', person: 'Ola Marsh' },
      { path: 'd.txt', language: 'fa', day: '2023-01-01', content: 'نيروهاي امنيتى گفت', speaker: 'كريم' },
    ])

    const figureFilters = [
      { filter: {}, finds: ['a.txt', 'b.txt', 'c.txt', 'd.txt'] },
      { filter: { measures: ['arrested'] }, finds: ['c.txt'] },
      { filter: { measures: ['arrested', 'injured'] }, finds: ['c.txt'] },
      { filter: { measures: [] }, finds: [] },
      { filter: { event: 'VARENIA' }, finds: ['c.txt'] },
      { filter: { event: '100%' }, finds: ['c.txt'] },
      { filter: { event: '0_' }, finds: [] },
      { filter: { by: 'mek' }, finds: ['b.txt'] },
      { filter: { by: 'eastern' }, finds: ['b.txt'] },
      { filter: { by: ['eastern wire', 'کریم'] }, finds: ['b.txt', 'd.txt'] },
      { filter: { from: '2022-05-06' }, finds: ['b.txt', 'c.txt', 'd.txt'] },
      { filter: { to: '2022-05-06' }, finds: ['a.txt', 'b.txt'] },
      { filter: { from: '2022-05-07', to: '2022-05-31' }, finds: ['c.txt'] },
      { filter: { measures: ['killed'], from: '2022-01-01', by: 'pmoi' }, finds: ['b.txt'] },
    ] as const
    for (const { filter, finds } of figureFilters)
      test(`figures ${JSON.stringify(filter)}`, async () => {
        expect((await ledger().figures(filter)).map(({ path }) => path)).toEqual(finds)
      })

    const claimFilters = [
      { filter: { words: 'river' }, finds: ['a.txt', 'b.txt', 'c.txt'] },
      { filter: { words: 'RIVERS' }, finds: ['a.txt', 'b.txt', 'c.txt'] }, // English: any form of the word
      { filter: { words: 'people 1500' }, finds: ['b.txt'] },
      { filter: { words: '"people river"' }, finds: [] },
      { filter: { words: '"risen at night"' }, finds: ['a.txt', 'b.txt', 'c.txt'] },
      { filter: { words: 'ive' }, finds: [] }, // whole words
      { filter: { words: 'امنیت' }, finds: ['d.txt'] }, // a part, in the other Yeh
      { filter: { words: '' }, finds: ['a.txt', 'b.txt', 'c.txt', 'd.txt'] },
      { filter: { words: '%' }, finds: [] },
      { filter: { words: `'; drop table readings; --` }, finds: [] },
      { filter: { speaker: 'amina' }, finds: ['a.txt', 'c.txt'] },
      { filter: { speaker: 'eastern' }, finds: [] }, // publishes, does not speak
      { filter: { stances: ['denies'] }, finds: [] },
      { filter: { from: '2022-05-07', words: 'night' }, finds: ['c.txt'] },
    ] as const
    for (const { filter, finds } of claimFilters)
      test(`claims ${JSON.stringify(filter)}`, async () => {
        expect((await ledger().attributions(filter)).map(({ path }) => path)).toEqual(finds)
      })

    test('acts, events, people, parties and findings', async () => {
      const paths = (rows: readonly { path: string }[]) => rows.map(({ path }) => path)
      const document = reports()[2]?.reading.document.id
      expect(paths(await ledger().acts({ person: 'marsh' }))).toEqual(['c.txt'])
      expect(paths(await ledger().acts({ kinds: ['release'] }))).toEqual([])
      expect(paths(await ledger().events({ label: 'flood' }))).toEqual(['a.txt', 'b.txt', 'd.txt'])
      expect(paths(await ledger().people({ name: 'ola' }))).toEqual(['c.txt'])
      expect(paths(await ledger().parties({ document }))).toEqual(['c.txt'])
      expect(paths(await ledger().findings({ verdict: 'fails', document }))).toEqual(['c.txt'])
      expect(paths(await ledger().documents())).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt'])
    })

    test('a period that does not exist is refused', async () => {
      for (const filter of [{ from: '2021-02-30' }, { to: 'yesterday' }, { from: '2022-01-01', to: '2021-01-01' }])
        await expect(ledger().figures(filter)).rejects.toMatchObject({ code: 'bad-setting' })
    })

    test('references are ledger-wide and lead to the rows', async () => {
      const [figure] = await ledger().figures({ document: reports()[0]?.reading.document.id })
      const [claim] = await ledger().attributions({ document: figure?.document })
      const [finding] = await ledger().findings({ document: figure?.document })
      expect(figure?.attribution).toBe(claim?.id)
      expect(finding?.evidence).toEqual([figure?.id, claim?.id])
      expect(figure?.said).toEqual(claim?.said)
    })

    test('every number leads to its words', async () => {
      for (const figure of await ledger().figures())
        expect(await ledger().text(figure.document, figure.start, figure.end)).toBe(figure.text)
    })
  })

  describe('readings', () => {
    const { ledger, reports, reopened } = lent([{ path: 'a.txt' }, { path: 'b.txt', killed: 3 }])
    const again = async (change: (reading: Reading) => Reading): Promise<Reading> => {
      const reading = change(reports()[0]?.reading as Reading)
      await ledger().store([reading], 'extractor 2')
      return reading
    }

    test('come back exactly', async () => {
      for (const { reading } of reports()) expect(await ledger().reading(reading.document.id)).toEqual(reading)
    })

    test('texts come whole, with what lies outside the article and whom they credit', async () => {
      const credit = { agency: 'Reuters', printed: 'Reuters', start: 0, end: 9, text: '(Reuters)' }
      const notice = { kind: 'navigation', start: 0, end: 1, reason: 'test' } as const
      await again((reading) => ({ ...reading, text: 'x'.repeat(70_000), notices: [notice], credit }))
      const texts: LocatedText[] = []
      for await (const text of ledger().texts()) texts.push(text)
      const [first, second] = reports().map(({ reading }) => reading)
      expect(texts.map(({ document }) => document)).toEqual([first, second].map((one) => one?.document.id).sort())
      const [long, short] = [first, second].map((one) => texts.find(({ document }) => document === one?.document.id))
      expect(long).toMatchObject({ path: 'a.txt', text: 'x'.repeat(70_000), notices: [notice], credit })
      expect(short).toMatchObject({ path: 'b.txt', text: second?.text, credit: null })
      for await (const text of ledger().texts([second?.document.id ?? ''])) expect(text).toEqual(short)
      await again((reading) => reading)
    })

    test('ids outlive a better extractor', async () => {
      const before = await ledger().figures()
      await again((reading) => ({
        ...reading,
        figures: reading.figures.map((figure) => ({ ...figure, id: 'other', measure: 'injured' })),
      }))
      expect(await ledger().unread('extractor 1')).toEqual([reports()[0]?.reading.document.id])
      expect(await ledger().unread('extractor 2')).toEqual([reports()[1]?.reading.document.id])
      const after = await ledger().figures()
      expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
      expect(after[0]?.measure).toBe('injured')
    })

    test('two things on the same words have two ids, and references between figures hold', async () => {
      await again((reading) => ({
        ...reading,
        figures: reading.figures.flatMap((figure) => [
          figure,
          { ...figure, id: 'f2', relation: { kind: 'part-of', figure: 'f1' } },
        ]),
      }))
      const figures = await ledger().figures({ document: reports()[0]?.reading.document.id })
      const [first, second] = [...figures].sort((a, b) => (a.relation === null ? -1 : b.relation === null ? 1 : 0))
      expect(figures).toHaveLength(2)
      expect(first?.id).not.toBe(second?.id)
      expect(second?.relation).toEqual({ kind: 'part-of', figure: first?.id })
    })

    test('NUL, half characters and a text of many parts come back exactly', async () => {
      const text = `NUL \0, half \ud83d, ${'\ud83d\ude00x'.repeat(40_000)} end`
      const reading = await again((old) => ({
        ...old,
        text,
        notices: [{ kind: 'repaired', start: 4, end: 5, reason: 'NUL \0 and \udc00' }],
        attributions: old.attributions.map((claim) => ({
          ...claim,
          content: [{ start: 0, end: 13, text: text.slice(0, 13) }],
        })),
      }))
      const { id } = reading.document
      expect(await ledger().reading(id)).toEqual(reading)
      for (const [start, end] of [
        [0, 13],
        [32_760, 32_775],
        [98_300, 98_310],
        [text.length - 3, text.length + 10],
        [5, 5],
      ] as const)
        expect(await ledger().text(id, start, end)).toBe(text.slice(start, end))
      expect(await ledger().text(id)).toBe(text)
    })

    test('an empty text is a reading', async () => {
      const { document } = await again((reading) => ({
        ...reading,
        text: '',
        attributions: [],
        figures: [],
        people: [],
        parties: [],
        events: [],
        dates: [],
        acts: [],
        findings: [],
      }))
      expect(await ledger().text(document.id)).toBe('')
      expect((await ledger().reading(document.id))?.figures).toEqual([])
      expect(await ledger().figures({ document: document.id })).toEqual([])
    })

    test('dates and bounds that are none keep nothing out of the index', async () => {
      const impossible = { text: null, from: '2021-02-31', to: '2021-02-01', basis: 'stated' } as const
      await again((reading) => ({
        ...reading,
        figures: reading.figures.map((figure) => ({ ...figure, low: 9, high: 3, value: 1e300, asOf: impossible })),
        acts: reading.acts.map((act) => ({ ...act, date: impossible })),
      }))
      expect(await ledger().figures()).toHaveLength(2)
      expect((await ledger().acts())[0]?.date).toEqual(impossible)
    })

    test('a batch is stored whole or not at all', async () => {
      const before = await ledger().figures()
      const unknown = sampleReport({ path: 'unknown.txt', speaker: 'Unknown' }).reading
      const changed = { ...(reports()[1]?.reading as Reading), figures: [] }
      await expect(ledger().store([changed, unknown], 'extractor 3')).rejects.toMatchObject({ code: 'not-found' })
      expect(await ledger().figures()).toEqual(before)
      expect(await ledger().unread('extractor 3')).toHaveLength(2)
    })

    test('everything is there after opening again', async () => {
      const before = await everyRow(ledger())
      expect(await everyRow(await reopened())).toEqual(before)
    })

    test('the index made again gives the same rows', async () => {
      await ledger().setFamilies([{ party: 'Harbour Courier', family: 'Harbour Front' }])
      await ledger().judge(naming)
      const before = await everyRow(ledger())
      const readings = await Promise.all(reports().map(({ reading }) => ledger().reading(reading.document.id)))
      await ledger().clearIndex()
      expect(await ledger().unread('extractor 2')).toHaveLength(2)
      expect(await ledger().figures()).toEqual([])
      await ledger().store(readings.filter((reading) => reading !== null).reverse(), 'extractor 2')
      expect(await everyRow(ledger())).toEqual(before)
    })
  })

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

const naming: SignedJudgement = {
  by: 'A. Reader',
  note: 'As the council calls it.',
  judgement: { kind: 'name-event', tellings: ['e1', 'e2'], name: 'The Sele flood' },
}

/** One ledger for the tests of a group, with some reports kept and stored. */
function lendLedger(place: Place, samples: readonly SampleOptions[]) {
  const reports = samples.map(sampleReport)
  let address = ''
  let ledger: Ledger | null = null
  beforeAll(async () => {
    address = await place.fresh()
    ledger = await openLedger(address, { tool, clock, create: true })
    for (const { bytes, facts } of reports) await ledger.keep(bytes, facts)
    // Stored in another order than that of the paths, in which the rows come.
    await ledger.store(reports.map(({ reading }) => reading).reverse(), 'extractor 1')
  })
  afterAll(() => ledger?.close())
  const present = () => {
    if (ledger === null) throw new Error('the ledger did not open')
    return ledger
  }
  return {
    ledger: present,
    reports: () => reports,
    reopened: async () => {
      await present().close()
      ledger = await openLedger(address, { tool, clock })
      return ledger
    },
  }
}

async function everyRow(ledger: Ledger) {
  return {
    documents: await ledger.documents(),
    attributions: await ledger.attributions(),
    figures: await ledger.figures(),
    acts: await ledger.acts(),
    events: await ledger.events(),
    people: await ledger.people(),
    parties: await ledger.parties(),
    findings: await ledger.findings(),
    families: await ledger.families(),
    judgements: await ledger.judgements(),
  }
}

async function entriesOf(ledger: Ledger) {
  const entries = []
  for await (const entry of ledger.journal()) entries.push(entry)
  return entries
}

async function alter(place: Place, address: string, sql: string): Promise<void> {
  const tables = await place.tables(address)
  try {
    await tables.script(sql)
  } finally {
    await tables.close()
  }
}

async function indexNames(place: Place, address: string): Promise<string[]> {
  const tables = await place.tables(address)
  try {
    const rows = await tables.query<{ indexname: string }>(
      `select indexname from pg_indexes where schemaname = 'hearsay' order by indexname`,
    )
    return rows.map(({ indexname }) => indexname)
  } finally {
    await tables.close()
  }
}

/** A ledger as it was before its search indexes came, and what followed them. */
async function undoLastMigration(place: Place, address: string): Promise<void> {
  const names = (await indexNames(place, address)).filter((name) =>
    /^(attributions|figures|acts|events|people|parties)_by_/.test(name),
  )
  await alter(
    place,
    address,
    `drop index ${names.join(', ')};
     alter table documents drop column second; drop table judgements; delete from migrations where number >= 4`,
  )
}
