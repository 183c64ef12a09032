import type { LocatedAttribution, QuotedSpan } from '../model/index.ts'
import { havingVerbs, negators } from './clause-words.ts'
import { clausesOf, type Clause } from './clauses.ts'
import { gerundOf, predicateOf, stemOf, type Predicate } from './predicates.ts'
import { determiners, phraseEnds } from './proposition-words.ts'
import { contentWords, lemma } from './words.ts'

/** One thing affirmed or denied in a full clause. */
export interface Proposition {
  readonly attribution: LocatedAttribution
  /** The stretch of content and the clause in it that it was read from. */
  readonly content: QuotedSpan
  readonly clause: Clause
  /** That a thing is there ("political prisoner"), or what the clause says with its verb. */
  readonly kind: 'existence' | 'clause'
  /** Of an existence: the words of the thing, sorted. Of a clause: its content words. */
  readonly words: readonly string[]
  /** Null where no finite verb could be told: such a clause can only answer one that has it. */
  readonly predicate: Predicate | null
  readonly isDenied: boolean
  readonly isFuture: boolean
}

/** Stances that say how things are. Demands, orders, threats and suppositions neither affirm nor deny. */
const asserting: ReadonlySet<string> = new Set([
  ...['asserts', 'announces', 'confirms', 'acknowledges', 'estimates', 'denies'],
])

/** Longer contents hold whole passages, in which clauses can no longer be told apart well. */
const longestContent = 2000

/** The things that an attribution affirms or denies; `nested` are contents of other voices inside it, left out. */
export function propositionsOf(attribution: LocatedAttribution, nested: readonly QuotedSpan[]): Proposition[] {
  if (!asserting.has(attribution.stance)) return []
  return attribution.content.flatMap((content) => {
    if (content.end - content.start > longestContent) return []
    const text = without(content, nested)
    const how = attribution.stance === 'denies' ? denialBy(text, attribution) : 'none'
    if (how === 'unclear') return []
    const clauses = clausesOf(text)
    const told = how === 'none' ? clauses : clauses.slice(0, 1)
    return told.flatMap((clause) => read({ attribution, content, clause }, how))
  })
}

function without(content: QuotedSpan, nested: readonly QuotedSpan[]): string {
  let text = content.text
  for (const span of nested.slice(0, 50)) {
    const from = Math.max(0, span.start - content.start)
    const to = Math.min(text.length, span.end - content.start)
    if (from < to) text = `${text.slice(0, from)}.${' '.repeat(to - from - 1)}${text.slice(to)}`
  }
  return text
}

/** How a content is denied: as a clause, as a gerund, as a thing that is there, by its own words alone, or unclearly. */
type Denial = 'none' | 'clause' | 'gerund' | 'thing' | 'unclear'

const denyingCue = /\b(?:den(?:y|ies|ied|ying)|disput\w+|refut\w+)\b/i
const thingDenied = /^["“'‘]?(?:the )?(?:presence|existence) of\b/i

/** A denied content that is no clause ("denied the request", "declined to comment") denies nothing that one could affirm. */
function denialBy(text: string, { cue, mode }: LocatedAttribution): Denial {
  const words = text.trim()
  const cued = cue.map((span) => span.text).join(' ')
  // "She disagreed: “They hold people for their opinions.”"
  if (mode === 'direct' && /\b(?:disagree\w*|object\w*|counter\w*)\b/i.test(cued)) return 'none'
  if (cued !== '' && !denyingCue.test(cued)) return 'unclear'
  if (thingDenied.test(words)) return 'thing'
  const bare = words.replace(/^["“'‘]/, '')
  if (/^that\b/i.test(bare)) return 'clause'
  if (/^\p{L}{2,}ing\b/iu.test(bare)) return 'gerund'
  // "He denied it: “We did not fire.”" speaks with its own polarity.
  if (mode === 'direct' && /^["“]/.test(words)) return 'none'
  return 'clause'
}

/** Where a proposition stands. */
type Place = Pick<Proposition, 'attribution' | 'content' | 'clause'>

function read(place: Place, how: Denial): Proposition[] {
  const { clause } = place
  if (how === 'thing') {
    const words = clause.words.slice(clause.words.indexOf('of') + 1)
    return phrasesOf(words).map((phrase) => existence(phrase, { ...place, predicate: null, isDenied: true }))
  }
  const predicate = how === 'gerund' ? gerundOf(clause.words) : predicateOf(clause.words)
  const flips = how !== 'none'
  if (predicate === null) return flips ? [] : plainClause(place)
  const facts = { ...place, predicate, isDenied: predicate.isNegated !== flips, isFuture: predicate.isFuture }
  const things = [...thingsThatExist(predicate), ...plainThingThere(predicate)].map((phrase) =>
    existence(phrase, facts),
  )
  const words = contentWords(clause.words.join(' ')).filter((word) => !negators.has(word))
  if (predicate.subject.at(-1) === 'there') return things
  return words.length < 2 || words.length > 16 ? things : [...things, { ...facts, kind: 'clause', words }]
}

/** A clause whose verb is not told can affirm what another denies, unless a negation stands in it. */
function plainClause(place: Place): Proposition[] {
  const { clause } = place
  if (clause.words.some((word) => negators.has(word))) return []
  const words = contentWords(clause.words.join(' '))
  if (words.length < 3 || words.length > 12) return []
  return [{ ...place, kind: 'clause', words, predicate: null, isDenied: false, isFuture: false }]
}

function existence(
  words: readonly string[],
  facts: Place & Pick<Proposition, 'predicate' | 'isDenied'> & { isFuture?: boolean },
): Proposition {
  return { isFuture: false, ...facts, kind: 'existence', words }
}

/** The noun phrases of which the clause says that they are there: "we have both critics and political prisoners". */
function thingsThatExist({ subject, verb, rest, isPassive }: Predicate): string[][] {
  if (isPassive) return []
  if (subject.at(-1) === 'there') return verb === 'be' || verb === 'exist' ? phrasesOf(rest) : []
  if (havingVerbs.has(verb)) return phrasesOf(rest)
  return verb === stemOf('exist') ? phrasesOf(subject) : []
}

/** "There is no famine in the northern districts": one plain word is a thing by the place where it is said to be. */
function plainThingThere({ subject, verb, rest }: Predicate): string[][] {
  if (subject.at(-1) !== 'there' || (verb !== 'be' && verb !== 'exist')) return []
  const words = rest.filter((word) => !determiners.has(word) && !negators.has(word))
  const [thing, preposition, ...where] = words
  if (thing === undefined || preposition !== 'in' || phraseEnds.has(thing)) return []
  const end = where.findIndex((word) => phraseEnds.has(word))
  const place = contentWords((end < 0 ? where : where.slice(0, end)).slice(0, 2).join(' '))
  return place.length === 0 ? [] : [[lemma(thing), ...place].sort()]
}

/** Noun phrases joined by "and" and "or", up to the first preposition; those of two words or more name a kind. */
function phrasesOf(words: readonly string[]): string[][] {
  const phrases: string[][] = [[]]
  for (const word of words) {
    if (phraseEnds.has(word)) break
    if (word === 'of' && (phrases.at(-1)?.length ?? 0) > 0) break
    if (word === 'and' || word === 'or' || word === 'nor') phrases.push([])
    else if (!determiners.has(word) && !negators.has(word) && !/^\d/.test(word)) phrases.at(-1)?.push(lemma(word))
  }
  return phrases.filter((phrase) => phrase.length >= 2 && phrase.length <= 4).map((phrase) => [...phrase].sort())
}
