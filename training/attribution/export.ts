/**
 * Writes what the attribution model is trained on: `npx tsx training/attribution/export.ts --data DIR --out FOLDER`. DIR holds
 * `polnear/{train,dev}`. One JSON line an article: each token's features as prediction sees them, the attributions by hand and
 * those of the rules as token spans, and a parser's part of speech, head and relation for every token that both split alike.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { codePointOffsets, polnearArticles, type PolnearArticle } from '../../bench/accuracy/polnear-corpus.ts'
import { plainDocument } from '../../bench/accuracy/plain-document.ts'
import { analyse } from '../../src/extract/lang/en/analyse.ts'
import { tokenIndexAt, type Analysis } from '../../src/extract/lang/en/analysis.ts'
import { attributionsByRule } from '../../src/extract/lang/en/attributions/attributions.ts'
import { contextOf, type TokenSpan } from '../../src/extract/lang/en/attributions/context.ts'
import { outermostQuotations } from '../../src/extract/lang/en/attributions/learned/cue-window.ts'
import { tokenFeatures } from '../../src/extract/lang/en/attributions/learned/features.ts'
import type { Span } from '../../src/model/index.ts'

const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/benchmarks' }, out: { type: 'string' } },
})
const out = values.out
if (!out) throw new Error('no folder to write to: give --out FOLDER')
mkdirSync(out, { recursive: true })
for (const split of ['train', 'dev']) {
  const folder = join(values.data, 'polnear')
  const parses = parsedArticles(join(folder, `${split}.corenlp.tsv.gz`))
  const lines = polnearArticles(join(folder, split)).map((article) =>
    JSON.stringify(exported(article, parses.get(article.name) ?? [])),
  )
  writeFileSync(join(out, `${split}.jsonl`), `${lines.join('\n')}\n`)
  console.log(`${split}: ${String(lines.length)} articles`)
}

function exported(article: PolnearArticle, parse: readonly ParsedWord[]): object {
  const analysis = analyse(plainDocument(article.text))
  const context = contextOf(analysis)
  const found = attributionsByRule(context)
  const features = tokenFeatures(context, found)
  const column = <Key extends keyof (typeof features)[number]>(key: Key) => features.map((token) => token[key])
  return {
    name: article.name,
    sentence: analysis.tokens.map((token) => token.sentence),
    quotation: [...outermostQuotations(context)],
    word: column('word'),
    lemma: column('lemma'),
    suffix: column('suffix'),
    prefix: column('prefix'),
    shape: column('shape'),
    pos: column('pos'),
    quote: column('quote'),
    boundary: column('boundary'),
    rule: column('rule'),
    gold: article.attributions.map(({ source, cue, content }) => ({
      source: source.flatMap((span) => tokenSpan(analysis, span)),
      cue: cue.flatMap((span) => tokenSpan(analysis, span)),
      content: content.flatMap((span) => tokenSpan(analysis, span)),
    })),
    rules: found.map(({ source, cue, content }) => ({
      source: source ? [pair(source)] : [],
      cue: cue ? [pair(cue)] : [],
      content: content.map(pair),
    })),
    parse: alignedParse(article.text, analysis, parse),
  }
}

function pair({ first, end }: TokenSpan): [number, number] {
  return [first, end]
}

function tokenSpan(analysis: Analysis, { start, end }: Span): [number, number][] {
  const first = tokenIndexAt(analysis, start)
  let last = tokenIndexAt(analysis, end - 1)
  if ((analysis.tokens[last]?.start ?? Infinity) >= end) last--
  return last >= first && end > start ? [[first, last + 1]] : []
}

interface ParsedWord {
  readonly start: number
  readonly tag: string
  readonly name: string
  readonly relation: string
  /** Place of its head in the article's list; -1 for a root. */
  readonly head: number
}

/** The parser's words by article: tab-separated id, word, lemma, tag, name, head, relation, begin, end; a blank line ends a sentence. */
function parsedArticles(file: string): Map<string, ParsedWord[]> {
  const articles = new Map<string, ParsedWord[]>()
  let words: ParsedWord[] = []
  let sentence = 0
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    const cells = line.split('\t')
    if (line.startsWith('# ') && cells.length === 1) {
      words = []
      articles.set(line.slice(2).trim(), words)
      sentence = 0
    } else if (cells.length < 9) sentence = words.length
    else {
      const [, , , tag = '', name = '', head = '0', relation = '', start = '0'] = cells
      words.push({ start: Number(start), tag, name, relation, head: head === '0' ? -1 : sentence + Number(head) - 1 })
    }
  }
  return articles
}

function alignedParse(text: string, { tokens }: Analysis, parse: readonly ParsedWord[]): object {
  const utf16 = codePointOffsets(text)
  const tokenAt = new Map(tokens.map(({ start, index }) => [start, index]))
  const tokenOf = parse.map(({ start }) => tokenAt.get(utf16[start] ?? -1) ?? -1)
  const tag = new Array<string | null>(tokens.length).fill(null)
  const name = new Array<string | null>(tokens.length).fill(null)
  const relation = new Array<string | null>(tokens.length).fill(null)
  const head = new Array<number>(tokens.length).fill(-1)
  parse.forEach((word, index) => {
    const token = tokenOf[index] ?? -1
    if (token < 0) return
    tag[token] = word.tag
    name[token] = word.name
    relation[token] = word.relation
    head[token] = word.head < 0 ? token : (tokenOf[word.head] ?? -1)
  })
  return { tag, name, relation, head }
}
