import type { Stance } from '../../../model/index.ts'
import type { Token } from './analysis.ts'
import { contentAfter, contentBefore, isFronted, trimmed } from './attribution-content.ts'
import { lastInside, sameSentence, sentenceOf, type Context, type TokenSpan } from './attribution-context.ts'
import { couldShow, couldSpeak } from './attribution-speakers.ts'
import { phraseEndingAt, phraseStartingAt, subjectBefore, type Source } from './attribution-source.ts'
import { isPastParticiple, type VerbGroup } from './attribution-verbs.ts'
import {
  adjunctPrepositions,
  clauseOpeners,
  days,
  months,
  publishingVerbs,
  questionWords,
  subordinators,
  timeWords,
} from './attribution-words.ts'
import { cueVerbs, glossAdverbs, wordyThings, type CueVerb } from './cues.ts'

/** An attribution in tokens, before nesting and modes. */
export interface Found {
  readonly cue: TokenSpan | null
  readonly source: TokenSpan | null
  readonly antecedent: TokenSpan | null
  readonly content: readonly TokenSpan[]
  readonly stance: Stance
  readonly negated: boolean
  readonly confidence: number
}

/** What a cue's source and content are read from: the verb group, its reading and the attributions found before it. */
interface Reading {
  readonly context: Context
  readonly group: VerbGroup
  readonly verb: CueVerb
  readonly source: Source | undefined
}

/** Every attribution whose cue is a verb, in order of the cues. */
export function findVerbCues(context: Context): Found[] {
  const found: Found[] = []
  for (const group of context.groups) {
    const attribution = readGroup(context, group, found)
    if (attribution && acceptable(context, attribution, group)) found.push(attribution)
  }
  return found
}

function readGroup(context: Context, group: VerbGroup, earlier: readonly Found[]): Found | undefined {
  const verbs = cueVerbs.get(context.tokens[group.head]?.lemma ?? '') ?? []
  if (group.form === 'infinitive' || group.unreal || isGloss(context, group)) return undefined
  if (verbs.length === 0) return readNaming(context, group)
  const source = sourceOf(context, group, earlier)
  for (const verb of verbs) {
    const attribution = readPassive(context, group, verb) ?? readActive({ context, group, verb, source })
    if (attribution) return attribution
  }
  return readNaming(context, group)
}

function isGloss(context: Context, group: VerbGroup): boolean {
  for (let at = group.firstToken; at <= group.head + 1; at++) {
    if (glossAdverbs.has(context.tokens[at]?.lower ?? '')) return true
  }
  return false
}

function readActive(reading: Reading): Found | undefined {
  if (reading.group.form === 'passive') return undefined
  return readInverted(reading) ?? readForward(reading)
}

// ——— the subject ———

