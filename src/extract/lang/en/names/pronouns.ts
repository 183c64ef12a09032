import type { Mention } from '../../../drafts.ts'
import type { Token } from '../analysis.ts'
import type { History } from './history.ts'
import { isQuoted } from './mention-roles.ts'
import type { Referents } from './referents.ts'
import { speechVerbs } from './surroundings.ts'

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
  if (isExpletive(referents, head) || goesOnWithWords(referents, head)) return undefined
  const speaker = /^(?:it|its|itself)$/.test(head.lower)
    ? history.party(head)
    : /^(?:they|them|their|themselves)$/.test(head.lower)
      ? history.several(head)
      : undefined
  return speaker === undefined ? undefined : mention(speaker)
}

/** "The report accuses the police. It finds …": what said something goes on saying it, whomever it named. */
function goesOnWithWords({ analysis }: Referents, { index, lower, sentence }: Token): boolean {
  const { tokens, sentences } = analysis
  const before = sentences[sentence - 1]
  if (lower !== 'it' || !before || tokens[index - 1]?.sentence === sentence) return false
  const verb = tokens
    .slice(before.firstToken, before.firstToken + longestSubject)
    .find((token) => token.pos === 'VERB' || token.pos === 'AUX' || speechVerbs.has(token.lower))
  const subject = tokens[(verb?.index ?? 0) - 1]
  return verb?.sentence === sentence - 1 && speechVerbs.has(verb.lower) && written.has(subject?.lower ?? '')
}

/** Longest "The committee's interim report", in tokens. */
const longestSubject = 8

const written: ReadonlySet<string> = new Set(
  'report letter statement study survey memo note ruling verdict communique bulletin document'.split(' '),
)

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
