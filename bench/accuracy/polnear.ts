/**
 * Measures attributions against PolNeAR: `npx tsx bench/accuracy/polnear.ts --data DIR [--split dev|train] [--errors N]`.
 * DIR holds `polnear/{train,dev}/{text,attributions}`: articles and their attributions in brat's stand-off format.
 *
 * Spans snap to words. Flat exact: the set of spans of each role. Token: the words that each role covers. Linked exact (Citron's): a cue
 * is right when the identical cue exists; a source or content when some attribution with an overlapping cue has the identical list of
 * spans; "all" when one attribution has all three. The corpus annotates nothing inside direct speech that is itself
 * attributed, so what is nested in a wholly quoted content is left out of the second table.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { DraftAttribution } from '../../src/extract/drafts.ts'
import { analyse } from '../../src/extract/lang/en/analyse.ts'
import { findAttributions } from '../../src/extract/lang/en/attributions/attributions.ts'
import { documentId, type Document, type Span } from '../../src/model/index.ts'
import { addSets, emptyTally, formatScore, scoreOf, type Tally } from './scores.ts'

const roles = ['source', 'cue', 'content'] as const
type Role = (typeof roles)[number]

/** An attribution by the words it covers: spans as "first-last" word numbers, in order. */
type WordSpans = Readonly<Record<Role, readonly (readonly [first: number, last: number])[]>>

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    split: { type: 'string', default: 'dev' },
    errors: { type: 'string', default: '0' },
  },
})
main(values.data ?? '../shared/benchmarks', values.split, Number(values.errors))

function main(data: string, split: string, errors: number): void {
  const folder = join(data, 'polnear', split)
  if (!existsSync(folder)) {
    console.log(`no data: ${folder} is missing. Give the folder that holds polnear/${split} with --data DIR.`)
    return
  }
  const everything = newTallies()
  const outsideSpeech = newTallies()
  const files = annotationFiles(join(folder, 'attributions'))
  let left = errors
  for (const [name, file] of files) {
    const text = readFileSync(join(folder, 'text', `${name}.txt`), 'utf8')
    const words = wordsOf(text)
    const gold = goldOf(readFileSync(join(folder, 'attributions', file), 'utf8'), text).map((spans) =>
      snap(spans, words),
    )
    const drafts = findAttributions(analyse(documentOf(name, text)))
    const predicted = drafts.map((draft) => snap(draft, words))
    addAll(everything, predicted, gold)
    const outside = predicted.filter((_, index) => !isInsideSpeech(drafts, index))
    addAll(outsideSpeech, outside, gold)
    if (left > 0) left -= printErrors(text, words, outside, gold, left)
  }
  console.log(`PolNeAR ${split}: ${files.length} articles; precision, recall and F1 in percent\n`)
  print('All attributions', everything)
  print('Without those nested in direct speech', outsideSpeech)
}

