import { quote, type ChainLink } from '../../../../model/index.ts'
import type { Names } from '../../../drafts.ts'
import type { Analysis, Token } from '../analysis.ts'
import { isName, type MentionFinder } from './mentions.ts'

/** Most sources that one link joins. */
const mostJoined = 8

/**
 * "Karo and Velic said", "the Front, the Watch and Jana Velic": sources that speak with one voice are one link that names
 * them all. Undefined where the words name one alone, or where an unnamed one is among them.
 */
export function jointLink(
  analysis: Analysis,
  names: Names,
  mentionAt: MentionFinder,
  tokens: readonly Token[],
  head: Token,
): ChainLink | undefined {
  const parts = partsOf(tokens)
  if (parts.length < 2 || parts.length > mostJoined || !parts[0]?.includes(head)) return undefined
  const told = parts.map((part) => nameOf(names, mentionAt, part))
  const all = [...new Set(told.flatMap((name) => name ?? []))]
  if (told.includes(undefined) || all.length < 2) return undefined
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (!first || !last) return undefined
  const name = `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`
  return { name, role: 'speaker', named: true, mention: quote(analysis.text, first.start, last.end) }
}

/** The words between commas and "and"; one part where no "and" joins. */
function partsOf(tokens: readonly Token[]): Token[][] {
  if (!tokens.some(({ lower }) => lower === 'and')) return []
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (token.lower === 'and' || token.text === ',') parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts.filter((part) => part.length > 0)
}

/** The party or person that a part names and nothing else: its last word is the end of the name. */
function nameOf(names: Names, mentionAt: MentionFinder, part: readonly Token[]): string | undefined {
  const bracket = part.findIndex(({ text }) => text === '(')
  const last = part.at(bracket > 0 && part.at(-1)?.text === ')' ? bracket - 1 : -1)
  const mention = last && mentionAt(last)
  const told = isName(mention) || (mention?.form === 'nominal' && mention.end === last?.end)
  const entity = told && mention.entity !== null ? names.entities[mention.entity] : undefined
  return entity && entity.named && entity.kind !== 'place' ? entity.name : undefined
}
