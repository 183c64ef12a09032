import { wordsBetween, type Analysis, type Token } from '../analysis.ts'
import { countedNoun, isPersonNoun } from './acts.ts'
import type { Candidate } from './candidates.ts'
import type { Governed } from './measures.ts'
import { countedPhrase, type CountedPhrase } from './phrases.ts'
import { includes } from './relations.ts'
import { rateWords } from './unit-words.ts'
import { isPeriod, rateAfter, rateAfterVerb, rateBefore } from './units.ts'

type Tokens = readonly Token[]

/** Whether a candidate is a figure that somebody could claim, now that its measure is known. */
export function isClaim(tokens: Tokens, candidate: Candidate, governed: Governed): boolean {
  const { number, phrase, unit, worded } = candidate
  if (unit?.kind === 'duration') return isClaimedLength(tokens, candidate)
  if (unit) return true
  const byAct =
    (governed.ground === 'act' || governed.ground === 'shared') &&
    governed.measure !== 'other' &&
    governed.measure !== 'gathered'
  if (number.form === 'vague' && tokens[worded.outerFirst - 1]?.lower === 'how') return false
  if (number.form === 'vague') return byAct && governed.ground === 'act' && countsSomebody(tokens, candidate)
  if (number.form === 'none') return byAct && isNobody(tokens, candidate, governed)
  if (number.form === 'fraction') return phrase.head !== null || phrase.partitive
  if (number.form === 'magnitude' || number.elaborate) return true
  const small = (number.high ?? 0) <= 12 && !number.digits
  if (phrase.partitive && number.low !== 1) return true
  if (!small) return phrase.head !== null || governed.ground !== 'none' || worded.qualifier !== 'exact' || number.digits
  const definite = /^(?:the|these|those|both|all|its|their|his|her|other|first|last|next|past|our)$/.test(
    tokens[worded.outerFirst - 1]?.lower ?? '',
  )
  if (definite) return byAct && phrase.head !== null
  if (number.low === 1) return (byAct && phrase.head !== null) || governed.ground === 'shared'
  return phrase.head !== null || byAct
}

/** A length that something is said to last. "Every two weeks", "two days after" and a bare "a week" claim none. */
function isClaimedLength(tokens: Tokens, { number, worded, unit, endToken }: Candidate): boolean {
  if (number.form === 'vague' || number.form === 'none') return false
  const before = tokens[worded.outerFirst - 1]?.lower ?? ''
  if (/^(?:every|each|per)$/.test(before) || unit?.unit === 'seconds') return unit?.unit === 'seconds'
  if (/^(?:for|of|spent|lasted)$/.test(before)) return !/^(?:ago|later|old)$/.test(tokens[endToken]?.lower ?? '')
  return !/^(?:after|before|ago|later|earlier|prior|apart)$/.test(tokens[endToken]?.lower ?? '')
}

function countsSomebody(tokens: Tokens, { phrase, number }: Candidate): boolean {
  if (phrase.head === null) return phrase.partitive
  const word = tokens[phrase.head]?.lower ?? ''
  return isPersonNoun(word) || countedNoun(word).strong !== undefined || tokens[number.endToken]?.lower === 'of'
}

/** "no one was killed", "no deaths": a verb of an act that says so, not "no officer fired". */
function isNobody(tokens: Tokens, { phrase, number }: Candidate, { measure }: Governed): boolean {
  const word = phrase.head === null ? '' : (tokens[phrase.head]?.lower ?? '')
  if (measure === 'named' || measure === 'gathered') return false
  const bare = phrase.head === null
  if (
    /^(?:can|could|should|must|will|would|may|might)$/.test(
      tokens[Math.max(phrase.endToken, number.endToken)]?.lower ?? '',
    )
  )
    return false
  return (
    bare || isPersonNoun(word) || countedNoun(word).strong !== undefined || number.endToken - number.firstToken === 3
  )
}

