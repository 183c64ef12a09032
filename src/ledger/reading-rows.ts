import type { Act, Attribution, Event, Figure, Party, Person, Reading, ReadingFinding } from '../model/index.ts'
import type { UncertainDate, Voice } from '../model/index.ts'
import { firstSpan, ledgerIds, type LedgerIds } from './ledger-ids.ts'
import { dateRange, numberRange } from './ranges.ts'
import { searchable, searchableNames } from './searchable.ts'

/**
 * Rows to insert, by table; the columns of a row are those of the table. They are made one by one as they are taken: a
 * book's rows together take far more memory than its reading.
 */
export type Rows = Record<ThingTable, Iterable<Row>>
export type Row = Readonly<Record<string, string | number | null>>

/** The tables of what readings hold, each keyed by document first. */
export const thingTables = [
  'texts',
  'attributions',
  'figures',
  'acts',
  'events',
  'people',
  'parties',
  'findings',
] as const
export type ThingTable = (typeof thingTables)[number]

/** All tables that follow from readings. */
export const readingTables = ['readings', ...thingTables] as const
export type ReadingTable = (typeof readingTables)[number]

/** What a figure refers to, as ledger-wide ids, and when it was said. */
export interface FigureLinks {
  readonly attribution: string | null
  readonly related: string | null
  readonly said: UncertainDate | null
}
export interface AttributionLinks {
  readonly within: string | null
}
export interface ActLinks {
  readonly attribution: string | null
}
export interface FindingLinks {
  readonly evidence: readonly string[]
}

/** Length of a part of the text, in UTF-16 code units. A part once stored keeps this length for ever. */
export const partLength = 32_768

export function thingRows(reading: Reading): Rows {
  const document = reading.document.id
  const ids = ledgerIds(reading)
  const saidOf = new Map(reading.attributions.map((attribution) => [attribution.id, attribution.said]))
  const rows = <Item>(items: readonly Item[], rowOf: (item: Item, ordinal: number) => Row): Iterable<Row> =>
    rowsOf(items, document, rowOf)
  return {
    texts: rows(textParts(reading.text), (body, part) => ({ part, body })),
    attributions: rows(reading.attributions, (item, ordinal) => attributionRow(item, ordinal, ids, reading)),
    figures: rows(reading.figures, (item, ordinal) => {
      const said = item.attribution === null ? saidOnPublication(reading) : (saidOf.get(item.attribution) ?? null)
      return figureRow(item, ordinal, ids, said)
    }),
    acts: rows(reading.acts, (item, ordinal) => actRow(item, ordinal, ids)),
    events: rows(reading.events, (item, ordinal) => eventRow(item, ordinal, ids)),
    people: rows(reading.people, personRow),
    parties: rows(reading.parties, partyRow),
    findings: rows(reading.findings, (item, ordinal) => findingRow(item, ordinal, ids)),
  }
}

function* rowsOf<Item>(
  items: readonly Item[],
  document: string,
  rowOf: (item: Item, ordinal: number) => Row,
): Generator<Row> {
  for (const [ordinal, item] of items.entries()) yield { document, ...rowOf(item, ordinal) }
}

/** The row that stands for the whole reading. */
export function readingRow(reading: Reading, extractor: string): Row {
  return {
    document: reading.document.id,
    extractor,
    header: headerText(reading),
    language: reading.document.language,
    published: dateRange(reading.document.published),
    length: reading.text.length,
  }
}

/** The reading without what has tables of its own; fields that this program does not know stay in it. */
export type ReadingHeader = Omit<
  Reading,
  'text' | 'attributions' | 'figures' | 'acts' | 'events' | 'people' | 'parties' | 'findings'
>

/** The header as JSON, exactly as it is stored. */
export function headerText(reading: Reading): string {
  return JSON.stringify(headerOf(reading))
}

