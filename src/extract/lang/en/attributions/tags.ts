import { isCapitalised, type Analysis, type Sentence, type Token } from '../analysis.ts'
import { cueVerbs, peopleNouns } from './cue-verbs.ts'
import { elliptic, haveForms, possessives } from './words.ts'

/** The document's tokens with the tags mended that matter to attribution: surnames taken for verbs ("Ana Cook said"). */
export function retagged(analysis: Analysis): readonly Token[] {
  const { tokens } = analysis
  const headlines = new Set(
    analysis.sentences.filter((sentence) => isTitleCase(analysis, sentence)).map(({ index }) => index),
  )
  const surnames = surnamesOf(tokens, headlines)
  return tokens.map((token) => {
    if ((isName(tokens, token) || isSurname(tokens, token, surnames)) && !headlines.has(token.sentence))
      return { ...token, pos: 'PROPN' }
    if (isPerson(tokens, token)) return { ...token, pos: 'NOUN' }
    if (isElliptic(tokens, token)) return { ...token, pos: 'NOUN' }
    if (isVerbOfWho(tokens, token)) return { ...token, pos: 'VERB' }
    if (isCountedDead(tokens, token) || isNounOfPreposition(tokens, token)) return { ...token, pos: 'NOUN' }
    const lemma = [passiveLemma, lightLemma, quotativeLemma, perfectLemma, tellingLemma].reduce<string | undefined>(
      (told, lemmaOf) => told ?? lemmaOf(tokens, token),
      undefined,
    )
    return lemma === undefined ? token : { ...token, pos: 'VERB', lemma }
  })
}

/** Last words of the names that stand in full somewhere ("Ana Cook"). */
function surnamesOf(tokens: readonly Token[], headlines: ReadonlySet<number>): ReadonlySet<string> {
  const surnames = new Set<string>()
  for (const token of tokens) {
    const before = tokens[token.index - 1]
    if (before?.pos !== 'PROPN' || before.sentence !== token.sentence || headlines.has(token.sentence)) continue
    const named = /^\p{Lu}\p{Ll}+$/u.test(token.text) && /^\p{Lu}\p{Ll}/u.test(before.text)
    if (named && (token.pos === 'PROPN' || isName(tokens, token))) surnames.add(token.text)
  }
  return surnames
}

/** "Cook said", "…, Cook said", once the text has named Ana Cook. */
function isSurname(tokens: readonly Token[], token: Token, surnames: ReadonlySet<string>): boolean {
  if (token.pos === 'PROPN' || token.pos === 'PUNCT' || !surnames.has(token.text)) return false
  const after = tokens[token.index + 1]
  return after?.sentence === token.sentence && (after.pos === 'VERB' || after.pos === 'AUX' || after.text === ',')
}

/** A headline: nearly every longer word has a capital, so that no name can be told by it. */
export function isTitleCase({ tokens }: Analysis, { firstToken, endToken }: Sentence): boolean {
  let words = 0
  let capitals = 0
  for (let at = firstToken; at < Math.min(endToken, firstToken + 30); at++) {
    const text = tokens[at]?.text ?? ''
    if (text.length < 4 || !/^\p{L}{4,}/u.test(text)) continue
    words++
    if (isCapitalised(text)) capitals++
  }
  return words > 2 && capitals >= words * 0.8
}

/** "The general also said": a noun for a person that the tagger takes for an adjective. */
function isPerson(tokens: readonly Token[], token: Token): boolean {
  if (token.pos !== 'ADJ' || !peopleNouns.has(token.lemma)) return false
  const before = tokens[token.index - 1]
  const after = tokens[token.index + 1]
  if (before?.sentence !== token.sentence) return false
  const compound = before.pos === 'NOUN' && /^(?:chief|head|deputy|general|executive)$/.test(token.lower)
  if (!/^(?:DET|ADJ)$/.test(before.pos) && !possessives.has(before.lower) && !compound) return false
  return (
    after?.sentence === token.sentence && /^(?:VERB|AUX|ADV)$|^,$/.test(after.pos === 'PUNCT' ? after.text : after.pos)
  )
}

/** "and referenced by": a participle taken for an adjective. */
function passiveLemma(tokens: readonly Token[], token: Token): string | undefined {
  if (token.pos !== 'ADJ' || !token.lower.endsWith('ed') || tokens[token.index + 1]?.lower !== 'by') return undefined
  return [token.lower.slice(0, -1), token.lower.slice(0, -2)].find((lemma) => cueVerbs.has(lemma))
}

