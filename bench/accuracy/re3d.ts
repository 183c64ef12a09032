/**
 * Names against re3d's entities by hand (90 documents on Syria and Iraq): `npx tsx bench/accuracy/re3d.ts --data DIR
 * [--misses TYPE]`, where DIR holds `re3d/*.jsonl`. Exact: same span, a leading article apart. Overlap: any character shared.
 *
 * "named" leaves out what mentions by name are not meant to find: re3d also marks pronouns ("he"), common nouns ("the
 * village") and names inside names. It counts clusters of overlapping gold spans of one type that have a member which
 * begins with a capital; a cluster is found where one of its members is ("Foreign Secretary Jane Roe" or "Jane Roe").
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { analyse } from '../../src/extract/lang/en/analyse.ts'
import { findNames } from '../../src/extract/lang/en/names/names.ts'
import type { EntityKind } from '../../src/extract/drafts.ts'
import { documentId, overlaps, type Document, type Span } from '../../src/model/index.ts'

const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/benchmarks' }, misses: { type: 'string' } },
})

interface Row {
  readonly id: string
  readonly text: string
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[]
}

const types = ['Person', 'Organisation', 'Location'] as const
type Type = (typeof types)[number]

const typeOf: Partial<Record<EntityKind, Type>> = {
  person: 'Person',
  organisation: 'Organisation',
  outlet: 'Organisation',
  'state-body': 'Organisation',
  place: 'Location',
}

interface Tally {
  predicted: number
  gold: number
  exactPredicted: number
  exactGold: number
  overlapPredicted: number
  overlapGold: number
}

const emptyTally = (): Tally => ({
  predicted: 0,
  gold: 0,
  exactPredicted: 0,
  exactGold: 0,
  overlapPredicted: 0,
  overlapGold: 0,
})

const folder = join(values.data, 're3d')
if (existsSync(folder)) measure(readRows(folder))
else console.log(`re3d is missing: no folder ${folder}. Give the benchmarks' folder with --data.`)

function readRows(from: string): Row[] {
  return readdirSync(from)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(join(from, name), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Row)
}

function measure(rows: readonly Row[]): void {
  const all = new Map(types.map((type) => [type, emptyTally()]))
  const named = new Map(types.map((type) => [type, emptyTally()]))
  const started = performance.now()
  let characters = 0
  for (const row of rows) {
    characters += row.text.length
    const predicted = namesOf(row.text)
    for (const type of types) {
      const own = predicted.get(type) ?? []
      const gold = goldOf(row, type)
      compare(
        own,
        gold.map((span) => [span]),
        gold,
        all.get(type),
      )
      compare(own, clustersOf(row.text, gold), gold, named.get(type))
      if (values.misses === type) printMisses(row, own, gold)
    }
  }
  const seconds = (performance.now() - started) / 1000
  console.log(
    '| type | gold | gold spans | names found | exact P | exact R | exact F1 | overlap F1 |\n|---|---|---:|---:|---:|---:|---:|---:|',
  )
  for (const [label, tallies] of [
    ['all', all],
    ['named', named],
  ] as const)
    for (const type of types) console.log(lineOf(type, label, tallies.get(type) ?? emptyTally()))
  console.log(`\n${String(rows.length)} documents, ${(characters / 1e6 / seconds).toFixed(2)} MB of text per second`)
}

function namesOf(text: string): Map<Type, Span[]> {
  const names = findNames(analyse(documentOf(text)))
  const found = new Map<Type, Span[]>()
  for (const mention of names.mentions) {
    const entity = mention.entity === null ? undefined : names.entities[mention.entity]
    const type =
      entity?.named && mention.form !== 'nominal' && mention.form !== 'pronoun' ? typeOf[entity.kind] : undefined
    if (type) found.set(type, [...(found.get(type) ?? []), mention])
  }
  return found
}

function documentOf(text: string): Document {
  const document = {
    id: documentId(Buffer.from(text)),
    path: '-',
    mediaType: 'text/plain',
    language: 'en',
    title: null,
  }
  return {
    ...document,
    titleSpan: null,
    byline: null,
    publisher: null,
    url: null,
    published: null,
    text,
    notices: [],
    headings: [],
  }
}

/** Gold spans of a type in code units (the file counts code points), without a leading article. */
function goldOf(row: Row, type: Type): Span[] {
  const offsets = [0]
  for (const character of row.text) offsets.push((offsets.at(-1) ?? 0) + character.length)
  const spans = row.entities
    .filter((entity) => entity.type === type)
    .map(({ start, end }) => {
      const [from = 0, to = 0] = [offsets[start], offsets[end]]
      return { start: from + (/^(?:the|an?)\s+/i.exec(row.text.slice(from, to))?.[0].length ?? 0), end: to }
    })
  return [...new Map(spans.map((span) => [`${String(span.start)} ${String(span.end)}`, span])).values()]
}

/** Overlapping spans together; only where one of them begins with a capital and is no pronoun. */
function clustersOf(text: string, gold: readonly Span[]): Span[][] {
  const clusters: Span[][] = []
  let end = -1
  for (const span of [...gold].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < end) clusters.at(-1)?.push(span)
    else clusters.push([span])
    end = Math.max(end, span.end)
  }
  return clusters.filter((cluster) => cluster.some((span) => isNamed(text.slice(span.start, span.end))))
}

function isNamed(words: string): boolean {
  return /^\p{Lu}/u.test(words) && !/^(?:he|she|his|her|i|it|we|they|our|us)$/i.test(words)
}

function compare(
  predicted: readonly Span[],
  clusters: readonly (readonly Span[])[],
  accepted: readonly Span[],
  tally = emptyTally(),
): void {
  const equal = (a: Span) => (b: Span) => a.start === b.start && a.end === b.end
  const shares = (a: Span) => (b: Span) => overlaps(a, b)
  tally.predicted += predicted.length
  tally.gold += clusters.length
  tally.exactPredicted += predicted.filter((span) => accepted.some(equal(span))).length
  tally.exactGold += clusters.filter((cluster) => cluster.some((span) => predicted.some(equal(span)))).length
  tally.overlapPredicted += predicted.filter((span) => accepted.some(shares(span))).length
  tally.overlapGold += clusters.filter((cluster) => cluster.some((span) => predicted.some(shares(span)))).length
}

function lineOf(type: Type, label: string, tally: Tally): string {
  const [precision, recall] = [tally.exactPredicted / tally.predicted, tally.exactGold / tally.gold]
  const overlap = harmonic(tally.overlapPredicted / tally.predicted, tally.overlapGold / tally.gold)
  const numbers = [precision, recall, harmonic(precision, recall), overlap].map((share) => share.toFixed(3))
  return `| ${[type, label, String(tally.gold), String(tally.predicted), ...numbers].join(' | ')} |`
}

function harmonic(precision: number, recall: number): number {
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
}

function printMisses(row: Row, predicted: readonly Span[], gold: readonly Span[]): void {
  const words = ({ start, end }: Span) =>
    `…${row.text.slice(Math.max(0, start - 25), start)}[${row.text.slice(start, end)}]${row.text.slice(end, end + 25)}…`.replace(
      /\s+/g,
      ' ',
    )
  for (const span of predicted) if (!gold.some((other) => overlaps(span, other))) console.log('wrong ', words(span))
  for (const [span] of clustersOf(row.text, gold))
    if (span && !predicted.some((other) => overlaps(span, other))) console.log('missed', words(span))
}
