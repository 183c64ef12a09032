import type { EntityKind } from '../../../drafts.ts'
import type { Token } from '../analysis.ts'
import { isCalled } from './called.ts'
import { isOfType, isTypedOrganisation } from './organisations.ts'
import { speechVerbs } from './surroundings.ts'
import type { PartyNoun } from './nouns.ts'
import type { Referents } from './referents.ts'

/** Who was mentioned so far, and who of them a noun or a pronoun can mean. */
export interface History {
  /** Tells that an entity is mentioned by the tokens from `token` to `endToken`. */
  push(entity: number, start: number, token: number, endToken: number, owner?: boolean): void
  /** The person whom the text described by this noun ("the minister"). */
  personCalled(noun: string, modifiers: readonly string[]): number | undefined
  /** The party that fits a noun ("the website"). */
  partyCalled(noun: string, fitting: PartyNoun, modifiers: readonly string[]): number | undefined
  person(gender: 'male' | 'female' | null, pronoun: Token): number | undefined
  party(pronoun: Token): number | undefined
  several(pronoun: Token): number | undefined
}

interface Past {
  readonly entity: number
  readonly sentence: number
  readonly paragraph: number
  readonly subject: boolean
  readonly speaker: boolean
  readonly owner: boolean
  readonly quoted: boolean
}

/** How many mentions back a reference can reach. */
const longestMemory = 60

/** How far back, in sentences: pronouns for persons and for parties, nouns without and with words of their own. */
const reach = { pronoun: 4, party: 3, noun: 14, modified: 5 }

export function historyOf(referents: Referents): History {
  const past: Past[] = []
  const { entities, genders, analysis } = referents

  const best = (fits: (one: Past) => boolean, score: (one: Past) => number): number | undefined => {
    let found: { readonly entity: number; readonly score: number } | undefined
    for (let at = past.length - 1; at >= 0; at--) {
      const one = past[at]
      if (!one || !fits(one)) continue
      const its = score(one)
      if (!found || its > found.score) found = { entity: one.entity, score: its }
    }
    return found?.entity
  }

  const kindOf = (one: Past) => entities[one.entity]?.kind

  /** "Officials named it in its warnings": several who act in the sentence leave it open whose "its" is. */
  const isGroupSubject = (one: Past, { sentence }: Token) =>
    one.sentence === sentence && one.subject && kindOf(one) === 'group'

  return {
    push(entity, start, token, endToken, owner = false) {
      const sentence = analysis.tokens[token]?.sentence ?? 0
      past.push({
        entity,
        sentence,
        paragraph: analysis.sentences[sentence]?.paragraph ?? 0,
        owner,
        quoted: isQuoted(referents, start),
        ...rolesAt(referents, token, endToken),
      })
      if (past.length > longestMemory) past.shift()
    },
    personCalled(noun, modifiers) {
      return best(
        (one) => kindOf(one) === 'person' && isCalled([...(entities[one.entity]?.descriptions ?? [])], noun, modifiers),
        (one) => one.sentence,
      )
    },
    partyCalled(noun, fitting, modifiers) {
      const now = past.at(-1)?.sentence ?? 0
      return best(
        (one) => {
          const entity = entities[one.entity]
          if (!entity?.named || !fitting.kinds.includes(entity.kind)) return false
          const words = [...entity.names, ...entity.descriptions].join(' ').toLowerCase()
          const named = words.includes(noun) || (noun === 'agency' && entity.kind === 'outlet')
          if (fitting.inName && !named) return false
          const typed = isTypedOrganisation(entity.name) && !isOfType(entity.name, noun)
          if (fitting.narrow && !named && typed) return false
          const telling = modifiers.filter((word) => !allegianceWords.has(word))
          const far = now - one.sentence
          if (telling.length === 0) return far <= reach.noun
          return (
            far <= reach.modified &&
            telling.every((word) => words.includes(word) || (!fitting.inName && looseWords.has(word)))
          )
        },
        (one) => {
          const entity = entities[one.entity]
          const words = [...(entity?.names ?? []), ...(entity?.descriptions ?? [])].join(' ').toLowerCase()
          return (
            one.sentence +
            (one.speaker ? 2.5 : one.subject ? 1 : 0) +
            (words.includes(noun) ? 2 : 0) +
            (entity?.affiliations.length && modifiers.some((word) => allegianceWords.has(word)) ? 2 : 0)
          )
        },
      )
    },
    person(gender, pronoun) {
      return best(
        (one) => {
          if (kindOf(one) !== 'person' || pronoun.sentence - one.sentence > reach.pronoun) return false
          const known = genders.get(one.entity) ?? entities[one.entity]?.gender ?? null
          return known === null || gender === null || known === gender
        },
        (one) =>
          scoreForPronoun(one, pronoun) +
          (entities[one.entity]?.named ? 0.6 : 0) +
          (knowsGender(referents, one.entity) ? 0.6 : 0),
      )
    },
    party(pronoun) {
      if (pronoun.lower === 'its' && past.some((one) => isGroupSubject(one, pronoun))) return undefined
      return best(
        (one) =>
          isParty(kindOf(one)) && pronoun.sentence - one.sentence <= reach.party && !isObjectBeside(one, pronoun),
        (one) => scoreForPronoun(one, pronoun),
      )
    },
    several(pronoun) {
      return best(
        (one) => (kindOf(one) === 'group' || isParty(kindOf(one))) && pronoun.sentence - one.sentence <= reach.party,
        (one) => scoreForPronoun(one, pronoun) - (kindOf(one) === 'group' ? 0 : partyAsSeveral),
      )
    },
  }
}

