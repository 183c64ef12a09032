import type { InDocument, QuotedSpan } from '../model/index.ts'
import { grouped } from './grouped.ts'
import type { Noticed, Witness } from './noticed.ts'
import { numberChanges } from './reuse/number-changes.ts'
import type { CreditedDocument, Passage, Reuse, TextReuse } from './reuse/text-reuse.ts'

/** Passages told in words; every one has its spans. */
const mostTold = 2
/** Words of a long passage that are told, in code units. */
const longestTold = 160

/** Which documents reprint others or take passages from them, and which print one agency's copy. */
export function reprintFindings({ copies, credited }: Reuse): Noticed[] {
  const byAgency = grouped(credited, ({ credit }) => credit.agency)
  return [
    ...copies.map(reprintFinding),
    ...[...byAgency].filter(([, own]) => own.length > 1).map(([agency, own]) => agencyFinding(agency, own)),
  ]
}

function reprintFinding(reuse: TextReuse): Noticed {
  const { original, copy, passages, extent } = reuse
  const told = [...passages].sort((a, b) => b.words - a.words).slice(0, mostTold)
  const evidence = told.flatMap(({ earlier, later }) => [witness(original, earlier), witness(copy, later)])
  return {
    kind: 'reprint',
    verdict: extent === 'reprint' ? 'holds' : 'undecided',
    reason: extent === 'reprint' ? reprintReason(reuse) : passagesReason(reuse),
    evidence,
    passages: passages.map(({ earlier, later, words }) => ({
      earlier: { document: original.document, start: earlier.start, end: earlier.end },
      later: { document: copy.document, start: later.start, end: later.end },
      words,
    })),
  }
}

function reprintReason(reuse: TextReuse): string {
  const { original, copy, credit } = reuse
  const credits = credit === null ? '' : ` Both print ${credit.agency} (“${credit.text}”).`
  return `${copy.path} reprints ${original.path}${publishedBy(original)}: ${extentInWords(reuse)}${changesInWords(reuse)}. It adds no source.${credits}`
}

/** How much, and what an editor did to it. */
function extentInWords({ words, shareOfCopy, shareOfOriginal, passages }: TextReuse): string {
  const order = isReordered(passages) ? ', in another order' : ''
  const much =
    shareOfCopy >= shareOfOriginal
      ? `${percent(shareOfCopy)} of its own words`
      : `${percent(shareOfOriginal)} of the other’s words`
  return `${much} (${words} in ${passages.length === 1 ? 'one passage' : `${passages.length} passages`}) stand in both${order}`
}

function changesInWords({ passages }: TextReuse): string {
  const changes = numberChanges(passages)
  if (changes.length === 0) return ''
  const told = changes.slice(0, 3).map(({ from, to }) => `${from} → ${to}`)
  return `, with other numbers (${told.join(', ')}${changes.length > told.length ? ', …' : ''})`
}

function passagesReason({ original, copy, words, passages }: TextReuse): string {
  const stand = passages.length === 1 ? 'A passage' : `${passages.length} passages`
  return `${stand} of ${copy.path} (${words} words) stand${passages.length === 1 ? 's' : ''} in ${original.path}${publishedBy(original)}: what they say adds no source.`
}

function agencyFinding(agency: string, own: readonly CreditedDocument[]): Noticed {
  return {
    kind: 'reprint',
    verdict: 'holds',
    reason: `${own.length} documents say that they print ${agency}: in their own voice they are one source.`,
    evidence: own.map((document) => witness(document, document.credit)),
  }
}

function publishedBy({ published }: InDocument): string {
  return published === null ? ', which is undated' : `, published by ${published.to}`
}

function isReordered(passages: readonly Passage[]): boolean {
  return passages.some(({ earlier }, at) => earlier.start < (passages[at - 1]?.earlier.start ?? 0))
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`
}

function witness({ document, path }: InDocument, { start, text }: QuotedSpan): Witness {
  const last = text.length <= longestTold ? text.length : wordEnd(text)
  return { id: `${document} ${start}`, document, path, start, end: start + last, text: text.slice(0, last) }
}

function wordEnd(text: string): number {
  const space = text.lastIndexOf(' ', longestTold)
  return space === -1 ? longestTold : space
}
