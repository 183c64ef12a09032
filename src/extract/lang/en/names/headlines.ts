import { keyOf } from './forms.ts'
import { candidateOf, type Candidate } from './candidates.ts'
import type { Evidence } from './evidence.ts'
import { isGivenName } from './given.ts'
import { groupNouns } from './nouns.ts'
import { neverNames, openingWords, organisationWords, stateWords } from './organisations.ts'
import { speechVerbs } from './surroundings.ts'
import { officeModifiers, officeWords } from './titles.ts'
import { placeText, type Word } from './words.ts'
import { knownPlace, longestName } from '../places/gazetteer.ts'

/** Longest name that is looked for in a headline, in words. */
const longest = 8

/**
 * Names in sentences whose capitals tell nothing: those that the prose of the same document knows (`known` holds their
 * keys), and those that need no capitals to be recognised: known places, a given name with the word after it.
 */
export function findInHeadlines(words: readonly Word[], evidence: Evidence, known: ReadonlySet<string>): Candidate[] {
  const candidates: Candidate[] = []
  for (let at = 0; at < words.length;) {
    const word = words[at]
    if (!word || evidence.casing[word.sentence] === 'plain' || !/[\p{L}]/u.test(word.text)) {
      at++
      continue
    }
    const end =
      knownEnd(words, at, known) ??
      placeEnd(words, at) ??
      personEnd(words, at, evidence) ??
      shoutedEnd(words, at, evidence) ??
      apposedEnd(words, at, evidence) ??
      bodyEnd(words, at, evidence) ??
      at
    if (end > at) candidates.push(...candidateOf(words, at, end, titleBefore(words, at)))
    at = Math.max(end, at + 1)
  }
  return candidates
}

function knownEnd(words: readonly Word[], from: number, known: ReadonlySet<string>): number | undefined {
  const first = words[from]
  if (!first) return undefined
  let found: number | undefined
  let before = ''
  for (let at = from; at < from + longest; at++) {
    const word = words[at]
    if (!word || word.sentence !== first.sentence) break
    const key = keyOf(word.text)
    if (known.has(`${before}${key}`)) found = at + 1
    before = `${before}${word.possessive ? `${key}s` : key} `
  }
  return found
}

function placeEnd(words: readonly Word[], from: number): number | undefined {
  const first = words[from]
  if (!first || first.shape === 'lower') return undefined
  let text = ''
  let found: number | undefined
  for (let at = from; at < from + longestName; at++) {
    const word = words[at]
    if (!word || word.sentence !== first.sentence || word.shape === 'mark') break
    text = text === '' ? placeText([word]) : `${text} ${placeText([word])}`
    const place = knownPlace(text)
    if (place?.form === 'name' && (place.prominent || at > from)) found = at + 1
    if (word.possessive) break
  }
  return found
}

function personEnd(words: readonly Word[], from: number, evidence: Evidence): number | undefined {
  const first = words[from]
  const next = words[from + 1]
  if (!first || !next || first.possessive || next.sentence !== first.sentence || !isGivenName(first.lower))
    return undefined
  if (!isFree(next, evidence) || (evidence.casing[first.sentence] === 'caps' && speechVerbs.has(first.lower)))
    return undefined
  let end = from + 2
  if (evidence.casing[first.sentence] === 'caps')
    while (end - from < longestShouted && isShoutedName(words[end], first, evidence) && !words[end - 1]?.possessive)
      end++
  return end
}

/** A word that can only be a name here: no common word of this document or of the language. */
function isFree(word: Word, evidence: Evidence): boolean {
  return (
    (word.shape === 'capital' || word.shape === 'caps') &&
    word.pos === 'PROPN' &&
    !evidence.lower.has(word.lower) &&
    !openingWords.has(word.lower) &&
    !neverNames.has(word.lower) &&
    !officeWords.has(word.lower)
  )
}

/** Longest name that is taken after a title where all is in capitals, in words. */
const longestShouted = 4

/** "PRESIDENT ALFREDO ROE SAID", "RADIO VENCEDORA": where all is in capitals, an office or "RADIO" tells a name. */
function shoutedEnd(words: readonly Word[], from: number, evidence: Evidence): number | undefined {
  const first = words[from]
  if (!first || evidence.casing[first.sentence] !== 'caps') return undefined
  const radio = /^(?:radio|tv)$/.test(first.lower)
  if (!radio && titleBefore(words, from).length === 0) return undefined
  let end = radio ? from + 1 : from
  while (end - from < longestShouted && isShoutedName(words[end], first, evidence) && !words[end - 1]?.possessive) end++
  return end > (radio ? from + 1 : from) ? end : undefined
}

/** "THE MAYOR OF ORSK, ILO VAREN, SAID": two or three words between commas, behind an office. */
function apposedEnd(words: readonly Word[], from: number, evidence: Evidence): number | undefined {
  const first = words[from]
  if (!first || evidence.casing[first.sentence] !== 'caps' || words[from - 1]?.text !== ',') return undefined
  let end = from
  while (end - from < longestShouted && isShoutedName(words[end], first, evidence)) end++
  if (end - from < 2 || words[end]?.text !== ',' || words[end]?.sentence !== first.sentence) return undefined
  const before = words.slice(Math.max(0, from - longest), from - 1)
  return before.some((word) => word.sentence === first.sentence && officeWords.has(word.lower)) ? end : undefined
}

/** "THE HARBOUR FRONT", "THE INTERIOR MINISTRY": from the article to the word for a body. */
function bodyEnd(words: readonly Word[], from: number, evidence: Evidence): number | undefined {
  const first = words[from]
  if (!first || evidence.casing[first.sentence] !== 'caps' || words[from - 1]?.lower !== 'the') return undefined
  for (let at = from; at < from + longest; at++) {
    const word = words[at]
    if (word?.sentence !== first.sentence || word.shape !== 'caps' || !/^(?:PROPN|NOUN|ADJ)$/.test(word.pos))
      return undefined
    const isBody = organisationWords.has(word.lower) || bodies.has(word.lower)
    if (isBody && at > from && !isBodyGoingOn(words[at + 1], first)) return at + 1
  }
  return undefined
}

const bodies: ReadonlySet<string> = new Set(['ministry', 'department', 'bureau', 'directorate', 'tribunal', 'embassy'])

function isBodyGoingOn(next: Word | undefined, first: Word): boolean {
  return next?.sentence === first.sentence && (organisationWords.has(next.lower) || stateWords.has(next.lower))
}

function isShoutedName(word: Word | undefined, first: Word, evidence: Evidence): boolean {
  return (
    word?.sentence === first.sentence &&
    isFree(word, evidence) &&
    !speechVerbs.has(word.lower) &&
    !officeModifiers.has(word.lower) &&
    !groupNouns.has(word.lower) &&
    !stateWords.has(word.lower) &&
    !organisationWords.has(word.lower)
  )
}

function titleBefore(words: readonly Word[], from: number): readonly Word[] {
  let start = from
  let office = false
  while (start > 0 && from - start < longest) {
    const word = words[start - 1]
    if (!word || word.sentence !== words[from]?.sentence || word.possessive) break
    if (officeWords.has(word.lower)) office = true
    else if (!officeModifiers.has(word.lower)) break
    start--
  }
  return office ? words.slice(start, from) : []
}
