import type { Token } from '../analysis.ts'
import type { Context } from './context.ts'
import type { Source } from './source.ts'
import { isGroupNoun } from '../names/nouns.ts'
import { isRoleNoun } from '../names/professions.ts'
import { isTitleCase } from './tags.ts'
import { elliptic, factPronouns, nounPrepositions, quantifiers, relativePronouns } from './words.ts'
import { peopleEndings, peopleNouns, wordyThings } from './cue-verbs.ts'

/** True where a noun phrase can be somebody, or something made of words; a film, a move or a fact cannot speak. */
export function couldSpeak(context: Context, source: Source): boolean {
  const opener = context.tokens[source.first]
  if (!opener) return false
  if (source.relative) {
    if (opener.lower === 'who') return true
    return (
      source.antecedent !== null && couldSpeak(context, { ...source.antecedent, relative: false, antecedent: null })
    )
  }
  if (factPronouns.has(opener.lower) && source.end === source.first + 1) return opener.lower === 'it'
  if (elliptic.has(context.tokens[source.end - 1]?.lower ?? '')) return true
  if (opener.pos === 'PRON' || quantifiers.has(opener.lower) || relativePronouns.has(opener.lower)) return true
  return isSpeaker(headOf(context, source)) || isNamed(context, source)
}

/** "The mill, Nordpulp, rejects it": a name beside the noun makes it somebody. */
function isNamed({ tokens }: Context, { first, end }: Source): boolean {
  const comma = tokens.slice(first, end).findIndex(({ text }) => text === ',')
  const [before, name] = [tokens[first + comma - 1], tokens[first + comma + 1]]
  if (comma < 1 || first + comma + 1 >= end || tokens[first]?.pos !== 'DET' || before?.pos !== 'NOUN') return false
  return name?.pos === 'PROPN' && /^\p{Lu}/u.test(name.text)
}

/** The last noun of the phrase before "of …", a comma or a bracket. */
export function headOf(
  context: Context,
  { first, end }: { readonly first: number; readonly end: number },
): Token | undefined {
  let head: Token | undefined
  for (let at = first; at < end; at++) {
    const token = context.tokens[at]
    if (!token) break
    if (
      head &&
      (token.text === ',' ||
        token.text === '(' ||
        nounPrepositions.has(token.lower) ||
        token.lower === 'and' ||
        token.lower === 'who')
    )
      break
    // "officials | familiar with the talks"
    if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'NUM' || (token.pos === 'ADJ' && !head))
      head = token
  }
  return head
}

function isSpeaker(head: Token | undefined): boolean {
  if (!head) return false
  if (head.pos === 'PROPN' || head.pos === 'NUM' || /^\p{Lu}/u.test(head.text))
    return !/^(?:video|image|photo|footage|picture)s?$/i.test(head.text)
  return (
    wordyThings.has(head.lemma) ||
    peopleNouns.has(head.lemma) ||
    peopleEndings.test(head.lower) ||
    isGroupNoun(head.lower) ||
    isRoleNoun(head.lower)
  )
}

/** Stricter, for "X shows Y" without "that": a document, or somebody named outside a headline. */
export function couldShow(context: Context, source: Source): boolean {
  const span = source.relative && source.antecedent ? source.antecedent : source
  const head = headOf(context, span)
  if (!head) return false
  if (wordyThings.has(head.lemma) || wordyThings.has(head.lower)) return true
  return (head.pos === 'PROPN' || head.pos === 'PRON') && !isHeadline(context, head)
}

function isHeadline({ analysis }: Context, { sentence }: Token): boolean {
  const found = analysis.sentences[sentence]
  return found !== undefined && isTitleCase(analysis, found)
}
