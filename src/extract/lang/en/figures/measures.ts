import type { Measure } from '../../../../model/index.ts'
import type { Analysis, Sentence, Token } from '../analysis.ts'
import { stateAdjectives } from './act-words.ts'
import { actNoun, actVerb, countedNoun, isPersonNoun } from './acts.ts'
import type { Candidate } from './candidates.ts'
import { countsThings, isPeople } from './counted.ts'
import { shareAlongLists } from './listed.ts'
import { countNouns, groupNouns } from './predicate-words.ts'
import { measureOfPhrase, type Predicate } from './predicate.ts'
import { predicateAfter } from './predicate-after.ts'
import { predicateBefore } from './predicate-before.ts'
import { wholeOfTally } from './tallies.ts'

type Tokens = readonly Token[]

/** What a figure counts or measures, and how that was found. */
export interface Governed {
  readonly measure: Measure
  /** `act`: a verb or noun of an act governs it; `noun`: its own noun tells; `shared`: taken from another figure. */
  readonly ground: 'act' | 'noun' | 'shared' | 'unit' | 'none'
  /** Token of the governing verb or noun; null where there is none. */
  readonly predicate: number | null
  /** What happened to those named, where the figure itself counts names ("the names of 44 people killed"). */
  readonly underlying?: Measure
  /** "Seven were children": a part of those told before. */
  readonly isPart?: boolean
  /** The candidate that an elided or joined figure takes its measure from. */
  readonly from: number | null
}

/** The measure of every candidate: by its unit, its governing act, its own noun, or the figure that it is joined to. */
export function governedMeasures(analysis: Analysis, candidates: readonly Candidate[]): Governed[] {
  const own = candidates.map((candidate) => ownMeasure(analysis, candidate))
  const shared = shareAlongLists(analysis.tokens, candidates, own)
  return settle(analysis, candidates, shared)
}

const kinds: Readonly<Record<'money' | 'percent' | 'duration' | 'plain', Measure>> = {
  money: 'cost',
  percent: 'share',
  duration: 'duration',
  plain: 'other',
}

function ownMeasure(analysis: Analysis, candidate: Candidate): Governed | undefined {
  const { unit, number, phrase } = candidate
  const { tokens } = analysis
  if (unit) return { measure: kinds[unit.kind], ground: 'unit', predicate: null, from: null }
  if (number.form === 'fraction') return { measure: 'share', ground: 'unit', predicate: null, from: null }
  const noun = phrase.head === null ? {} : nounMeasure(tokens, candidate)
  const act = actOf(analysis, candidate, noun.strong)
  if (act) {
    const underlying = act.measure === 'named' ? underlyingOf(analysis, candidate, noun.strong ?? noun.weak) : undefined
    return {
      measure: act.measure,
      ground: 'act',
      predicate: act.token,
      from: null,
      ...(underlying ? { underlying } : {}),
    }
  }
  if (noun.strong) return { measure: noun.strong, ground: 'act', predicate: phrase.head, from: null }
  return noun.weak ? { measure: noun.weak, ground: 'noun', predicate: null, from: null } : undefined
}

function underlyingOf(
  { tokens, sentences }: Analysis,
  candidate: Candidate,
  noun: Measure | undefined,
): Measure | undefined {
  const end = sentences[candidate.sentence]?.endToken ?? 0
  const after = predicateAfter(tokens, Math.max(candidate.phrase.endToken, candidate.endToken), end)
  return after && after.measure !== 'named' ? after.measure : noun
}

