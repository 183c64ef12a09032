import { quote, type Affiliation } from '../../../model/index.ts'
import type { EntityDraft, NamedMention } from './name-entities.ts'
import { groupNouns, partyNouns } from './name-nouns.ts'
import { neverNames } from './name-organisations.ts'
import { addressGender, officeWords, roleGender, roleNouns } from './name-titles.ts'
import type { Word } from './name-words.ts'
import { knownPlace } from './place-gazetteer.ts'

/** Longest description beside a name, in words. */
const longest = 16

/** What descriptions tell beside themselves. */
export interface Told {
  readonly genders: Map<number, 'male' | 'female'>
  /** For the token that heads a description, the entity described. */
  readonly heads: Map<number, number>
}

/** Gathers what the text calls the named ("the deputy of the judiciary") and whom that ties them to. */
export function describe(
  text: string,
  words: readonly Word[],
  entities: readonly EntityDraft[],
  mentions: readonly NamedMention[],
): Told {
  const told: Told = { genders: new Map(), heads: new Map() }
  for (const mention of mentions) {
    const entity = entities[mention.entity]
    const first = mention.candidate.title[0] ?? mention.candidate.words[0]
    const last = mention.candidate.words.at(-1)
    if (!entity || !first || !last || entity.kind === 'place' || entity.kind === 'group') continue
    for (const stretch of [
      stretchBefore(words, first, mention),
      stretchBehindComma(words, first),
      stretchAfter(words, last),
    ]) {
      if (!stretch) continue
      const head = headOfDescription(words, stretch)
      if (head === undefined || !fits(entity, words[head])) continue
      addDescription(text, words, stretch, entity)
      const gender = roleGender.get(words[head]?.lower ?? '')
      if (gender && entity.kind === 'person') told.genders.set(mention.entity, gender)
      told.heads.set(words[head]?.firstToken ?? -1, mention.entity)
      entity.affiliations.push(...tiesOf(text, words, stretch, head))
    }
    if (entity.kind !== 'person') entity.affiliations.push(...ownersBefore(text, words, first))
  }
  return told
}

interface Stretch {
  /** Indices of words, half open. */
  readonly from: number
  readonly end: number
}

/** "the regime's supreme leader [Name]", "lawyer [Name]", with the title as part of the description. */
function stretchBefore(words: readonly Word[], first: Word, mention: NamedMention): Stretch | undefined {
  const titleEnd = mention.candidate.words[0]?.index ?? first.index
  let from = titleEnd
  while (from > 0 && titleEnd - from < 8 && isModifier(words, from - 1, first)) from--
  const onlyAddress = words
    .slice(from, titleEnd)
    .every((word) => addressGender.has(word.lower) && !officeWords.has(word.lower))
  return from < titleEnd && !onlyAddress ? trimmed(words, { from, end: titleEnd }) : undefined
}

function isModifier(words: readonly Word[], at: number, first: Word): boolean {
  const word = words[at]
  if (!word || word.sentence !== first.sentence) return false
  if (word.text === '-' || isHyphenated(words, at)) return true
  if (word.shape === 'mark') return false
  return (
    word.pos === 'NOUN' || word.pos === 'ADJ' || word.pos === 'PROPN' || word.pos === 'DET' || roleNouns.has(word.lower)
  )
}

/** A part of a compound that is split at its hyphen ("state-run", "president-elect"). */
function isHyphenated(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]]
  if (!word || word.shape === 'mark') return false
  return (before?.text === '-' && before.end === word.start) || (after?.text === '-' && after.start === word.end)
}

/** "the spokesman of X, [Name]": back over one comma to an article or an owner. */
function stretchBehindComma(words: readonly Word[], first: Word): Stretch | undefined {
  const comma = words[first.index - 1]
  if (comma?.text !== ',' || comma.sentence !== first.sentence) return undefined
  let from = comma.index
  let start = -1
  while (from > 0 && comma.index - from < longest) {
    const word = words[from - 1]
    if (!word || word.sentence !== first.sentence || !isOfDescription(word)) break
    from--
    if (isDeterminer(word) || word.possessive) start = from
  }
  return start < 0 ? undefined : trimmed(words, { from: start, end: comma.index })
}