function documentOf(name: string, text: string): Document {
  return {
    id: documentId(Buffer.from(text)),
    path: `${name}.txt`,
    mediaType: 'text/plain',
    language: 'en',
    title: null,
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

/** The first annotator's file of each article, by name. */
function annotationFiles(folder: string): [name: string, file: string][] {
  const first = new Map<string, string>()
  for (const file of readdirSync(folder).sort()) {
    const name = file.replace(/_[^_]*\.ann$/, '')
    if (!first.has(name)) first.set(name, file)
  }
  return [...first]
}

// ——— the gold: brat's stand-off lines ———

function goldOf(annotations: string, text: string): Record<Role, Span[]>[] {
  const utf16 = codePointOffsets(text)
  const spans = new Map<string, Span[]>()
  const events: string[] = []
  for (const line of annotations.split('\n')) {
    const [id = '', body = ''] = line.split('\t')
    if (id.startsWith('T')) spans.set(id, bratSpans(body, utf16))
    else if (id.startsWith('E')) events.push(body)
  }
  return events.map((body) => {
    const attribution: Record<Role, Span[]> = { source: [], cue: [], content: [] }
    for (const argument of body.split(' ')) {
      const [name = '', id = ''] = argument.split(':')
      const role = roles.find((candidate) => candidate === name.replace(/\d/g, '').toLowerCase())
      if (role) attribution[role].push(...(spans.get(id) ?? []))
    }
    for (const role of roles) attribution[role].sort((a, b) => a.start - b.start)
    return attribution
  })
}

function bratSpans(body: string, utf16: readonly number[]): Span[] {
  return body
    .slice(body.indexOf(' ') + 1)
    .split(';')
    .map((pair) => pair.split(' ').map(Number))
    .map(([start = 0, end = 0]) => ({ start: utf16[start] ?? 0, end: utf16[end] ?? 0 }))
}

/** For each code point, its offset in UTF-16 code units. */
function codePointOffsets(text: string): number[] {
  const offsets: number[] = []
  let at = 0
  for (const char of text) {
    offsets.push(at)
    at += char.length
  }
  offsets.push(at)
  return offsets
}

// ——— snapping ———

function wordsOf(text: string): Span[] {
  const words: Span[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:[’'][\p{L}\p{N}]+)*|[^\s]/gu))
    words.push({ start: match.index, end: match.index + match[0].length })
  return words
}

function snap(spans: Readonly<Record<Role, readonly Span[]>>, words: readonly Span[]): WordSpans {
  const snapped = (role: Role) => spans[role].flatMap((span) => wordRange(span, words))
  return { source: snapped('source'), cue: snapped('cue'), content: snapped('content') }
}

function wordRange({ start, end }: Span, words: readonly Span[]): [number, number][] {
  let first = firstEndingAfter(words, start)
  const last = firstEndingAfter(words, end - 1)
  const word = words[last]
  if (!word || end <= start) return []
  if (first > last) first = last
  const final = word.start < end ? last : last - 1
  return final >= first ? [[first, final]] : []
}

function firstEndingAfter(words: readonly Span[], offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((words[middle]?.end ?? Infinity) > offset) high = middle
    else low = middle + 1
  }
  return low
}

// ——— scoring ———

interface Tallies {
  readonly flat: Record<Role, Tally>
  readonly token: Record<Role, Tally>
  readonly linked: Record<Role | 'all', Tally>
}

function newTallies(): Tallies {
  const each = () => ({ source: emptyTally(), cue: emptyTally(), content: emptyTally() })
  return { flat: each(), token: each(), linked: { ...each(), all: emptyTally() } }
}

function addAll(tallies: Tallies, predicted: readonly WordSpans[], gold: readonly WordSpans[]): void {
  for (const role of roles) {
    addSets(tallies.flat[role], spanSet(predicted, role), spanSet(gold, role))
    addSets(tallies.token[role], wordSet(predicted, role), wordSet(gold, role))
  }
  for (const part of [...roles, 'all'] as const) {
    const tally = tallies.linked[part]
    tally.predicted += predicted.length
    tally.gold += gold.length
    tally.right += predicted.filter((attribution) => gold.some((other) => matches(attribution, other, part))).length
    tally.found += gold.filter((attribution) => predicted.some((other) => matches(attribution, other, part))).length
  }
}

function spanSet(attributions: readonly WordSpans[], role: Role): Set<string> {
  return new Set(attributions.flatMap((attribution) => attribution[role].map(([first, last]) => `${first}-${last}`)))
}

function wordSet(attributions: readonly WordSpans[], role: Role): Set<number> {
  const covered = new Set<number>()
  for (const attribution of attributions)
    for (const [first, last] of attribution[role]) for (let word = first; word <= last; word++) covered.add(word)
  return covered
}

function matches(a: WordSpans, b: WordSpans, part: Role | 'all'): boolean {
  if (part === 'all') return roles.every((role) => same(a, b, role))
  return part === 'cue' ? same(a, b, 'cue') : cuesOverlap(a, b) && same(a, b, part)
}

function same(a: WordSpans, b: WordSpans, role: Role): boolean {
  return (
    a[role].length === b[role].length &&
    a[role].every(([first, last], index) => b[role][index]?.[0] === first && b[role][index][1] === last)
  )
}

function cuesOverlap(a: WordSpans, b: WordSpans): boolean {
  return a.cue.some(([first, last]) => b.cue.some(([from, to]) => first <= to && from <= last))
}

/** Nested, at any depth, in a content that is wholly quoted. */
function isInsideSpeech(drafts: readonly DraftAttribution[], index: number): boolean {
  for (let at = drafts[index]?.within ?? null, depth = 0; at !== null && depth < 20; depth++) {
    const outer: DraftAttribution | undefined = drafts[at]
    if (outer?.mode === 'direct') return true
    at = outer?.within ?? null
  }
  return false
}

// ——— printing ———

function print(title: string, { flat, token, linked }: Tallies): void {
  console.log(`${title}\n${''.padEnd(16)}source              cue                 content             all`)
  console.log(`${''.padEnd(16)}${'    P     R    F1   '.repeat(4)}`)
  const row = (name: string, tallies: Readonly<Record<Role, Tally>>) =>
    `${name.padEnd(16)}${roles.map((role) => formatScore(scoreOf(tallies[role]))).join('   ')}`
  console.log(row('flat exact', flat))
  console.log(row('token', token))
  console.log(`${row('linked exact', linked)}   ${formatScore(scoreOf(linked.all))}\n`)
}

/** Prints attributions that only one side has, for whoever improves the rules; gives how many it printed. */
function printErrors(
  text: string,
  words: readonly Span[],
  predicted: readonly WordSpans[],
  gold: readonly WordSpans[],
  limit: number,
): number {
  const show = (attribution: WordSpans) =>
    roles.map((role) => `${role}: ${wordsText(text, words, attribution[role])}`).join(' | ')
  const spurious = predicted
    .filter((attribution) => !gold.some((other) => cuesOverlap(attribution, other)))
    .map((a) => `+ ${show(a)}`)
  const missed = gold
    .filter((attribution) => !predicted.some((other) => cuesOverlap(attribution, other)))
    .map((a) => `- ${show(a)}`)
  const differing = predicted.flatMap((attribution) => {
    const other = gold.find((candidate) => cuesOverlap(attribution, candidate))
    return other && !matches(attribution, other, 'all') ? [`~ ${show(attribution)}\n  ${show(other)}`] : []
  })
  const lines = [...spurious, ...missed, ...differing].slice(0, limit)
  for (const line of lines) console.log(line)
  return lines.length
}

function wordsText(text: string, words: readonly Span[], spans: readonly (readonly [number, number])[]): string {
  return spans
    .map(([first, last]) => text.slice(words[first]?.start ?? 0, words[last]?.end ?? 0).replaceAll('\n', '¶'))
    .join(' … ')
}
