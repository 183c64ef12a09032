import { contentAfter, isFronted } from './content.ts'
import { type Context, sameSentence } from './context.ts'
import type { Found } from './found.ts'
import { subjectBefore } from './source.ts'
import { couldSpeak } from './speakers.ts'
import type { VerbGroup } from './verbs.ts'

/** Any verb with "… as “…”": quoted words say whose description it is ("hailed it as a “triumph”"). */
export function readNaming(context: Context, group: VerbGroup): Found | undefined {
  if (group.form !== 'finite') return undefined
  for (let at = group.head + 1; at < group.head + 15; at++) {
    const token = context.tokens[at]
    if (!token || !sameSentence(context, group.head, at) || token.pos === 'PUNCT' || context.groupOfHead.has(at))
      return undefined
    if (token.lower !== 'as') continue
    const quoted = [at + 1, at + 2].find((next) => context.opening.has(next) && sameSentence(context, at, next))
    const source = quoted === undefined ? undefined : subjectBefore(context, group.firstToken)
    if (!source || !couldSpeak(context, source)) return undefined
    const content = contentAfter(context, group.head + 1, {
      relative: source.relative,
      fronted: isFronted(context, group.firstToken),
    })
    return (
      content && {
        cue: { first: group.firstToken, end: group.head + 1 },
        source: { first: source.first, end: source.end },
        antecedent: source.antecedent,
        content: [content],
        stance: 'asserts',
        negated: group.negated,
        confidence: 0.7,
      }
    )
  }
  return undefined
}
