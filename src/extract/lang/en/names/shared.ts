import { candidateWith, type Candidate } from './candidates.ts'
import { canBeGivenName } from './given.ts'
import type { Word } from './words.ts'

/** Nouns before two given names that share the surname of the second. */
const kin: ReadonlySet<string> = new Set(
  'brothers sisters siblings twins cousins couple spouses parents sons daughters children'.split(' '),
)

/** Most given names that one surname is shared by. */
const mostSharing = 6

/**
 * "brothers Hamid and Yusuf Karo", "Peter and Anna Karo": a given name alone, joined to a person's full name, takes that
 * person's surname. Not where the text tells its bearer in full elsewhere, nor where it is a surname itself.
 */
export function shareSurnames(words: readonly Word[], candidates: readonly Candidate[]): Candidate[] {
  const told = toldElsewhere(candidates)
  const shared = [...candidates]
  for (let at = candidates.length - 1; at > 0; at--) {
    const last = candidates[at]
    if (!last || !isFullName(last)) continue
    const surname = last.words.slice(1)
    let right = last
    for (let before = at - 1; before >= Math.max(0, at - mostSharing); before--) {
      const one = candidates[before]
      if (!one || !isJoined(words, one, right, before === at - 1) || !isGivenAlone(one, told)) break
      shared[before] = candidateWith(one, [...one.words, ...surname])
      right = one
    }
  }
  return shared
}

function isFullName({ words, title }: Candidate): boolean {
  return (
    words.length > 1 &&
    words.length <= 3 &&
    title.length === 0 &&
    words.every(({ shape }) => shape === 'capital') &&
    canBeGivenName(words[0]?.lower ?? '')
  )
}

/** "and" before the last, commas and "and" before that. */
function isJoined(words: readonly Word[], one: Candidate, right: Candidate, nearest: boolean): boolean {
  const last = one.words.at(-1)
  const next = right.words[0]
  if (!last || !next || last.possessive || last.sentence !== next.sentence) return false
  const between = words.slice(last.index + 1, next.index)
  return between.length === 1 && (between[0]?.lower === 'and' || (!nearest && between[0]?.text === ','))
}

function isGivenAlone(one: Candidate, told: ReadonlySet<string>): boolean {
  const [only] = one.words
  if (!only || one.words.length > 1 || one.title.length > 0 || told.has(only.lower)) return false
  return canBeGivenName(only.lower) || kin.has(one.before?.lower ?? '')
}

/** Words that some full name of the text holds first or last, apart from its own place in a list. */
function toldElsewhere(candidates: readonly Candidate[]): ReadonlySet<string> {
  const told = new Set<string>()
  for (const { words } of candidates) {
    if (words.length < 2) continue
    for (const word of [words[0], words.at(-1)]) if (word) told.add(word.lower)
  }
  return told
}
