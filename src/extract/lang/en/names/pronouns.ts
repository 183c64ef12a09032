import type { Mention } from '../../../drafts.ts'
import type { Token } from '../analysis.ts'
import type { History } from './history.ts'
import { isQuoted } from './mention-roles.ts'
import type { Referents } from './referents.ts'

export function pronounOf(referents: Referents, history: History, head: Token): Mention | undefined {
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
    // In a quotation the speaker picks the words, and whom they are about is the least sure.
    if (!isQuoted(referents, head.start)) referents.genders.set(person, gender)
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
