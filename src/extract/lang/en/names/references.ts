import type { EntityKind, Mention } from '../../../drafts.ts'
import { wordsBetween, type Analysis, type Token } from '../analysis.ts'
import type { EntityDraft, NamedMention } from './entities.ts'
import { historyOf, type History } from './history.ts'
import { canBeGivenName } from './given.ts'
import { isGroupNoun, partyNouns, type PartyNoun } from './nouns.ts'
import { isTypedOrganisation, peopleWords } from './organisations.ts'
import { knownPlace } from '../places/gazetteer.ts'
import { compoundsIn } from './ties.ts'
import type { Gender } from './persons.ts'
import { InstitutionNames, institutionIn } from './institutions.ts'
import { introductionsOf, type Introductions } from './introductions.ts'
import { roleGender, roleNouns } from './titles.ts'
import type { Word } from './words.ts'
import { nounPhrases, type NounPhrase } from '../phrases.ts'

/** What references are resolved against: the entities so far (unnamed ones are added) and what is told of them. */
export interface Referents {
  readonly analysis: Analysis
  readonly words: readonly Word[]
  readonly quoted: readonly boolean[]
  readonly entities: EntityDraft[]
  readonly genders: Map<number, 'male' | 'female'>
  /** For the token that heads a description, the entity described. */
  readonly heads: ReadonlyMap<number, number>
}

