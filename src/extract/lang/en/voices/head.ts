import type { Token } from '../analysis.ts'
import { isRoleNoun } from '../names/professions.ts'
import { isName, isNominal, relatives, type MentionFinder } from './mentions.ts'

const links: ReadonlySet<string> = new Set(
  'of for at in on from by with to among within inside near against'.split(' '),
)

/** "His rival": the owner is not the one who speaks. */
const owners = /^(?:his|her|its|their|my|our|your)$/

/** The token that says who the source is: the last noun of its first phrase, before "of", a comma or "who". */
export function headOf(tokens: readonly Token[], mentionAt: MentionFinder): Token | undefined {
  let head: Token | undefined
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) break
    const name = isName(mentionAt(token)) && token.pos !== 'DET' ? mentionAt(token) : undefined
    if (name) {
      while (at + 1 < tokens.length && (tokens[at + 1]?.start ?? Infinity) < name.end) at++
      head = tokens[at] ?? token
      at = pastAcronym(tokens, at, mentionAt)
      continue
    }
    if (head && endsPhrase(token, tokens[at + 1], tokens[at - 1])) break
    if (isNominal(token) || (!head && relatives.has(token.lower))) head = token
    else if ((!head || owners.test(head.lower)) && (isRoleNoun(token.lower) || closesPhrase(tokens, at))) head = token
  }
  return head ?? tokens.find((token) => token.pos !== 'DET' && token.pos !== 'PUNCT') ?? tokens[0]
}

/** "Her superior, …": an adjective that nothing follows is the noun. */
function closesPhrase(tokens: readonly Token[], at: number): boolean {
  return owners.test(tokens[at - 1]?.lower ?? '') && tokens[at]?.pos === 'ADJ' && tokens[at + 1]?.text === ','
}

/** "Harbour Union (HU) chair [Name]": what follows the brackets goes on with the phrase. */
function pastAcronym(tokens: readonly Token[], at: number, mentionAt: MentionFinder): number {
  if (tokens[at + 1]?.text !== '(') return at
  const closed = tokens.findIndex((token, index) => index > at + 1 && token.text === ')')
  const [next, afterThat] = [tokens[closed + 1], tokens[closed + 2]]
  if (closed < 0 || closed - at > longestAcronym || !next) return at
  if (isRoleNoun(next.lower) && afterThat && isName(mentionAt(afterThat))) return closed + 1
  return isRoleNoun(next.lower) || (isName(mentionAt(next)) && isNominal(next)) ? closed : at
}

const longestAcronym = 8

function endsPhrase(token: Token, next: Token | undefined, before: Token | undefined): boolean {
  if (/^['’]s?$/.test(token.text)) return false
  if (token.text === '-' || before?.text === '-') return false
  if (token.pos === 'PUNCT' || relatives.has(token.lower) || links.has(token.lower)) return true
  if (token.pos === 'ADP' || token.pos === 'SCONJ' || token.pos === 'AUX') return true
  if (token.pos === 'CCONJ') return true
  return token.pos === 'VERB' && !(next && isNominal(next) && /(?:ed|ing)$/.test(token.lower))
}
