import { contentAfter, isFronted } from './content.ts'
import { type Context, type TokenSpan, sameSentence, sentenceOf } from './context.ts'
import type { Found } from './found.ts'
import { phraseEndingAt } from './phrase-ending.ts'
import { phraseStartingAt } from './phrase-starting.ts'
import { type Source, subjectBefore } from './source.ts'
import { couldSpeak } from './speakers.ts'
import type { VerbGroup } from './verbs.ts'

export function sourceOf(context: Context, group: VerbGroup, earlier: readonly Found[]): Source | undefined {
  if (group.form === 'participle') return participleSource(context, group, earlier)
  const subject = subjectBefore(context, group.firstToken)
  if (subject) return subject
  const before = context.tokens[group.firstToken - 1]
  if (before?.pos === 'CCONJ' || before?.text === ',') return sharedSubject(context, group, earlier)
  return undefined
}

function participleSource(context: Context, group: VerbGroup, earlier: readonly Found[]): Source | undefined {
  const { tokens } = context
  const before = tokens[group.firstToken - 1]
  if (!before || !sameSentence(context, group.firstToken - 1, group.head)) return frontedSubject(context, group)
  if (before.lower === 'as') return quotedSpeaker(context, group)
  if (before.lower === 'without') return undefined
  if (before.pos === 'NOUN' || before.pos === 'PROPN' || before.text === ')') {
    const phrase = phraseEndingAt(context, group.firstToken - 1)
    const source = phrase && { ...phrase, relative: false, antecedent: null }
    return source && couldSpeak(context, source) ? source : sharedSubject(context, group, earlier)
  }
  // "refrains from saying", "the cost of saying", "… and threatening": no saying of the subject's.
  if (
    (before.pos === 'ADP' || before.pos === 'CCONJ') &&
    !/^(?:by|while|in|when|after|before|although|though)$/.test(before.lower)
  )
    return before.lower === 'and' && followsParticipleCue(context, group, earlier)
      ? sharedSubject(context, group, earlier)
      : undefined
  return isFronted(context, group.firstToken) || opensSentence(context, group)
    ? frontedSubject(context, group)
    : sharedSubject(context, group, earlier)
}

function followsParticipleCue(context: Context, group: VerbGroup, earlier: readonly Found[]): boolean {
  const cue = earlier.at(-1)?.cue
  const last = cue && context.tokens[cue.end - 1]
  return cue != null && last?.lower.endsWith('ing') === true && sameSentence(context, cue.first, group.head)
}

export function opensSentence(context: Context, group: VerbGroup): boolean {
  return sentenceOf(context, group.head)?.firstToken === group.firstToken
}

/** "While claiming …, the outlet wrote": the subject of the main clause after the fronted one. */
function frontedSubject(context: Context, group: VerbGroup): Source | undefined {
  const content = contentAfter(context, group.head + 1, { relative: false, fronted: true })
  let at = content?.end ?? -1
  if (at < 0) return undefined
  while (context.tokens[at]?.text === ',') at++
  if (context.tokens[at - 1]?.text !== ',' && !context.closing.has(at)) return undefined
  if (!sameSentence(context, group.head, at)) return undefined
  const phrase = phraseStartingAt(context, at, false)
  return phrase && { ...phrase, relative: false, antecedent: null }
}

/** "The council said … and added …", "…, saying that …": the subject of the verb before. */
function sharedSubject(context: Context, group: VerbGroup, earlier: readonly Found[]): Source | undefined {
  const { groups, groupOfHead } = context
  const last = earlier.at(-1)
  if (
    last?.cue &&
    last.source &&
    sameSentence(context, last.cue.first, group.head) &&
    sameVoice(context, last.cue.first, group.head)
  )
    return { ...last.source, relative: isWho(context, last.source), antecedent: last.antecedent }
  const own = groupOfHead.get(group.head) ?? -1
  for (let back = own - 1; back >= 0 && back > own - 6; back--) {
    const other = groups[back]
    if (!other || !sameSentence(context, other.head, group.head)) break
    if (other.form === 'infinitive' || other.form === 'participle' || !sameVoice(context, other.head, group.head))
      continue
    const subject = subjectBefore(context, other.firstToken)
    if (subject && !subject.relative) return subject
  }
  return subjectOfAuxiliary(context, group)
}

/** The subject of the first auxiliary before the group, where no main verb was recognised. */
function subjectOfAuxiliary(context: Context, group: VerbGroup): Source | undefined {
  let auxiliary: number | undefined
  for (let at = group.firstToken - 1; at > group.firstToken - 40 && sameSentence(context, at, group.head); at--) {
    if (context.tokens[at]?.text === ',' && auxiliary !== undefined) break
    if (context.tokens[at]?.pos === 'AUX' && sameVoice(context, at, group.head)) auxiliary = at
  }
  return auxiliary === undefined ? undefined : subjectBefore(context, auxiliary)
}

function sameVoice(context: Context, a: number, b: number): boolean {
  return context.spokenIn[a] === context.spokenIn[b]
}

function isWho(context: Context, source: TokenSpan): boolean {
  return /^(?:who|which|that)$/.test(context.tokens[source.first]?.lower ?? '') && source.end === source.first + 1
}

/** "quoted the deputy as saying": the object of the verb of quoting. */
function quotedSpeaker(context: Context, group: VerbGroup): Source | undefined {
  const as = group.firstToken - 1
  const own = context.groupOfHead.get(group.head) ?? -1
  for (let back = own - 1; back >= 0 && back > own - 4; back--) {
    const other = context.groups[back]
    if (!other || !sameSentence(context, other.head, as) || as - other.head > 50) return undefined
    if (!/^(?:quote|cite|report)$/.test(context.tokens[other.head]?.lemma ?? '')) continue
    const first = other.form === 'passive' ? undefined : other.head + 1
    const span = first === undefined ? subjectBefore(context, other.firstToken) : { first, end: as }
    return span && span.end > span.first
      ? { first: span.first, end: span.end, relative: false, antecedent: null }
      : undefined
  }
  return undefined
}
