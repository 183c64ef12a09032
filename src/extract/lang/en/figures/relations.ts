import type { DraftFigure } from '../../../drafts.ts'
import type { Token } from '../analysis.ts'
import { countedNoun, isPersonNoun } from './acts.ts'
import type { Candidate } from './candidates.ts'
import { countsPeople } from './counted.ts'
import { areListed } from './listed.ts'
import type { Governed } from './measures.ts'
import { formerOf } from './revised.ts'
import { wholeOfTally } from './tallies.ts'

type Tokens = readonly Token[]
type Kind = NonNullable<DraftFigure['relation']>['kind']

/** How a figure stands to another candidate (its index), or that it tells a change. */
export interface Related {
  readonly kind: Kind
  readonly to: number | null
}

const rises =
  /^(?:increase[ds]?|increasing|rise[s]?|rose|risen|rising|grow(?:s|th|n)?|grew|jump(?:s|ed)?|surge[ds]?|climb(?:s|ed)?|gain(?:s|ed)?|up|soar(?:s|ed)?|hike)$/
const falls =
  /^(?:decrease[ds]?|decreasing|drop(?:s|ped)?|f[ae]ll(?:s|en)?|decline[ds]?|down|reduc(?:ed?|tion|es)|cut|plunge[ds]?|shrank|loss|slump(?:ed)?)$/

/** The relation of a candidate: a part of an earlier figure, additional to one, an increase or a decrease. */
export function relationOf(
  tokens: Tokens,
  candidates: readonly Candidate[],
  governed: readonly Governed[],
  index: number,
): Related | undefined {
  const own = ownRelation(tokens, candidates, governed, index)
  if (own) return own
  // "25 of them women and 11 children": a list of parts.
  for (let at = index; at > 0 && at > index - 6 && areListed(tokens, candidates[at - 1], candidates[at]); at--) {
    const before = ownRelation(tokens, candidates, governed, at - 1)
    if (before) return before.kind === 'part-of' && before.to !== index ? before : undefined
  }
  return undefined
}

function ownRelation(
  tokens: Tokens,
  candidates: readonly Candidate[],
  governed: readonly Governed[],
  index: number,
): Related | undefined {
  const candidate = candidates[index]
  if (!candidate) return undefined
  const change = changeOf(tokens, candidate)
  if (change) return { kind: change, to: null }
  const tally = wholeOfTally(tokens, candidates, index)
  if (tally !== undefined && isOfPeople(tokens, candidates, governed, tally)) return { kind: 'part-of', to: tally }
  const former = formerOf(tokens, candidates, index)
  if (former !== undefined && isOfPeople(tokens, candidates, governed, index)) return { kind: 'revises', to: former }
  const whole = wholeBefore(tokens, candidates, governed, index)
  const { phrase, worded } = candidate
  if (candidate.unit?.kind === 'money' || candidate.unit?.kind === 'duration') return undefined
  if (includes(tokens, worded.outerFirst) && whole !== undefined) return { kind: 'part-of', to: whole }
  const isOfThem = ofPart(tokens, candidate)
  const isPart = phrase.partitive || governed[index]?.isPart || isOfThem
  if (isPart && !candidate.unit && candidate.number.form === 'one') {
    const meant = whole ?? (isOfThem ? countedBefore(tokens, candidates, index) : undefined)
    if (meant === undefined || isOfOthers(tokens, candidate, candidates[meant])) return undefined
    return { kind: 'part-of', to: meant }
  }
  if (!phrase.additional || candidate.unit) return undefined
  return { kind: 'in-addition-to', to: addedTo(tokens, candidates, governed, index) ?? null }
}

/** "It has 30,000 nurses; of these, 4,500 …": the last count of people, whatever is said of them. */
function countedBefore(tokens: Tokens, candidates: readonly Candidate[], index: number): number | undefined {
  for (let at = index - 1; at >= 0 && at >= index - 3; at--) {
    const { unit, phrase, sentence } = candidates[at] ?? {}
    if (sentence === undefined || sentence < (candidates[index]?.sentence ?? 0) - 1) return undefined
    const head = phrase?.head == null ? undefined : tokens[phrase.head]
    if (!unit && head && isPersonNoun(head.lower)) return at
  }
  return undefined
}

/** "45 of the attackers" are no part of the "eleven soldiers" told before. */
function isOfOthers(tokens: Tokens, part: Candidate, whole: Candidate | undefined): boolean {
  if (!part.phrase.partitive) return false
  const [own, other] = [part, whole].map((one) => (one?.phrase.head == null ? undefined : tokens[one.phrase.head]))
  if (!own || !other || own.lower === other.lower) return false
  const isSort = ({ lower }: Token): boolean => {
    const { strong, weak } = countedNoun(lower)
    return !strong && !weak && !/^(?:people|persons?|civilians|residents|others|dead|total)$/.test(lower)
  }
  return isSort(own) && isSort(other) && isPersonNoun(other.lower)
}