function actOf(analysis: Analysis, candidate: Candidate, strong: Measure | undefined): Predicate | undefined {
  const { tokens } = analysis
  const { phrase, worded, endToken } = candidate
  const sentence = analysis.sentences[candidate.sentence]
  if (!sentence) return undefined
  const before = predicateBefore(tokens, worded.outerFirst, sentence.firstToken)
  const phraseEnd = Math.max(phrase.endToken, endToken)
  if (strong) return before?.measure === 'named' ? before : undefined
  const refined = before && refinedBy(tokens, before, phraseEnd, sentence.endToken)
  if (refined && !fitsCounted(tokens, candidate, refined)) return undefined
  if (refined) return countsThings(tokens, candidate) && isPersonalAct(refined.measure) ? undefined : refined
  // "many of those arrested": the participle tells of the whole, not of the untold part.
  const mainOnly = candidate.number.form === 'vague' && phrase.partitive
  const after = predicateAfter(tokens, phraseEnd, sentence.endToken, mainOnly)
  const attached = after?.token === phraseEnd && actVerb(tokens[phraseEnd])?.patient !== undefined
  const ofOthers = after && !attached && isInsidePhrase(tokens, worded.outerFirst)
  if (after && !ofOthers && !countsThings(tokens, candidate)) return after
  return (
    innerAct(tokens, candidate) ??
    forcedOut(tokens, worded.outerFirst, phraseEnd) ??
    numberNounAfter(tokens, phraseEnd, sentence)
  )
}

/** "the families of the 176 victims marched", "half of the 4,500 inmates": the verb tells of others, or of a part. */
function isInsidePhrase(tokens: Tokens, first: number): boolean {
  const at = tokens[first - 1]?.pos === 'DET' ? first - 2 : first - 1
  const holder = tokens[at - 1]
  if (tokens[at]?.lower !== 'of' || !holder || holder.sentence !== tokens[first]?.sentence) return false
  if (groupNouns.has(holder.lower) || countNouns.has(holder.lower)) return false
  return /^(?:NOUN|NUM|PRON|DET|ADJ|SYM)$/.test(holder.pos) || /^(?:half|most|none|some|many|all)$/.test(holder.lower)
}

/** "sentenced 12 to death", "put 12 to death", "documented 38 of the victims by name". */
function refinedBy(tokens: Tokens, before: Predicate, from: number, end: number): Predicate {
  const toDeath = tokens[from]?.lower === 'to' && tokens[from + 1]?.lower === 'death' && from + 1 < end
  if (before.measure === 'sentenced' && toDeath) return { measure: 'facing-execution', token: before.token }
  return before
}

function forcedOut(tokens: Tokens, from: number, end: number): Predicate | undefined {
  const verb = tokens[from - 1]?.lower ?? ''
  const words = [0, 1, 2, 3].map((offset) => tokens[end + offset]?.lower ?? '').join(' ')
  if (
    /^(?:forced|forcing|forces|drove|driven|driving|drives)$/.test(verb) &&
    /^(?:from (?:their )?homes?|to (?:flee|leave|evacuate)|out of|into exile)/.test(words)
  )
    return { measure: 'displaced', token: from - 1 }
  if (/^(?:left|leaves|leaving)$/.test(verb) && words.startsWith('homeless'))
    return { measure: 'displaced', token: from - 1 }
  const named = /^by name\b/.test(words) || /^of (?:the|these) \w+ by name/.test(words)
  return named ? { measure: 'named', token: end + 1 } : undefined
}

/** "numerous arrested people", "30 wounded soldiers": a participle inside the phrase. */
function innerAct(tokens: Tokens, { phrase }: Candidate): Predicate | undefined {
  if (phrase.head === null) return undefined
  for (let at = phrase.firstToken; at < phrase.head; at++) {
    const token = tokens[at]
    const verb = actVerb(token)
    const measure =
      stateAdjectives.get(token?.lower ?? '') ?? (verb?.participle && !verb.ing ? verb.patient : undefined)
    if (measure && !(token?.lower === 'free' || token?.lower === 'name')) return { measure, token: at }
  }
  return undefined
}

/** "1,500 is a shocking number of civilian casualties". */
function numberNounAfter(tokens: Tokens, from: number, sentence: Sentence): Predicate | undefined {
  if (!/^(?:is|was|are|were|remains|became)$/.test(tokens[from]?.lower ?? '')) return undefined
  for (let at = from + 1; at < Math.min(sentence.endToken, from + 8); at++) {
    if (!countNouns.has(tokens[at]?.lower ?? '')) continue
    const found = measureOfPhrase(tokens, at + 1, sentence.endToken)
    const deaths = found?.measure === 'affected' && speaksOfDeaths(tokens, sentence.firstToken, from)
    return found && deaths ? { ...found, measure: 'killed' } : found
  }
  return undefined
}

