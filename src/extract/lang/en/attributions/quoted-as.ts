import { sameSentence, type Context } from './context.ts'
import type { Found } from './found.ts'
import { phraseStartingAt } from './phrase-starting.ts'
import { subjectBefore } from './source.ts'

/**
 * "“It is a game,” the paper quoted a deputy as saying": the words before are the deputy's, passed on by the paper. Without words
 * of its own after "saying", the cue of quoting takes the quotation that ends right before its source.
 */
export function takeQuotedBefore(context: Context, found: readonly Found[]): Found[] {
  return found.flatMap((outer) => quotedBefore(context, outer) ?? [outer])
}

function quotedBefore(context: Context, outer: Found): Found[] | undefined {
  const { cue, source, content } = outer
  if (!cue || !source || content.length !== 1 || context.tokens[cue.end - 1]?.lemma !== 'quote') return undefined
  const closing = context.closing.get(source.first)
  const words = closing === undefined ? undefined : context.quotations[closing]
  const saying = sayingAtEnd(context, cue.end)
  if (!words || words.kind === 'words' || saying === undefined) return undefined
  const said = [{ first: words.firstToken, end: words.endToken }]
  return [
    { ...outer, content: said },
    {
      cue: { first: saying, end: saying + 1 },
      source: { first: cue.end, end: saying - 1 },
      antecedent: null,
      content: said,
      stance: 'asserts',
      negated: false,
      confidence: 0.85,
      heldBy: cue.first,
    },
  ]
}

/**
 * "“It is a game,” the deputy was quoted as saying by the paper": the words before are the deputy's. Where "by" names who quotes
 * them, that one passes them on.
 */
export function findQuotedPassives(context: Context): Found[] {
  return context.groups.flatMap((group) => {
    if (group.form !== 'passive' || context.tokens[group.head]?.lemma !== 'quote') return []
    const source = subjectBefore(context, group.firstToken)
    const closing = source && context.closing.get(source.first)
    const words = closing === undefined ? undefined : context.quotations[closing]
    const saying = sayingAtEnd(context, group.head)
    if (!source || !words || words.kind === 'words' || saying === undefined) return []
    const content = [{ first: words.firstToken, end: words.endToken }]
    const base = { antecedent: null, content, stance: 'asserts', negated: false, confidence: 0.85 } as const
    const said = { ...base, cue: { first: saying, end: saying + 1 }, source: { first: source.first, end: source.end } }
    const by = [group.head + 1, saying + 1].find((at) => context.tokens[at]?.lower === 'by')
    const relay = by === undefined ? undefined : phraseStartingAt(context, by + 1, false)
    if (!relay) return [said]
    const cue = { first: group.firstToken, end: group.head + 1 }
    return [
      { ...base, cue, source: relay },
      { ...said, heldBy: cue.first },
    ]
  })
}

/** Longest name and description of the one quoted, in tokens. */
const longestSource = 30

/** The token "saying" of "as saying" where nothing but a date or the end of the sentence comes after it. */
function sayingAtEnd(context: Context, from: number): number | undefined {
  for (let at = from + 1; at < from + longestSource && sameSentence(context, from, at); at++) {
    if (context.tokens[at]?.lower !== 'as') continue
    const saying = context.tokens[at + 1]
    if (!saying || !/^(?:saying|telling|writing)$/.test(saying.lower)) continue
    const next = context.tokens[at + 2]
    const ends =
      !next || !sameSentence(context, at, at + 2) || /^(?:[.,;]|on|in|at|by|last|earlier|yesterday)$/.test(next.lower)
    return ends ? at + 1 : undefined
  }
  return undefined
}