function isOfDescription(word: Word): boolean {
  if (word.shape === 'mark') return word.text === '-'
  return (
    ['NOUN', 'ADJ', 'PROPN', 'DET', 'NUM'].includes(word.pos) ||
    ['of', 'for', 'and', 'in', 'at', 'to'].includes(word.lower) ||
    roleNouns.has(word.lower)
  )
}

function isDeterminer(word: Word): boolean {
  return ['the', 'a', 'an', 'his', 'her', 'its', 'their', 'our', 'this'].includes(word.lower)
}

/** "[Name], the deputy of the judiciary, …", "[Name] is a lawyer": up to the next mark or clause. */
function stretchAfter(words: readonly Word[], last: Word): Stretch | undefined {
  let from = last.index + 1
  const opener = words[from]
  if (!opener || opener.sentence !== last.sentence || last.possessive) return undefined
  const copula = ['is', 'was', 'became', 'remains'].includes(opener.lower)
  if (!copula && !/^[,(–—]$/.test(opener.text) && opener.text !== '-') return undefined
  from++
  if (copula && !isDeterminer(words[from] ?? opener)) return undefined
  if (/^\d{1,3}$/.test(words[from]?.text ?? '') && words[from + 1]?.text === ',') from += 2
  let end = from
  while (end - from < longest && words[end]?.sentence === last.sentence && isOfApposition(words, end)) end++
  return end > from ? trimmed(words, { from, end }) : undefined
}

function isOfApposition(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word || ['who', 'which', 'that', 'whose', 'whom', 'where', 'said', 'says'].includes(word.lower)) return false
  if (word.shape === 'mark') return /^[-/&]$/.test(word.text)
  if (isHyphenated(words, at)) return true
  if (word.lower === 'and') return !(words[at + 1]?.pos === 'PRON')
  return (
    word.pos !== 'AUX' &&
    word.pos !== 'PRON' &&
    word.pos !== 'SCONJ' &&
    (word.pos !== 'VERB' || /(?:ing|ed|al|ive)$/.test(word.lower) || roleNouns.has(word.lower))
  )
}

/** Without a leading article and connectors at the ends. */
function trimmed(words: readonly Word[], stretch: Stretch): Stretch | undefined {
  let { from, end } = stretch
  while (
    from < end &&
    ((isDeterminer(words[from] as Word) && !words[from]?.possessive) ||
      words[from]?.shape === 'mark' ||
      ['and', 'as', 'one'].includes(words[from]?.lower ?? ''))
  )
    from++
  while (
    end > from &&
    (words[end - 1]?.shape === 'mark' ||
      isAddress(words[end - 1]) ||
      ['and', 'of', 'for', 'in', 'at', 'to'].includes(words[end - 1]?.lower ?? ''))
  )
    end--
  return from < end ? { from, end } : undefined
}

function isAddress(word: Word | undefined): boolean {
  return word !== undefined && word.shape !== 'lower' && addressGender.has(word.lower)
}

const links: ReadonlySet<string> = new Set(['of', 'for', 'at', 'to', 'in', 'with', 'on', 'from', 'by'])

/** The word that says what the named is: the last noun before "of", "for" …; undefined where the stretch opens otherwise. */
function headOfDescription(words: readonly Word[], { from, end }: Stretch): number | undefined {
  let head: number | undefined
  for (let at = from; at < end; at++) {
    const word = words[at]
    if (!word || links.has(word.lower)) break
    if (isHead(word.lower) && !word.possessive) head = at
    else if (!isTail(words, at)) head = undefined
  }
  return head
}

/** What can follow a head without being one: the second half of "president-elect". */
function isTail(words: readonly Word[], at: number): boolean {
  return words[at]?.text === '-' || (words[at - 1]?.text === '-' && isHyphenated(words, at))
}

function isHead(lower: string): boolean {
  return roleNouns.has(lower) || partyNouns.has(lower) || officeWords.has(lower)
}

function fits(entity: EntityDraft, head: Word | undefined): boolean {
  if (!head) return false
  if (groupNouns.has(head.lower) && entity.kind === 'person') return false
  return entity.kind === 'person'
    ? roleNouns.has(head.lower) || officeWords.has(head.lower)
    : partyNouns.has(head.lower)
}

function addDescription(text: string, words: readonly Word[], { from, end }: Stretch, entity: EntityDraft): void {
  const [first, last] = [words[from], words[end - 1]]
  if (first && last) entity.descriptions.add(text.slice(first.start, last.end))
}