/** "Hold", "free", "seize" and the like tell of people only where people are counted ("hold three meetings"). */
const manyThings =
  /^(?:h[eo]ld(?:s|ing)?|seiz(?:es?|ed|ing)|captur(?:es?|ed|ing)|releas(?:es?|ed|ing)|free[sd]?|freeing|nam(?:es?|ed|ing)|identif(?:y|ies|ied|ying)|evacuat(?:es?|ed|ing)|affect(?:s|ed|ing)?|attend(?:s|ed|ing)?)$/

function fitsCounted(tokens: Tokens, { phrase }: Candidate, { token }: Predicate): boolean {
  const head = phrase.head === null ? undefined : tokens[phrase.head]
  if (!head || !manyThings.test(tokens[token]?.lower ?? '')) return true
  return isPeople(head) || countedNoun(head.lower).weak !== undefined
}

/** Casualties are the dead where the sentence speaks of a death toll. */
function speaksOfDeaths(tokens: Tokens, from: number, end: number): boolean {
  for (let at = Math.max(from, end - 60); at < end; at++) if (actNoun(tokens[at]) === 'killed') return true
  return false
}

function isPersonalAct(measure: Measure): boolean {
  return measure !== 'affected' && measure !== 'named'
}

/** What the counted noun tells: the last of a coordination ("prisoners and detainees"), else the head. */
function nounMeasure(tokens: Tokens, { phrase }: Candidate): { readonly strong?: Measure; readonly weak?: Measure } {
  const head = phrase.head === null ? undefined : tokens[phrase.head]
  const sufferers =
    head?.lower === 'victims' &&
    /^(?:shooting|stabbing|torture|rape|abuse|trafficking|fraud|crime|flood|quake)$/.test(
      tokens[head.index - 1]?.lower ?? '',
    )
  if (sufferers) return { weak: 'affected' }
  return head ? countedNoun(head.lower) : {}
}

/** Fills what is still open from parts, back references and gaps, then from what kind of noun is counted. */
function settle(
  analysis: Analysis,
  candidates: readonly Candidate[],
  known: readonly (Governed | undefined)[],
): Governed[] {
  const settled: Governed[] = []
  const told = new Map<number, number>()
  candidates.forEach((candidate, index) => {
    const mine = known[index]
    const inherited =
      mine && mine.ground !== 'noun' ? undefined : inheritedFrom(analysis, candidates, settled, index, told)
    const giver = inherited === undefined ? undefined : settled[inherited]
    settled.push(
      inherited !== undefined && giver
        ? {
            measure: giver.underlying ?? giver.measure,
            ground: 'shared',
            predicate: null,
            from: inherited,
            isPart: areSomething(analysis.tokens, candidate),
          }
        : (mine ?? { measure: 'other', ground: 'none', predicate: null, from: null }),
    )
    const value = candidate.number.low
    const place = settled[index]
    if (value !== null && place && place.measure !== 'other' && !candidate.unit) told.set(value, index)
  })
  return settled
}

/** The earlier figure that an elided one goes back to. */
function inheritedFrom(
  analysis: Analysis,
  candidates: readonly Candidate[],
  settled: readonly Governed[],
  index: number,
  told: ReadonlyMap<number, number>,
): number | undefined {
  const { tokens } = analysis
  const candidate = candidates[index]
  if (!candidate || candidate.unit || candidate.number.form === 'none' || candidate.number.form === 'vague')
    return undefined
  const tally = wholeOfTally(tokens, candidates, index)
  if (tally !== undefined && tally < index) return tally
  if (areSomething(tokens, candidate)) return lastCounting(candidates, settled, index, candidate.sentence - 1)
  if (isBareClaim(tokens, candidate)) return lastCounting(candidates, settled, index, candidate.sentence - 2)
  const before = tokens[candidate.worded.outerFirst - 1]
  const lastCounted = lastCounting(candidates, settled, index, candidate.sentence)
  if (candidate.phrase.partitive && (candidate.phrase.head === null || endsInPronoun(tokens, candidate)))
    return lastCounted
  if (candidate.phrase.head === null) {
    const same = told.get(candidate.number.low ?? -1)
    const anaphoric = refersBack(tokens, candidate)
    if (anaphoric) return same ?? lastCounting(candidates, settled, index, candidate.sentence - 1)
    if (same !== undefined && (before?.lower === 'the' || before?.lower === 'of')) return same
    if (/^(?:from|not)$/.test(before?.lower ?? '') || isSecondOfChange(tokens, candidate)) return lastCounted
    return gapped(tokens, candidate) ? lastCounted : same
  }
  if (/^(?:including|among|them)$/.test(before?.lower ?? '')) return lastCounted
  return undefined
}

