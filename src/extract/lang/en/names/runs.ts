import { fitsInitials } from './acronyms.ts'
import type { Evidence } from './evidence.ts'
import { isGivenName } from './given.ts'
import { isGroupNoun } from './nouns.ts'
import {
  labels,
  neverNames,
  ofHeads,
  openingWords,
  organisationWords,
  otherEndings,
  outletWords,
  peopleWords,
  possessiveOpeners,
  stateWords,
} from './organisations.ts'
import { speechVerbs } from './surroundings.ts'
import { addressGender, officeModifiers, officeWords, portfolios, roleNouns } from './titles.ts'
import { nameParticles, type Word } from './words.ts'
import { knownPlace } from '../places/gazetteer.ts'
import { surelyLocative } from '../places/words.ts'

/** Longest run that is taken for one name, in words: beyond it capitals mean nothing. */
const longestRun = 14

/** Words with their own lower-case particles in front ("al-Masri" is one word, "bin Laden" are two). */
export function opensName(words: readonly Word[], at: number, evidence: Evidence): boolean {
  const word = words[at]
  if (!word) return false
  if (isNameWord(words, at, evidence)) return true
  const next = words[at + 1]
  return (
    word.shape === 'lower' &&
    ofPersonParticles.has(word.lower) &&
    isInside(next, word) &&
    next.shape === 'capital' &&
    !next.opens
  )
}

/** Particles that can open a name in running text; the others are English words or need a name before. */
const ofPersonParticles: ReadonlySet<string> = new Set(['al', 'bin', 'ibn', 'van', 'von', 'abu', 'el'])

function isInside(next: Word | undefined, word: Word): next is Word {
  return next !== undefined && next.sentence === word.sentence && !word.possessive
}

/** Whether the word at `at` can be a part of a name by its own looks. */
export function isNameWord(words: readonly Word[], at: number, evidence: Evidence): boolean {
  const word = words[at]
  if (!word || (word.shape !== 'capital' && word.shape !== 'caps')) return false
  if (neverNames.has(word.lower)) return isNameDespite(words, at)
  if (word.lower === 'rt' && words[at + 1]?.text.startsWith('@')) return false
  if (word.shape === 'caps' && shoutedArticles.has(word.lower)) return false
  const isGiven = word.pos === 'PROPN' && isGivenName(word.lower) // "Colonel Said Matar"
  if (openingWords.has(word.lower) && word.shape !== 'caps' && !isGiven) return false
  if (
    isFused(word, evidence) ||
    /^(?:i|he|she|it|we|you|they|that|there|here|what|who|let|don|can|won|isn|didn|doesn)'/.test(word.lower)
  )
    return false
  return word.opens ? opensAsName(words, at, evidence) : true
}

/** Two words that lost the space between them ("PrisonersThere"): a page's joints, not a name. */
function isFused(word: Word, evidence: Evidence): boolean {
  const joint = word.text.search(/\p{Ll}\p{Lu}\p{Ll}/u)
  if (joint < 2) return false
  const [left, right] = [word.lower.slice(0, joint + 1), word.lower.slice(joint + 1)]
  return evidence.lower.has(left) && (openingWords.has(right) || evidence.lower.has(right))
}

const shoutedArticles: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those', 'our', 'their'])
const ambiguousMonths: ReadonlySet<string> = new Set(['april', 'may', 'june', 'august'])
/** Short forms of days and months that are also names ("Jan Roe", "Min Thu Roe"). */
const alsoNames: ReadonlySet<string> = new Set(['jan', 'mar', 'sun', 'thu', 'mon', 'may', 'sat'])
const directions: ReadonlySet<string> = new Set(['north', 'south', 'east', 'west', 'northern', 'southern'])

/** "April Jones" and "North Varenia" are names although "April" and "North" alone are none. */
function isNameDespite(words: readonly Word[], at: number): boolean {
  const word = words[at]
  const next = words[at + 1]
  if (!word || !next || !isInside(next, word) || next.shape !== 'capital' || neverNames.has(next.lower)) return false
  if (directions.has(word.lower)) return true
  const before = words[at - 1]
  const inside = before?.shape === 'capital' && before.sentence === word.sentence && !neverNames.has(before.lower)
  if (alsoNames.has(word.lower) && word.text.length === 3 && (inside || word.lower === 'jan')) return true
  return ambiguousMonths.has(word.lower) && (before === undefined || before.shape === 'mark' || before.lower === 'and')
}

