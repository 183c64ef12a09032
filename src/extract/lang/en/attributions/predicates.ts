import { contentAfter } from './content.ts'
import { sameSentence, type Context } from './context.ts'
import { plainClause, type Found } from './found.ts'
import { subjectBefore } from './source.ts'
import { couldSpeak } from './speakers.ts'
import { beForms, modals, negations } from './words.ts'

/** Adjectives that say how a speaker holds what follows, with the prepositions that can lead to it. */
const attitudes: ReadonlyMap<string, string> = new Map([
  ...'sure certain confident convinced persuaded unsure uncertain unconvinced'
    .split(' ')
    .map((word) => [word, 'of'] as const),
  ...'sceptical skeptical doubtful'.split(' ').map((word) => [word, 'of about'] as const),
  ...'adamant hopeful optimistic concerned worried afraid blunt clear categorical unequivocal emphatic defiant unrepentant scathing'
    .split(' ')
    .map((word) => [word, ''] as const),
])

/** "She is not sure that …", "historians are sceptical of the count": an adjective after "is" is the cue. */
export function predicateCue(context: Context, at: number): Found | undefined {
  const { tokens } = context
  const adjective = tokens[at]
  const prepositions = attitudes.get(adjective?.lower ?? '')?.split(' ')
  const first = copulaBefore(context, at)
  if (!prepositions || first === undefined || (context.spokenIn[at] ?? -1) >= 0) return undefined
  const source = subjectBefore(context, first)
  if (!source || !couldSpeak(context, source)) return undefined
  const next = tokens[at + 1]
  if (!next || !sameSentence(context, at, at + 1)) return undefined
  const leads = prepositions.includes(next.lower)
  if (!leads && !/^(?::|that|whether|he|she|it|they|there)$/.test(next.lower)) return undefined
  const content = contentAfter(context, leads || next.text === ':' ? at + 2 : at + 1, {
    ...plainClause,
    relative: source.relative,
  })
  return (
    content && {
      cue: { first, end: leads ? at + 2 : at + 1 },
      source: { first: source.first, end: source.end },
      antecedent: source.antecedent,
      content: [content],
      stance: 'asserts',
      negated: tokens.slice(first, at).some(({ lower }) => negations.has(lower)),
      confidence: 0.7,
    }
  )
}

/** Most words of "has never really been" before the adjective. */
const longestCopula = 6

/** Where "is", "was not", "has never been" before the adjective begins; nothing is held yet under "can" or "would". */
function copulaBefore({ tokens }: Context, at: number): number | undefined {
  let first: number | undefined
  for (let back = at - 1; back > at - longestCopula; back--) {
    const token = tokens[back]
    if (!token || token.sentence !== tokens[at]?.sentence) break
    if (modals.has(token.lower)) return undefined
    if (token.pos === 'AUX' || beForms.has(token.lower) || /^(?:remain|sound|seem|appear)/.test(token.lower))
      first = back
    else if (token.pos !== 'ADV' && !negations.has(token.lower)) break
  }
  return first
}