/** "The council says more than 300.", "Terrano Province has counted 74.": nothing but a number is said of those told before. */
function isBareClaim(tokens: Tokens, { phrase, worded, endToken, sentence, number }: Candidate): boolean {
  if (phrase.head !== null || number.form === 'vague') return false
  const next = tokens[endToken]
  const ends = next?.sentence !== sentence || /^[.;,]$/.test(next.text)
  return (
    ends &&
    /^(?:says?|said|counts?|counted|gives?|gave|reports?|reported|claims?|claimed)$/.test(
      tokens[worded.outerFirst - 1]?.lower ?? '',
    )
  )
}

/** "Seven were children; 9 were women": parts of those told before, by what they are. */
function areSomething(tokens: Tokens, { phrase, endToken }: Candidate): boolean {
  const verb = pastShare(tokens, endToken)
  if (phrase.head !== null || !/^(?:was|were|are)$/.test(tokens[verb]?.lower ?? '')) return false
  for (let at = verb + 1; at <= verb + 3 && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[at]?.pos ?? ''); at++) {
    const next = tokens[at + 1]
    if (isPersonNoun(tokens[at]?.lower ?? '') && (!next || /^(?:PUNCT|CCONJ|ADP)$/.test(next.pos))) return true
  }
  return false
}

/** Leaps over ", or 40%,". */
function pastShare(tokens: Tokens, at: number): number {
  if (tokens[at]?.text !== ',' || tokens[at + 1]?.lower !== 'or') return at
  for (let next = at + 2; next < at + 8; next++) if (tokens[next]?.text === ',') return next + 1
  return at
}

/** "from 189,000 to 170,000". */
function isSecondOfChange(tokens: Tokens, { worded }: Candidate): boolean {
  return tokens[worded.outerFirst - 1]?.lower === 'to' && tokens[worded.outerFirst - 2]?.pos === 'NUM'
}

function endsInPronoun(tokens: Tokens, { phrase, endToken }: Candidate): boolean {
  for (let at = endToken; at < phrase.firstToken; at++)
    if (/^(?:them|whom|these|those|which)$/.test(tokens[at]?.lower ?? '')) return true
  return false
}

function lastCounting(
  candidates: readonly Candidate[],
  settled: readonly Governed[],
  index: number,
  earliestSentence: number,
): number | undefined {
  for (let at = index - 1; at >= 0 && at >= index - 8; at--) {
    const candidate = candidates[at]
    if (!candidate || candidate.sentence < earliestSentence) return undefined
    const { measure, ground } = settled[at] ?? {}
    if (!candidate.unit && ground !== 'none' && measure !== 'other' && measure !== 'places' && measure !== 'share')
      return at
  }
  return undefined
}

/** "this number should be 20,000", "the number of 65", "the figure is 40". */
function refersBack(tokens: Tokens, { worded }: Candidate): boolean {
  for (let at = worded.outerFirst - 1; at >= worded.outerFirst - 6; at--) {
    const word = tokens[at]?.lower ?? ''
    if (countNouns.has(word)) return true
    if (
      !/^(?:should|be|is|was|of|at|to|rose|stands|stood|the|true|real|could|would|must|may|might|actually|really|as|ought|not|have|been)$/.test(
        word,
      )
    )
      return false
  }
  return false
}

/** "12 died in Varo, 8 in Sele and 3 in Dorn", "police spoke of 3,500": nothing but a place or the end follows. */
function gapped(tokens: Tokens, { endToken, sentence }: Candidate): boolean {
  const next = tokens[endToken]
  return next?.sentence !== sentence || /^(?:in|at|from|near|,|\.|;|”|"|and|on)$/.test(next.lower)
}