function headerOf(reading: Reading): ReadingHeader {
  const { text: _1, attributions: _2, figures: _3, acts: _4, events: _5, people: _6, ...rest } = reading
  const { parties: _7, findings: _8, ...header } = rest
  return header
}

function textParts(text: string): string[] {
  const count = Math.ceil(text.length / partLength)
  return Array.from({ length: count }, (_, part) =>
    JSON.stringify(text.slice(part * partLength, (part + 1) * partLength)),
  )
}

function attributionRow(item: Attribution, ordinal: number, ids: LedgerIds, reading: Reading): Row {
  const content = searchable(item.content.map((span) => span.text).join(' '))
  return {
    id: ids.attributions[ordinal] ?? '',
    ordinal,
    start: firstSpan(item.content, item.cue, item.source).start,
    item: JSON.stringify(item),
    links: JSON.stringify({ within: ids.attribution(item.within) } satisfies AttributionLinks),
    stance: item.stance,
    speaker: searchable(item.voice[0]?.name ?? ''),
    voices: voicesOf(item.voice),
    content,
    said: dateRange(item.said),
    language: reading.document.language,
  }
}

function figureRow(item: Figure, ordinal: number, ids: LedgerIds, said: UncertainDate | null): Row {
  const links: FigureLinks = {
    attribution: ids.attribution(item.attribution),
    related: ids.figure(item.relation?.figure ?? null),
    said,
  }
  return {
    id: ids.figures[ordinal] ?? '',
    ordinal,
    start: item.start,
    item: JSON.stringify(item),
    links: JSON.stringify(links),
    measure: item.measure,
    unit: searchable(item.unit),
    qualifier: item.qualifier,
    modality: item.modality,
    value: item.value !== null && Number.isFinite(item.value) ? item.value : null,
    bounds: numberRange(item.low, item.high),
    event: item.event === null ? null : searchable(item.event),
    place: item.place === null ? null : searchable(item.place),
    population: item.population === null ? null : searchable(item.population),
    voices: voicesOf(item.voice),
    said: dateRange(said),
    as_of: dateRange(item.asOf),
  }
}

/** What a document says in its own voice it says on the day that it is published. */
function saidOnPublication(reading: Reading): UncertainDate | null {
  const { published } = reading.document
  return published === null ? null : { ...published, basis: 'publication' }
}

function actRow(item: Act, ordinal: number, ids: LedgerIds): Row {
  return {
    id: ids.acts[ordinal] ?? '',
    ordinal,
    start: item.start,
    item: JSON.stringify(item),
    links: JSON.stringify({ attribution: ids.attribution(item.attribution) } satisfies ActLinks),
    kind: item.kind,
    people: searchableNames(item.people),
    during: dateRange(item.date),
  }
}

function eventRow(item: Event, ordinal: number, ids: LedgerIds): Row {
  return {
    id: ids.events[ordinal] ?? '',
    ordinal,
    start: firstSpan(item.mentions).start,
    item: JSON.stringify(item),
    links: '{}',
    kind: item.kind,
    label: searchable(item.label),
    place: item.place === null ? null : searchable(item.place),
    during: dateRange(item.date),
  }
}

function personRow(item: Person | Party, ordinal: number): Row {
  return {
    ordinal,
    start: item.mentions[0]?.start ?? 0,
    item: JSON.stringify(item),
    links: '{}',
    names: searchableNames([item.name, ...item.names]),
  }
}

function partyRow(item: Party, ordinal: number): Row {
  return { ...personRow(item, ordinal), kind: item.kind }
}

function findingRow(item: ReadingFinding, ordinal: number, ids: LedgerIds): Row {
  const evidence = item.evidence.map((id) => ids.any(id)).filter((id) => id !== null)
  return {
    ordinal,
    start: 0,
    item: JSON.stringify(item),
    links: JSON.stringify({ evidence } satisfies FindingLinks),
    kind: item.kind,
    verdict: item.verdict,
  }
}

function voicesOf(voice: Voice): string {
  return searchableNames(voice.map((link) => link.name))
}
