/** Words of a headline that stay small even where all others are capitalised. */
const smallWords = new Set([
  ...[
    'a',
    'an',
    'and',
    'as',
    'at',
    'but',
    'by',
    'for',
    'from',
    'if',
    'in',
    'into',
    'is',
    'it',
    'its',
    'nor',
    'not',
    'of',
  ],
  ...['off', 'on', 'onto', 'or', 'out', 'over', 'per', 'than', 'that', 'the', 'to', 'up', 'via', 'vs', 'with', 'after'],
  ...['amid', 'are', 'be', 'has', 'was', 'will', 'against', 'before', 'under', 'about', 'says', 'said'],
])

/** The words of a line: letters with their marks and inner apostrophes or hyphens. */
export function wordsOf(line: string): string[] {
  return line.match(/[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*/gu) ?? []
}

/** The share of a line's words that begin with a capital, without those that headlines write small. 0 to 1. */
export function capitalShare(line: string): number {
  const words = wordsOf(line).filter((word) => !smallWords.has(word.toLowerCase()))
  if (words.length === 0) return 0
  return words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length / words.length
}

/** True for a line of Latin letters that are all small, whatever else stands there. */
export function isLowerCase(line: string): boolean {
  return /\p{Script=Latin}/u.test(line) && !/[\p{Lu}\p{Lt}]/u.test(line) && !/\p{Lo}/u.test(line)
}

/** True for a line that has letters and no small one. */
export function isUpperCase(line: string): boolean {
  return /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line)
}
