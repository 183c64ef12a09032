import type { EntityDraft, NamedMention } from './entities.ts'
import { groupNouns, partyNouns } from './nouns.ts'
import { isTail, stretchAfter, stretchBefore, stretchBehindComma, type Stretch } from './stretches.ts'
import { ownersBefore, tiesOf } from './ties.ts'
import { isRoleNoun } from './professions.ts'
import { addressGender, officeWords, roleGender } from './titles.ts'
import type { Word } from './words.ts'

/** What descriptions tell beside themselves. */
export interface Told {
  readonly genders: Map<number, 'male' | 'female'>
  /** For the token that heads a description, the entity described. */
  readonly heads: Map<number, number>
  /** The forms of address of the named, in lower case: "sheikh", "dr". */
  readonly titles: Map<number, Set<string>>
}

/** Gathers what the text calls the named ("the deputy of the judiciary") and whom that ties them to. */
export function describe(
  text: string,
  words: readonly Word[],
  entities: readonly EntityDraft[],
  mentions: readonly NamedMention[],
): Told {
  const told: Told = { genders: new Map(), heads: new Map(), titles: new Map() }
  for (const mention of mentions) {
    const entity = entities[mention.entity]
    const first = mention.candidate.title[0] ?? mention.candidate.words[0]
    const last = mention.candidate.words.at(-1)
    if (!entity || !first || !last || entity.kind === 'place' || entity.kind === 'group') continue
    for (const { lower } of mention.candidate.title)
      if (addressGender.has(lower)) addTitle(told.titles, mention.entity, lower)
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

function addTitle(titles: Told['titles'], entity: number, title: string): void {
  titles.set(entity, (titles.get(entity) ?? new Set()).add(title.replace('.', '')))
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

function isHead(lower: string): boolean {
  return isRoleNoun(lower) || partyNouns.has(lower) || officeWords.has(lower)
}

function fits(entity: EntityDraft, head: Word | undefined): boolean {
  if (!head) return false
  if (groupNouns.has(head.lower) && entity.kind === 'person') return false
  return entity.kind === 'person' ? isRoleNoun(head.lower) || officeWords.has(head.lower) : partyNouns.has(head.lower)
}

function addDescription(text: string, words: readonly Word[], { from, end }: Stretch, entity: EntityDraft): void {
  const [first, last] = [words[from], words[end - 1]]
  if (first && last) entity.descriptions.add(text.slice(first.start, last.end))
}