/** Resolves common nouns and pronouns that stand for an entity, in one walk through the text. */
export function resolveReferences(referents: Referents, named: readonly NamedMention[]): Mention[] {
  const phrases = nounPhrases(referents.analysis).map((phrase) =>
    beforeVerb(referents.analysis.tokens, withCompound(referents.analysis.tokens, phrase)),
  )
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

/** What a walk through the text keeps apart from who was mentioned. */
interface Met {
  /** Unnamed groups and parties by their words, unnamed persons by their noun. */
  readonly unnamed: Map<string, number>
  readonly institutions: InstitutionNames
  readonly ahead: Introductions
}

/** A phrase is split at the hyphen of "the state-affiliated outlet": its beginning is joined again. */
function withCompound(tokens: readonly Token[], phrase: NounPhrase): NounPhrase {
  const sentence = tokens[phrase.firstToken]?.sentence
  let first = phrase.firstToken
  for (let steps = 0; steps < longestCompound; steps++) {
    const before = tokens[first - 1]
    if (!before || before.sentence !== sentence) break
    if (isHyphen(tokens, first - 1)) first -= 2
    else if (isHyphen(tokens, first - 2) && before.pos !== 'ADP' && before.pos !== 'PUNCT') first -= 3
    else if (first < phrase.firstToken && ['DET', 'ADJ', 'NOUN', 'PROPN'].includes(before.pos)) first--
    else break
  }
  return first === phrase.firstToken
    ? phrase
    : { ...phrase, firstToken: first, start: tokens[first]?.start ?? phrase.start }
}

const longestCompound = 6

/** "Human rights groups estimate that": a verb of saying that was taken for the noun after "groups" ends the phrase. */
function beforeVerb(tokens: readonly Token[], phrase: NounPhrase): NounPhrase {
  const head = tokens[phrase.head]
  const subject = tokens[phrase.head - 1]
  if (!head || !subject || phrase.head - 1 < phrase.firstToken) return phrase
  const plural = plainSpeechVerbs.has(head.lower) && isGroupNoun(subject.lower)
  const singular = plainSpeechVerbs.has(head.lower.replace(/s$/, '')) && partyNouns.has(subject.lower)
  const next = tokens[phrase.head + 1]?.pos
  if (!plural && (!singular || next === 'VERB' || next === 'AUX')) return phrase
  return { ...phrase, head: subject.index, endToken: subject.index + 1, end: subject.end }
}

const plainSpeechVerbs: ReadonlySet<string> = new Set(
  'estimate report claim state say demand doubt fear plan question warn call caution charge dispute wonder hope reject remember want'.split(
    ' ',
  ),
)

function isHyphen(tokens: readonly Token[], at: number): boolean {
  const [before, joint, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  return joint?.text === '-' && before?.end === joint.start && after?.start === joint.end
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

/** "Karo and Velic": whom "they" can mean together. */
function isPair(entities: readonly EntityDraft[], one: NamedMention, other: NamedMention): boolean {
  const [end, start] = [one.candidate.words.at(-1)?.index ?? -1, other.candidate.words[0]?.index ?? -1]
  const persons = [one, other].every(({ entity }) => entities[entity]?.kind === 'person')
  return persons && one.entity !== other.entity && start - end === 2 && other.candidate.before?.lower === 'and'
}

function pairOf(entities: readonly EntityDraft[], one: NamedMention, other: NamedMention): EntityDraft {
  const name = [one, other].map(({ entity }) => entities[entity]?.name ?? '').join(' and ')
  return { kind: 'group', named: true, name, names: [name], gender: null, descriptions: new Set(), affiliations: [] }
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

function referenceOf(
  referents: Referents,
  history: History,
  { unnamed, institutions, ahead }: Met,
  phrase: NounPhrase,
  head: Token,
): Mention | undefined {
  if (head.pos === 'PRON' || possessivePronouns.has(head.lower)) return pronounOf(referents, history, head)
  const owner = referents.analysis.tokens[phrase.firstToken]
  const tokens = referents.analysis.tokens.slice(phrase.firstToken, phrase.head + 1)
  const definite = isDefinite(tokens)
  const words = referents.analysis.text.slice(phrase.start, phrase.end)
  const mention = (entity: number | null): Mention => ({
    start: phrase.start,
    end: phrase.end,
    text: words,
    entity,
    form: 'nominal',
  })
  const described = referents.heads.get(phrase.head)
  if (described !== undefined) return mention(described)
  const modifiers = modifiersOf(tokens)
  if (generic.has(tokens[0]?.lower ?? '')) return undefined
  if (roleNouns.has(head.lower)) {
    if (definite) {
      const person =
        history.personCalled(head.lower, modifiers) ??
        personOfAge(history, head, modifiers) ??
        ahead.personCalled(head, modifiers)
      if (person !== undefined) return mention(person)
    }
    const before = definite && modifiers.length === 0 ? unnamed.get(head.lower) : undefined
    const entity = before ?? addUnnamed(referents, 'person', tokens, roleGender.get(head.lower) ?? null)
    unnamed.set(head.lower, entity)
    return mention(entity)
  }
  const noun = partyNouns.get(head.lower)
  const elsewhere = owner !== undefined && head.lower === 'office' && possessivePronouns.has(owner.lower)
  if (noun && definite && owner && !elsewhere) {
    const party =
      history.partyCalled(head.lower, noun, modifiers) ?? newlyCalled(referents, history, head.lower, noun, modifiers)
    if (party !== undefined) {
      addTies(referents, phrase, party)
      return mention(party)
    }
  }
  const institution = institutionIn(tokens)
  if (institution) {
    const of = tokens.slice(institution.from, institution.end)
    const start = of[0]?.start ?? phrase.start
    const name = wordsBetween(referents.analysis, start, phrase.end)
    const text = referents.analysis.text.slice(start, phrase.end)
    return { ...mention(institutions.entityOf(name, of)), form: 'name', start, text }
  }
  const following = noun && definite ? ahead.partyCalled(head, noun, modifiers) : undefined
  if (following !== undefined) return mention(following)
  const several = isGroupNoun(head.lower) || isPeople(head)
  const party = noun && !several
  if (!party && !several) return undefined
  const key = `${modifiers.join(' ')} ${head.lower}`
  const entity = unnamed.get(key) ?? addUnnamed(referents, (party && noun.kinds[0]) || 'group', tokens, null)
  unnamed.set(key, entity)
  return mention(entity)
}

/** "The 52-year-old surgeon": an age with the article is of somebody who was just named. */
function personOfAge(history: History, head: Token, modifiers: readonly string[]): number | undefined {
  const aged = modifiers.includes('year') && modifiers.includes('old')
  return aged ? history.person(roleGender.get(head.lower) ?? null, head) : undefined
}

/** "the newspaper" after an organisation that nothing told to be one, and no outlet to mean: now it is told. */
function newlyCalled(
  { entities }: Referents,
  history: History,
  word: string,
  noun: PartyNoun,
  modifiers: readonly string[],
): number | undefined {
  if (noun.narrow) return companyBefore(entities, history, word, modifiers)
  if (!noun.kinds.includes('outlet') || noun.inName) return undefined
  const untold = history.partyCalled(word, { kinds: ['organisation'], inName: false }, modifiers)
  const entity = untold === undefined ? undefined : entities[untold]
  if (!entity || isTypedOrganisation(entity.name)) return undefined
  entity.kind = 'outlet'
  return untold
}

/** "the company" after a lone word that was taken for a surname, without a title or a given name: it was the company's. */
function companyBefore(
  entities: readonly EntityDraft[],
  history: History,
  word: string,
  modifiers: readonly string[],
): number | undefined {
  const lone = history.partyCalled(word, { kinds: ['person'], inName: false }, modifiers)
  const entity = lone === undefined ? undefined : entities[lone]
  if (!entity || entity.name.includes(' ') || entity.gender !== null || canBeGivenName(entity.name)) return undefined
  if ([...entity.descriptions].some((description) => description.split(' ').some((part) => roleNouns.has(part))))
    return undefined
  entity.kind = 'organisation'
  return lone
}

/** Openers of phrases that mean nobody in particular. */
const generic: ReadonlySet<string> = new Set(['each', 'every', 'no', 'any', 'what', 'whichever', 'whatever', 'as'])

const possessivePronouns: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their'])
const articles: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those'])

function isDefinite(tokens: readonly Token[]): boolean {
  const first = tokens[0]
  return (
    first !== undefined &&
    (articles.has(first.lower) ||
      possessivePronouns.has(first.lower) ||
      tokens.some((token) => /^['’]s?$/.test(token.text)))
  )
}

/** The content words before the head, in lower case, without articles, owners and marks. */
function modifiersOf(tokens: readonly Token[]): string[] {
  const modifiers: string[] = []
  for (const token of tokens.slice(0, -1)) {
    if (/^['’]s?$/.test(token.text)) modifiers.length = 0
    else if (
      !['DET', 'ADV', 'NUM'].includes(token.pos) &&
      token.pos !== 'PUNCT' &&
      !possessivePronouns.has(token.lower) &&
      !idle.has(token.lower)
    )
      modifiers.push(token.lower)
  }
  return modifiers
}

const idle: ReadonlySet<string> = new Set(['same', 'said', 'former', 'late', 'then', 'current', 'own', 'also', 'very'])

function addTies({ analysis, words, entities }: Referents, phrase: NounPhrase, entity: number): void {
  const first = wordAtToken(words, phrase.firstToken)
  const last = wordAtToken(words, phrase.endToken - 1)
  if (first >= 0 && last >= first)
    entities[entity]?.affiliations.push(...compoundsIn(analysis.text, words, first, last + 1))
}

function wordAtToken(words: readonly Word[], token: number): number {
  let low = 0
  let high = words.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((words[middle]?.firstToken ?? Infinity) <= token) low = middle
    else high = middle - 1
  }
  return words.length === 0 ? -1 : low
}

function addUnnamed(
  { analysis, entities }: Referents,
  kind: EntityKind,
  tokens: readonly Token[],
  gender: Gender,
): number {
  let start = 0
  while (start < tokens.length - 1 && isQuantity(tokens[start])) start++
  const content = tokens.slice(start)
  const [first, last] = [content[0], content.at(-1)]
  const words = first && last ? wordsBetween(analysis, first.start, last.end) : ''
  const name = first && isPlainOpener(analysis.tokens, first) ? words.charAt(0).toLowerCase() + words.slice(1) : words
  entities.push({ kind, named: false, name, names: [name], gender, descriptions: new Set(), affiliations: [] })
  return entities.length - 1
}

/** "Varenians", "Muslims": a people as several of its members. */
function isPeople({ text, lower }: Token): boolean {
  return text.endsWith('s') && (peopleWords.has(lower) || knownPlace(text)?.form === 'demonym')
}

/** A word whose capital only opens the sentence ("Ship owners left"). */
function isPlainOpener(tokens: readonly Token[], { index, sentence, text, pos }: Token): boolean {
  const opens = tokens[index - 1]?.sentence !== sentence && /^\p{Lu}\p{Ll}/u.test(text)
  return opens && pos !== 'PROPN' && !peopleWords.has(text.toLowerCase()) && knownPlace(text) === undefined
}

/** What opens a phrase without telling who is meant: articles, numbers, "mostly", "several". */
function isQuantity(token: Token | undefined): boolean {
  if (!token) return false
  return (
    ['DET', 'NUM', 'ADV', 'ADP', 'PUNCT', 'CCONJ', 'SCONJ'].includes(token.pos) ||
    quantities.has(token.lower) ||
    possessivePronouns.has(token.lower)
  )
}

const quantities: ReadonlySet<string> = new Set(
  'that this these those several many some other both least most more few all numerous countless various certain dozen dozens hundreds thousands tens'.split(
    ' ',
  ),
)

function pronounOf(referents: Referents, history: History, head: Token): Mention | undefined {
  const mention = (entity: number): Mention => ({
    start: head.start,
    end: head.end,
    text: head.text,
    entity,
    form: 'pronoun',
  })
  const gender = (
    {
      he: 'male',
      him: 'male',
      his: 'male',
      himself: 'male',
      she: 'female',
      her: 'female',
      hers: 'female',
      herself: 'female',
    } as const
  )[head.lower]
  if (gender) {
    const person = history.person(gender, head)
    if (person === undefined) return undefined
    referents.genders.set(person, gender)
    return mention(person)
  }
  if (isExpletive(referents, head)) return undefined
  const speaker = /^(?:it|its|itself)$/.test(head.lower)
    ? history.party(head)
    : /^(?:they|them|their|themselves)$/.test(head.lower)
      ? history.several(head)
      : undefined
  return speaker === undefined ? undefined : mention(speaker)
}

/** "It was said", "it seems that", "it rained": an "it" that does nothing itself stands for nobody. */
function isExpletive({ analysis }: Referents, { index, lower, sentence }: Token): boolean {
  if (lower !== 'it') return false
  for (let at = index + 1; at < index + 4; at++) {
    const token = analysis.tokens[at]
    if (!token || token.sentence !== sentence) return true
    if (token.pos === 'VERB') return /^(?:seem|appear|turn|happen|rain|snow|take|emerge|follow)$/.test(token.lemma)
    if (!auxiliaries.has(token.lower) && token.pos !== 'ADV' && token.pos !== 'PART') return true
  }
  return true
}

const auxiliaries: ReadonlySet<string> = new Set(
  "has have had does do did will would could can may might must should 's ’s also".split(' '),
)
