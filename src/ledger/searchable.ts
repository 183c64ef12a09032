/*
 * Words as they are compared, in columns and in filters alike: what looks the same to a reader is the same. Lower case is
 * made here and not by PostgreSQL, whose own depends on the locale that a server was set up with.
 */

const sameLetter: Readonly<Record<string, string>> = {
  '\u064a': '\u06cc', // Arabic yeh, Persian yeh
  '\u0649': '\u06cc', // alef maksura
  '\u0643': '\u06a9', // Arabic kaf, Persian kaf
  '\u0629': '\u0647', // teh marbuta, heh
  '\u06c0': '\u0647', // heh with yeh above
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u200c': ' ', // zero-width non-joiner stands between the parts of a Persian word
  '\0': ' ',
}
const replaceable = /[\u064a\u0649\u0643\u0629\u06c0\u2018\u2019\u201c\u201d\u200c\0]/g
/** Arabic vowel signs and tatweel, soft hyphen, marks of direction: written or not, the word is the same. */
// eslint-disable-next-line no-misleading-character-class -- signs that combine are meant one by one
const invisible = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u00ad\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
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
    .replace(replaceable, (letter) => sameLetter[letter] ?? letter)
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
