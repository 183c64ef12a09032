import { quote, type ChainLink, type Span } from '../../../../model/index.ts'
import type { Entity, Mention, Names } from '../../../drafts.ts'
import { tokenIndexAt, wordsBetween, type Analysis, type Token } from '../analysis.ts'
import { peopleWords } from '../names/organisations.ts'
import { knownPlace } from '../places/gazetteer.ts'
import { articles, relatives } from './mentions.ts'

export function linkTo(analysis: Analysis, entity: Entity, mention: Span): ChainLink {
  if (!entity.named) return unnamedLink(analysis, mention.start, mention.end)
  return { name: entity.name, role: 'speaker', named: true, mention: quote(analysis.text, mention.start, mention.end) }
}

/** Longest name of an unnamed source, in words. */
const longestUnnamed = 14

export function unnamed(
  analysis: Analysis,
  tokens: readonly Token[],
  head: Token,
  names: Names,
  mention: Mention | undefined,
): ChainLink {
  const entity = mention?.form === 'pronoun' && mention.entity !== null ? names.entities[mention.entity] : undefined
  if (entity && mention)
    return {
      name: entity.name,
      role: 'speaker',
      named: entity.named,
      mention: quote(analysis.text, mention.start, mention.end),
    }
  const lists = isList(tokens)
  let end = head.end
  let count = 0
  for (const token of tokens) {
    if (token.start < head.start) continue
    if (count++ > longestUnnamed || (token !== head && endsName(token, lists))) break
    end = token.end
  }
  const start = tokens[0]?.start ?? head.start
  return unnamedLink(analysis, start, end)
}

/** "Lawyers, activists, and former prisoners": commas that join equals, not an apposition. */
function isList(tokens: readonly Token[]): boolean {
  const and = tokens.findIndex((token) => token.lower === 'and' || token.lower === 'or')
  if (and < 0 || tokens.some((token) => relatives.has(token.lower))) return false
  return tokens.every((token, at) => token.text !== ',' || !articles.has(tokens[at + 1]?.lower ?? ''))
}

function endsName(token: Token, lists: boolean): boolean {
  if (relatives.has(token.lower)) return true
  return token.pos === 'PUNCT' && !/^['’"“”/-]/.test(token.text) && !(lists && token.text === ',')
}

/** The words themselves, without an article, a possessive ending and a capital that only opens a sentence. */
export function unnamedLink(analysis: Analysis, start: number, end: number): ChainLink {
  const words = analysis.text.slice(start, end)
  const mention = quote(analysis.text, start, end - (/(?:['’]s|[,;:–—-])$/.exec(words)?.[0].length ?? 0))
  const [first = '', ...rest] = wordsBetween(analysis, mention.start, mention.end).split(/\s+/)
  const bare =
    articles.has(first.toLowerCase()) && rest.length > 0
      ? rest
      : [opensSentence(analysis, start) ? plainCase(first) : first, ...rest]
  return { name: bare.join(' '), role: 'speaker', named: false, mention }
}

function opensSentence(analysis: Analysis, offset: number): boolean {
  const token = analysis.tokens[tokenIndexAt(analysis, offset)]
  const before = token && analysis.tokens[token.index - 1]
  return token !== undefined && (before?.sentence !== token.sentence || /^[—–:“"]$/.test(before.text))
}

function plainCase(word: string): string {
  const ordinary =
    /^\p{Lu}\p{Ll}+$/u.test(word) && !peopleWords.has(word.toLowerCase()) && knownPlace(word) === undefined
  return ordinary ? word.toLowerCase() : word
}
