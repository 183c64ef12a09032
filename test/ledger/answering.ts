import { describe, expect, test } from 'vitest'
import type { LocatedText, Reading } from '../../src/model/index.ts'
import { sampleReport, type SampleOptions } from '../sample-readings.ts'
import { everyRow, lendLedger, naming, type Place } from './place.ts'

/** Rows are found, and readings put in each other's place, wherever the ledger is. */
export function answeringBehaviour(place: Place): void {
  const lent = (sampleOptions: readonly SampleOptions[]) => lendLedger(place, sampleOptions)

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

    test('the revision changes with each entry and each reading, and with nothing else', async () => {
      const [report] = reports()
      if (report === undefined) throw new Error('a report is wanted')
      const before = await ledger().revision()
      await everyRow(ledger())
      expect(await ledger().revision()).toBe(before)
      await ledger().keep(report.bytes, { ...report.facts, url: 'https://post.example/1' })
      const told = await ledger().revision()
      expect(told).not.toBe(before)
      await ledger().store([report.reading], 'extractor 2')
      const read = await ledger().revision()
      expect(read).not.toBe(told)
      await ledger().judge(naming)
      expect(await ledger().revision()).not.toBe(read)
    })
  })
}
