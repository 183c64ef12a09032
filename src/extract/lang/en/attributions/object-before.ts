import { type Context, sameSentence } from './context.ts'
import type { Found, Reading } from './found.ts'
import { phraseEndingAt } from './phrase-ending.ts'
import { couldSpeak } from './speakers.ts'

/** What is said and can be answered: "a charge that the ministry rejects". */
const answered =
  /^(?:charge|claim|allegation|accusation|assertion|figure|number|toll|count|estimate|version|account|report|story|suggestion|theory)s?$/

/** Stances of those who answer. */
const answers: ReadonlySet<string> = new Set(['denies', 'doubts', 'confirms', 'acknowledges'])

/** "a charge that the ministry rejects", "an account the army disputes": what is answered stands before who answers. */
export function readObjectBefore({ context, group, verb, source }: Reading): Found | undefined {
  if (group.form !== 'finite' || !answers.has(verb.stance) || !source || source.relative) return undefined
  if (source.end !== group.firstToken || !couldSpeak(context, source) || !endsClause(context, group.head + 1))
    return undefined
  const { tokens } = context
  const link = /^(?:that|which)$/.test(tokens[source.first - 1]?.lower ?? '') ? 1 : 0
  const at = source.first - 1 - link
  if (!answered.test(tokens[at]?.lower ?? '') || !sameSentence(context, at, group.head)) return undefined
  const content = phraseEndingAt(context, at)
  return (
    content && {
      cue: { first: group.firstToken, end: group.head + 1 },
      source: { first: source.first, end: source.end },
      antecedent: null,
      content: [content],
      stance: verb.stance,
      negated: group.negated,
      confidence: 0.7,
      settled: true,
    }
  )
}

function endsClause(context: Context, at: number): boolean {
  const token = context.tokens[at]
  return !token || !sameSentence(context, at - 1, at) || /^(?:[.,;:!?—–)]|and|but|as)$/.test(token.lower)
}