/** What a party loses against a group as the meaning of "they". */
const partyAsSeveral = 1.5

function isParty(kind: EntityKind | undefined): boolean {
  return kind === 'organisation' || kind === 'outlet' || kind === 'state-body'
}

function knowsGender({ entities, genders }: Referents, entity: number): boolean {
  return genders.has(entity) || (entities[entity]?.gender ?? null) !== null
}

/** "Officials named the Front in its warnings": "its" of the same sentence goes back to a subject or an owner, not to an object. */
function isObjectBeside(one: Past, { lower, sentence }: Token): boolean {
  return lower === 'its' && one.sentence === sentence && !one.subject && !one.speaker && !one.owner
}

/** Nearer is better; subjects and speakers go before owners and what a quotation mentions. */
function scoreForPronoun(one: Past, pronoun: Token): number {
  const distance = pronoun.sentence - one.sentence
  return -distance * 1.2 + (one.speaker ? 2 : one.subject ? 1.4 : 0) - (one.owner ? 1 : 0) - (one.quoted ? 1.5 : 0)
}

const allegianceWords: ReadonlySet<string> = new Set(
  'state government run affiliated owned controlled backed linked funded regime semi official news media local'.split(
    ' ',
  ),
)

/** Words that say of a party what its name need not say. */
const looseWords: ReadonlySet<string> = new Set(
  'opposition rights human terrorist militant armed exiled dissident advocacy monitoring islamist extremist jihadist independent private popular'.split(
    ' ',
  ),
)

function isQuoted({ words, quoted }: Referents, start: number): boolean {
  let low = 0
  let high = words.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((words[middle]?.end ?? Infinity) > start) high = middle
    else low = middle + 1
  }
  return quoted[low] ?? false
}

/** Longest second half of "Ada and her brother Omar ran", in tokens. */
const longestCoordinated = 6

/** Past "and her brother Omar", where nothing but a noun phrase stands up to the verb. */
function pastCoordinated(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.lower !== 'and') return from
  for (let at = from + 1; at <= from + longestCoordinated; at++) {
    const pos = tokens[at]?.pos ?? ''
    if (pos === 'VERB' || pos === 'AUX') return at > from + 1 ? at : from
    if (!['DET', 'PRON', 'ADJ', 'NOUN', 'PROPN'].includes(pos)) return from
  }
  return from
}

/** Whether the mention is a subject (a verb follows, after an apposition too) and whether that verb is of saying. */
function rolesAt({ analysis }: Referents, token: number, endToken: number): { subject: boolean; speaker: boolean } {
  const { tokens } = analysis
  const sentence = tokens[token]?.sentence
  const before = tokens[token - 1]
  if (before && before.sentence === sentence && speechVerbs.has(before.lower)) return { subject: true, speaker: true }
  let at = pastCoordinated(tokens, endToken)
  if (tokens[at]?.text === ',') {
    let steps = 0
    at++
    while (steps++ < 30 && tokens[at]?.sentence === sentence && tokens[at]?.text !== ',') at++
    at++
  }
  for (let steps = 0; steps < 3; steps++, at++) {
    const next = tokens[at]
    if (!next || next.sentence !== sentence) break
    if (speechVerbs.has(next.lower)) return { subject: true, speaker: true }
    if (next.pos === 'VERB' || next.pos === 'AUX') return { subject: true, speaker: false }
    if (next.pos !== 'ADV' && next.lower !== 'has' && next.lower !== 'had' && next.lower !== 'have') break
  }
  return { subject: false, speaker: false }
}
