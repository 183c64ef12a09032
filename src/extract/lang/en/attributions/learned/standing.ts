import type { Context, TokenSpan } from '../context.ts'
import { isCapitalised } from '../../analysis.ts'
import { isGivenName } from '../../names/given.ts'
import { glossAdverbs } from '../cue-verbs.ts'
import type { Found } from '../found.ts'

/**
 * The rules' chains, of which PolNeAR knows nothing: what one passes on and its speaker's own, told by the rule that found them
 * ("quoted N. as saying", "citing N.") or by a cue of quoting whose content begins with the source or the content of another; and what is settled.
 */
export function chainsOf({ tokens }: Context, rules: readonly Found[]): ReadonlySet<Found> {
  const holders = new Set(rules.flatMap(({ heldBy }) => heldBy ?? []))
  const bySource = new Map(rules.flatMap((rule) => (rule.source ? [[rule.source.first, rule] as const] : [])))
  const byContent = new Map(rules.flatMap((rule) => (rule.content[0] ? [[rule.content[0].first, rule] as const] : [])))
  return new Set(
    rules.flatMap((rule): Found[] => {
      const { heldBy, cue, content, settled } = rule
      if (settled || heldBy !== undefined || (cue && holders.has(cue.first))) return [rule]
      const passesOn =
        cue && tokens.slice(cue.first, cue.end).some(({ lemma }) => lemma === 'quote' || lemma === 'cite')
      const [words] = content
      if (!passesOn || !words) return []
      const passedOn = [bySource.get(words.first), byContent.get(words.first)].flatMap((other) =>
        other && other !== rule ? [other] : [],
      )
      return passedOn.length > 0 ? [rule, ...passedOn] : []
    }),
  )
}

/**
 * Where the network has no say: it learned of PolNeAR, which annotates nothing inside attributed speech and hardly knows labels of
 * turns, signatures and heads of posts.
 */
export function isApart({ tokens, spokenIn, labelled }: Context, { cue }: Found): boolean {
  if (cue === null || (spokenIn[cue.first] ?? -1) >= 0) return true
  return labelled.has(cue.first) || !/^\p{L}/u.test(tokens[cue.first]?.text ?? '')
}

/** The label of a turn or of a line in a form: the "A." of an answer, a mark after what begins its line. */
export function isLabel({ analysis, tokens, labelled }: Context, cue: TokenSpan, source: TokenSpan | null): boolean {
  if (labelled.has(cue.first)) return true
  if (/^\p{L}/u.test(tokens[cue.first]?.text ?? '')) return false
  const sentence = analysis.sentences[tokens[cue.first]?.sentence ?? -1]
  const line = analysis.paragraphs[sentence?.paragraph ?? -1]?.firstSentence ?? -1
  return source?.first === analysis.sentences[line]?.firstToken
}

/** "asked about it": a pronoun alone is no claim. */
export function isPronoun({ tokens }: Context, content: readonly TokenSpan[]): boolean {
  const [only, more] = content
  return only !== undefined && more === undefined && only.end - only.first === 1 && tokens[only.first]?.pos === 'PRON'
}

/** "Nobody knows what …" is said of nobody. */
export function isNobodys({ tokens }: Context, source: TokenSpan | null): boolean {
  return source !== null && /^(?:nobody|none|no)$/.test(tokens[source.first]?.lower ?? '')
}

/** Rules that are at least so sure are rarely wrong. */
const surelyRight = 0.7
/** What the network must make of the cue of any other; both chosen on dev. */
const leastLikely = 0.1

/** Whether an attribution that the network did not find stays; one whose words hold a number does: whose figure it is must not be lost. */
export function stands({ tokens }: Context, { confidence, content }: Found, likely: number): boolean {
  if (confidence >= surelyRight || likely >= leastLikely) return true
  return content.some(({ first, end }) => tokens.slice(first, end).some(({ pos }) => pos === 'NUM'))
}

/** "cannot be said to have won": nobody says so. */
export function isUnsaid({ tokens }: Context, cue: TokenSpan): boolean {
  const words = tokens.slice(Math.max(0, cue.first - 2), cue.end)
  const passive = words.findLastIndex(({ lower }) => lower === 'be')
  return words
    .slice(Math.max(0, passive - 2), Math.max(0, passive))
    .some(({ lower }) => /^(?:cannot|not|n['’]t|never)$/.test(lower))
}

/** "Colonel Said Matar", "an old man called Rami": a word of a name, or one that only gives it. */
export function isPartOfName({ tokens }: Context, { first, end }: TokenSpan): boolean {
  const [before, cue, after] = [tokens[first - 1], tokens[first], tokens[end]]
  if (end !== first + 1 || !cue || !before || !after || !isCapitalised(after.text)) return false
  if (cue.pos === 'PROPN') return isGivenName(cue.lower) && isCapitalised(cue.text) && isCapitalised(before.text)
  const gives = /^(?:named|called|nicknamed)$/.test(cue.lower) && before.pos === 'NOUN'
  return gives && /^[,)]$/.test(tokens[end + 1]?.text ?? '')
}

/** "has effectively admitted", "practically confessed": what the writer reads into somebody's words is the writer's own claim. */
export function isGloss({ tokens }: Context, cue: TokenSpan): boolean {
  const sentence = tokens[cue.first]?.sentence
  return tokens
    .slice(Math.max(0, cue.first - 2), cue.end)
    .some((token) => token.sentence === sentence && glossAdverbs.has(token.lower))
}
