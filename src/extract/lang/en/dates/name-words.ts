import type { Token } from '../analysis.ts'

/** How many marks may stand between two words of a name. */
const mostJoints = 2

/** Where a name of several words ends that is written at a token; undefined where it is not. */
export function endOfName(
  tokens: readonly Token[],
  at: number,
  end: number,
  words: readonly string[],
): number | undefined {
  let next = at
  for (const word of words) {
    for (let joints = 0; joints < mostJoints && next > at && next < end && isJoint(tokens[next]); joints++) next++
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
