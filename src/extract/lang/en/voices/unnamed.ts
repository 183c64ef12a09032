import { quote, type ChainLink, type Span } from '../../../../model/index.ts'
import type { Entity, Mention, Names } from '../../../drafts.ts'
import { tokenIndexAt, wordsBetween, type Analysis, type Token } from '../analysis.ts'
import { isGroupNoun, partyNouns } from '../names/nouns.ts'
import { knownOrganisations, peopleWords } from '../names/organisations.ts'
import { isRoleNoun } from '../names/professions.ts'
import { knownPlace } from '../places/gazetteer.ts'
import { articles, relatives, utterances, type MentionFinder } from './mentions.ts'

export function linkTo(analysis: Analysis, entity: Entity, mention: Span): ChainLink {
  if (!entity.named) return unnamedLink(analysis, mention.start, mention.end)
  return { name: entity.name, role: 'speaker', named: true, mention: quote(analysis.text, mention.start, mention.end) }
}

/** Longest name of an unnamed source, in words. */
const longestUnnamed = 14

/** Names those whom the text leaves unnamed, by the words that it first has for them. */
export interface UnnamedSpeakers {
  linkOf(tokens: readonly Token[], head: Token, mention: Mention | undefined): ChainLink
}

export function unnamedSpeakers(analysis: Analysis, names: Names, mentionAt: MentionFinder): UnnamedSpeakers {
  const firstNames = new Map<number, string>()
  const entityOf = (mention: Mention | undefined) =>
    mention === undefined || mention.entity === null ? undefined : names.entities[mention.entity]

  /** "his spokesman", "one of them": a pronoun inside gives way to whom it stands for, or is left out where it owns. */
  const withoutPronouns = (link: ChainLink, tokens: readonly Token[]): ChainLink => {
    const [first] = tokens
    if (first && tokens.length > 1 && owners.has(first.lower)) {
      const owner = entityOf(mentionAt(first))
      const rest = link.name.slice(first.text.length + 1)
      return { ...link, name: owner?.named ? `${owned(owner.name)} ${rest}` : rest }
    }
    const them = tokens.find(({ lower, start }) => lower === 'them' && start < (link.mention?.end ?? 0))
    if (them && link.name.endsWith(them.text)) {
      const mention = mentionAt(them)
      const entity = entityOf(mention)
      const name = entity && (firstNames.get(mention?.entity ?? -1) ?? entity.name)
      return name === undefined ? link : { ...link, name: `${link.name.slice(0, -them.text.length)}${name}` }
    }
    return link
  }

  return {
    linkOf(tokens, head, mention) {
      const entity = entityOf(mention)
      const known = firstNames.get(mention?.entity ?? -1)
      if (entity && mention?.form === 'pronoun') {
        const words = quote(analysis.text, mention.start, mention.end)
        return { name: known ?? entity.name, role: 'speaker', named: entity.named, mention: words }
      }
      const link = withoutPronouns(linkOfWords(analysis, tokens, head), tokens)
      if (!entity || mention?.entity == null) return link
      const name = isBare(tokens) ? (known ?? fuller(entity.name, link.name)) : link.name
      if (known === undefined) firstNames.set(mention.entity, name)
      return { ...link, name }
    },
  }
}

const owners: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their'])

function owned(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`
}

/** "the minister" after "the finance minister": the words first used tell more. */
function fuller(first: string, now: string): string {
  return first.toLowerCase().endsWith(` ${now.toLowerCase()}`) ? first : now
}

/** "the diplomat", "the same diplomat": nothing but an article and the noun, so that the words said before tell more. */
function isBare(tokens: readonly Token[]): boolean {
  const again = tokens[1]?.lower === 'same' ? 1 : 0
  return tokens.length <= 2 + again && /^(?:the|this|that|these|those)$/.test(tokens[0]?.lower ?? '')
}

function linkOfWords(analysis: Analysis, tokens: readonly Token[], head: Token): ChainLink {
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
      : [opensSentence(analysis, start) && !isOwnName(analysis, start, rest) ? plainCase(first) : first, ...rest]
  return { name: bare.join(' '), role: 'speaker', named: false, mention }
}

/** "Kern disagrees": one word that is no noun for anybody. */
function isOwnName(analysis: Analysis, offset: number, rest: readonly string[]): boolean {
  const token = analysis.tokens[tokenIndexAt(analysis, offset)]
  // "President Oyelaran's party": a title keeps its capital before a name.
  if (rest.length > 0) return /^\p{Lu}/u.test(rest[0] ?? '') && isRoleNoun(token?.lower ?? '')
  if (token?.pos !== 'PROPN' || things.test(token.lower) || utterances.has(token.lower)) return false
  if (isGroupNoun(`${token.lower}s`)) return false
  return (
    !/s$/.test(token.lower) && !isGroupNoun(token.lower) && !isRoleNoun(token.lower) && !partyNouns.has(token.lower)
  )
}

/** What speaks without being anybody. */
const things = /^(?:transcript|anchor|evidence|research|intelligence|footage|law|court|history|science)$/

function opensSentence(analysis: Analysis, offset: number): boolean {
  const token = analysis.tokens[tokenIndexAt(analysis, offset)]
  const before = token && analysis.tokens[token.index - 1]
  return token !== undefined && (before?.sentence !== token.sentence || /^[—–:“"]$/.test(before.text))
}

/** Words in -ian that are of no country. */
const ordinaryPeople =
  /^(?:civil|pedestr|custod|libr|techn|phys|polit|mus|hist|comed|veter|guard|mathemat|statist|electr|optic|obstetr|pediatr|theolog|magic|opposit|agrar|humanitar|authoritar|sectar|utilitar|vegetar|parliament)(?:i?c|or|in|ar){0,2}ians?$/i

function plainCase(word: string): string {
  const ordinary =
    /^\p{Lu}\p{Ll}+$/u.test(word) &&
    !peopleWords.has(word.toLowerCase()) &&
    !knownOrganisations.has(word.toLowerCase()) &&
    !(/ians?$/.test(word) && !ordinaryPeople.test(word)) &&
    knownPlace(word) === undefined
  return ordinary ? word.toLowerCase() : word
}
