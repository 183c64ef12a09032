import { contains, overlaps, type Span, type UncertainDate } from '../../../../model/index.ts'
import type { DateMention, DraftAttribution } from '../../../drafts.ts'
import { sentenceAt, tokenIndexAt, type Analysis } from '../analysis.ts'
import { cueVerbs } from './cue-verbs.ts'

/**
 * When each attribution's words were said: the point in time told in the sentence of its cue outside its content, the
 * nearest to the cue ("On Wednesday, … told", "who underlined in 2021 that …"), unless it belongs to another verb. An embedded post carries its own date.
 * Null where no time is told: publication is then only the latest possible day.
 */
export function timesOfSaying(
  analysis: Analysis,
  dates: readonly DateMention[],
  drafts: readonly DraftAttribution[],
): (UncertainDate | null)[] {
  return drafts.map((draft) => {
    const anchor = draft.cue[0] ?? draft.source[0]
    if (!anchor) return null
    const embed = analysis.document.notices.find((notice) => notice.kind === 'embed' && contains(notice, anchor))
    if (embed) return embed.published ?? null
    return nearestDate(analysis, dates, draft, anchor) ?? airedBefore(analysis, dates, draft)
  })
}

function nearestDate(
  analysis: Analysis,
  dates: readonly DateMention[],
  draft: DraftAttribution,
  anchor: Span,
): UncertainDate | null {
  const sentence = sentenceAt(analysis, anchor.start)
  if (!sentence) return null
  let best: { readonly date: UncertainDate; readonly distance: number } | undefined
  for (let at = firstStartingFrom(dates, sentence.start); at < dates.length; at++) {
    const mention = dates[at]
    if (!mention || mention.start >= sentence.end) break
    if (mention.kind !== 'point' || draft.content.some((content) => overlaps(content, mention))) continue
    if (isOfAnotherVerb(analysis, mention, draft.cue) || isOfMainClause(analysis.text, mention, draft)) continue
    const distance = mention.end <= anchor.start ? anchor.start - mention.end : mention.start - anchor.end
    if (!best || distance < best.distance) best = { date: openEnded(analysis, mention), distance }
  }
  return best?.date ?? null
}

/** How many sentences before the claim the publication of its words may be told, and how far its parts may lie apart, in tokens. */
const airedReach = 2
const airedTokens = 12
const broadcast = /^(?:air|broadcast|publish|release|carry|print|post)$/
const speech = /^(?:response|answer|reply|interview|speech|statement|remark|letter|message|comment|word|address)$/

/** "On Wednesday, state radio aired the reply of N. … N. agreed to …": words told after their airing were said by that day. */
function airedBefore(
  analysis: Analysis,
  dates: readonly DateMention[],
  { source: [source] }: DraftAttribution,
): UncertainDate | null {
  if (source === undefined) return null
  const name = analysis.tokens[tokenIndexAt(analysis, Math.max(source.start, source.end - 1))]
  const own = sentenceAt(analysis, source.start)
  if (name?.pos !== 'PROPN' || own === undefined) return null
  for (let back = 1; back <= airedReach; back++) {
    const sentence = analysis.sentences[own.index - back]
    if (sentence === undefined) return null
    if (!airsWordsOf(analysis.tokens.slice(sentence.firstToken, sentence.endToken), name.lower)) continue
    const mention = dates[firstStartingFrom(dates, sentence.start)]
    const isTold = mention !== undefined && mention.kind === 'point' && mention.start < sentence.end
    return isTold ? { ...mention.date, basis: 'context' } : null
  }
  return null
}

/** "aired | the response of | N.": the verb, what was aired, and whose it was, in this order. */
function airsWordsOf(tokens: Analysis['tokens'], name: string): boolean {
  const after = (from: number, is: (token: Analysis['tokens'][number]) => boolean): number => {
    const at = tokens.slice(from, from + airedTokens).findIndex(is)
    return at < 0 ? -1 : from + at + 1
  }
  const aired = tokens.findIndex(({ lemma, pos }) => pos === 'VERB' && broadcast.test(lemma))
  const words = aired < 0 ? -1 : after(aired + 1, ({ lemma }) => speech.test(lemma))
  const by = words < 0 ? -1 : after(words, ({ lower }) => /^(?:of|by|from|with)$/.test(lower))
  return by > 0 && after(by, ({ lower }) => lower === name) > 0
}

/** Farthest verb that a time is looked for with, in tokens. */
const farthestVerb = 12

/** "After the 1979 revolution": the time stands at most so many tokens behind "after". */
const nearBy = 2
const clauseOpeners = new Set(['while', 'whereas', 'but', 'yet', 'and', 'although', 'though', 'then'])

/** "After the 1979 revolution, … said": no earlier than that, and no later than publication. */
function openEnded(analysis: Analysis, { start, date }: DateMention): UncertainDate {
  const first = tokenIndexAt(analysis, start)
  const after = analysis.tokens.slice(Math.max(0, first - nearBy), first).some(({ lower }) => lower === 'after')
  const latest = analysis.document.published?.to
  return after && latest !== undefined && latest > date.to ? { ...date, to: latest, basis: 'context' } : date
}

/** "Karo, who was arrested in 2019, said", "After his release in 2018, Karo wrote": a time of something else than saying. */
function isOfAnotherVerb(analysis: Analysis, mention: Span, cue: readonly Span[]): boolean {
  const first = tokenIndexAt(analysis, mention.start)
  for (let at = first - 1; at >= Math.max(0, first - farthestVerb); at--) {
    const token = analysis.tokens[at]
    if (!token || token.sentence !== analysis.tokens[first]?.sentence || /^[,;:—–)”]$/.test(token.text)) return false
    if (cue.some((span) => overlaps(span, token))) return false
    if (clauseOpeners.has(token.lower)) return false
    if (/^(?:after|since)$/.test(token.lower)) return first - at > nearBy
    if (/^(?:until|before)$/.test(token.lower)) return true
    if (token.pos === 'VERB') return !isOfSaying(token.lemma)
  }
  return false
}

/** "On Wednesday, media aired a reply to N., who had demanded": the day of the airing is not that of the demand. */
function isOfMainClause(text: string, mention: Span, { source }: DraftAttribution): boolean {
  const [who] = source
  return who !== undefined && mention.end <= who.start && /^(?:who|which)$/i.test(text.slice(who.start, who.end))
}

const publishing =
  /^(?:publish|release|issue|post|air|broadcast|print|hold|meet|convene|address|appear|date|file|deliver|give|send|obtain|sign|interview)$/
const ofOthers = /^(?:accuse|charge|convict|order|attribute)$/

function isOfSaying(lemma: string): boolean {
  return publishing.test(lemma) || (cueVerbs.has(lemma) && !ofOthers.test(lemma))
}

function firstStartingFrom(dates: readonly DateMention[], offset: number): number {
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((dates[middle]?.start ?? Infinity) < offset) low = middle + 1
    else high = middle
  }
  return low
}
