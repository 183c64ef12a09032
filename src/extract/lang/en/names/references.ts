import type { Mention } from '../../../drafts.ts'
import type { NounPhrase } from '../phrases.ts'
import { possessivePronouns } from './definite.ts'
import type { NamedMention } from './entities.ts'
import { historyOf, type History } from './history.ts'
import { InstitutionNames } from './institutions.ts'
import { introductionsOf } from './introductions.ts'
import { referenceOf } from './nominals.ts'
import { isPair, pairOf } from './pairs.ts'
import { pronounOf } from './pronouns.ts'
import { referencePhrases } from './reference-phrases.ts'
import type { Met, Referents } from './referents.ts'
import type { Word } from './words.ts'

/** Resolves common nouns and pronouns that stand for an entity, in one walk through the text. */
export function resolveReferences(referents: Referents, named: readonly NamedMention[]): Mention[] {
  const phrases = referencePhrases(referents.analysis)
  const history = historyOf(referents)
  const met: Met = {
    unnamed: new Map(),
    institutions: new InstitutionNames(referents.entities),
    ahead: introductionsOf(referents, named),
  }
  const mentions: Mention[] = []
  let next = 0
  for (const phrase of phrases) {
    while ((named[next]?.start ?? Infinity) < phrase.start) pushNamed(referents, mentions, history, named, next++)
    const head = referents.analysis.tokens[phrase.head]
    const inside: NamedMention[] = []
    for (let at = next; (named[at]?.start ?? Infinity) < phrase.end; at++)
      if (named[at]) inside.push(named[at] as NamedMention)
    const owner = possessorOf(referents, history, phrase) ?? owningNoun(referents, history, met, phrase, inside)
    if (owner) mentions.push(owner)
    const before = mentions.at(-1)
    const taken =
      !head || inside.some((mention) => mention.end > head.start) || (before !== undefined && before.end > head.start)
    const reference = taken ? undefined : referenceOf(referents, history, met, phrase, head)
    while ((named[next]?.start ?? Infinity) < phrase.end) pushNamed(referents, mentions, history, named, next++)
    if (!reference) continue
    mentions.push(reference)
    if (reference.entity !== null) history.push(reference.entity, phrase.start, phrase.head, phrase.endToken)
  }
  while (next < named.length) pushNamed(referents, mentions, history, named, next++)
  return mentions.sort((a, b) => a.start - b.start || a.end - b.end)
}

function pushNamed(
  { entities, words }: Referents,
  mentions: Mention[],
  history: History,
  named: readonly NamedMention[],
  at: number,
): void {
  const mention = named[at]
  if (!mention) return
  const { candidate, ...plain } = mention
  const last = candidate.words.at(-1)
  const endToken = last?.endToken ?? 0
  mentions.push(plain)
  if (last && isSigned(words, last)) return
  history.push(mention.entity, mention.start, candidate.words[0]?.firstToken ?? 0, endToken, last?.possessive)
  const before = named[at - 1]
  if (!before || !isPair(entities, before, mention)) return
  entities.push(pairOf(entities, before, mention))
  history.push(entities.length - 1, before.start, before.candidate.words[0]?.firstToken ?? 0, endToken)
}

/** "PORT SELE (VNA) -": the agency that signs a report acts nowhere in it. */
function isSigned(words: readonly Word[], { index }: Word): boolean {
  return (
    words[index - 1]?.text === '(' &&
    words[index + 1]?.text === ')' &&
    /^(?:[-—–]|--)$/.test(words[index + 2]?.text ?? '')
  )
}

/** "His remarks": the pronoun that opens a phrase and owns it. */
function possessorOf(referents: Referents, history: History, phrase: NounPhrase): Mention | undefined {
  const first = referents.analysis.tokens[phrase.firstToken]
  if (!first || first.index === phrase.head || !possessivePronouns.has(first.lower)) return undefined
  return pronounOf(referents, history, first)
}

/** "The general's resignation", "the union's demands": whoever the noun before the ending stands for. */
function owningNoun(
  referents: Referents,
  history: History,
  met: Met,
  phrase: NounPhrase,
  inside: readonly NamedMention[],
): Mention | undefined {
  const { tokens } = referents.analysis
  const ending = tokens.slice(phrase.firstToken, phrase.head).findIndex(({ text }) => /^['’]s?$/.test(text))
  const head = tokens[phrase.firstToken + ending - 1]
  if (ending < 1 || !head || inside.some(({ end }) => end >= head.end)) return undefined
  const owner = { ...phrase, endToken: head.index + 1, head: head.index, end: head.end }
  const mention = referenceOf(referents, history, met, owner, head)
  if (mention && mention.entity !== null) history.push(mention.entity, phrase.start, owner.head, owner.endToken, true)
  return mention
}
