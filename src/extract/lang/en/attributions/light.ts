import type { Stance } from '../../../../model/index.ts'
import { contentAfter } from './content.ts'
import { sameSentence, type Context } from './context.ts'
import { plainClause, type Found } from './found.ts'
import type { Source } from './source.ts'
import { couldSpeak } from './speakers.ts'
import type { VerbGroup } from './verbs.ts'

/** Verbs that say something only together with the words after them, each with those words and what it does. */
const lightCues: readonly (readonly [lemmas: string, rest: string, stance: Stance])[] = [
  ['cast throw', 'doubt on', 'doubts'],
  ['cast throw', 'doubts on', 'doubts'],
  ['cast', 'doubt over', 'doubts'],
  ['call bring', 'into question', 'doubts'],
  ['raise', 'doubts about', 'doubts'],
  ['raise', 'questions about', 'doubts'],
  ['take', 'issue with', 'denies'],
  ['pour', 'cold water on', 'doubts'],
  ['lay place put pin', 'the blame on', 'asserts'],
  ['lay place put pin', 'blame on', 'asserts'],
  ['take', 'responsibility for', 'acknowledges'],
  ['claim accept', 'responsibility for', 'acknowledges'],
  ['make', 'clear that', 'asserts'],
  ['make', 'the point that', 'asserts'],
  ['make', 'the case that', 'asserts'],
  ['give', 'evidence that', 'asserts'],
  ['give', 'testimony that', 'asserts'],
  ['give', 'evidence of', 'asserts'],
  ['take', 'the view that', 'asserts'],
  ['express', 'the view that', 'asserts'],
  ['express', 'the hope that', 'supposes'],
  ['come reach', 'to the conclusion that', 'asserts'],
  ['reach', 'the conclusion that', 'asserts'],
  ['find have see', 'reasonable grounds to believe that', 'supposes'],
  ['find have see', 'grounds to believe that', 'supposes'],
  ['find have see', 'reason to believe that', 'supposes'],
  ['have', 'information that', 'asserts'],
  ['find', 'no evidence that', 'denies'],
  ['find have see', 'no evidence of', 'denies'],
  ['leave', 'no doubt that', 'asserts'],
  ['give', 'an assurance that', 'promises'],
  ['give', 'his word that', 'promises'],
  ['give', 'her word that', 'promises'],
  ['give', 'their word that', 'promises'],
  ['make', 'it clear that', 'asserts'],
  ['give', 'assurances that', 'promises'],
  ['have', 'no doubt that', 'asserts'],
  ['sound', 'the alarm over', 'threatens'],
]

interface LightCue {
  readonly rest: readonly string[]
  readonly stance: Stance
}

const byLemma = tabulate()

function tabulate(): ReadonlyMap<string, readonly LightCue[]> {
  const table = new Map<string, LightCue[]>()
  for (const [lemmas, rest, stance] of lightCues)
    for (const lemma of lemmas.split(' '))
      table.set(lemma, [...(table.get(lemma) ?? []), { rest: rest.split(' '), stance }])
  return table
}

/** "Analysts cast doubt on the figure": a light verb and its noun are the cue. */
export function readLight(context: Context, group: VerbGroup, source: Source | undefined): Found | undefined {
  if (group.form === 'passive' || !source || !couldSpeak(context, source)) return undefined
  const light = byLemma
    .get(context.tokens[group.head]?.lemma ?? '')
    ?.find(({ rest }) => rest.every((word, at) => context.tokens[group.head + 1 + at]?.lower === word))
  if (!light) return undefined
  const clause = light.rest.at(-1) === 'that'
  const from = group.head + 1 + light.rest.length - (clause ? 1 : 0)
  const content = sameSentence(context, group.head, from) ? contentAfter(context, from, plainClause) : undefined
  return (
    content && {
      cue: { first: group.firstToken, end: from },
      source: { first: source.first, end: source.end },
      antecedent: source.antecedent,
      content: [content],
      stance: light.stance,
      negated: group.negated,
      confidence: 0.75,
    }
  )
}
