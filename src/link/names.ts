import { describingEndings, droppableEndings, genericWords, outletEndings, spellings, titles } from './name-words.ts'

/** A ledger has each name a hundred times over: the words of the last ones are kept. */
const mostKept = 20_000
const kept = new Map<string, readonly string[]>()

/** The words of a name as they are compared: no case, diacritics, punctuation, leading "the" or closing possessive. */
export function nameTokens(name: string): readonly string[] {
  const known = kept.get(name)
  if (known !== undefined) return known
  const tokens = tokensOf(name)
  if (kept.size >= mostKept) kept.clear()
  kept.set(name, tokens)
  return tokens
}

function tokensOf(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0652\u0640\u200c\u200e\u200f]/g, '')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .trim()
    .replace(/'s$|s'$/, (ending) => (ending === "s'" ? 's' : ''))
    .replace(/'/g, '')
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
  const tokens = (plain.match(/[\p{L}\p{N}]+|&/gu) ?? []).map((token) => spellings.get(token) ?? token)
  return tokens.length > 1 && tokens[0] === 'the' ? tokens.slice(1) : tokens
}

/** The one string that all spellings of a name share: "PMOI/MEK", "the PMOI-MEK" and "pmoi mek" are alike. */
export function nameKey(name: string): string {
  return nameTokens(name).join('')
}

/** A person's name without titles; at least one word is always left. */
export function personTokens(name: string): readonly string[] {
  const tokens = nameTokens(name)
  let first = 0
  while (first < tokens.length - 1 && titles.has(tokens[first] ?? '')) first += 1
  return tokens.slice(first)
}

/** Two to twelve letters in capitals: "NCRI", "RFE/RL". */
export function isAcronym(name: string): boolean {
  return /^[\p{Lu}\p{N}][\p{Lu}\p{N}&./-]{1,11}$/u.test(name.trim()) && /\p{Lu}/u.test(name)
}

/** The two parts of a double acronym such as "ABC/DEF". */
export function acronymParts(name: string): readonly [string, string] | null {
  const match = /^(\p{Lu}{2,6})[/-](\p{Lu}{2,6})$/u.exec(name.trim())
  return match?.[1] !== undefined && match[2] !== undefined ? [match[1], match[2]] : null
}

/** The first letters of a name's words, small words left out and kept: "NYT", "UCL" and "UCoL" may be one. */
export function initialsOf(name: string): readonly string[] {
  const tokens = nameTokens(name)
  const letters = (words: readonly string[]): string => words.map((word) => word.slice(0, 1)).join('')
  return [letters(tokens), letters(tokens.filter((word) => !smallWords.has(word)))]
}

const smallWords: ReadonlySet<string> = new Set(['of', 'the', 'for', 'and', 'in', 'on', 'de', 'la'])

/** Whether one name's words are all among the other's, in order and without a gap. */
export function isPartOfName(part: string, whole: string): boolean {
  const [few, many] = [personTokens(part), nameTokens(whole)]
  if (few.length === 0 || few.length >= many.length) return false
  return many.some((_, start) => few.every((token, index) => many[start + index] === token))
}

/** True for a name that singles somebody out: it has a capital or a letter without case, and a word of its own. */
export function isDistinctive(name: string): boolean {
  if (!/[\p{Lu}\p{Lo}\p{N}]/u.test(name)) return false
  return isAcronym(name) || nameTokens(name).some((token) => !genericWords.has(token))
}

/**
 * The name without what writers add or leave out: "the Oslo-based Docket Initiative Group" gives `docket initiative`.
 * Null where nothing can be taken off, or what is left would no longer single anybody out.
 */
export function coreTokens(name: string): readonly string[] | null {
  const words = (name.split(' | ')[0] ?? name).trim().split(/\s+/)
  let first = 0
  while (first < words.length - 1 && isAddedBefore(words[first] ?? '')) first += 1
  const tokens = nameTokens(words.slice(first).join(' '))
  const last = tokens[tokens.length - 1] ?? ''
  let left = tokens
  const isDescribed = describingEndings.has(last) && /\s\p{Ll}\S*$/u.test(words.join(' '))
  if (tokens.length > 1 && (droppableEndings.has(last) || isDescribed)) {
    left = tokens.slice(0, tokens[tokens.length - 2] === 'news' && last === 'agency' ? -2 : -1)
  }
  const isShorter = first > 0 || name.includes(' | ') || left.length < tokens.length
  const isEnough = left.length > 1 || (left.length === 1 && (left === tokens || outletEndings.has(last)))
  return isShorter && isEnough && left.some((token) => !genericWords.has(token)) ? left : null
}

function isAddedBefore(word: string): boolean {
  return /-(?:based|run|affiliated|owned|linked|controlled|backed)$/iu.test(word) || /^\p{Ll}/u.test(word)
}

/** How many letters must be added, dropped or changed to make one word the other; stops counting above `most`. */
export function editDistance(a: string, b: string, most = 3): number {
  if (Math.abs(a.length - b.length) > most || a.length > 64 || b.length > 64) return a === b ? 0 : most + 1
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return Math.min(row[b.length] ?? most + 1, most + 1)
}
