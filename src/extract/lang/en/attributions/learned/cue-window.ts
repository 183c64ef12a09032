import type { Context, TokenSpan } from '../context.ts'
import type { Found } from '../found.ts'
import type { ModelHeader } from './model-file.ts'
import { placeRows } from './network.ts'

/** For each token, the index of the outermost quotation that covers it; -1 outside. */
export function outermostQuotations({ analysis, quotations }: Context): Int32Array {
  const covering = new Int32Array(analysis.tokens.length).fill(-1)
  quotations.forEach(({ within, firstToken, endToken }, index) => {
    if (within === null) covering.fill(index, firstToken, endToken)
  })
  return covering
}

/**
 * The tokens in which the source and content of a cue are looked for, inside `run`: so many, of so many sentences, and on to the end
 * of a quotation that reaches out of them. Training does the same (`window` in `training/attribution/train.py`).
 */
export function cueWindow(
  { analysis: { tokens } }: Context,
  quotations: Int32Array,
  cue: TokenSpan,
  run: TokenSpan,
  window: ModelHeader['window'],
): TokenSpan {
  const sentenceAt = (at: number) => tokens[at]?.sentence ?? 0
  const quoted = (at: number) => (quotations[at] ?? -1) >= 0 && quotations[at] === quotations[at - 1]
  const opening = sentenceAt(cue.first) - window.sentencesBefore
  const closing = sentenceAt(cue.end - 1) + window.sentencesAfter
  let { first, end } = cue
  for (; first > run.first; first--) {
    const before = cue.first - first
    const near = before < window.before && sentenceAt(first - 1) >= opening
    if (!near && !(before < window.quotedBefore && quoted(first))) break
  }
  for (; end < run.end; end++) {
    const after = end - cue.end
    const near = after < window.after && sentenceAt(end) <= closing
    if (!near && !(after < window.quotedAfter && quoted(end))) break
  }
  return { first, end }
}

const { distance: distances, sentence: sentenceRows, rule: ruleRows } = placeRows
const middleSentence = (sentenceRows - 1) / 2

/**
 * What the network is told of each token in the window of a cue, as rows of its table of places: four a token, its distance to the
 * cue, the sentences between them, its role by the rule that has the cue and whether it is in another cue, and its quotation.
 */
export function placesAround(
  { analysis: { tokens } }: Context,
  quotations: Int32Array,
  cue: TokenSpan,
  window: TokenSpan,
  byRule: Found | undefined,
  isCue: Uint8Array,
): Int32Array {
  const places = new Int32Array((window.end - window.first) * 4)
  const own = tokens[cue.first]?.sentence ?? 0
  const ranks = quotationRanks(quotations, cue, window)
  for (let at = window.first, to = 0; at < window.end; at++, to += 4) {
    const apart = (tokens[at]?.sentence ?? own) - own
    const inside = at >= cue.first && at < cue.end
    const otherCue = isCue[at] === 1 && !inside ? ruleRows / 2 : 0
    places[to] = distanceRow(at < cue.first ? at - cue.first : inside ? 0 : at - cue.end + 1)
    places[to + 1] = distances + middleSentence + Math.max(-middleSentence, Math.min(middleSentence, apart))
    places[to + 2] = distances + sentenceRows + roleByRule(byRule, at) + otherCue
    places[to + 3] = distances + sentenceRows + ruleRows + (ranks[at - window.first] ?? 0)
  }
  return places
}

/** 0 outside quotations, 1 in that of the cue; 2, 3, 4 in the first, second, a later one after it; 5, 6 in the last, an earlier one before it. */
function quotationRanks(quotations: Int32Array, cue: TokenSpan, window: TokenSpan): Uint8Array {
  const ranks = new Uint8Array(window.end - window.first)
  const own = quotations[cue.first] ?? -1
  const rank = (from: number, to: number, step: 1 | -1, nearest: number, farthest: number) => {
    let seen = 0
    let last = -1
    for (let at = from; at !== to; at += step) {
      const quotation = quotations[at] ?? -1
      if (quotation < 0 || quotation === own) continue
      if (quotation !== last) seen++
      last = quotation
      ranks[at - window.first] = Math.min(nearest - 1 + seen, farthest)
    }
  }
  rank(cue.end, window.end, 1, 2, 4)
  rank(cue.first - 1, window.first - 1, -1, 5, 6)
  if (own >= 0)
    for (let at = window.first; at < window.end; at++) if (quotations[at] === own) ranks[at - window.first] = 1
  return ranks
}

/** 0 no rule has the cue; 1 it leaves the token out; 2 its source; 3 its content. */
function roleByRule(found: Found | undefined, at: number): number {
  if (!found) return 0
  if (found.content.some(({ first, end }) => first <= at && at < end)) return 3
  return found.source && found.source.first <= at && at < found.source.end ? 2 : 1
}

/** Buckets that widen with the distance: one a token up to 12, then of 3 up to 30, then of 10. */
function distanceRow(offset: number): number {
  const size = Math.abs(offset)
  const step =
    size <= 12 ? size : size <= 30 ? 12 + Math.floor((size - 12) / 3) : 18 + Math.min(5, Math.floor((size - 30) / 10))
  return offset < 0 ? distances / 2 - 1 - Math.min(step, distances / 2 - 1) : distances / 2 + step
}
