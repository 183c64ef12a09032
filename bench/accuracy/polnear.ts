/**
 * Measures attributions against PolNeAR: `npx tsx bench/accuracy/polnear.ts --data DIR [--split dev|train] [--errors N]`.
 * DIR holds `polnear/{train,dev}/{text,attributions}`: articles and their attributions in brat's stand-off format.
 *
 * Spans snap to words. Flat exact: the set of spans of each role. Token: the words that each role covers. Linked exact (Citron's): a cue
 * is right when the identical cue exists; a source or content when some attribution with an overlapping cue has the identical list of
 * spans; "all" when one attribution has all three. The corpus annotates nothing inside direct speech that is itself
 * attributed, so what is nested in a wholly quoted content is left out of the second table. The last table of scores is of the rules
 * without the trained model. F1 has an interval that holds 95 of 100 draws of articles (bootstrap). Reliability: of the attributions
 * with a confidence, the share that a gold attribution confirms: the cues overlap, and source and content share their words (F1 0.8).
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { DraftAttribution } from '../../src/extract/drafts.ts'
import { analyse } from '../../src/extract/lang/en/analyse.ts'
import { attributionsByRule, draftsOf, findAttributions } from '../../src/extract/lang/en/attributions/attributions.ts'
import { contextOf } from '../../src/extract/lang/en/attributions/context.ts'
import type { Span } from '../../src/model/index.ts'
import { bootstrapInterval } from './interval.ts'
import { plainDocument } from './plain-document.ts'
import { polnearArticles, roles, type Role } from './polnear-corpus.ts'
import {
  addAll,
  confirms,
  cuesOverlap,
  matches,
  newTallies,
  snap,
  wordsOf,
  type Tallies,
  type WordSpans,
} from './polnear-scoring.ts'
import { printReliability, type Judged } from './reliability.ts'
import { addTallies, formatScore, scoreOf, type Tally } from './scores.ts'

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
  const tables: Record<'everything' | 'outsideSpeech' | 'byRule', Tallies[]> = {
    everything: [],
    outsideSpeech: [],
    byRule: [],
  }
  const judged: Judged[] = []
  const articles = polnearArticles(folder)
  let left = errors
  for (const { text, attributions } of articles) {
    const words = wordsOf(text)
    const gold = attributions.map((spans) => snap(spans, words))
    const analysis = analyse(plainDocument(text))
    const drafts = findAttributions(analysis)
    const predicted = drafts.map((draft) => snap(draft, words))
    const outside = predicted.filter((_, index) => !isInsideSpeech(drafts, index))
    tables.everything.push(talliesOf(predicted, gold))
    tables.outsideSpeech.push(talliesOf(outside, gold))
    const context = contextOf(analysis)
    const byRule = draftsOf(context, attributionsByRule(context))
    tables.byRule.push(
      talliesOf(
        byRule.map((draft) => snap(draft, words)),
        gold,
      ),
    )
    drafts.forEach(({ confidence }, index) => {
      const one = predicted[index]
      if (one && outside.includes(one)) judged.push({ confidence, right: gold.some((other) => confirms(one, other)) })
    })
    if (left > 0) left -= printErrors(text, words, outside, gold, left)
  }
  console.log(`PolNeAR ${split}: ${String(articles.length)} articles; precision, recall and F1 in percent\n`)
  print('All attributions', tables.everything)
  print('Without those nested in direct speech', tables.outsideSpeech)
  print('Rules alone', tables.byRule)
  printReliability(judged)
}

function talliesOf(predicted: readonly WordSpans[], gold: readonly WordSpans[]): Tallies {
  const tallies = newTallies()
  addAll(tallies, predicted, gold)
  return tallies
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

function print(title: string, articles: readonly Tallies[]): void {
  console.log(
    `${title}\n${''.padEnd(14)}${['source', 'cue', 'content', 'all'].map((role) => role.padEnd(33)).join('')}`,
  )
  console.log(`${''.padEnd(14)}${'    P     R    F1               '.padEnd(33).repeat(4)}`)
  for (const table of ['flat', 'token', 'linked'] as const) {
    const cells = [...roles, 'all' as const].flatMap((role) => {
      const of = (tallies: Tallies): Tally | undefined => (tallies[table] as Partial<Record<Role | 'all', Tally>>)[role]
      if (articles[0] && !of(articles[0])) return []
      const f1 = (drawn: readonly Tallies[]) => scoreOf(addTallies(drawn.flatMap((one) => of(one) ?? []))).f1
      const [low, high] = bootstrapInterval(articles, f1)
      const interval = `(${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)})`
      return [`${formatScore(scoreOf(addTallies(articles.flatMap((one) => of(one) ?? []))))} ${interval}`.padEnd(33)]
    })
    console.log(`${table === 'token' ? table.padEnd(14) : `${table} exact`.padEnd(14)}${cells.join('')}`)
  }
  console.log()
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
