import type { EntityKind } from '../../../drafts.ts'
import type { Token } from '../analysis.ts'
import { isCalled, isOfKind } from './called.ts'
import type { EntityDraft } from './entities.ts'
import { canBe } from './implied.ts'
import { isOfType, isTypedOrganisation } from './organisations.ts'
import { isCommonlyCalled } from './well-known.ts'
import type { PartyNoun } from './nouns.ts'
import { isQuoted, narratedBefore, rolesAt } from './mention-roles.ts'
import type { Referents } from './referents.ts'
import { speechVerbs } from './surroundings.ts'
import { roleGender } from './titles.ts'

/** Who was mentioned so far, and who of them a noun or a pronoun can mean. */
export interface History {
  /** Tells that an entity is mentioned by the tokens from `token` to `endToken`. */
  push(entity: number, start: number, token: number, endToken: number, owner?: boolean): void
  /** The person whom the text described by this noun, or gave it as a title ("the minister", "the sheikh"). */
  personCalled(noun: string, modifiers: readonly string[]): number | undefined
  /** The person whom the text described by a narrower noun: "the clergyman" after "Pastor [Name]". */
  personOfKind(noun: string): number | undefined
  /** The named person who was spoken of last and whom nothing told to be something else: "the surgeon". */
  personImplied(noun: string | null, head: Token): number | undefined
  /** Two who were named together: "both men", "the brothers". */
  pair(head: Token): number | undefined
  /** The first or the second of two that the sentence before named together: "the former", "the latter". */
  ofTwo(which: 'former' | 'latter', head: Token): number | undefined
  /** The party that fits a noun ("the website"). */
  partyCalled(noun: string, fitting: PartyNoun, modifiers: readonly string[]): number | undefined
  person(gender: 'male' | 'female' | null, pronoun: Token): number | undefined
  party(pronoun: Token): number | undefined
  several(pronoun: Token): number | undefined
}

interface Past {
  readonly entity: number
  readonly sentence: number
  readonly subject: boolean
  readonly speaker: boolean
  readonly owner: boolean
  /** The gender of whoever's it is: "her commander". */
  readonly ownedBy: 'male' | 'female' | null
  readonly quoted: boolean
}

/** How many mentions back a reference can reach. */
const longestMemory = 60

/**
 * How far back, in sentences: pronouns for persons and for parties, nouns without and with words of their own, nouns that only
 * the context explains, "the former".
 */
const reach = { pronoun: 4, party: 3, noun: 14, modified: 5, implied: 3, two: 2 }

/** What the best of several must be ahead of the next for a noun to mean it that nothing but the context explains. */
const clearly = 1

