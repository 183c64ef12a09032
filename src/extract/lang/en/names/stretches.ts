import type { NamedMention } from './entities.ts'
import { isRoleNoun } from './professions.ts'
import { addressGender, officeWords } from './titles.ts'
import type { Word } from './words.ts'

/** Words beside a name that may describe the named. */
export interface Stretch {
  /** Indices of words, half open. */
  readonly from: number
  readonly end: number
}

/** Longest description beside a name, in words. */
const longest = 16

/** "the regime's supreme leader [Name]", "lawyer [Name]", with the title as part of the description. */
export function stretchBefore(words: readonly Word[], first: Word, mention: NamedMention): Stretch | undefined {
  const titleEnd = mention.candidate.words[0]?.index ?? first.index
  let from = mention.candidate.title[0]?.index ?? titleEnd
  while (from > 0 && titleEnd - from < 12 && isModifier(words, from - 1, first)) from--
  const onlyAddress = words
    .slice(from, titleEnd)
    .every((word) => addressGender.has(word.lower) && !officeWords.has(word.lower) && word.shape !== 'lower')
  return from < titleEnd && !onlyAddress ? trimmed(words, { from, end: titleEnd }) : undefined
}

export function isModifier(words: readonly Word[], at: number, first: Word): boolean {
  const word = words[at]
  if (!word || word.sentence !== first.sentence) return false
  if (word.text === '-' || isHyphenated(words, at)) return true
  if (word.shape === 'mark') return false
  if (didSomething(words, at)) return false
  return (
    word.pos === 'NOUN' || word.pos === 'ADJ' || word.pos === 'PROPN' || word.pos === 'DET' || isRoleNoun(word.lower)
  )
}

/** "The chairman accused [Name]", "the general detained [Name]": what was done, and no word for the named. */
function didSomething(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (word?.pos !== 'VERB' || !/(?:ed|wn|d)$/.test(word.lower)) return false
  return before?.sentence === word.sentence && /^(?:NOUN|PROPN|PRON|AUX|ADV)$/.test(before.pos)
}

/** A part of a compound that is split at its hyphen ("state-run", "president-elect"). */
function isHyphenated(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]]
  if (!word || word.shape === 'mark') return false
  return (before?.text === '-' && before.end === word.start) || (after?.text === '-' && after.start === word.end)
}

/** "the spokesman of X, [Name]": back over one comma to an article or an owner. */
export function stretchBehindComma(words: readonly Word[], first: Word): Stretch | undefined {
  const comma = words[first.index - 1]
  if (comma?.text !== ',' || comma.sentence !== first.sentence) return undefined
  let from = comma.index
  let start = -1
  while (from > 0 && comma.index - from < longest) {
    const word = words[from - 1]
    if (!word || word.sentence !== first.sentence || !isOfDescription(word)) break
    from--
    if (isDeterminer(word) || word.possessive) start = from
  }
  return start < 0 ? undefined : trimmed(words, { from: start, end: comma.index })
}

function isOfDescription(word: Word): boolean {
  if (word.shape === 'mark') return word.text === '-'
  return (
    ['NOUN', 'ADJ', 'PROPN', 'DET', 'NUM'].includes(word.pos) ||
    isDeterminer(word) ||
    ['of', 'for', 'and', 'in', 'at', 'to', 'then'].includes(word.lower) ||
    (word.pos === 'VERB' && word.lower.endsWith('ing')) ||
    isRoleNoun(word.lower)
  )
}

function isDeterminer(word: Word): boolean {
  return ['the', 'a', 'an', 'his', 'her', 'its', 'their', 'our', 'my', 'this', 'whose'].includes(word.lower)
}

/** "[Name], the deputy of the judiciary, …", "[Name] is a lawyer": up to the next mark or clause. */
export function stretchAfter(words: readonly Word[], last: Word): Stretch | undefined {
  let from = last.index + 1
  const opener = words[from]
  if (!opener || opener.sentence !== last.sentence || last.possessive) return undefined
  const copula = ['is', 'was', 'became', 'remains'].includes(opener.lower)
  if (!copula && !/^[,(–—]$/.test(opener.text) && opener.text !== '-') return undefined
  from++
  if (words[from]?.lower === 'and') return undefined
  if (isParticiple(words[from]) && words[from + 1]?.pos !== 'NOUN') return undefined
  if (copula && !isDeterminer(words[from] ?? opener)) return undefined
  if (/^\d{1,3}$/.test(words[from]?.text ?? '') && words[from + 1]?.text === ',') from += 2
  let end = from
  while (end - from < longest && words[end]?.sentence === last.sentence && isOfApposition(words, end)) end++
  return end > from ? trimmed(words, { from, end }) : undefined
}

/** "[Name], citing the ministry": what the named does, not what it is. */
function isParticiple(word: Word | undefined): boolean {
  return word?.pos === 'VERB' && word.lower.endsWith('ing')
}

function isOfApposition(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (
    !word ||
    ['who', 'which', 'that', 'whose', 'whom', 'where', 'said', 'says', 'either', 'both', 'not'].includes(word.lower)
  )
    return false
  if (word.shape === 'mark') return /^[-/&]$/.test(word.text)
  if (isHyphenated(words, at)) return true
  if (word.lower === 'and') return !(words[at + 1]?.pos === 'PRON')
  return (
    word.pos !== 'AUX' &&
    word.pos !== 'PRON' &&
    word.pos !== 'SCONJ' &&
    (word.pos !== 'VERB' || /(?:ing|ed|al|ive)$/.test(word.lower) || isRoleNoun(word.lower))
  )
}

/** Without a leading article and connectors at the ends. */
export function trimmed(words: readonly Word[], stretch: Stretch): Stretch | undefined {
  let { from, end } = stretch
  while (
    from < end &&
    ((isDeterminer(words[from] as Word) && !words[from]?.possessive) ||
      words[from]?.shape === 'mark' ||
      ['and', 'as', 'one'].includes(words[from]?.lower ?? ''))
  )
    from++
  while (
    end > from &&
    (words[end - 1]?.shape === 'mark' ||
      isAddress(words[end - 1]) ||
      ['and', 'of', 'for', 'in', 'at', 'to'].includes(words[end - 1]?.lower ?? ''))
  )
    end--
  return from < end ? { from, end } : undefined
}

function isAddress(word: Word | undefined): boolean {
  return word !== undefined && word.shape !== 'lower' && addressGender.has(word.lower)
}

/** What can follow a head without being one: the second half of "president-elect". */
export function isTail(words: readonly Word[], at: number): boolean {
  return words[at]?.text === '-' || (words[at - 1]?.text === '-' && isHyphenated(words, at))
}