/** Roles that do not make a person speak for those they are tied to. */
const looseRoles: ReadonlySet<string> = new Set(
  (
    'lawyer attorney doctor father mother brother sister son daughter wife husband widow uncle aunt cousin victim survivor witness relative child boy girl man woman ' +
    'opponent critic rival prisoner inmate detainee defendant suspect resident villager friend citizen national mastermind neighbor neighbour'
  ).split(' '),
)

/** Ties that a description states: "spokesman of X", "X's deputy", "state-run newspaper". */
function tiesOf(text: string, words: readonly Word[], { from, end }: Stretch, head: number): Affiliation[] {
  const role = words[head]
  if (!role) return []
  const ties = compoundsIn(text, words, from, end)
  if (looseRoles.has(role.lower)) return ties
  const link = words[head + 1]
  if (link && head + 1 < end && ['of', 'for', 'at', 'to', 'in'].includes(link.lower)) {
    const object = trimmed(words, { from: head + 2, end })
    if (object) ties.push(tie(text, words, head, end, textOf(text, words, object), `${role.text} ${link.text}`))
  }
  for (let at = from; at < head; at++) {
    const owner = words[at]
    if (!owner?.possessive) continue
    const to = textOf(text, words, { from: ownerStart(words, at, from), end: at + 1 })
    ties.push(tie(text, words, from, head + 1, to, textOf(text, words, { from: at + 1, end: head + 1 })))
    break
  }
  return ties
}

function ownerStart(words: readonly Word[], at: number, from: number): number {
  let start = at
  while (
    start > from &&
    (words[start - 1]?.shape === 'capital' || words[start - 1]?.pos === 'ADJ' || words[start - 1]?.pos === 'NOUN')
  )
    start--
  return start
}

function tie(
  text: string,
  words: readonly Word[],
  from: number,
  end: number,
  to: string,
  wording: string,
): Affiliation {
  return { ...quote(text, words[from]?.start ?? 0, words[end - 1]?.end ?? 0), to, wording }
}

function textOf(text: string, words: readonly Word[], { from, end }: Stretch): string {
  return text.slice(words[from]?.start ?? 0, words[end - 1]?.end ?? 0)
}

const allegiances =
  /^(?:run|affiliated|owned|controlled|backed|linked|funded|aligned|sponsored|led|financed|operated|connected)$/

/** "state-run", "government-affiliated", "semi-official" among the words from `from` to `end`. */
export function compoundsIn(text: string, words: readonly Word[], from: number, end: number): Affiliation[] {
  const ties: Affiliation[] = []
  for (let at = from; at + 2 < end; at++) {
    const [left, joint, right] = [words[at], words[at + 1], words[at + 2]]
    if (!left || !right || joint?.text !== '-' || left.end !== joint.start) continue
    if (allegiances.test(right.lower)) ties.push(tie(text, words, at, at + 3, left.text, `${left.text}-${right.text}`))
    else if (left.lower === 'semi' && right.lower === 'official')
      ties.push(tie(text, words, at, at + 3, 'state', 'semi-official'))
  }
  return ties
}

/** What stands before an outlet's or organisation's name and owns it: "the state-run [Name]", "Sele Media's [Name]". */
function ownersBefore(text: string, words: readonly Word[], first: Word): Affiliation[] {
  let from = first.index
  while (from > 0 && first.index - from < 8 && isModifier(words, from - 1, first)) from--
  const ties = compoundsIn(text, words, from, first.index)
  const owner = words[first.index - 1]
  const capitals = owner?.shape === 'capital' || owner?.shape === 'caps'
  if (
    owner?.possessive &&
    capitals &&
    !neverNames.has(owner.lower) &&
    owner.sentence === first.sentence &&
    knownPlace(owner.text) === undefined
  ) {
    const start = ownerStart(words, owner.index, Math.max(0, owner.index - 5))
    ties.push(
      tie(text, words, start, owner.index + 1, textOf(text, words, { from: start, end: owner.index + 1 }), "'s"),
    )
  }
  const state = words[first.index - 1]
  if (
    state &&
    ['state', 'official'].includes(state.lower) &&
    state.sentence === first.sentence &&
    state.shape === 'lower' &&
    words[first.index - 2]?.text !== '-'
  )
    ties.push(tie(text, words, state.index, state.index + 1, 'state', state.lower))
  return ties
}
