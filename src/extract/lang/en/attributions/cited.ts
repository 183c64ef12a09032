import { contentBefore } from './content.ts'
import { sameSentence, sentenceOf, type Context } from './context.ts'
import type { Found } from './found.ts'
import { phraseStartingAt } from './phrase-starting.ts'
import { couldSpeak } from './speakers.ts'

/** "The agency, citing three officials, reported that …": the officials speak first and the agency passes their words on. */
export function findCited(context: Context, verbs: readonly Found[]): Found[] {
  const bySentence = new Map<number, Found[]>()
  for (const found of verbs) {
    const sentence = context.tokens[found.cue?.first ?? -1]?.sentence
    if (sentence === undefined || !found.source || (context.spokenIn[found.cue?.first ?? 0] ?? -1) >= 0) continue
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), found].slice(-longestList))
  }
  return context.tokens.flatMap(({ index, lower, sentence }) =>
    (lower === 'citing' || isQuoting(context, index)) && (context.spokenIn[index] ?? -1) < 0
      ? (cited(context, index, bySentence.get(sentence) ?? []) ?? [])
      : [],
  )
}

/** Longest phrase after "quoting", in tokens. */
const longestQuoted = 20

/** "quoting two officials": like citing, unless the words themselves or "as saying" follow. */
export function isQuoting({ tokens, opening }: Context, at: number): boolean {
  const relative = /^(?:quoted|quotes|cited|cites)$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.lower === 'which'
  if ((tokens[at]?.lower !== 'quoting' && !relative) || opening.has(at + 1)) return false
  const after = tokens.slice(at + 1, at + longestQuoted).filter(({ sentence }) => sentence === tokens[at]?.sentence)
  const comma = after.findIndex(({ text }) => text === ',')
  return !after.slice(0, comma < 0 ? after.length : comma).some(({ lower }) => lower === 'as')
}

/** Attributions looked through in one sentence. */
const longestList = 12

function cited(context: Context, at: number, inSentence: readonly Found[]): Found | undefined {
  const source = phraseStartingAt(context, at + 1, false)
  if (!source || !sameSentence(context, at, source.first)) return undefined
  if (!couldSpeak(context, { ...source, relative: false, antecedent: null })) return undefined
  const holder = holderOf(inSentence, at)
  const base = { cue: { first: at, end: at + 1 }, source, antecedent: null, stance: 'asserts', negated: false } as const
  if (holder?.cue) return { ...base, content: holder.content, confidence: 0.8, heldBy: holder.cue.first }
  const first = sentenceOf(context, at)?.firstToken
  const before =
    first === undefined || context.tokens[at - 1]?.text !== ',' ? undefined : contentBefore(context, at - 1, first)
  return before && { ...base, content: [before], confidence: 0.7 }
}

/** Of the attributions that do not hold the citing, those that no other holds: the first after it, else the last before it. */
function holderOf(inSentence: readonly Found[], at: number): Found | undefined {
  const beside = inSentence.filter(({ cue, content }) => cue && !covers(content, at) && cue.first !== at)
  const outer = beside.filter(({ cue }) => cue && !beside.some(({ content }) => covers(content, cue.first)))
  return outer.find(({ cue }) => cue && cue.first > at) ?? outer.at(-1)
}

function covers(content: Found['content'], at: number): boolean {
  return content.some(({ first, end }) => first <= at && at < end)
}