export function historyOf(referents: Referents): History {
  const past: Past[] = []
  const { entities, genders, titles, analysis } = referents

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

  const wordsFor = (one: Past) => [...(entities[one.entity]?.descriptions ?? []), ...(titles.get(one.entity) ?? [])]

  const narrated = narratedBefore(referents)
  /** In sentences that tell something. */
  const distance = (one: Past, { sentence }: Token) => (narrated[sentence] ?? 0) - (narrated[one.sentence] ?? 0)

  const speaks = ({ index }: Token) => speechVerbs.has(analysis.tokens[index + 1]?.lower ?? '')

  /** What whoever speaks gains as the pronoun right after "said" or "said that", and loses where one speaks for another. */
  const ofSpeaker = ({ index, sentence }: Token) => {
    const verb = analysis.tokens[index - 1]?.lower === 'that' ? index - 2 : index - 1
    if (!saysOnly.test(analysis.tokens[verb]?.lower ?? '')) return 0
    const before = analysis.tokens.slice(Math.max(0, verb - longestSpeaker), verb)
    const words = before.filter((token) => token.sentence === sentence).map(({ lower }) => lower)
    if (!words.some((word) => speaksForOthers.test(word))) return ofItself
    return words.some((word, at) => /^(?:his|her)$/.test(word) && speaksForOthers.test(words[at + 1] ?? ''))
      ? -ofOther
      : 0
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
        owner,
        ownedBy: ownedBy(analysis.tokens, token),
        quoted: isQuoted(referents, start),
        ...rolesAt(referents, token, endToken),
      })
      if (past.length > longestMemory) past.shift()
    },
    personCalled(noun, modifiers) {
      return best(
        (one) => kindOf(one) === 'person' && isCalled(wordsFor(one), noun, modifiers),
        (one) => one.sentence,
      )
    },
    personOfKind(noun) {
      return best(
        (one) => kindOf(one) === 'person' && entities[one.entity]?.named === true && isOfKind(wordsFor(one), noun),
        (one) => one.sentence,
      )
    },
    personImplied(noun, head) {
      const gender = noun === null ? null : (roleGender.get(noun) ?? null)
      const scores = new Map<number, number>()
      for (const one of past) {
        const far = distance(one, head)
        const known = genders.get(one.entity) ?? entities[one.entity]?.gender ?? null
        if (kindOf(one) !== 'person' || entities[one.entity]?.named !== true || far > reach.implied || far < 0) continue
        if (known !== null && gender !== null && known !== gender) continue
        if (noun !== null && !canBe(wordsFor(one), noun)) continue
        scores.set(one.entity, Math.max(scores.get(one.entity) ?? -Infinity, scoreForPronoun(one, far)))
      }
      const [first, second] = [...scores].sort(([, a], [, b]) => b - a)
      return first && first[1] - (second?.[1] ?? -Infinity) >= clearly ? first[0] : undefined
    },
    pair(head) {
      return best(
        (one) => isPairName(entities[one.entity]) && distance(one, head) <= reach.implied,
        (one) => one.sentence,
      )
    },
    ofTwo(which, { sentence }) {
      for (let before = sentence - 1; before >= sentence - reach.two; before--) {
        const named = past.filter((one) => one.sentence === before && !one.quoted && kindOf(one) !== 'place')
        const all = [...new Set(named.map(({ entity }) => entity))].filter((entity) => !isPairName(entities[entity]))
        // "The army and the Front issued statements": what they issued is no third.
        const parties = all.filter((entity) => entities[entity]?.named || entities[entity]?.kind === 'person')
        const two = all.length > 2 ? parties : all
        if (all.length >= 2) return two.length === 2 ? two[which === 'former' ? 0 : 1] : undefined
      }
      return undefined
    },
    partyCalled(noun, fitting, modifiers) {
      const now = past.at(-1)?.sentence ?? 0
      return best(
        (one) => {
          const entity = entities[one.entity]
          if (!entity?.named || !fitting.kinds.includes(entity.kind)) return false
          const telling = modifiers.filter((word) => !allegianceWords.has(word))
          const far = now - one.sentence
          if (far <= reach.modified && isCommonlyCalled(entity.names, noun, telling)) return true
          const words = [...entity.names, ...entity.descriptions].join(' ').toLowerCase()
          const named =
            words.includes(noun) ||
            (fitting.inName && isOfType(words, noun)) ||
            (noun === 'agency' && entity.kind === 'outlet')
          if (fitting.inName && !named) return false
          if (fitting.narrow && !named && isOfOtherType(entity, noun)) return false
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
            (words.includes(noun) || (fitting.narrow && isOfType(words, noun)) ? 2 : 0) +
            (entity?.affiliations.length && modifiers.some((word) => allegianceWords.has(word)) ? 2 : 0)
          )
        },
      )
    },
    person(gender, pronoun) {
      return best(
        (one) => {
          if (kindOf(one) !== 'person' || distance(one, pronoun) > reach.pronoun) return false
          const known = genders.get(one.entity) ?? entities[one.entity]?.gender ?? null
          return known === null || gender === null || known === gender
        },
        (one) =>
          scoreForPronoun(one, distance(one, pronoun)) +
          (entities[one.entity]?.named ? 0.6 : 0) -
          (gender !== null && one.ownedBy === gender && one.sentence === pronoun.sentence ? ofOwner : 0) +
          (one.speaker && one.sentence === pronoun.sentence ? ofSpeaker(pronoun) : 0) +
          (knowsGender(referents, one.entity)
            ? knownGender + (one.speaker && one.sentence === pronoun.sentence && speaks(pronoun) ? againSpeaking : 0)
            : 0),
      )
    },
    party(pronoun) {
      if (pronoun.lower === 'its' && past.some((one) => isGroupSubject(one, pronoun))) return undefined
      return best(
        (one) => isParty(kindOf(one)) && distance(one, pronoun) <= reach.party && !isObjectBeside(one, pronoun),
        (one) => scoreForPronoun(one, distance(one, pronoun)),
      )
    },
    several(pronoun) {
      // "one of them": a single party has no one of its own.
      const parts = analysis.tokens[pronoun.index - 1]?.lower === 'of'
      return best(
        (one) => (kindOf(one) === 'group' || (!parts && isParty(kindOf(one)))) && distance(one, pronoun) <= reach.party,
        (one) => scoreForPronoun(one, distance(one, pronoun)) - (kindOf(one) === 'group' ? 0 : partyAsSeveral),
      )
    },
  }
}

