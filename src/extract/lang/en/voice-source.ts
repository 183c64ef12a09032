import { quote, type ChainLink, type Span } from '../../../model/index.ts'
import type { DraftAttribution, Entity, Mention, Names } from '../../drafts.ts'
import { tokenIndexAt, type Analysis, type Token } from './analysis.ts'
import { jointLink } from './voice-joint.ts'
import { groupNouns, partyNouns } from './name-nouns.ts'
import { peopleWords } from './name-organisations.ts'
import { portfolios, roleNouns } from './name-titles.ts'
import { knownPlace } from './place-gazetteer.ts'

/** Stands for "I" and "we" until it is known who says them. */
export const firstPerson = '\u0000first person'

/** Turns the source of an attribution into the first link of its chain; undefined where it has no source. */
export type SourceResolver = (draft: DraftAttribution) => ChainLink | undefined

export function sourceResolver(analysis: Analysis, names: Names): SourceResolver {
  const mentionAt = mentionFinder(names.mentions)
  const linkAt = (span: Span): ChainLink | undefined => {
    const tokens = withoutDate(tokensIn(analysis, wholeNames(span, mentionAt, analysis)))
    const head = headOf(tokens, mentionAt)
    return (
      head && (jointLink(analysis, names, mentionAt, tokens, head) ?? linkOf(analysis, names, mentionAt, tokens, head))
    )
  }
  return ({ source, antecedent }) => {
    const [span] = source
    if (!span) return undefined
    const relative = analysis.tokens[tokenIndexAt(analysis, span.start)]
    if (!antecedent || !relative || !relatives.has(relative.lower)) return linkAt(span)
    return antecedentOf(analysis, names, mentionAt, relative, antecedent.start) ?? linkAt(antecedent)
  }
}

/** A source that ends inside a name ("the prosecutor | general's office") reaches to the end of that name. */
function wholeNames(span: Span, mentionAt: MentionFinder, analysis: Analysis): Span {
  const last = analysis.tokens[tokenIndexAt(analysis, Math.max(span.start, span.end - 1))]
  const mention = last && mentionAt(last)
  return isName(mention) && mention.start >= span.start && mention.end > span.end
    ? { start: span.start, end: mention.end }
    : span
}

export type MentionFinder = (token: Token) => Mention | undefined

/** Finds the mention that covers a token; of several the shortest. */
function mentionFinder(mentions: readonly Mention[]): MentionFinder {
  return (token) => {
    let low = 0
    let high = mentions.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((mentions[middle]?.start ?? Infinity) <= token.start) low = middle + 1
      else high = middle
    }
    let best: Mention | undefined
    for (let at = low - 1; at >= Math.max(0, low - 4); at--) {
      const mention = mentions[at]
      if (mention && mention.end >= token.end && (!best || mention.end - mention.start < best.end - best.start))
        best = mention
    }
    return best
  }
}

function tokensIn(analysis: Analysis, { start, end }: Span): Token[] {
  const tokens: Token[] = []
  for (let at = tokenIndexAt(analysis, start); at < analysis.tokens.length; at++) {
    const token = analysis.tokens[at]
    if (!token || token.start >= end) break
    tokens.push(token)
  }
  return tokens
}

/** A year or day that was taken along before the comma ("2021, Jana Roe"). */
function withoutDate(tokens: Token[]): Token[] {
  const comma = tokens.findIndex((token) => token.text === ',')
  const dated = comma > 0 && tokens.slice(0, comma).every((token) => token.pos === 'NUM')
  return dated && comma + 1 < tokens.length ? tokens.slice(comma + 1) : tokens
}

const relatives: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom', 'whose'])
const firstPersons: ReadonlySet<string> = new Set(['i', 'we', 'us', 'me', 'our', 'my', 'ourselves', 'myself'])
const articles: ReadonlySet<string> = new Set(['the', 'a', 'an'])
const links: ReadonlySet<string> = new Set(
  'of for at in on from by with to among within inside near against'.split(' '),
)

/** Offices of somebody that speak for them. */
const officesOf: ReadonlySet<string> = new Set(['office', 'campaign', 'administration', 'government'])

/** Nouns for words said or written: "Sele's report", "a statement by the Front" speak with their owner's voice. */
const utterances: ReadonlySet<string> = new Set(
  (
    'statement statements remarks remark report reports letter letters speech tweet tweets post posts message messages comments comment words claim claims article ' +
    'interview testimony figures figure data account accounts announcement declaration order decree verdict ruling editorial estimate estimates study survey ' +
    'research analysis findings book memo note warning call appeal release communique bulletin'
  ).split(' '),
)

/** The token that says who the source is: the last noun of its first phrase, before "of", a comma or "who". */
function headOf(tokens: readonly Token[], mentionAt: MentionFinder): Token | undefined {
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
    else if (!head && roleNouns.has(token.lower)) head = token
  }
  return head ?? tokens.find((token) => token.pos !== 'DET' && token.pos !== 'PUNCT')
}

