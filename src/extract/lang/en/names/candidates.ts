import type { Span } from '../../../../model/index.ts'
import type { Evidence } from './evidence.ts'
import { keyOf, nameText } from './forms.ts'
import { isGivenName } from './given.ts'
import { organisationWords, outletWords, peopleWords, placeWords, stateWords } from './organisations.ts'
import { inner, isTitleWord, opensName, runEnd } from './runs.ts'
import { addressGender, officeModifiers, portfolios } from './titles.ts'
import type { Word } from './words.ts'
import { knownPlace, longestName } from '../places/gazetteer.ts'

/** A run of words that may name something, apart from the title before it. */
export interface Candidate extends Span {
  /** Content words and the connectors inside ("Ministry", "of", "Health"). */
  readonly words: readonly Word[]
  readonly text: string
  /** Lower case, without points: the same for the same words. */
  readonly key: string
  /** Capitalised office or address right before it ("Foreign Minister", "Mrs."). */
  readonly title: readonly Word[]
  /** The words around it, title and all. */
  readonly before: Word | undefined
  readonly after: Word | undefined
  /** The words one further out. */
  readonly earlier: Word | undefined
  readonly afterThat: Word | undefined
  /** Right before "(VNA) -", which opens a report. */
  readonly dateline: boolean
  /** The last noun of "a legal aid group" where a comma and an article join that to the name. */
  readonly apposed: Word | undefined
  /** The head of "the head of the agency" where a comma joins that to the name and another closes it. */
  readonly introduced: Word | undefined
}

/** The runs of capitalised words in sentences that use capitals as prose does. */
export function findCandidates(words: readonly Word[], evidence: Evidence): Candidate[] {
  const candidates: Candidate[] = []
  for (let at = 0; at < words.length;) {
    const word = words[at]
    if (!word || evidence.casing[word.sentence] !== 'plain') {
      at++
      continue
    }
    if (isPublisher(words, at, evidence)) {
      candidates.push(...candidateOf(words, at, at + evidence.publisher.length, []))
      at += evidence.publisher.length
      continue
    }
    if (!opensName(words, at, evidence)) {
      at++
      continue
    }
    const end = runEnd(words, at, evidence)
    candidates.push(...splitRun(words, at, end))
    at = end
  }
  return candidates
}

