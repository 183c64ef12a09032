import type { Stance } from '../../../../model/index.ts'
import { isCapitalised, type Token } from '../analysis.ts'
import { contentAfter, isFronted } from './content.ts'
import { type Context, type TokenSpan, sameSentence } from './context.ts'
import type { Found, Reading } from './found.ts'
import { phraseStartingAt } from './phrase-starting.ts'
import { type Source, subjectBefore } from './source.ts'
import { couldShow, couldSpeak } from './speakers.ts'
import { afterAddressee, afterAdjuncts, afterTime, isBareStart, markedStart } from './start.ts'
import { opensSentence } from './subject.ts'
import type { VerbGroup } from './verbs.ts'
import { days, months, publishingVerbs } from './words.ts'
import { wordyThings } from './cue-verbs.ts'

export function readForward(reading: Reading): Found | undefined {
  const { context, group, verb, source } = reading
  if (!source || (verb.kind === 'showing' && !couldSpeak(context, source))) return undefined
  // "It also shows how little they know": what shows something is mostly a fact, no report.
  if (verb.kind === 'showing' && context.tokens[source.first]?.lower === 'it') return undefined
  const start = contentStart(reading)
  if (!start) return undefined
  // "does not report the number": nothing was said.
  if (start.loose && group.negated && verb.stance === 'asserts') return undefined
  const shows = verb.kind === 'showing' && !group.unreal
  if (start.loose && !(shows ? couldShow(context, source) : couldSpeak(context, source))) return undefined
  // "she wants the escort": a wish for a thing is a demand where a party or person is named, not where a pronoun muses.
  const wishes = start.loose && context.tokens[group.head]?.lemma === 'want'
  if (wishes && (group.negated || source.relative || isPronoun(context, source))) return undefined
  const kind = {
    relative: source.relative,
    fronted: isFronted(context, group.firstToken) || (group.form === 'participle' && opensSentence(context, group)),
  }
  const content = contentAfter(context, start.at, kind)
  if (!content || onlyCalls(context, group, start, content)) return undefined
  if (verb.stance !== 'asserts' && staysUnnamed(context, content)) return undefined
  const cue = publisherCue(context, group, source) ?? { cue: { first: group.firstToken, end: start.cueEnd }, source }
  return {
    cue: cue.cue,
    source: { first: cue.source.first, end: cue.source.end },
    antecedent: cue.source.antecedent,
    content: [content],
    stance: start.stance ?? verb.stance,
    negated: group.negated,
    confidence: (start.loose ? 0.6 : 0.9) - (group.guessed ? 0.2 : 0) - (group.negated ? 0.2 : 0),
  }
}

/** "The group released reports indicating that …": the words are the releaser's, the cue runs from the releasing. */
function publisherCue(
  context: Context,
  group: VerbGroup,
  source: Source,
): { cue: TokenSpan; source: Source } | undefined {
  const head = context.tokens[source.end - 1]
  if (group.form !== 'participle' || source.end !== group.firstToken || !head || !wordyThings.has(head.lemma))
    return undefined
  const own = context.groupOfHead.get(group.head) ?? -1
  const other = context.groups[own - 1]
  if (other?.head !== source.first - 1 || !publishingVerbs.has(context.tokens[other.head]?.lemma ?? ''))
    return undefined
  const publisher = subjectBefore(context, other.firstToken)
  return publisher && { cue: { first: other.firstToken, end: group.head + 1 }, source: publisher }
}

/** "called the march": who calls one thing, and calls it nothing, says nothing. */
function onlyCalls(context: Context, group: VerbGroup, start: ContentStart, content: TokenSpan): boolean {
  if (context.tokens[group.head]?.lemma !== 'call' || start.at !== group.head + 1) return false
  for (let at = content.first; at < content.end; at++) if (context.opening.has(at)) return false
  // "an old man called Rami, told the weekly …": the name, and no clause of its own.
  const [before, name] = [context.tokens[group.firstToken - 1], context.tokens[content.first]]
  const ofSomebody = before?.pos === 'NOUN' && name !== undefined && isCapitalised(name.text)
  if (ofSomebody && context.tokens[content.first + 1]?.text === ',') return true
  const called = phraseStartingAt(context, content.first, false)
  return called !== undefined && called.end >= content.end
}

/** "asked not to be named", "declined to be identified": about the speaker, no words of theirs. */
function staysUnnamed(context: Context, { first, end }: TokenSpan): boolean {
  const words = context.tokens.slice(first, Math.min(end, first + 7)).map(({ lower }) => lower)
  return words.includes('to') && words.some((word) => /^(?:anonymous|anonymity|named|identified|unnamed)$/.test(word))
}

function isPronoun({ tokens }: Context, { first, end }: TokenSpan): boolean {
  return end === first + 1 && tokens[first]?.pos === 'PRON'
}

interface ContentStart {
  readonly at: number
  readonly cueEnd: number
  /** True where no "that", quotation or question shows that a content follows: the source must be able to speak. */
  readonly loose: boolean
  readonly stance?: Stance
}

function contentStart({ context, group, verb }: Reading): ContentStart | undefined {
  const { tokens } = context
  const { frames, particles } = verb
  const after = group.head + 1
  const token = tokens[after]
  if (!token || !sameSentence(context, group.head, after)) return undefined
  const dated = isDate(tokens[after + 1], tokens[after + 2])
  if (particles.has(token.lower) && token.lower !== 'by' && !dated)
    return { at: after + 1, cueEnd: after + 1, loose: token.lower !== 'out' }
  const marked = markedStart(context, after, frames)
  if (marked !== undefined) return { at: marked, cueEnd: after, loose: false }
  // "warned on Sunday of blackouts": the day stands between.
  const later = afterTime(context, after)
  if (later > after && particles.has(tokens[later]?.lower ?? '') && tokens[later]?.lower !== 'by')
    return { at: later + 1, cueEnd: after, loose: true }
  const infinitive = afterTime(context, after)
  if (tokens[infinitive]?.lower === 'to' && frames.has('infinitive'))
    return { at: infinitive, cueEnd: after, loose: false }
  if (frames.has('addressee')) {
    const told = afterAddressee(context, after, verb)
    if (told) return { ...told, cueEnd: after, loose: false }
  }
  const skipped = afterAdjuncts(context, after, frames)
  if (skipped !== undefined) return { at: skipped, cueEnd: after, loose: false }
  if (!frames.has('bare') && !(frames.has('that') && isSubjectPronoun(token))) return undefined
  const at = afterTime(context, after)
  return isBareStart(context, at) ? { at, cueEnd: after, loose: !isSayVerb(tokens[group.head]?.lemma) } : undefined
}

/** "adding he would stay": a clause without "that" shows by its subject. */
function isSubjectPronoun(token: Token): boolean {
  return /^(?:he|she|they|it|there|we|i)$/.test(token.lower)
}

/** "said of 3 May", "spoke on Monday", "in 2021"; not "spoke of 3,500" or "of 19 deaths". */
function isDate(token: Token | undefined, next: Token | undefined): boolean {
  if (token === undefined) return false
  if (days.has(token.lower) || months.has(token.lower)) return true
  return token.pos === 'NUM' && (/^(?:1[89]|20)\d{2}$/.test(token.text) || months.has(next?.lower ?? ''))
}

function isSayVerb(lemma: string | undefined): boolean {
  return lemma === 'say' || lemma === 'add' || lemma === 'note' || lemma === 'write' || lemma === 'claim'
}
