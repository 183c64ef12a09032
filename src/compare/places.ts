import { wordsOf } from './words.ts'

/** Whether two places can be one: either is not told, or one's words hold the other's ("Port Sele", "Port Sele, Varenia"). */
export function placesMeet(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)]
  return wordsA.every((word) => wordsB.includes(word)) || wordsB.every((word) => wordsA.includes(word))
}
