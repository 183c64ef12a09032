import { contentAfter, contentBefore } from './content.ts'
import { sameSentence, sentenceOf, type Context, type TokenSpan } from './context.ts'
import type { CueVerb } from './cue-verbs.ts'
import { plainClause, type Found, type Reading } from './found.ts'
import type { Source } from './source.ts'
import type { VerbGroup } from './verbs.ts'
import { couldSpeak } from './speakers.ts'
import { adjunctPrepositions, days, timeWords } from './words.ts'

/** "As the deputy announced on Monday, …", "…, as she put it": the clause beside an "as" clause that lacks its object. */
export function readAs({ context, group, verb, source }: Reading): Found | undefined {
  const { tokens } = context
  const as = (source?.first ?? 0) - 1
  if (!source || source.relative || group.form !== 'finite' || tokens[as]?.lower !== 'as') return undefined
  if (verb.kind !== 'telling' || !sameSentence(context, as, group.head) || !couldSpeak(context, source))
    return undefined
  const end = endOfAside(context, group.head + 1)
  const sentence = sentenceOf(context, as)
  if (end === undefined || !sentence) return undefined
  const content = contentBeside(context, as, end, sentence)
  return (
    content && {
      cue: { first: group.firstToken, end: group.head + 1 },
      source: { first: source.first, end: source.end },
      antecedent: source.antecedent,
      content,
      stance: verb.stance,
      negated: group.negated,
      confidence: 0.75,
    }
  )
}

/** "As the ombudsman put it, …": a verb of saying with "it" alone. */
export function readAsPut(context: Context, group: VerbGroup, source: Source | undefined): Found | undefined {
  const { tokens } = context
  if (tokens[group.head]?.lower !== 'put' || tokens[group.head + 1]?.lower !== 'it') return undefined
  return readAs({ context, group, verb: putting, source })
}

const putting: CueVerb = { stance: 'asserts', kind: 'telling', frames: new Set(), particles: new Set() }

function contentBeside(
  context: Context,
  as: number,
  end: number,
  sentence: { readonly firstToken: number; readonly endToken: number },
): TokenSpan[] | undefined {
  const after = context.tokens[end]?.text === ',' ? contentAfter(context, end + 1, plainClause) : undefined
  if (as === sentence.firstToken) return after && [after]
  const before = context.tokens[as - 1]?.text === ',' ? contentBefore(context, as - 1, sentence.firstToken) : undefined
  if (before && after) return [before, after]
  const closes = end >= sentence.endToken || /^[.;?!]$/.test(context.tokens[end]?.text ?? '')
  return closes && before ? [before] : undefined
}

/** Longest adverbial after the verb, in tokens. */
const longestAdverbial = 14

/** The comma or stop that ends "on Monday", "to reporters in the capital", "it"; undefined where the verb has an object. */
function endOfAside(context: Context, from: number): number | undefined {
  const { tokens } = context
  const opener = tokens[from]
  const free =
    !opener ||
    /^[,.;?!]$/.test(opener.text) ||
    /^(?:it|us|me|reporters|journalists)$/.test(opener.lower) ||
    adjunctPrepositions.has(opener.lower) ||
    days.has(opener.lower) ||
    timeWords.has(opener.lower)
  if (!free) return undefined
  for (let at = from; at < from + longestAdverbial; at++) {
    const token = tokens[at]
    if (!token || !sameSentence(context, from - 1, at)) return at
    if (/^[,.;?!]$/.test(token.text)) return at
    if (context.groupOfHead.has(at) || token.pos === 'AUX' || context.opening.has(at)) return undefined
  }
  return undefined
}