function opensAsName(words: readonly Word[], at: number, evidence: Evidence): boolean {
  const word = words[at]
  if (!word) return false
  if (labels.has(word.lower)) return false
  const lower = evidence.lower.get(word.lower) ?? 0
  const capital = evidence.capital.get(word.lower) ?? 0
  if (word.shape === 'caps' || capital > lower) return true
  if (knownPlace(word.text) !== undefined && lower === 0) return true
  const next = words[at + 1]
  const beforeName = isInside(next, word) && next.shape !== 'lower' && isNameWord(words, at + 1, evidence)
  const modifies = officeModifiers.has(word.lower) || portfolios.has(word.lower) || peopleWords.has(word.lower)
  if (isTitleWord(word.lower) || modifies) return beforeName
  if (isGivenName(word.lower)) return true
  if (word.possessive && possessiveOpeners.has(word.lower)) return beforeName
  if (lower > 0 || isGroupNoun(word.lower) || roleNouns.has(word.lower)) return false
  return word.pos === 'PROPN' || (beforeName && (word.pos === 'NOUN' || word.pos === 'ADJ' || word.pos === 'X'))
}

export function isTitleWord(lower: string): boolean {
  return (
    officeWords.has(lower) ||
    addressGender.has(lower) ||
    (lower.endsWith('s') && lower.length > 5 && officeWords.has(lower.slice(0, -1)))
  )
}

export function runEnd(words: readonly Word[], from: number, evidence: Evidence): number {
  let end = from + 1
  if (words[from]?.shape === 'lower') end++
  while (end - from < longestRun) {
    const next = extended(words, from, end, evidence)
    if (next === end) return end
    end = next
  }
  return end
}

/** The end after one more part of the name, or the same end where it stops. */
function extended(words: readonly Word[], from: number, end: number, evidence: Evidence): number {
  const last = words[end - 1]
  const next = words[end]
  if (!last || !next || next.sentence !== last.sentence) return end
  if (last.possessive) return opensWithMembers(last, next) && isNameWord(words, end, evidence) ? end + 1 : end
  if (next.shape === 'number') return isNumberOfName(words, end) ? end + 1 : end
  if (isNameWord(words, end, evidence)) return last.shape === 'number' ? end : end + 1
  if (next.shape === 'capital' && outletWords.has(next.lower) && openingWords.has(next.lower)) return end + 1
  if (next.shape === 'capital' && knownPlace(`${last.text} ${next.text}`)?.form === 'name') return end + 1
  return afterConnector(words, from, end, evidence)
}

/** "Channel 4", "Article 19", but not "Aleppo 24 people", "in Aleppo 24 died". */
function isNumberOfName(words: readonly Word[], at: number): boolean {
  const number = words[at]
  const before = words[at - 1]
  if (!number || !before || !/^\d{1,3}$/.test(number.text) || neverNames.has(before.lower)) return false
  const after = words[at + 1]?.sentence === number.sentence ? words[at + 1] : undefined
  if (countedNouns.has(after?.pos ?? '')) return false
  const lead = words[at - 2]?.sentence === number.sentence ? words[at - 2] : undefined
  const placed = lead !== undefined && (lead.lower === 'in' || surelyLocative.has(lead.lower))
  if (placed && (after?.pos === 'VERB' || after?.pos === 'AUX')) return false
  if (knownPlace(before.text) !== undefined && !outletWords.has(before.lower))
    return knownPlace(before.text)?.kind === 'country' && after !== undefined && endsBeforeVerb(words, after)
  return number.possessive || after === undefined || endsName(words, after)
}

const countedNouns: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM'])

function endsName(words: readonly Word[], after: Word): boolean {
  if (after.shape === 'mark') return !/^[%.:\d]/.test(after.text) || after.text === '.'
  return (
    [
      'that',
      'website',
      'and',
      'newspaper',
      'in',
      'on',
      'at',
      'for',
      'with',
      'from',
      'by',
      'after',
      'when',
      'who',
    ].includes(after.lower) || endsBeforeVerb(words, after)
  )
}

/** "People's Party", "Pilots' Union": the members that own a body are a part of its name. */
function opensWithMembers(last: Word, next: Word): boolean {
  return (
    possessiveOpeners.has(last.lower) ||
    (last.lower.endsWith('s') &&
      /^(?:union|association|federation|syndicate|guild|league|society|club)$/.test(next.lower))
  )
}

/** "Varo 24 closed its studio": the verb has an object of its own; in "Aleppo 24 killed" it is what happened to the 24. */
function endsBeforeVerb(words: readonly Word[], verb: Word): boolean {
  if (verb.pos !== 'VERB' && verb.pos !== 'AUX') return false
  const object = words[verb.index + 1]
  return !/(?:ed|ing)$/.test(verb.lower) || speechVerbs.has(verb.lower) || /^(?:DET|PRON)$/.test(object?.pos ?? '')
}

/** Words that can stand inside a name of several parts. */
export const inner: ReadonlySet<string> = new Set(['of', 'for', 'on', 'in', 'against', 'to', 'without'])

