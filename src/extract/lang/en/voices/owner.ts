import { quote, type ChainLink, type Span } from '../../../../model/index.ts'
import type { Mention, Names } from '../../../drafts.ts'
import type { Analysis, Token } from '../analysis.ts'
import { groupNouns, partyNouns } from '../names/nouns.ts'
import { isRoleNoun } from '../names/professions.ts'
import { addressGender, portfolios } from '../names/titles.ts'
import { isName, isNominal, relatives, utterances, type MentionFinder } from './mentions.ts'

export interface Named extends Span {
  readonly name: string
}

export function entityNamed(names: Names, mention: Mention | undefined): Named | undefined {
  if (!mention || mention.entity === null) return undefined
  const entity = names.entities[mention.entity]
  return entity?.named ? { name: entity.name, start: mention.start, end: mention.end } : undefined
}

/** "the spokesman of X, [Name]", "the group, [Name]": a name beside a common noun, of a kind that the noun can mean. */
export function besides(
  names: Names,
  mentionAt: MentionFinder,
  tokens: readonly Token[],
  head: Token,
): Named | undefined {
  const role = isRoleNoun(head.lower)
  for (const token of tokens) {
    if (token.start < head.end) continue
    const calls = /^(?:named|called|nicknamed|dubbed|known|identified)$/.test(token.lower)
    const verb = token.pos === 'VERB' && tokens[tokens.indexOf(token) - 1]?.pos !== 'ADP'
    const named = relatives.has(token.lower) ? nameGoneBy(names, mentionAt, tokens, token) : undefined
    if (named) return named
    if (relatives.has(token.lower) || (verb && !calls)) return undefined
    const mention = mentionAt(token)
    if (!isName(mention) || mention.start !== token.start) continue
    const kind = names.entities[mention.entity]?.kind
    const at = tokens.indexOf(token)
    const before = tokens[addressGender.has(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1]
    const apposed =
      before?.text === ',' ||
      isCalledSo(tokens, at) ||
      before === head ||
      before?.text === '(' ||
      (role && (isField(tokens, head, token) || isOfBody(tokens, head, token)))
    const body = partyNouns.has(head.lower) || groupNouns.has(head.lower)
    const ofBody = !role || bodilyRoles.has(head.lower)
    if (apposed && (kind === 'person' ? role || !body : ofBody && kind !== 'place')) return entityNamed(names, mention)
  }
  return undefined
}

/** Roles that a firm or a body can have as well: "her publisher, Northern Songs". */
const bodilyRoles: ReadonlySet<string> = new Set(
  'publisher owner employer sponsor landlord distributor producer manufacturer promoter supporter partner rival'.split(
    ' ',
  ),
)

/** Farthest name after "who gave his name as", in tokens. */
const longestNaming = 8

/** "a commander who goes by the name Abu Nasr", "a man who gave his name as Ali". */
export function nameGoneBy(
  names: Names,
  mentionAt: MentionFinder,
  tokens: readonly Token[],
  relative: Token,
): Named | undefined {
  const at = tokens.indexOf(relative)
  const after = tokens.slice(at + 1, at + longestNaming)
  if (!after.some(({ lower }) => lower === 'name' || lower === 'calls')) return undefined
  const found = after.map(mentionAt).find((mention) => isName(mention) && mention.start > relative.end)
  return entityNamed(names, found)
}

/** Longest title between a comma and a name, in words: ", former army chief [Name]". */
const longestTitle = 5

/** "a man named [Name]", "known as [Name]", ", comrade [Name]": what introduces a name or a title before it. */
function isCalledSo(tokens: readonly Token[], at: number): boolean {
  const [before, earlier] = [tokens[at - 1], tokens[at - 2]]
  if (/^(?:named|called|nicknamed|dubbed)$/.test(before?.lower ?? '')) return true
  if (before?.lower === 'as') return /^(?:known|identified)$/.test(earlier?.lower ?? '')
  let first = at - 1
  while (first > 0 && at - first < longestTitle && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[first]?.pos ?? '')) first--
  return first < at - 1 && tokens[first]?.text === ','
}

