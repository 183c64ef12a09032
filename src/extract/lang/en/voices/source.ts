import { quote, type ChainLink, type Span } from '../../../../model/index.ts'
import type { DraftAttribution, Names } from '../../../drafts.ts'
import { tokenIndexAt, type Analysis, type Token } from '../analysis.ts'
import { antecedentOf } from './antecedent.ts'
import { headOf } from './head.ts'
import { jointLink } from './joint.ts'
import { isName, mentionFinder, relatives, type MentionFinder } from './mentions.ts'
import { besides, entityNamed, nameGoneBy, officeOf, ownerBefore, ownerOf } from './owner.ts'
import { unnamedSpeakers, type UnnamedSpeakers } from './unnamed.ts'

/** Stands for "I" and "we" until it is known who says them. */
export const firstPerson = '\u0000first person'

/** Turns the source of an attribution into the first link of its chain; undefined where it has no source. */
export type SourceResolver = (draft: DraftAttribution) => ChainLink | undefined

export function sourceResolver(analysis: Analysis, names: Names): SourceResolver {
  const mentionAt = mentionFinder(names.mentions)
  const unnamed = unnamedSpeakers(analysis, names, mentionAt)
  const linkAt = (span: Span): ChainLink | undefined => {
    const tokens = withoutParticiple(analysis, withoutDate(tokensIn(analysis, wholeNames(span, mentionAt, analysis))))
    const head = headOf(tokens, mentionAt)
    return (
      head &&
      (jointLink(analysis, names, mentionAt, tokens, head) ?? linkOf(analysis, names, mentionAt, unnamed, tokens, head))
    )
  }
  return ({ source, antecedent }) => {
    const [span] = source
    if (!span) return undefined
    const relative = analysis.tokens[tokenIndexAt(analysis, span.start)]
    if (!antecedent || !relative || !relatives.has(relative.lower)) return linkAt(span)
    const link = antecedentOf(analysis, names, mentionAt, relative, antecedent.start)
    return link?.named ? link : (linkAt(antecedent) ?? link)
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

/** "…, contradicting nurses who say": the participle is of whoever spoke before. */
function withoutParticiple({ tokens: all }: Analysis, tokens: Token[]): Token[] {
  const [first] = tokens
  const trails = first?.pos === 'VERB' && first.lower.endsWith('ing') && all[first.index - 1]?.text === ','
  return trails && tokens.length > 1 ? tokens.slice(1) : tokens
}

const firstPersons: ReadonlySet<string> = new Set(['i', 'we', 'us', 'me', 'our', 'my', 'ourselves', 'myself'])

function linkOf(
  analysis: Analysis,
  names: Names,
  mentionAt: MentionFinder,
  unnamed: UnnamedSpeakers,
  tokens: readonly Token[],
  head: Token,
): ChainLink {
  // "The US told allies" speaks of a country, in capitals too.
  if (firstPersons.has(head.lower) && head.text !== 'US')
    return { name: firstPerson, role: 'speaker', named: true, mention: quote(analysis.text, head.start, head.end) }
  if (/^@\w/.test(head.text))
    return { name: head.text, role: 'speaker', named: true, mention: quote(analysis.text, head.start, head.end) }
  if (relatives.has(head.lower)) {
    const gone = nameGoneBy(names, mentionAt, tokens, head)
    if (gone)
      return { name: gone.name, role: 'speaker', named: true, mention: quote(analysis.text, gone.start, gone.end) }
    const antecedent = antecedentOf(analysis, names, mentionAt, head)
    if (antecedent) return antecedent
  }
  const mention = mentionAt(head)
  const office = mention?.form === 'name' ? undefined : officeOf(analysis, names, mentionAt, tokens, head)
  if (office) return office
  const entity =
    entityNamed(names, mention) ??
    besides(names, mentionAt, tokens, head) ??
    ownerOf(names, mentionAt, tokens, head) ??
    ownerBefore(analysis, names, mentionAt, tokens, head)
  if (entity)
    return { name: entity.name, role: 'speaker', named: true, mention: quote(analysis.text, entity.start, entity.end) }
  return unnamed.linkOf(tokens, head, mention)
}