/** Whom each candidate counts, in the text's words; an elided head takes it from the figure that it is joined to. */
export function populationOf(
  analysis: Analysis,
  candidates: readonly Candidate[],
  governed: readonly Governed[],
): (string | null)[] {
  const found: (string | null)[] = []
  candidates.forEach((candidate, index) => {
    const own =
      ownPopulation(analysis, candidate) ??
      namedAfter(analysis, candidate, governed[index]) ??
      namedBefore(analysis, candidate, governed[index])
    found.push(
      own === 'others' || own === null ? (carriedPopulation(analysis, candidates, governed, found, index) ?? own) : own,
    )
  })
  return found
}

function ownPopulation(analysis: Analysis, { phrase, unit }: Candidate): string | null {
  if (unit?.kind === 'duration' || unit?.kind === 'money') return null
  const changed = unit?.kind === 'percent' ? changedPhrase(analysis.tokens, phrase) : undefined
  if (changed === null) return null
  const from = analysis.tokens[changed?.firstToken ?? phrase.firstToken]
  const to = analysis.tokens[(changed ?? phrase).endToken - 1]
  if (phrase.head === null || !from || !to || to.end <= from.start) return null
  return wordsBetween(analysis, from.start, to.end).replace(/\s+/g, ' ')
}

/** "the 15% increase in the prison population": of what the share is. */
function changedPhrase(tokens: Tokens, phrase: CountedPhrase): CountedPhrase | null | undefined {
  const word = phrase.head === null ? '' : (tokens[phrase.head]?.lower ?? '')
  if (!/^(?:increase|rise|growth|jump|surge|hike|decrease|drop|fall|decline|reduction|cut)$/.test(word))
    return undefined
  if (!/^(?:in|of)$/.test(tokens[phrase.endToken]?.lower ?? '')) return null
  const from = tokens[phrase.endToken + 1]?.pos === 'DET' ? phrase.endToken + 2 : phrase.endToken + 1
  const found = countedPhrase(tokens, from, Math.min(tokens.length, from + 10), from)
  return found.head === null ? undefined : found
}

/** "1,500 is a shocking number of civilian casualties": the noun that governs an elided count from behind. */
function namedAfter(
  { tokens, text }: Analysis,
  { phrase, unit, endToken }: Candidate,
  governed: Governed | undefined,
): string | null {
  const at = governed?.ground === 'act' ? governed.predicate : null
  const noun = at === null || at < endToken ? undefined : tokens[at]
  if (unit || phrase.head !== null || at === null || noun?.pos !== 'NOUN') return null
  // Only after "a number of": "remain in prison" names nobody.
  let first = at
  while (first - 1 > endToken && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[first - 1]?.pos ?? '')) first--
  return tokens[first - 1]?.lower === 'of' ? text.slice(tokens[first]?.start ?? noun.start, noun.end) : null
}

/** "The number of miners killed in the accident has risen to 28": whom the noun of counting counts. */
function namedBefore(
  { tokens, text }: Analysis,
  { phrase, unit, firstToken, sentence }: Candidate,
  governed: Governed | undefined,
): string | null {
  const at = governed?.ground === 'act' ? governed.predicate : null
  if (unit || phrase.head !== null || at === null || at >= firstToken) return null
  let first = at
  while (/^(?:ADJ|NOUN|PROPN)$/.test(tokens[first - 1]?.pos ?? '') && tokens[first - 1]?.sentence === sentence) first--
  const isCounted =
    tokens[first - 1]?.lower === 'of' && /^(?:numbers?|count|total)$/.test(tokens[first - 2]?.lower ?? '')
  const [from, to] = [tokens[first], tokens[at - 1]]
  return isCounted && first < at && from && to ? text.slice(from.start, to.end) : null
}