/** "a man who lives opposite": a noun right after "who" is a verb. */
function isVerbOfWho(tokens: readonly Token[], { index, pos, lower, sentence }: Token): boolean {
  const who = tokens[index - 1]
  return pos === 'NOUN' && /[^s]s$/.test(lower) && who?.lower === 'who' && who.sentence === sentence
}

/** "The first said", "the other had": one of several, without their noun. */
function isElliptic(tokens: readonly Token[], { index, pos, lower, sentence }: Token): boolean {
  if (pos === 'NOUN' || !elliptic.has(lower) || tokens[index - 1]?.lower !== 'the') return false
  const after = tokens[index + 1]
  return after?.sentence === sentence && (after.pos === 'VERB' || after.pos === 'AUX')
}

/** "“No,” fumed the keeper", "another said guards came": a past tense taken for an adjective. */
function quotativeLemma(tokens: readonly Token[], { index, pos, lower }: Token): string | undefined {
  if (pos !== 'ADJ') return undefined
  const [before, after] = [tokens[index - 1], tokens[index + 1]]
  if (lower === 'said') return /^(?:the|this|a)$/.test(before?.lower ?? 'the') ? undefined : 'say'
  const beside = /^[”"’']$/.test(before?.text ?? '') && /^[,?!]$/.test(tokens[index - 2]?.text ?? '')
  if (!beside || !lower.endsWith('ed') || !/^(?:DET|PROPN|NOUN|PRON)$/.test(after?.pos ?? '')) return undefined
  return [lower.slice(0, -1), lower.slice(0, -2)].find((lemma) => cueVerbs.has(lemma)) ?? lower.slice(0, -2)
}

/** "had informed it that": a participle after "have", taken for an adjective. */
function perfectLemma(tokens: readonly Token[], { index, pos, lower }: Token): string | undefined {
  if (pos !== 'ADJ' || !lower.endsWith('ed') || !haveForms.has(tokens[index - 1]?.lower ?? '')) return undefined
  return [lower.slice(0, -1), lower.slice(0, -2)].find((lemma) => cueVerbs.has(lemma))
}

/** "informed the network that": a past tense taken for an adjective, which no article could follow. */
function tellingLemma(tokens: readonly Token[], { index, pos, lower }: Token): string | undefined {
  if (pos !== 'ADJ' || !lower.endsWith('ed') || tokens[index + 1]?.pos !== 'DET') return undefined
  return [lower.slice(0, -1), lower.slice(0, -2)].find((lemma) => cueVerbs.has(lemma))
}

/** "A figure of 212 dead was given": the dead are counted. */
function isCountedDead(tokens: readonly Token[], { index, pos, lower }: Token): boolean {
  if (pos !== 'ADJ' || !/^(?:dead|injured|wounded|missing)$/.test(lower)) return false
  return tokens[index - 1]?.pos === 'NUM' && tokens[index + 1]?.pos === 'AUX'
}

/** "The rapporteur on torture, N., told": a verb's form after a preposition that ends its phrase. */
function isNounOfPreposition(tokens: readonly Token[], { index, pos, lower, lemma, sentence }: Token): boolean {
  if (pos !== 'VERB' || lower !== lemma) return false
  const [before, after] = [tokens[index - 1], tokens[index + 1]]
  if (!/^(?:on|of|for|against)$/.test(before?.lower ?? '') || before?.sentence !== sentence) return false
  return /^(?:PROPN|NOUN)$/.test(tokens[index - 2]?.pos ?? '') && (after?.text === ',' || after?.pos === 'AUX')
}

/** "Analysts cast doubt on", taken for a noun. */
function lightLemma(tokens: readonly Token[], { pos, lower, index }: Token): string | undefined {
  return pos !== 'VERB' && (lower === 'cast' || lower === 'casts') && /^doubts?$/.test(tokens[index + 1]?.lower ?? '')
    ? 'cast'
    : undefined
}

const mistaken = new Set(['VERB', 'ADJ', 'X', 'INTJ', 'ADV', 'ADP'])

function isName(tokens: readonly Token[], token: Token): boolean {
  if (!mistaken.has(token.pos) || !isCapitalised(token.text) || !/^\p{Lu}\p{Ll}+$/u.test(token.text)) return false
  const before = tokens[token.index - 1]
  const after = tokens[token.index + 1]
  if (before?.sentence !== token.sentence)
    return /^(?:De|Van|Von|Al|El|Bin|Ben|La|Le|Di|Da)$/.test(token.text) && after?.pos === 'PROPN'
  if (token.pos === 'VERB' && before.lower === 'the') return true
  if (before.pos !== 'PROPN' || before.text === before.text.toUpperCase()) return false
  return after?.sentence !== token.sentence || !/^\p{Lu}/u.test(after.text) || after.pos === 'PROPN'
}