function afterConnector(words: readonly Word[], from: number, end: number, evidence: Evidence): number {
  const connector = words[end]
  const next = words[end + 1]
  if (!connector || !next || next.sentence !== connector.sentence) return end
  const follows = isNameWord(words, end + 1, evidence) && !next.opens
  if (connector.shape === 'lower' && nameParticles.has(connector.lower) && follows)
    return joinsParticle(words, end) ? end + 2 : end
  if (connector.shape === 'lower' && isDoubleParticle(words, end) && isNameWord(words, end + 2, evidence))
    return end + 3
  if (connector.text === '&' && follows) return end + 2
  if (connector.lower === 'and' && follows) return joinsAnd(words, from, end) ? end + 2 : end
  if (!inner.has(connector.lower) || !opensOf(words, from, end, connector.lower)) return end
  if (follows)
    return isDemonymAlone(words, end + 1) && connector.lower !== 'for' && connector.lower !== 'of' ? end : end + 2
  if (
    next.lower === 'the' &&
    connector.lower !== 'in' &&
    isNameWord(words, end + 2, evidence) &&
    words[end + 2]?.sentence === next.sentence
  )
    return end + 3
  return end
}

function isDoubleParticle(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  return (
    ['de', 'van', 'von'].includes(words[at]?.lower ?? '') &&
    ['la', 'las', 'los', 'der', 'den', 'le'].includes(next?.lower ?? '')
  )
}

function joinsParticle(words: readonly Word[], at: number): boolean {
  const particle = words[at]?.lower ?? ''
  return !['as', 'an', 'at', 'der', 'den', 'so'].includes(particle) || particle === 'der'
}

function isDemonymAlone(words: readonly Word[], at: number): boolean {
  return knownPlace(words[at]?.text ?? '')?.form === 'demonym'
}

/** Whether the run so far is the beginning of a longer name: "Ministry of …", "Organization for …". */
function opensOf(words: readonly Word[], from: number, end: number, connector: string): boolean {
  const last = words[end - 1]
  if (!last || last.possessive) return false
  if (isTitleWord(last.lower))
    return (connector === 'of' || connector === 'for') && portfolios.has(words[end + 1]?.lower ?? '')
  if (
    connector === 'in' ||
    connector === 'to' ||
    connector === 'without' ||
    connector === 'against' ||
    connector === 'on'
  )
    return connector !== 'in' && connector !== 'to' ? ofHeads.has(last.lower) && end > from : false
  if (ofHeads.has(last.lower) || (connector === 'of' && otherEndings.has(last.lower))) return true
  if (connector !== 'of') return false
  if (purposes.has(last.lower) && words.slice(from, end - 1).some(({ lower }) => ofHeads.has(lower))) return true
  for (let at = from; at < end - 1; at++)
    if (words[at]?.lower === 'of' && ofHeads.has(words[at - 1]?.lower ?? ''))
      return organisationWords.has(last.lower) || (isMinistry(words[at - 1]) && portfolios.has(last.lower))
  return /^(?:gulf|strait|isle|cape|bay|port|province|city|state|university|coast|sea|mount|hills|governorate|district|gulf)$/.test(
    last.lower,
  )
}

/** "Ministry of Justice of Orlund": a ministry's field is followed by its country. */
function isMinistry(word: Word | undefined): boolean {
  return /^(?:ministry|department|secretariat|directorate)$/.test(word?.lower ?? '')
}

/** What bodies are for: "Observatory for the Protection of …" goes on. */
const purposes: ReadonlySet<string> = new Set(
  'protection promotion defence defense prevention elimination abolition liberation release study support advancement coordination reconstruction suppression freedom'.split(
    ' ',
  ),
)

/** "Front for Land and Bread (FLB)": the letters in brackets take in what stands behind the "and". */
function isShortenedAfter(words: readonly Word[], from: number, and: number): boolean {
  for (let at = and + 2; at < and + 5; at++) {
    if (words[at]?.text !== '(') continue
    const acronym = words[at + 1]?.text ?? ''
    return (
      words[at + 2]?.text === ')' &&
      fitsInitials(acronym, words.slice(from, at)) &&
      !fitsInitials(acronym, words.slice(and + 1, at))
    )
  }
  return false
}

/** "Ministry of Health and Medical Education", but not "Salar and Zargar". */
function joinsAnd(words: readonly Word[], from: number, end: number): boolean {
  const last = words[end - 1]
  const next = words[end + 1]
  if (last && next && !last.possessive && isShortenedAfter(words, from, end)) return true
  if (!last || !next || last.possessive || !portfolios.has(last.lower) || !portfolios.has(next.lower)) return false
  for (let at = from + 1; at < end; at++) {
    const word = words[at]?.lower ?? ''
    if (word === 'of' || word === 'for' || word === 'on') return true
  }
  const after = words[end + 2]?.lower ?? ''
  return stateWords.has(after) || organisationWords.has(after)
}
