import { invisibleLetters, sameLetters } from '../model/index.ts'

/*
 * Words as they are compared, in columns and in filters alike: what looks the same to a reader is the same. Lower case is
 * made here and not by PostgreSQL, whose own depends on the locale that a server was set up with.
 */

const sameLetter: ReadonlyMap<string, string> = new Map([
  ...sameLetters.flatMap(([letter, others]) => Array.from(others, (other) => [other, letter] as const)),
  ['\u200c', ' '], // zero-width non-joiner stands between the parts of a Persian word
  ['\0', ' '],
])
const replaceable = new RegExp(`[${[...sameLetter.keys()].join('')}]`, 'g')
const invisible = new RegExp(`[${invisibleLetters}]`, 'g')
/** Half a character: a text cut within one, or broken JSON. PostgreSQL cannot hold it. */
const loneSurrogate = /\p{Surrogate}/gu

/** True for text that PostgreSQL can hold as it is. */
export function isStorable(text: string): boolean {
  return storable(text) === text
}

/** Folded for comparison: NFKC, lower case, one form for each letter, single spaces. */
export function searchable(text: string): string {
  return text
    .replace(loneSurrogate, '\ufffd')
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(replaceable, (letter) => sameLetter.get(letter) ?? letter)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** The same words, with what PostgreSQL cannot hold (NUL, lone surrogates) replaced. For ordering, not for showing. */
export function storable(text: string): string {
  return text.replace(loneSurrogate, '\ufffd').replaceAll('\0', '\ufffd')
}

/** Several names in one column, one a line: a name that is sought never runs over two. */
export function searchableNames(names: Iterable<string>): string {
  return [...new Set([...names].map(searchable))].join('\n')
}

/** A pattern for `like` that finds folded words anywhere. */
export function containing(words: string): string {
  return `%${searchable(words).replace(/[\\%_]/g, '\\$&')}%`
}