/** Whether the publisher's name stands here in full and no longer name goes on from it. */
function isPublisher(words: readonly Word[], at: number, { publisher }: Evidence): boolean {
  const [first, next] = [words[at], words[at + publisher.length]]
  if (publisher.length === 0 || first === undefined || !/^\p{Lu}/u.test(first.text)) return false
  if (next?.shape === 'capital' && next.sentence === first.sentence) return false
  return publisher.every((part, index) => {
    const word = words[at + index]
    return word?.sentence === first.sentence && word.lower.replace(/'s?$/, '') === part
  })
}

/** Cuts a run at the titles in it: "[Iranian] (President) [Hassan Rouhani]". */
function splitRun(words: readonly Word[], from: number, end: number): Candidate[] {
  const title = titleSpan(words, from, end)
  if (!title || isInName(words, title, end)) return candidateOf(words, from, end, [])
  const lead = candidateOf(words, from, title.from, [])
  const rest = end > title.end ? restOf(words, title, end) : []
  return [...lead, ...rest]
}

/** "Network for the Defence of Journalists": several of a calling, last in a longer name. */
function isInName(words: readonly Word[], title: TitleSpan, end: number): boolean {
  const before = words[title.from - 1]?.lower ?? ''
  const whole = inner.has(before) || words[title.from - 1]?.shape !== 'lower'
  return (
    title.end === end &&
    /[^s]s$/.test(words[end - 1]?.lower ?? '') &&
    title.end - title.from === 1 &&
    whole &&
    hasOf(words, title)
  )
}

/** Whether "of" or "to" stands in the run within the few words before. */
function hasOf(words: readonly Word[], { from }: TitleSpan): boolean {
  return words.slice(Math.max(0, from - 3), from).some(({ lower }) => inner.has(lower))
}

function restOf(words: readonly Word[], title: TitleSpan, end: number): Candidate[] {
  const inner = titleSpan(words, title.end, end)
  if (inner && inner.from === title.end) return restOf(words, { from: title.from, end: inner.end }, end)
  return title.end < end ? candidateOf(words, title.end, end, words.slice(title.from, title.end)) : []
}

interface TitleSpan {
  readonly from: number
  readonly end: number
}

function titleSpan(words: readonly Word[], from: number, end: number): TitleSpan | undefined {
  let start = -1
  let office = false
  for (let at = from; at <= end; at++) {
    const word = at < end ? words[at] : undefined
    const isTitle = word !== undefined && isTitleWord(word.lower) && !(word.shape === 'caps' && word.text.length > 3)
    const ofField = start < 0 && at > from && /^(?:of|for)$/.test(words[at - 1]?.lower ?? '')
    if (word && !ofField && (isTitle || officeModifiers.has(word.lower))) {
      if (start < 0) start = at
      office ||= isTitle
      continue
    }
    if (start >= 0 && office) {
      const after = pastPortfolio(words, at, end)
      return isWholeName(words, start, after, end) ? undefined : { from: start, end: after }
    }
    start = -1
    office = false
  }
  return undefined
}

/** The end of "of Foreign Affairs" after an office word. */
function pastPortfolio(words: readonly Word[], at: number, end: number): number {
  if (!['of', 'for'].includes(words[at]?.lower ?? '') || at >= end) return at
  let last = at + 1
  while (last < end && (portfolios.has(words[last]?.lower ?? '') || words[last]?.lower === 'and')) last++
  return last
}

/** "General Assembly", "Imam Hassan Hospital": the title word is a part of a longer name. */
function isWholeName(words: readonly Word[], from: number, titleEnd: number, end: number): boolean {
  if (titleEnd >= end) return false
  const last = words[end - 1]?.lower ?? ''
  const typed = organisationWords.has(last) || stateWords.has(last) || placeWords.has(last) || outletWords.has(last)
  return typed && (titleEnd + 1 >= end || !isGivenName(words[titleEnd]?.lower ?? '')) && from + 6 > titleEnd
}

/** The candidates that the words from `from` to `end` make, without connectors at the ends; mostly one. */
export function candidateOf(words: readonly Word[], from: number, end: number, title: readonly Word[]): Candidate[] {
  let start = from
  let stop = end
  while (stop > start && (words[stop - 1]?.shape === 'lower' || words[stop - 1]?.shape === 'mark')) stop--
  while (stop > start + 1 && isPeople(words[stop - 1])) stop--
  while (start < stop && (words[start]?.text === '&' || inner.has(words[start]?.lower ?? ''))) start++
  while (start < stop - 1 && formerly.has(words[start]?.lower ?? '')) start++
  const person = personFrom(words, start, stop)
  if (person > start) {
    const lead = isPeople(words[person - 1]) ? [] : candidateOf(words, start, person, [])
    return [...lead, ...candidateOf(words, person, stop, title)]
  }
  const first = words[start]
  const last = words[stop - 1]
  if (!first || !last || stop <= start) return []
  const own = words.slice(start, stop)
  const text = nameText(own)
  const before = (title[0]?.index ?? start) - 1
  const around = {
    before: words[before],
    earlier: words[before - 1],
    after: words[stop],
    afterThat: words[stop + 1],
    apposed: apposedAt(words, stop),
    introduced: words[stop]?.text === ',' ? introducedAt(words, before) : undefined,
    dateline: isBeforeAgency(words, stop),
  }
  const address = title.length === 0 ? addressBefore(words[before], first) : title
  return [{ start: first.start, end: last.end, words: own, text, key: keyOf(text), title: address, ...around }]
}

/** "PORT SELE (VNA) -": a short bracket and a dash. */
function isBeforeAgency(words: readonly Word[], at: number): boolean {
  return words[at]?.text === '(' && words[at + 2]?.text === ')' && /^(?:[-—–]|--)$/.test(words[at + 3]?.text ?? '')
}

/** "Mrs Velic", "Dr Karo": an address without a point is no word of a name, but it tells of the one that it stands before. */
function addressBefore(before: Word | undefined, first: Word): readonly Word[] {
  const addresses = before?.shape === 'capital' && before.sentence === first.sentence && addressGender.has(before.lower)
  return addresses ? [before] : []
}

/** Longest apposition whose noun is looked for, in words. */
const longestApposition = 7

const openers: ReadonlySet<string> = new Set('a an the another one his her its their our my'.split(' '))
const links: ReadonlySet<string> = new Set(['of', 'for', 'in', 'at'])

/** The head of "the …, [Name]," before a comma: the last noun before "of", "for" … from the article or owner on. */
function introducedAt(words: readonly Word[], comma: number): Word | undefined {
  const mark = words[comma]
  if (mark?.text !== ',') return undefined
  let head: Word | undefined
  let ended = true
  for (let at = comma - 1; at >= 0 && at >= comma - 2 * longestApposition; at--) {
    const word = words[at]
    if (!word || word.sentence !== mark.sentence) return undefined
    if (links.has(word.lower)) ended = true
    else if (openers.has(word.lower) || word.possessive) {
      if (!links.has(words[at - 1]?.lower ?? '')) return head
    } else if (!['NOUN', 'ADJ', 'PROPN'].includes(word.pos)) return undefined
    else if (ended) {
      head = word
      ended = false
    }
  }
  return undefined
}

/** The head of "a …", "the …" behind a comma: the last noun before a mark, a preposition or a clause. */
function apposedAt(words: readonly Word[], comma: number): Word | undefined {
  const mark = words[comma]
  if (mark?.text !== ',' || !['a', 'an', 'the', 'another'].includes(words[comma + 1]?.lower ?? '')) return undefined
  let head: Word | undefined
  for (let at = comma + 2; at < comma + 2 + longestApposition; at++) {
    const word = words[at]
    if (!word || word.sentence !== mark.sentence || word.possessive) return undefined
    if (word.shape === 'mark' && word.text !== '-') break
    if (['ADP', 'VERB', 'AUX', 'PRON', 'SCONJ', 'CCONJ', 'PART'].includes(word.pos)) break
    if (word.pos === 'NOUN') head = word
  }
  return head
}

/** The same mention with other words for a name: those that it shares with its neighbour. */
export function candidateWith(candidate: Candidate, words: readonly Word[]): Candidate {
  const text = nameText(words)
  return { ...candidate, words, text, key: keyOf(text) }
}

/** Openers that say when, not who ("Former"). */
const formerly: ReadonlySet<string> = new Set(['former', 'late', 'acting', 'then', 'ex', 'longtime', 'onetime'])

/** Where a person begins in a run that a place or a people opens ("Middle East | Tobias Roe", "American | Jane Roe"). */
function personFrom(words: readonly Word[], from: number, end: number): number {
  for (let at = from + 1; at < end - 1 && at - from <= longestName; at++) {
    if (!isGivenName(words[at]?.lower ?? '') || isTyped(words[end - 1]?.lower ?? '')) continue
    const lead = words.slice(from, at)
    const opens =
      lead.every(isPeople) ||
      isAcronym(lead.at(-1)) ||
      knownPlace(lead.map((word) => word.text).join(' '))?.form === 'name'
    if (opens && !isGivenName(words[from]?.lower ?? '')) return at
  }
  return from
}

/** "… to Counter HF Jana Roe": an acronym ends what stands before a given name. */
function isAcronym(word: Word | undefined): boolean {
  return word?.shape === 'caps' && word.text.length > 1 && !word.text.includes('.')
}

function isTyped(lower: string): boolean {
  return organisationWords.has(lower) || stateWords.has(lower) || placeWords.has(lower) || outletWords.has(lower)
}

function isPeople(word: Word | undefined): boolean {
  return word !== undefined && (word.people || peopleWords.has(word.lower) || knownPlace(word.text)?.form === 'demonym')
}
