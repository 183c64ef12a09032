import type { Context } from './context.ts'
import { sameSentence } from './context.ts'
import type { Found } from './found.ts'
import { phraseStartingAt } from './phrase-starting.ts'
import { subjectBefore } from './source.ts'
import { couldSpeak } from './speakers.ts'
import type { VerbGroup } from './verbs.ts'

const giving: ReadonlySet<string> = new Set('give put provide supply issue release publish offer cite'.split(' '))
const counted: ReadonlySet<string> = new Set('figure toll number count total tally estimate'.split(' '))

/** Most words between the verb and "by": "was put on Sunday by". */
const farthest = 6

/** "A figure of 212 dead was given by the ministry": whoever gives a number says it. */
export function readGivenBy(context: Context, group: VerbGroup): Found | undefined {
  const { tokens } = context
  if (group.form !== 'passive' || group.negated || !giving.has(tokens[group.head]?.lemma ?? '')) return undefined
  const content = subjectBefore(context, group.firstToken)
  if (!content || content.relative) return undefined
  const heads = tokens.slice(content.first, Math.min(content.end, content.first + 4))
  const noun = heads.find(({ pos }) => pos === 'NOUN')
  if (!noun || !counted.has(noun.lemma)) return undefined
  for (let by = group.head + 1; by < group.head + farthest && sameSentence(context, group.head, by); by++) {
    if (tokens[by]?.lower !== 'by') continue
    const source = phraseStartingAt(context, by + 1, false)
    if (!source || !couldSpeak(context, { ...source, relative: false, antecedent: null })) return undefined
    const number = by > group.head + 1 ? [{ first: group.head + 1, end: by }] : []
    return {
      cue: { first: group.firstToken, end: group.head + 1 },
      source,
      antecedent: null,
      content: [{ first: content.first, end: content.end }, ...number],
      stance: noun.lemma === 'estimate' ? 'estimates' : 'asserts',
      negated: false,
      confidence: 0.8,
      settled: true,
    }
  }
  return undefined
}
