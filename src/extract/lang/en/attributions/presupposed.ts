import type { Stance } from '../../../../model/index.ts'
import type { DraftAttribution } from '../../../drafts.ts'

const stancesAboutThings: ReadonlySet<Stance> = new Set(['orders', 'denies', 'doubts'])

/** What opens a content that its speaker puts in words: a clause, an infinitive or a quotation. */
const opensWords = /^(?:that|to|whether|if|not|it|there|he|she|they|we|i|you)\b|^["“«'‘]/i

/**
 * Whether the content is a thing that the writer describes rather than something its speaker says: who "ordered the
 * massacre of 900 prisoners" or "dismissed an amnesty for hundreds" did not give the number, the writer did.
 */
export function presupposesContent(text: string, draft: DraftAttribution): boolean {
  const content = draft.content[0]
  if (!content || draft.mode !== 'indirect' || !stancesAboutThings.has(draft.stance)) return false
  return !opensWords.test(text.slice(content.start, content.start + 12))
}
