import { contains, overlaps, type Span, type UncertainDate } from '../../../model/index.ts'
import type { DateMention, DraftAttribution } from '../../drafts.ts'
import { sentenceAt, type Analysis } from './analysis.ts'

/**
 * When each attribution's words were said: the point in time told in the sentence of its cue outside its content, the
 * nearest to the cue ("On Wednesday, … told", "who underlined in 2021 that …"). An embedded post carries its own date.
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
    return nearestDate(analysis, dates, draft, anchor)
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
    const distance = mention.end <= anchor.start ? anchor.start - mention.end : mention.start - anchor.end
    if (!best || distance < best.distance) best = { date: mention.date, distance }
  }
  return best?.date ?? null
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
