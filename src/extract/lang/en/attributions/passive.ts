import { contentAfter } from './content.ts'
import { type Context, sameSentence } from './context.ts'
import { type Found, plainClause } from './found.ts'
import { phraseStartingAt } from './phrase-starting.ts'
import { type Source, subjectBefore } from './source.ts'
import { couldSpeak } from './speakers.ts'
import { type VerbGroup, isPastParticiple } from './verbs.ts'
import type { CueVerb } from './cue-verbs.ts'

const unsourcedRaising = new Set('say report believe allege estimate expect think rumour rumor claim'.split(' '))

export function readPassive(context: Context, group: VerbGroup, verb: CueVerb): Found | undefined {
  const { tokens } = context
  const reduced = group.form === 'finite' && group.firstToken === group.head && isPastParticiple(tokens[group.head])
  const by = byAfter(context, group.head)
  if (group.form !== 'passive' && !(reduced && by === group.head + 1)) return undefined
  if (reduced && tokens[group.firstToken - 1]?.lower === 'as') return undefined
  const clause = by === undefined || reduced ? undefined : clauseAfterBy(context, group, verb, by)
  if (clause) return clause
  if (by !== undefined && verb.kind !== 'attitude' && context.tokens[group.head]?.lemma !== 'hold')
    return passiveBy(context, group, verb, by)
  return group.form === 'passive' ? unsourced(context, group, verb) : undefined
}

function byAfter(context: Context, head: number): number | undefined {
  for (let at = head + 1; at < head + 8; at++) {
    const token = context.tokens[at]
    if (!token || !sameSentence(context, head, at) || context.opening.has(at) || context.groupOfHead.has(at))
      return undefined
    if (token.lower === 'by') return at
    if (/^[.,;:]$/.test(token.text) || token.lower === 'that' || token.lower === 'to') return undefined
  }
  return undefined
}

function passiveBy(context: Context, group: VerbGroup, verb: CueVerb, by: number): Found | undefined {
  const source = phraseStartingAt(context, by + 1)
  const content = subjectBefore(context, group.firstToken) ?? coordinatedSubject(context, group)
  if (!source || !content || !sameSentence(context, group.head, source.first)) return undefined
  if (!couldSpeak(context, { ...source, relative: false, antecedent: null })) return undefined
  const spoken = content.relative && content.antecedent ? content.antecedent : content
  const as = context.tokens[source.end]?.lower === 'as' ? contentAfter(context, source.end, plainClause) : undefined
  return {
    cue: { first: group.firstToken, end: by === group.head + 1 ? by + 1 : group.head + 1 },
    source,
    antecedent: null,
    content: as ? [{ first: spoken.first, end: spoken.end }, as] : [{ first: spoken.first, end: spoken.end }],
    stance: verb.stance,
    negated: group.negated,
    confidence: 0.75,
  }
}

/** "It was claimed by X that …", "they were told by X that …", "she is said by X to have …": the clause after X is what X says. */
function clauseAfterBy(context: Context, group: VerbGroup, verb: CueVerb, by: number): Found | undefined {
  const { tokens } = context
  const near = phraseStartingAt(context, by + 1, false)
  // "by his counterpart, N., that …": the name stands between.
  const source = tokens[near?.end ?? -1]?.text === ',' ? phraseStartingAt(context, by + 1) : near
  const subject = subjectBefore(context, group.firstToken)
  if (!source || !subject || subject.relative || !sameSentence(context, group.head, source.end)) return undefined
  if (!couldSpeak(context, { ...source, relative: false, antecedent: null })) return undefined
  const after = source !== near && tokens[source.end]?.text === ',' ? source.end + 1 : source.end
  const lead = tokens[after]?.lower
  const expletive = tokens[subject.first]?.lower === 'it' && subject.end === subject.first + 1
  const raises = lead === 'to' && unsourcedRaising.has(tokens[group.head]?.lemma ?? '')
  if (!raises && !(lead === 'that' && (expletive || verb.frames.has('addressee')))) return undefined
  const rest = contentAfter(context, after, plainClause)
  return (
    rest && {
      cue: { first: group.firstToken, end: by === group.head + 1 ? by + 1 : group.head + 1 },
      source,
      antecedent: null,
      content: raises ? [{ first: subject.first, end: subject.end }, rest] : [rest],
      stance: verb.stance,
      negated: group.negated,
      confidence: 0.8,
      settled: true,
    }
  )
}

/** "was confirmed by A and cited by B": the subject of the passive before. */
function coordinatedSubject(context: Context, group: VerbGroup): Source | undefined {
  if (context.tokens[group.firstToken - 1]?.lower !== 'and') return undefined
  const other = context.groups[(context.groupOfHead.get(group.head) ?? 0) - 1]
  return other?.form === 'passive' && sameSentence(context, other.head, group.head)
    ? subjectBefore(context, other.firstToken)
    : undefined
}

/** "It was reported that …", "Ten people are said to have …": somebody says so, nobody is named. */
function unsourced(context: Context, group: VerbGroup, verb: CueVerb): Found | undefined {
  const { tokens } = context
  const after = tokens[group.head + 1]
  const subject = subjectBefore(context, group.firstToken)
  if (!after || !subject) return undefined
  const expletive = tokens[subject.first]?.lower === 'it' && subject.end === subject.first + 1
  const raises = after.lower === 'to' && unsourcedRaising.has(tokens[group.head]?.lemma ?? '')
  if (!(expletive && after.lower === 'that') && !raises) return undefined
  const rest = contentAfter(context, group.head + 1, plainClause)
  if (!rest) return undefined
  return {
    cue: { first: group.firstToken, end: group.head + 1 },
    source: null,
    antecedent: null,
    content: raises ? [{ first: subject.first, end: subject.end }, rest] : [rest],
    stance: verb.stance,
    negated: group.negated,
    confidence: 0.7,
  }
}