function carriedPopulation(
  analysis: Analysis,
  candidates: readonly Candidate[],
  governed: readonly Governed[],
  found: readonly (string | null)[],
  index: number,
): string | null {
  const candidate = candidates[index]
  const measure = governed[index]
  if (!candidate || candidate.unit || !measure || measure.ground === 'none') return null
  // "The total toll, 312" is of everybody, whoever was counted before.
  if (/^(?:tolls?|totals?)$/.test(analysis.tokens[measure.predicate ?? -1]?.lower ?? '')) return null
  if (measure.from !== null && measure.from < index) return found[measure.from] ?? null
  const paragraph = analysis.sentences[candidate.sentence]?.paragraph
  for (let at = index - 1; at >= 0 && at >= index - 6; at--) {
    const before = candidates[at]
    if (!before || before.sentence < candidate.sentence - 1) return null
    if (analysis.sentences[before.sentence]?.paragraph !== paragraph) return null
    const counted = governed[at]
    const population = found[at] ?? null
    const usable =
      !includes(analysis.tokens, before.worded.outerFirst) &&
      !before.unit &&
      counted?.ground !== 'none' &&
      counted?.measure !== 'places' &&
      !before.phrase.partitive
    if (usable && population !== null && population !== 'others') return population
  }
  return null
}

/** The unit of a figure: `persons`, `places`, its currency, `percent`, or the plural of what it counts. */
export function unitNameOf(tokens: Tokens, { unit, number, phrase }: Candidate, people: boolean): string {
  if (unit) return unit.unit
  if (number.form === 'fraction') return 'percent'
  if (people) return 'persons'
  const word = phrase.head === null ? '' : (tokens[phrase.head]?.lower ?? '')
  if (countedNoun(word).weak === 'places') return 'places'
  return word === '' ? 'persons' : word
}

/** The period or thing of a rate: after the amount ("per month"), or for each person before it ("each inmate's keeping costs"). */
export function rateOf(analysis: Analysis, candidate: Candidate, { measure }: Governed): string | null {
  const { tokens } = analysis
  const sentence = analysis.sentences[candidate.sentence]
  if (!sentence || measure === 'duration') return null
  const after =
    rateAfter(tokens, candidate.endToken, sentence.endToken) ??
    rateAfter(tokens, candidate.phrase.endToken, sentence.endToken) ??
    rateAfterVerb(tokens, candidate.phrase.endToken, sentence.endToken) ??
    rateBefore(tokens, candidate.worded.outerFirst, sentence.firstToken)
  if (measure !== 'cost') return after
  const each = after !== null && !isPeriod(after) ? null : perPersonBefore(tokens, candidate, sentence.firstToken)
  return each && after ? `${each}-${after}` : (after ?? each)
}

/** "each inmate's keeping costs …", "keeping one prisoner costs …", "the cost per detainee is …". */
function perPersonBefore(tokens: Tokens, { worded }: Candidate, start: number): string | null {
  let costs = false
  for (let at = worded.outerFirst - 1; at >= Math.max(start, worded.outerFirst - 12); at--) {
    const word = tokens[at]?.lower ?? ''
    if (/^(?:costs?|costing|spends?|spent|pays?|paid|price|expense|expenses)$/.test(word)) costs = true
    if (/^[;:,]$/.test(word)) return null
    const opener = /^(?:each|every|one|per|a|single)$/.test(tokens[at - 1]?.lower ?? '')
    if (opener && isPersonOne(word) && (costs || /^(?:cost|costs)$/.test(tokens[at - 2]?.lower ?? ''))) return 'person'
  }
  return null
}

function isPersonOne(word: string): boolean {
  return rateWords.get(word) === 'person' || isPersonNoun(`${word}s`) || isPersonNoun(word)
}

/** The place that a figure's own noun phrase names: "40,000 prisoners in Varenia". */
export function placeOf(analysis: Analysis, { phrase, endToken, sentence }: Candidate): string | null {
  const { tokens } = analysis
  const at = Math.max(phrase.endToken, endToken)
  if (tokens[at]?.sentence !== sentence || !/^(?:in|across|inside|throughout|from|around)$/.test(tokens[at].lower))
    return null
  const first = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1
  let end = first
  while (tokens[end]?.sentence === sentence && tokens[end]?.pos === 'PROPN' && /^\p{Lu}/u.test(tokens[end]?.text ?? ''))
    end++
  const [from, to] = [tokens[first], tokens[end - 1]]
  return end > first && from && to && !isMonth(from) ? analysis.text.slice(from.start, to.end) : null
}

function isMonth({ lower }: Token): boolean {
  return (
    /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(lower) && lower.length <= 9 && monthNames.test(lower)
  )
}

const monthNames =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)$/