function isOfPeople(
  tokens: Tokens,
  candidates: readonly Candidate[],
  governed: readonly Governed[],
  index: number,
): boolean {
  const [candidate, own] = [candidates[index], governed[index]]
  return candidate !== undefined && own !== undefined && countsPeople(tokens, candidate, own)
}

/** What a further count is added to: the latest earlier one of the same measure, else of people where it counts people too. */
function addedTo(
  tokens: Tokens,
  candidates: readonly Candidate[],
  governed: readonly Governed[],
  index: number,
): number | undefined {
  const candidate = candidates[index]
  const own = governed[index]
  if (!candidate || !own) return undefined
  const people = countsPeople(tokens, candidate, own)
  const noun = (one: Candidate) => (one.phrase.head === null ? '' : (tokens[one.phrase.head]?.lower ?? ''))
  if (!people) {
    for (let at = index - 1; at >= 0 && at >= index - 8; at--) {
      const other = candidates[at]
      if (!other || other.sentence < candidate.sentence - 2) return undefined
      if (!other.unit && !other.phrase.additional && noun(other) !== '' && noun(other) === noun(candidate)) return at
    }
    return undefined
  }
  const counted = (at: number | undefined) => {
    const [other, measure] = at === undefined ? [] : [candidates[at], governed[at]]
    return other && measure && countsPeople(tokens, other, measure) ? at : undefined
  }
  return (
    counted(wholeBefore(tokens, candidates, governed, index, own.measure)) ??
    counted(wholeBefore(tokens, candidates, governed, index))
  )
}

/** "the 15% increase", "rose by 20%", "up 12 percent", "a drop of 300". */
function changeOf(tokens: Tokens, { unit, firstToken, endToken, worded }: Candidate): Kind | undefined {
  const after = tokens[endToken]?.lower ?? ''
  const nounAfter = tokens[endToken]?.pos === 'NOUN' || unit?.kind === 'percent'
  if (nounAfter && /^(?:increase|rise|growth|jump|surge|hike|gain)$/.test(after)) return 'increase'
  if (nounAfter && /^(?:decrease|drop|fall|decline|reduction|cut|slump)$/.test(after)) return 'decrease'
  if (unit?.kind === 'duration') return undefined
  const first = Math.min(firstToken, worded.outerFirst)
  const by = /^(?:by|of|another)$/.test(tokens[first - 1]?.lower ?? '')
  if (!by && unit?.kind !== 'percent') return undefined
  const at = by ? first - 2 : first - 1
  const word = tokens[at]?.lower ?? ''
  if (/^(?:make|makes|made|making)$/.test(tokens[at - 1]?.lower ?? '')) return undefined
  return rises.test(word) ? 'increase' : falls.test(word) ? 'decrease' : undefined
}

/** The latest earlier figure of people in this sentence or the one before that is no part of another itself. */
function wholeBefore(
  tokens: Tokens,
  candidates: readonly Candidate[],
  governed: readonly Governed[],
  index: number,
  measure?: Governed['measure'],
): number | undefined {
  const sentence = candidates[index]?.sentence ?? 0
  for (let at = index - 1; at >= 0 && at >= index - 8; at--) {
    const candidate = candidates[at]
    if (!candidate || candidate.sentence < sentence - 2) return undefined
    const counts = !candidate.unit && governed[at]?.ground !== 'none' && governed[at]?.measure !== 'places'
    if (
      counts &&
      (measure === undefined || governed[at]?.measure === measure) &&
      !includes(tokens, candidate.worded.outerFirst) &&
      !candidate.phrase.partitive &&
      !candidate.phrase.additional
    )
      return at
  }
  return undefined
}

/** "including 12", "among them 12". */
export function includes(tokens: Tokens, first: number): boolean {
  const before = tokens[first - 1]?.lower ?? ''
  return before === 'including' || before === 'among' || (before === 'them' && tokens[first - 2]?.lower === 'among')
}

/** "Of the 1,200 detained, 340": the whole opens the sentence, a few words before. */
function opensWithWhole(tokens: Tokens, from: number): boolean {
  for (let at = from; at > from - 8; at--) {
    const token = tokens[at]
    if (!token || token.text === ',') return false
    if (token.lower === 'of' && tokens[at - 1]?.sentence !== token.sentence) return tokens[at + 1]?.lower === 'the'
  }
  return false
}

/** "of whom 30 were", "of them, 12 were", "of those 9". */
function ofPart(tokens: Tokens, { worded }: Candidate): boolean {
  if (tokens[worded.outerFirst - 1]?.text === ',' && opensWithWhole(tokens, worded.outerFirst - 2)) return true
  const at = tokens[worded.outerFirst - 1]?.text === ',' ? worded.outerFirst - 2 : worded.outerFirst - 1
  return /^(?:whom|them|those|these|which)$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.lower === 'of'
}