function sourceOf(context: Context, group: VerbGroup, earlier: readonly Found[]): Source | undefined {
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

function opensSentence(context: Context, group: VerbGroup): boolean {
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

// ——— the content after the cue ———

function readForward(reading: Reading): Found | undefined {
  const { context, group, verb, source } = reading
  if (!source || (verb.kind === 'showing' && !couldSpeak(context, source))) return undefined
  const start = contentStart(reading)
  if (!start) return undefined
  if (start.loose && !(verb.kind === 'showing' ? couldShow(context, source) : couldSpeak(context, source)))
    return undefined
  const kind = {
    relative: source.relative,
    fronted: isFronted(context, group.firstToken) || (group.form === 'participle' && opensSentence(context, group)),
  }
  const content = contentAfter(context, start.at, kind)
  if (!content) return undefined
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
  const dated = isDate(tokens[after + 1])
  if (particles.has(token.lower) && token.lower !== 'by' && !dated)
    return { at: after + 1, cueEnd: after + 1, loose: token.lower !== 'out' }
  const marked = markedStart(context, after, frames)
  if (marked !== undefined) return { at: marked, cueEnd: after, loose: false }
  if (token.lower === 'to' && frames.has('infinitive')) return { at: after, cueEnd: after, loose: false }
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

function isDate(token: Token | undefined): boolean {
  return token !== undefined && (days.has(token.lower) || months.has(token.lower) || token.pos === 'NUM')
}

function isSayVerb(lemma: string | undefined): boolean {
  return lemma === 'say' || lemma === 'add' || lemma === 'note' || lemma === 'write' || lemma === 'claim'
}

/** Where "that", a quotation or a question word begins the content at `at`, after a comma or colon if need be. */
function markedStart(context: Context, at: number, frames: CueVerb['frames']): number | undefined {
  const token = context.tokens[at]
  if (!token) return undefined
  if (token.lower === 'that' && frames.has('that')) return isThatClause(context, at) ? at : undefined
  if (questionWords.has(token.lower) && frames.has('question')) return at
  if (!frames.has('quote') && !frames.has('bare')) return undefined
  if (context.opening.has(at)) return at
  if (token.text === ':' || token.text === ',') {
    if (context.opening.has(at + 1) && sameSentence(context, at, at + 1)) return at + 1
    if (token.text === ':' && sameSentence(context, at, at + 1)) return at + 1
  }
  return undefined
}

function isThatClause(context: Context, at: number): boolean {
  const next = context.tokens[at + 1]
  return next !== undefined && sameSentence(context, at, at + 1) && !/^[.,;?!]$/.test(next.text)
}

/** "told reporters that …", "asked the court whether …", "told them to …". */
function afterAddressee(context: Context, after: number, verb: CueVerb): { at: number; stance?: Stance } | undefined {
  const phrase = phraseStartingAt(context, after, false)
  if (!phrase) return undefined
  let end = phrase.end
  const adjunct = afterAdjuncts(context, end, verb.frames)
  const marked = markedStart(context, end, verb.frames)
  if (marked !== undefined && context.tokens[end]?.lower !== 'who' && isApart(context, end, marked))
    return { at: marked }
  if (adjunct !== undefined) return { at: adjunct }
  if (!verb.frames.has('addressee')) return undefined
  end = afterTime(context, end)
  const token = context.tokens[end]
  if (!token || !sameSentence(context, after, end)) return undefined
  if (token.lower === 'to' && verb.frames.has('infinitive')) return { at: end, stance: 'orders' }
  return /^(?:DET|PRON|PROPN|NOUN)$/.test(token.pos) ? { at: end } : undefined
}

/** Longest adverbial between a cue and its content, in tokens. */
const longestAdjunct = 25

/** Past "in a statement", "on Monday", "to reporters": where a marked content begins after them. */
function afterAdjuncts(context: Context, from: number, frames: CueVerb['frames']): number | undefined {
  const { tokens } = context
  const opener = tokens[from]
  if (
    !opener ||
    !(
      adjunctPrepositions.has(opener.lower) ||
      days.has(opener.lower) ||
      opener.pos === 'ADV' ||
      timeWords.has(opener.lower) ||
      opener.text === ','
    )
  )
    return undefined
  let verbs = 0
  for (let at = from + 1; at < from + longestAdjunct; at++) {
    const token = tokens[at]
    if (!token || !sameSentence(context, from, at) || /^[;.?!]$/.test(token.text)) return undefined
    if (context.groupOfHead.has(at)) verbs++
    if (verbs > (opener.text === ',' ? 0 : 1) || token.pos === 'AUX' || token.lower === 'who') return undefined
    if (opener.text === ',' && at > from + 12) return undefined
    const marked =
      token.lower === 'that' && tokens[at - 1]?.pos === 'ADP' ? undefined : markedStart(context, at, frames)
    if (marked !== undefined && !questionWords.has(token.lower))
      return isApart(context, at, marked) ? marked : undefined
  }
  return undefined
}

/** False for quoted words that are a piece of the clause they stand in ("said the “new” plan"). */
function isApart(context: Context, at: number, marked: number): boolean {
  const index = context.opening.get(marked)
  const kind = index === undefined ? undefined : context.quotations[index]?.kind
  return (
    kind === undefined ||
    kind === 'speech' ||
    (kind === 'part' && (at < marked || context.tokens[at - 1]?.text === ','))
  )
}

function afterTime(context: Context, from: number): number {
  const { tokens } = context
  let at = from
  if (tokens[at]?.lower === 'on' && days.has(tokens[at + 1]?.lower ?? '')) at += 2
  else if (/^(?:last|this)$/.test(tokens[at]?.lower ?? '') && timeWords.has(tokens[at + 1]?.lower ?? '')) at += 2
  else if (days.has(tokens[at]?.lower ?? '')) at++
  else if (tokens[at]?.lower === 'in' && (months.has(tokens[at + 1]?.lower ?? '') || tokens[at + 1]?.pos === 'NUM'))
    at += 2
  return at
}

function isBareStart(context: Context, at: number): boolean {
  const token = context.tokens[at]
  if (!token || !sameSentence(context, at - 1, at)) return false
  if (/^(?:PUNCT|CCONJ|ADP|PART)$/.test(token.pos)) return /^[$#@]$/.test(token.text) || opensClause(context, at)
  if (token.pos === 'SCONJ') return token.lower === 'if'
  return !(token.pos === 'ADV' && /^[.,;]$/.test(context.tokens[at + 1]?.text ?? ''))
}

/** Prepositions and particles that can begin a quantity or a clause: "said at least ten", "said over 40", "said not one". */
function opensClause(context: Context, at: number): boolean {
  const lower = context.tokens[at]?.lower ?? ''
  const next = context.tokens[at + 1]
  if (lower === 'at') return next?.lower === 'least' || next?.lower === 'most'
  return (
    lower === 'not' ||
    (/^(?:around|about|over|up|under|between|from)$/.test(lower) && (next?.pos === 'NUM' || next?.lower === 'to'))
  )
}

// ——— the content before the cue ———

/** "“…,” said X" and "“…,” X said", with or without quotation marks. */
function readInverted(reading: Reading): Found | undefined {
  const { context, group, verb } = reading
  if (!verb.frames.has('after') || group.form !== 'finite') return undefined
  return readCueThenSource(reading) ?? readSourceThenCue(context, group, verb, reading.source)
}

function readCueThenSource({ context, group, verb }: Reading): Found | undefined {
  const { tokens } = context
  const closed = quotationClosedBefore(context, group.firstToken)
  const afterComma =
    tokens[group.firstToken - 1]?.text === ',' && sameSentence(context, group.firstToken - 1, group.head)
  if (closed === undefined && !afterComma) return undefined
  const next = tokens[group.head + 1]
  if (!next || next.lower === 'that' || context.opening.has(group.head + 1)) return undefined
  const phrase = phraseStartingAt(context, group.head + 1)
  if (!phrase || !sameSentence(context, group.head, phrase.first)) return undefined
  if (closed === undefined) {
    const stop = tokens[phrase.end]
    if (stop && sameSentence(context, group.head, phrase.end) && !/^[.,;:?!—–]$/.test(stop.text)) return undefined
    if (!couldSpeak(context, { ...phrase, relative: false, antecedent: null })) return undefined
  }
  return inverted(context, group, verb, { ...phrase, relative: false, antecedent: null }, group.firstToken, phrase.end)
}

function readSourceThenCue(
  context: Context,
  group: VerbGroup,
  verb: CueVerb,
  source: Source | undefined,
): Found | undefined {
  if (!source || source.relative || source.first >= group.firstToken) return undefined
  const { tokens } = context
  const closed = quotationClosedBefore(context, source.first)
  if (tokens[group.head + 1]?.text === ':') return undefined
  if (closed !== undefined) {
    if (context.quotations[closed]?.kind === 'words' && isBareStart(context, group.head + 1)) return undefined
    return inverted(context, group, verb, source, source.first, group.head + 1)
  }
  if (tokens[source.first - 1]?.text !== ',' || !sameSentence(context, source.first - 1, group.head)) return undefined
  const after = tokens[group.head + 1]
  const stops = !after || !sameSentence(context, group.head, group.head + 1) || /^[.,;:?!—–]$/.test(after.text)
  const adjunct =
    after && (adjunctPrepositions.has(after.lower) || days.has(after.lower)) && !verb.particles.has(after.lower)
  if (!stops && !adjunct) return undefined
  const opener = tokens[sentenceOf(context, group.head)?.firstToken ?? -1]
  if (opener && (clauseOpeners.has(opener.lower) || subordinators.has(opener.lower)) && opener.lower !== 'that')
    return undefined
  if (after?.text === ',' && context.opening.has(group.head + 2)) return undefined
  if (adjunct && afterAdjuncts(context, group.head + 1, verb.frames) !== undefined) return undefined
  return inverted(context, group, verb, source, source.first, group.head + 1)
}

/** The quotation that ends right before a token, whatever comma stands between. */
function quotationClosedBefore(context: Context, at: number): number | undefined {
  const direct = context.closing.get(at)
  if (direct !== undefined) return isWordsInside(context, direct) || !leadsOn(context, at) ? undefined : direct
  const before = context.closing.get(at - 1)
  if (before === undefined || context.tokens[at - 1]?.text !== ',') return undefined
  return isWordsInside(context, before) ? undefined : before
}

/** A quotation that ends in a full stop, or in another paragraph, is not taken up by what follows. */
function leadsOn(context: Context, at: number): boolean {
  const last = lastInside(context, at)
  if (sameSentence(context, at - 1, at)) return last !== '.'
  const here = sentenceOf(context, at)
  return here !== undefined && here.paragraph === sentenceOf(context, at - 1)?.paragraph && /^[,?!]$/.test(last)
}

function isWordsInside(context: Context, index: number): boolean {
  const quotation = context.quotations[index]
  if (quotation?.kind !== 'words') return false
  return !/^[,.!?]$/.test(context.tokens[quotation.endInside - 1]?.text ?? '')
}

function inverted(
  context: Context,
  group: VerbGroup,
  verb: CueVerb,
  source: Source,
  start: number,
  end: number,
): Found | undefined {
  const before = wordsBefore(context, start)
  if (!before) return undefined
  const after = quotationAfter(context, end) ?? clauseAfter(context, start, end)
  return {
    cue: { first: group.firstToken, end: group.head + 1 },
    source: { first: source.first, end: source.end },
    antecedent: source.antecedent,
    content: after ? [before, after] : [before],
    stance: verb.stance,
    negated: group.negated,
    confidence: quotationClosedBefore(context, start) === undefined ? 0.8 : 0.95,
  }
}

function wordsBefore(context: Context, start: number): TokenSpan | undefined {
  const closed = quotationClosedBefore(context, start)
  if (closed === undefined) {
    const content = contentBefore(context, start - 1, 0)
    return content && content.end - content.first > 1 ? content : undefined
  }
  const quotation = context.quotations[closed]
  if (!quotation) return undefined
  const sentence = sentenceOf(context, quotation.firstToken)
  if (!sentence || quotation.firstToken === sentence.firstToken)
    return { first: quotation.firstToken, end: quotation.endToken }
  const first = hasCueBetween(context, sentence.firstToken, quotation.firstToken)
    ? quotation.firstToken
    : sentence.firstToken
  return { first, end: quotation.endToken }
}

function hasCueBetween(context: Context, first: number, end: number): boolean {
  for (let at = Math.max(first, end - 60); at < end; at++) {
    if (/^[:]$/.test(context.tokens[at]?.text ?? '')) return true
    if (context.groupOfHead.has(at) && cueVerbs.has(context.tokens[at]?.lemma ?? '')) return true
    if (context.closing.has(at)) return true
  }
  return false
}

/** "A, she said, and B", "In Port Sele, she said, B": the rest of the clause that the cue cuts in two. */
function clauseAfter(context: Context, start: number, end: number): TokenSpan | undefined {
  const { tokens, groupAtFirst } = context
  if (tokens[start - 1]?.text !== ',' || tokens[end]?.text !== ',' || !sameSentence(context, start, end + 1))
    return undefined
  const next = tokens[end + 1]
  if (!next || context.closing.has(start - 1) || context.opening.has(end + 1)) return undefined
  if (
    /^(?:but|while|although|though|as|who|which|where|when|according|citing|with|after|before|in|on|at)$/.test(
      next.lower,
    )
  )
    return undefined
  if (groupAtFirst.get(end + 1)?.form === 'participle') return undefined
  return contentAfter(context, end + 1, plainClause)
}

/** "“A,” she said, “B.”": the quotation that goes on in the same sentence, past an adverbial. */
function quotationAfter(context: Context, from: number): TokenSpan | undefined {
  for (let at = from; at < from + longestAdjunct; at++) {
    if (!sameSentence(context, from - 1, at)) return undefined
    const index = context.opening.get(at)
    if (index !== undefined) {
      const quotation = context.quotations[index]
      const separator = context.tokens[at - 1]?.text ?? ''
      if (!quotation || quotation.kind === 'words' || !/^[,:;—–]$/.test(separator)) return undefined
      return { first: quotation.firstToken, end: quotation.endToken }
    }
    if (context.groupOfHead.has(at)) return undefined
  }
  return undefined
}

// ——— passives and naming ———

const unsourcedRaising = new Set('say report believe allege estimate expect think rumour rumor claim'.split(' '))

function readPassive(context: Context, group: VerbGroup, verb: CueVerb): Found | undefined {
  const { tokens } = context
  const reduced = group.form === 'finite' && group.firstToken === group.head && isPastParticiple(tokens[group.head])
  const by = byAfter(context, group.head)
  if (group.form !== 'passive' && !(reduced && by === group.head + 1)) return undefined
  if (by !== undefined && verb.kind !== 'attitude') return passiveBy(context, group, verb, by)
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
  const as = context.tokens[source.end]?.lower === 'as' ? contentAfter(context, source.end, plainClause) : undefined
  return {
    cue: { first: group.firstToken, end: by === group.head + 1 ? by + 1 : group.head + 1 },
    source,
    antecedent: null,
    content: as ? [{ first: content.first, end: content.end }, as] : [{ first: content.first, end: content.end }],
    stance: verb.stance,
    negated: group.negated,
    confidence: 0.75,
  }
}

/** "was confirmed by A and cited by B": the subject of the passive before. */
function coordinatedSubject(context: Context, group: VerbGroup): Source | undefined {
  if (context.tokens[group.firstToken - 1]?.lower !== 'and') return undefined
  const other = context.groups[(context.groupOfHead.get(group.head) ?? 0) - 1]
  return other?.form === 'passive' && sameSentence(context, other.head, group.head)
    ? subjectBefore(context, other.firstToken)
    : undefined
}

const plainClause = { relative: false, fronted: false }

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

/** Any verb with "… as “…”": quoted words say whose description it is ("hailed it as a “triumph”"). */
function readNaming(context: Context, group: VerbGroup): Found | undefined {
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

// ——— what is no attribution after all ———

/** Inside a quotation only what a third party says counts: "I think" and "we say" are the quoted speaker's own. */
function acceptable(context: Context, { source, cue, content, confidence }: Found, group: VerbGroup): boolean {
  const first = source && context.tokens[source.first]
  if (content.length === 0 || !cue) return false
  if (source && content.some((span) => span.first < source.end && source.first < span.end)) return false
  if ((context.spokenIn[group.head] ?? -1) < 0) return !(first && /^(?:you|there|what)$/.test(first.lower))
  if (!source || !first) return false
  const kind = cueVerbs.get(context.tokens[group.head]?.lemma ?? '')?.[0]?.kind
  if (kind !== 'telling' && !(kind === 'showing' && confidence > 0.8)) return false
  return first.pos !== 'PRON' || first.lower === 'who'
}

export { trimmed }
