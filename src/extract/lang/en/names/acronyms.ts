import { keyOf } from './forms.ts'
import type { Candidate } from './candidates.ts'
import { neverNames, peopleWords } from './organisations.ts'
import type { Word } from './words.ts'
import { knownPlace } from '../places/gazetteer.ts'

/** "… Organization of Varenia (POV/VK)": the words in parentheses are other names of what stands before. */
export interface Declaration {
  readonly candidate: Candidate
  /** As written, apart from alternatives joined by a slash: "POV/VK". */
  readonly acronym: string
  /** True where the letters are the initials of the name. */
  readonly initials: boolean
}

/** The declarations of acronyms after names, or of names after acronyms. */
export function findDeclarations(words: readonly Word[], candidates: readonly Candidate[]): Declaration[] {
  return candidates.flatMap((candidate) => {
    const declared = declaredAfter(words, candidate)
    return declared ? [declared] : []
  })
}

function declaredAfter(words: readonly Word[], candidate: Candidate): Declaration | undefined {
  const last = candidate.words.at(-1)
  if (!last || words[last.index + 1]?.text !== '(') return undefined
  const acronyms: string[] = []
  for (let at = last.index + 2; at < last.index + 9; at++) {
    const word = words[at]
    if (!word || word.text === ')') break
    if (isAcronym(word)) acronyms.push(word.text)
    else if (!['"', '“', '”', ',', '/', '-', 'or', 'the', 'and', 'also', 'known', 'as'].includes(word.lower))
      return undefined
  }
  if (acronyms.length === 0 || acronyms.length > 3) return undefined
  const acronym = acronyms.join('/')
  return { candidate, acronym, initials: acronym.split(/[/-]/).some((part) => fitsInitials(part, candidate.words)) }
}

/** Two to eight letters, at least two of them capitals ("RSF", "OSCE", "UNICEF", "POV/VK"). */
function isAcronym(word: Word): boolean {
  if (neverNames.has(word.lower) || peopleWords.has(word.lower)) return false
  return (
    /^[\p{Lu}\d][\p{L}\d./&-]{1,14}$/u.test(word.text) &&
    (word.text.match(/\p{Lu}/gu) ?? []).length >= 2 &&
    (word.shape === 'caps' || word.text.length <= 6 || /^\p{Lu}{2,6}\/\p{Lu}\p{Ll}+$/u.test(word.text))
  )
}

/** Initial letters of a name: of all its words, and without its connectors. */
export function initialsOf(words: readonly Word[]): string[] {
  const parts = words.flatMap((word) => word.text.split(/[-\s]/)).filter((part) => part !== '')
  const content = parts.filter((part) => /^\p{Lu}/u.test(part))
  const of = (list: readonly string[]) => list.map((part) => part.charAt(0).toUpperCase()).join('')
  return [...new Set([of(content), of(parts)])]
}

/** Whether an acronym is made of a name's initials, in order; the name may have more words. */
export function fitsInitials(acronym: string, words: readonly Word[]): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '').toUpperCase()
  return (
    initialsOf(words).some((initials) => initials === letters) || isOrderedPart(letters, initialsOf(words)[0] ?? '')
  )
}

function isOrderedPart(letters: string, initials: string): boolean {
  if (letters.length < 3 || initials.length < 2 || Math.abs(letters.length - initials.length) > 1) return false
  const [short, long] = letters.length <= initials.length ? [letters, initials] : [initials, letters]
  let at = 0
  for (const letter of long) if (letter === short[at]) at++
  return at === short.length && short.charAt(0) === long.charAt(0)
}

/** All keys under which a declared acronym is met: the whole and each alternative. */
export function acronymKeys(acronym: string): string[] {
  const parts = [...acronym.split('/'), ...acronym.split(/[/-]/).filter((part) => /^\p{Lu}{2,}$/u.test(part))]
  return [...new Set([keyOf(acronym), ...parts.map(keyOf)])].filter(
    (key) => key.length > 1 && knownPlace(key.toUpperCase()) === undefined,
  )
}