/** "Minister of Justice [Name]": only the field of the office stands between. */
function isField(tokens: readonly Token[], head: Token, name: Token): boolean {
  const between = tokens.slice(tokens.indexOf(head) + 1, tokens.indexOf(name))
  return (
    [...between, name].some(({ lower }) => portfolios.has(lower)) &&
    between.every(({ lower }) => portfolios.has(lower) || ['of', 'for', 'and', 'the'].includes(lower))
  )
}

/** "Spokesman for the presidency [Name]": the body that the office is of stands right before the name. */
function isOfBody(tokens: readonly Token[], head: Token, name: Token): boolean {
  const between = tokens.slice(tokens.indexOf(head) + 1, tokens.indexOf(name))
  const body = between.at(-1)
  if (!body || !/^(?:of|for|to|at)$/.test(between[0]?.lower ?? '')) return false
  return (
    partyNouns.has(body.lower) || /^(?:presidency|government|palace|regime|administration|opposition)$/.test(body.lower)
  )
}

/** Offices of somebody that speak for them. */
const officesOf: ReadonlySet<string> = new Set(['office', 'campaign', 'administration', 'government'])

/** "Karo's office", "her office", "the office of President Karo" speak, not Karo. */
export function officeOf(
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
export function ownerOf(
  names: Names,
  mentionAt: MentionFinder,
  tokens: readonly Token[],
  head: Token,
): Named | undefined {
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
  const link = makerLink(tokens, at)
  if (link === undefined) return undefined
  for (const token of tokens.slice(link + 1, link + 8)) {
    const mention = mentionAt(token)
    const kind = mention?.entity === null || mention === undefined ? undefined : names.entities[mention.entity]?.kind
    if (kind && kind !== 'place') return entityNamed(names, mention)
    if (isNominal(token) && kind === undefined) return undefined
  }
  return undefined
}

/** Most words between "a statement" and "by". */
const farthestMaker = 8

/** "a statement by", "a report released on Monday by", "a post on the network from": the place of the word before whoever made it. */
function makerLink(tokens: readonly Token[], at: number): number | undefined {
  const next = tokens[at + 1]
  if (next && /^(?:by|of|from)$/.test(next.lower)) return at + 1
  if (next?.pos !== 'VERB' && !/^(?:on|in|at|to)$/.test(next?.lower ?? '')) return undefined
  for (let after = at + 2; after < at + farthestMaker; after++) {
    const token = tokens[after]
    if (token === undefined || token.text === ',' || token.pos === 'AUX') return undefined
    if (token.lower === 'by' || (token.lower === 'from' && next?.pos !== 'VERB')) return after
  }
  return undefined
}

/** How far back "a report by the Front" can lie for "the report" to be that one, in tokens. */
const farthestReport = 200

/** "The report says" after "a report by the Front": whose the words were where they were first told of. */
export function ownerBefore(
  analysis: Analysis,
  names: Names,
  mentionAt: MentionFinder,
  tokens: readonly Token[],
  head: Token,
): Named | undefined {
  if (!utterances.has(head.lower) || !isBareDefinite(tokens, head)) return undefined
  for (let at = head.index - 2; at >= Math.max(0, head.index - farthestReport); at--) {
    const token = analysis.tokens[at]
    if (token?.lower !== head.lower) continue
    const around = analysis.tokens
      .slice(Math.max(0, at - 6), at + 10)
      .filter(({ sentence }) => sentence === token.sentence)
    const owner = ownerOf(names, mentionAt, around, token)
    if (owner) return { ...owner, start: head.start, end: head.end }
    if (!isBareDefinite(around.slice(around.indexOf(token) - 1), token)) return undefined
  }
  return undefined
}

function isBareDefinite([first, second]: readonly Token[], head: Token): boolean {
  return second === head && /^(?:the|this|that)$/.test(first?.lower ?? '')
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
