import type { Analysis, Token } from '../analysis.ts'
import { nounPhrases, type NounPhrase } from '../phrases.ts'
import { isGroupNoun, partyNouns } from './nouns.ts'
import { isRoleNoun } from './professions.ts'

/** The noun phrases of a document that may stand for somebody, in order of the text. */
export function referencePhrases(analysis: Analysis): NounPhrase[] {
  return nounPhrases(analysis).map((phrase) => beforeVerb(analysis.tokens, withCompound(analysis.tokens, phrase)))
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
  const speaks = partyNouns.has(subject.lower) || isRoleNoun(subject.lower)
  const singular = plainSpeechVerbs.has(head.lower.replace(/s$/, '')) && speaks
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
