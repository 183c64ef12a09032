import type { Token } from '../analysis.ts'

/** Where a name of several words ends that is written at a token; undefined where it is not. Names hold at most seven tokens more than words. */
export function endOfName(
  tokens: readonly Token[],
  at: number,
  end: number,
  words: readonly string[],
): number | undefined {
  let next = at
  for (const word of words) {
    while (next > at && next < end && isJoint(tokens[next])) next++
    if (next >= end || plainWord(tokens[next]) !== word) return undefined
    next++
  }
  return next
}

/** The marks inside a name: "Year's", "al-Fitr", "St. Patrick". */
function isJoint(token: Token | undefined): boolean {
  return /^(?:[’']s?|-|\.)$/.test(token?.lower ?? '')
}

/** A word without the dot of an abbreviation and without an apostrophe inside. */
export function plainWord(token: Token | undefined): string {
  const word = token?.lower ?? ''
  return /[.’'ʿ‘]/.test(word) ? word.replace(/[’'ʿ‘]s?$|[.’'ʿ‘]/g, '') : word
}
