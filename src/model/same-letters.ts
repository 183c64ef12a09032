/**
 * What looks the same to a reader is the same: the letter that stands for others, and those. Two rooms read it, the search in
 * the ledger's columns and the search in texts.
 */
export const sameLetters: readonly (readonly [letter: string, others: string])[] = [
  ['\u06cc', '\u064a\u0649'], // Persian yeh; Arabic yeh, alef maksura
  ['\u06a9', '\u0643'], // Persian kaf; Arabic kaf
  ['\u0647', '\u0629\u06c0'], // heh; teh marbuta, heh with yeh above
  ["'", '\u2018\u2019'],
  ['"', '\u201c\u201d'],
]

/** Arabic vowel signs and tatweel, soft hyphen, marks of direction: written or not, the word is the same. For a class of a pattern. */
export const invisibleLetters =
  '\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u00ad\\u200b\\u200d-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff'