/** "Harbour Union (HU) chair [Name]": what follows the brackets goes on with the phrase. */
function pastAcronym(tokens: readonly Token[], at: number, mentionAt: MentionFinder): number {
  if (tokens[at + 1]?.text !== '(') return at
  const closed = tokens.findIndex((token, index) => index > at + 1 && token.text === ')')
  const [next, afterThat] = [tokens[closed + 1], tokens[closed + 2]]
  if (closed < 0 || closed - at > longestAcronym || !next) return at
  if (roleNouns.has(next.lower) && afterThat && isName(mentionAt(afterThat))) return closed + 1
  return roleNouns.has(next.lower) || (isName(mentionAt(next)) && isNominal(next)) ? closed : at
}

const longestAcronym = 8

export function isName(mention: Mention | undefined): mention is Mention & { entity: number } {
  return mention !== undefined && mention.entity !== null && mention.form !== 'nominal' && mention.form !== 'pronoun'
}

function isNominal(token: Token): boolean {
  return token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'PRON' || token.pos === 'NUM'
}

function endsPhrase(token: Token, next: Token | undefined, before: Token | undefined): boolean {
  if (/^['’]s?$/.test(token.text)) return false
  if (token.text === '-' || before?.text === '-') return false
  if (token.pos === 'PUNCT' || relatives.has(token.lower) || links.has(token.lower)) return true
  if (token.pos === 'ADP' || token.pos === 'SCONJ' || token.pos === 'AUX') return true
  if (token.pos === 'CCONJ') return true
  return token.pos === 'VERB' && !(next && isNominal(next) && /(?:ed|ing)$/.test(token.lower))
}

function linkOf(
  analysis: Analysis,
  names: Names,
  mentionAt: MentionFinder,
  tokens: readonly Token[],
  head: Token,
): ChainLink {
  if (firstPersons.has(head.lower))
    return { name: firstPerson, role: 'speaker', named: true, mention: quote(analysis.text, head.start, head.end) }
  if (relatives.has(head.lower)) {
    const antecedent = antecedentOf(analysis, names, mentionAt, head)
    if (antecedent) return antecedent
  }
  const mention = mentionAt(head)
  const office = mention?.form === 'name' ? undefined : officeOf(analysis, names, mentionAt, tokens, head)
  if (office) return office
  const entity =
    entityNamed(names, mention) ?? besides(names, mentionAt, tokens, head) ?? ownerOf(names, mentionAt, tokens, head)
  if (entity)
    return { name: entity.name, role: 'speaker', named: true, mention: quote(analysis.text, entity.start, entity.end) }
  return unnamed(analysis, tokens, head, names, mention)
}

interface Named extends Span {
  readonly name: string
}

function entityNamed(names: Names, mention: Mention | undefined): Named | undefined {
  if (!mention || mention.entity === null) return undefined
  const entity = names.entities[mention.entity]
  return entity?.named ? { name: entity.name, start: mention.start, end: mention.end } : undefined
}

/** "the spokesman of X, [Name]", "the group, [Name]": a name beside a common noun, of a kind that the noun can mean. */
function besides(names: Names, mentionAt: MentionFinder, tokens: readonly Token[], head: Token): Named | undefined {
  const role = roleNouns.has(head.lower)
  for (const token of tokens) {
    if (token.start < head.end) continue
    if (relatives.has(token.lower) || token.pos === 'VERB') return undefined
    const mention = mentionAt(token)
    if (!isName(mention) || mention.start !== token.start) continue
    const kind = names.entities[mention.entity]?.kind
    const before = tokens[tokens.indexOf(token) - 1]
    const apposed =
      before?.text === ',' || before === head || before?.text === '(' || (role && isField(tokens, head, token))
    const body = partyNouns.has(head.lower) || groupNouns.has(head.lower)
    if (apposed && (kind === 'person' ? role || !body : !role && kind !== 'place')) return entityNamed(names, mention)
  }
  return undefined
}

/** "Karo's office", "her office", "the office of President Karo" speak, not Karo. */
function officeOf(
  analysis: Analysis,
  names: Names,
  mentionAt: MentionFinder,
  tokens: readonly Token[],
  head: Token,
): ChainLink | undefined {
  if (!officesOf.has(head.lower)) return undefined
  const at = tokens.indexOf(head)
  const before = tokens[at - 1]
  const owner = /^['’]s?$/.test(before?.text ?? '') ? tokens[at - 2] : before
  const after = tokens[at + 1]?.lower === 'of' ? tokens.slice(at + 2, at + 9) : []
  const person = [owner, ...after].flatMap((token) => {
    const mention = token && mentionAt(token)
    const entity = mention && mention.entity !== null ? names.entities[mention.entity] : undefined
    return entity?.kind === 'person' && entity.named ? [entity] : []
  })[0]
  if (!person || !tokens[0]) return undefined
  const end = after.length > 0 ? (tokens.at(-1) ?? head).end : head.end
  const mention = quote(analysis.text, tokens[0].start, end)
  const owning = /s$/.test(person.name) ? "'" : "'s"
  return { name: `${person.name}${owning} ${head.lower}`, role: 'speaker', named: true, mention }
}

/** "Karo's remarks", "a statement by the Front": whose words the words are. */
function ownerOf(names: Names, mentionAt: MentionFinder, tokens: readonly Token[], head: Token): Named | undefined {
  if (!utterances.has(head.lower)) return undefined
  const at = tokens.indexOf(head)
  for (let before = at - 1; before >= 0; before--) {
    const token = tokens[before]
    const owns = /^['’]s?$/.test(tokens[before + 1]?.text ?? '') || /^(?:his|her|its|their)$/.test(token?.lower ?? '')
    const owner = token && owns ? entityNamed(names, mentionAt(token)) : undefined
    if (owner) return owner
  }
  const body = compoundOwner(names, mentionAt, tokens, at)
  if (body) return body
  const link = tokens[at + 1]
  if (!link || !['by', 'of', 'from'].includes(link.lower)) return undefined
  for (const token of tokens.slice(at + 2, at + 9)) {
    const mention = mentionAt(token)
    const kind = mention?.entity === null || mention === undefined ? undefined : names.entities[mention.entity]?.kind
    if (kind && kind !== 'place') return entityNamed(names, mention)
    if (isNominal(token) && kind === undefined) return undefined
  }
  return undefined
}

/** "Minister of Justice [Name]": only the field of the office stands between. */
function isField(tokens: readonly Token[], head: Token, name: Token): boolean {
  const between = tokens.slice(tokens.indexOf(head) + 1, tokens.indexOf(name))
  return between.every(({ lower }) => portfolios.has(lower) || ['of', 'for', 'and', 'the'].includes(lower))
}

/** "a Defence Department news release", "police figures": the party right before the words. */
function compoundOwner(
  names: Names,
  mentionAt: MentionFinder,
  tokens: readonly Token[],
  at: number,
): Named | undefined {
  for (let before = at - 1; before >= Math.max(0, at - 2); before--) {
    const token = tokens[before]
    const mention = token && mentionAt(token)
    const kind = isName(mention) ? names.entities[mention.entity]?.kind : undefined
    if (kind === 'organisation' || kind === 'state-body' || kind === 'outlet') return entityNamed(names, mention)
    if (token?.pos !== 'NOUN') return undefined
  }
  return undefined
}

/** Farthest word before "who" that it can stand for, in tokens. */
const farthestAntecedent = 30

/** Whom "who", "which" or "that" stands for: a person or group, a party, or whoever said the words that the noun means. */
function antecedentOf(
  analysis: Analysis,
  names: Names,
  mentionAt: MentionFinder,
  relative: Token,
  earliest = 0,
): ChainLink | undefined {
  const ofPersons = relative.lower === 'who' || relative.lower === 'whom'
  let noun: Token | undefined
  for (let at = relative.index - 1; at >= Math.max(0, relative.index - farthestAntecedent); at--) {
    const token = analysis.tokens[at]
    if (!token || token.sentence !== relative.sentence) break
    if (token.start < earliest && !(noun && utterances.has(noun.lower))) break
    if (noun && !ofPersons && !utterances.has(noun.lower)) break
    const mention = mentionAt(token)
    const entity = mention && mention.entity !== null ? names.entities[mention.entity] : undefined
    if (mention && entity && fitsRelative(entity, mention, ofPersons)) return linkTo(analysis, entity, mention)
    if (!noun && isNominal(token) && token.pos !== 'NUM' && !(ofPersons && entity?.kind === 'place')) noun = token
    const verb = token.pos === 'VERB' || token.pos === 'AUX'
    if (noun && verb && !utterances.has(noun.lower)) break
  }
  return noun && unnamedLink(analysis, noun.start, noun.end)
}

function fitsRelative(entity: Entity, mention: Mention, ofPersons: boolean): boolean {
  if (ofPersons)
    return entity.kind === 'person' || (entity.kind === 'group' && /(?:s|people|police|media)$/.test(mention.text))
  return entity.kind !== 'place' && (entity.named || entity.kind === 'group')
}

function linkTo(analysis: Analysis, entity: Entity, mention: Span): ChainLink {
  if (!entity.named) return unnamedLink(analysis, mention.start, mention.end)
  return { name: entity.name, role: 'speaker', named: true, mention: quote(analysis.text, mention.start, mention.end) }
}

/** Longest name of an unnamed source, in words. */
const longestUnnamed = 14

function unnamed(
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
function unnamedLink(analysis: Analysis, start: number, end: number): ChainLink {
  const words = analysis.text.slice(start, end)
  const mention = quote(analysis.text, start, end - (/(?:['’]s|[,;:–—-])$/.exec(words)?.[0].length ?? 0))
  const [first = '', ...rest] = mention.text.split(/\s+/)
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
