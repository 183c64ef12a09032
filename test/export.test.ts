import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLedger, type Ledger } from '../src/ledger/index.ts'
import type { DocumentRow } from '../src/model/index.ts'
import { annotationsOf } from '../src/export/index.ts'
import { add } from '../src/operations/add.ts'
import { claims } from '../src/operations/claims.ts'
import { exportLedger, exportFormats, type ExportOptions } from '../src/operations/export.ts'
import { gradeWords } from '../src/operations/judge-words.ts'
import { people } from '../src/operations/people.ts'
import { protect } from '../src/operations/protection.ts'

/** The ledger of the examples in other programs' words. */

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-export-'))
let ledger: Ledger

beforeAll(async () => {
  ledger = await openLedger(join(scratch, 'ledger'), { tool: 'hearsay test', create: true })
  await add(ledger, ['examples/reports'])
}, 60_000)
afterAll(async () => {
  await ledger.close()
  rmSync(scratch, { recursive: true, force: true })
})

async function exported(options: ExportOptions): Promise<string> {
  let text = ''
  for await (const piece of exportLedger(ledger, { clock: () => new Date('2031-03-04T05:06:07Z'), ...options }))
    text += piece
  return text
}

interface Item {
  readonly [member: string]: unknown
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}
const lines = (text: string): Item[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Item)

test('JSON Lines: a head with the filters, then every answer with its schema', async () => {
  const [head, ...rest] = lines(await exported({ format: 'jsonl', filter: { measure: 'killed' } }))
  expect(head).toMatchObject({
    schema: 'hearsay/export/1',
    filters: { measure: 'killed' },
    exported: '2031-03-04T05:06:07.000Z',
  })
  const schemas = new Set(rest.map(({ schema }) => schema))
  expect([...schemas]).toEqual(expect.arrayContaining(['hearsay/document/1', 'hearsay/question/1', 'hearsay/claim/1']))
  expect(
    rest.filter(({ schema }) => schema === 'hearsay/question/1').map(({ question }) => (question as Item)['measure']),
  ).toEqual(expect.not.arrayContaining(['arrested']))
})

test('CSV: a row for each figure, the filters in a column of their own', async () => {
  const [head, first] = (await exported({ format: 'csv', filter: { measure: 'killed' } })).split('\r\n')
  expect(head).toMatch(/^measure,.*,filters$/)
  expect(first).toMatch(/^killed,.*,measure killed$/)
})

test('ClaimReview: claims, and a review only where a person graded one', async () => {
  const feed = async () => JSON.parse(await exported({ format: 'claimreview' })) as { dataFeedElement: Item[] }
  expect((await feed()).dataFeedElement.map((one) => one['@type'])).not.toContain('ClaimReview')
  for await (const claim of claims(ledger)) {
    await gradeWords(
      ledger,
      { of: 'claim', id: claim.id },
      { reliability: 'B', credibility: 2 },
      { by: 'A. Reader', note: 'Seen.' },
    )
    break
  }
  const reviews = (await feed()).dataFeedElement.filter((one) => one['@type'] === 'ClaimReview')
  expect(reviews).toMatchObject([
    {
      author: { name: 'A. Reader' },
      reviewBody: 'Seen.',
      reviewRating: { ratingValue: 4, alternateName: 'Admiralty 2: probably true' },
    },
  ])
})

test('Web Annotation: every quoted word stands in the document, at its position', async () => {
  const page = JSON.parse(await exported({ format: 'annotations' })) as {
    items: { id: string; target: { source: string; selector: { exact: string; start: number; end: number }[] } }[]
  }
  expect(page.items.length).toBeGreaterThan(20)
  const documents = new Map((await ledger.documents()).map((row) => [row.url ?? `urn:${row.document}`, row.document]))
  for (const { target } of page.items) {
    const text = Array.from((await ledger.text(documents.get(target.source) ?? '')) ?? '')
    const [quote, position] = target.selector
    expect(text.slice(position?.start, position?.end).join('')).toBe(quote?.exact)
  }
})

test('Web Annotation counts code points, not code units', () => {
  const text = '😀😀 forty were killed'
  const row: DocumentRow = {
    ...{ document: 'sha256:0', path: 'x', publisher: null, published: null, title: null, url: null },
    ...{ language: 'en', mediaType: 'text/plain', length: text.length },
  }
  const [annotation] = annotationsOf(row, text, [{ kind: 'figure', id: 'f', start: 5, end: 10, words: 'x' }], 't')
  expect(annotation?.['target']).toMatchObject({ selector: [{ exact: 'forty' }, { start: 3, end: 8 }] })
})

describe('FollowTheMoney', () => {
  /** As its schemata have them. */
  const known: Readonly<Record<string, readonly string[]>> = {
    Document: ['name', 'title', 'sourceUrl', 'publisher', 'language', 'mimeType', 'fileName', 'publishedAt', 'notes'],
    Person: ['name', 'alias', 'proof'],
    LegalEntity: ['name', 'alias', 'notes'],
    Event: ['name', 'location', 'involved', 'proof', 'startDate', 'endDate', 'description', 'summary', 'keywords'],
    Note: ['name', 'description', 'entity', 'proof', 'summary'],
  }
  test('has entities of its schemata, with values in lists, each id once, no reference to nothing', async () => {
    const entities = lines(await exported({ format: 'ftm' }))
    const ids = new Set(entities.map(({ id }) => id))
    expect(ids.size).toBe(entities.length)
    for (const { schema, properties } of entities) {
      expect(known[schema]).toEqual(expect.arrayContaining(Object.keys(properties)))
      for (const id of [properties['proof'], properties['entity'], properties['involved']].flatMap(
        (values) => values ?? [],
      ))
        expect(ids).toContain(id)
    }
  })
})

describe('public', () => {
  test('is refused where nobody is marked', async () => {
    await expect(exported({ format: 'jsonl', isPublic: true })).rejects.toThrow(/nobody is marked/)
  })
  for (const format of exportFormats)
    test(`${format}: the name of a person at risk stands nowhere`, async () => {
      let name = ''
      for await (const person of people(ledger)) name ||= person.acts.length > 0 ? person.name : ''
      await protect(ledger, [name])
      expect(await exported({ format })).toContain(format === 'csv' ? 'killed' : name)
      const text = await exported({ format, isPublic: true })
      expect(text).not.toContain(name)
      expect(text).not.toContain('examples/reports')
    })
})