/** What a person whose gender the text or the name tells gains against one of whom the pronoun may hold or not. */
const knownGender = 1

/** Longest phrase for who speaks, in tokens. */
const longestSpeaker = 12
/** Verbs after which no listener stands. */
const saysOnly =
  /^(?:said|says|say|added|adds|claimed|claims|insisted|insists|denied|denies|admitted|admits|confirmed|believes?|believed|wrote|writes|stated|states|recalled|recalls|argued|argues|complained|explained|acknowledged|alleged|alleges|testified|estimated|estimates)$/
const speaksForOthers =
  /^(?:his|her|their|lawyers?|attorney|solicitor|counsel|spokesman|spokeswoman|aide|agent|brother|sister|mother|father|wife|husband|son|daughter|uncle|aunt|cousin|widow|friend|colleague|neighbour|neighbor|prosecutor|indictment|police)$/

/** What whoever speaks gains as the "he" that the words begin with: "the nurse said he saw". */
const ofItself = 1.6

/** What "her commander" loses as the "she" of the same sentence. */
const ofOwner = 1.5

/** What a lawyer, a spokesman or a relative loses: "his lawyer said he denied it". */
const ofOther = 2.5

/** What whoever speaks in a sentence gains as the "he" who speaks in it again. */
const againSpeaking = 1

/** What a party loses against a group as the meaning of "they". */
const partyAsSeveral = 1.5

/** Most words between "her" and the noun. */
const longestOwned = 4

function ownedBy(tokens: readonly Token[], head: number): 'male' | 'female' | null {
  for (let at = head - 1; at > head - longestOwned; at--) {
    const token = tokens[at]
    if (token?.sentence !== tokens[head]?.sentence) return null
    if (token?.lower === 'his' || token?.lower === 'her') return token.lower === 'his' ? 'male' : 'female'
    if (token?.pos !== 'ADJ' && token?.pos !== 'NOUN') return null
  }
  return null
}

/** "Karo and Velic" as one. */
function isPairName(entity: EntityDraft | undefined): boolean {
  return entity?.kind === 'group' && entity.named
}

const company =
  /\b(?:company|firm|carrier|airline|insurer|lender|retailer|carmaker|automaker|utility|operator|brewer|conglomerate)\b/

/** Whether what a party is called shows another type than the noun's: "the militia" is no rescue society. */
function isOfOtherType({ name, descriptions }: EntityDraft, noun: string): boolean {
  const shown = [name, ...descriptions].join(' ')
  if (isOfType(shown, noun) || (isCompany(shown) && isCompany(noun))) return false
  return isTypedOrganisation(name) || isCompany(shown)
}

/** Whether the words call something a business. */
function isCompany(words: string): boolean {
  return company.test(words.toLowerCase())
}

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
function scoreForPronoun(one: Past, distance: number): number {
  return -distance * 1.2 + (one.speaker ? 2 : one.subject ? 1.4 : 0) - (one.owner ? 1 : 0) - (one.quoted ? 1.5 : 0)
}

const allegianceWords: ReadonlySet<string> = new Set(
  'state government run affiliated owned controlled backed linked funded regime semi official news media local'.split(
    ' ',
  ),
)

/** Words that say of a party what its name need not say. */
const looseWords: ReadonlySet<string> = new Set(
  (
    'opposition rights human terrorist militant armed exiled dissident advocacy monitoring islamist extremist jihadist independent private popular ' +
    'world global international regional banned outlawed paramilitary rebel'
  ).split(' '),
)
