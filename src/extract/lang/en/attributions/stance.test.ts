import { expect, test } from 'vitest'
import type { Document, Stance } from '../../../../model/index.ts'
import { analyse } from '../analyse.ts'
import { contextOf, type Context, type TokenSpan } from './context.ts'
import { stanceOf } from './stance.ts'

function contextIn(text: string): Context {
  const document: Document = {
    id: 'sha256:0',
    path: '-',
    mediaType: 'text/plain',
    language: 'en',
    title: null,
    titleSpan: null,
    byline: null,
    publisher: null,
    url: null,
    published: null,
    text,
    notices: [],
    headings: [],
  }
  return contextOf(analyse(document))
}

/** The tokens of the words between two bars. */
function spanOf({ analysis, tokens }: Context, words: string): TokenSpan {
  const start = analysis.text.indexOf(words)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  const inside = tokens.filter((token) => token.start >= start && token.end <= start + words.length)
  return { first: inside[0]?.index ?? 0, end: (inside.at(-1)?.index ?? -1) + 1 }
}

/** Source, cue and content between bars, in the order of the text, as any finder of attributions may mark them. */
const stances: { marked: string; stance: Stance }[] = [
  { marked: 'Torvel’s| claim| that the wells are clean| is known.', stance: 'asserts' },
  { marked: 'The king’s| denial| that he owns the island| is known.', stance: 'denies' },
  { marked: 'The bank’s| estimate| of 90 faulty cars| is known.', stance: 'estimates' },
  { marked: 'The owner’s| promise| to repay them| is known.', stance: 'promises' },
  { marked: 'Her| admission| that the boat was old| is known.', stance: 'acknowledges' },
  { marked: 'The crew’s| fears| that it would sink| are known.', stance: 'supposes' },
  { marked: 'Their| demand| for new sails| is known.', stance: 'demands' },
  { marked: 'The rower| was not sure| that the boat was hers|.', stance: 'doubts' },
  { marked: 'The rower| is convinced| that the boat was hers|.', stance: 'asserts' },
  { marked: 'The rower| is not convinced| that the boat was hers|.', stance: 'doubts' },
  { marked: 'Divers| are sceptical of| the count|.', stance: 'doubts' },
  { marked: 'The union| wants| new sails|.', stance: 'demands' },
  { marked: 'The union| hopes| that it will rain|.', stance: 'supposes' },
  { marked: 'She| gave her word that| nobody would drown|.', stance: 'promises' },
  { marked: 'He| called for| an inquiry|.', stance: 'demands' },
  { marked: 'He| issued a denial| that it sank|.', stance: 'denies' },
  { marked: 'The court| refused to confirm| the count|.', stance: 'doubts' },
  { marked: 'The owner| refused to admit| that it sank|.', stance: 'denies' },
  { marked: 'The owner| declined to| comment|.', stance: 'denies' },
  { marked: 'The owner| did not rule out| a strike|.', stance: 'supposes' },
  { marked: 'The owner| ruled out| a strike|.', stance: 'denies' },
  { marked: 'The owner| has not confirmed| the count|.', stance: 'doubts' },
  { marked: 'The owner does not| believe| that it sank|.', stance: 'doubts' },
  { marked: 'Nobody| believes| that it sank|.', stance: 'doubts' },
  { marked: 'She| has no doubt that| it sank|.', stance: 'asserts' },
  { marked: 'The mayor| told| residents not to drink from the river|.', stance: 'orders' },
  { marked: 'The mayor| told| residents that the river was clean|.', stance: 'asserts' },
  { marked: 'The mayor| asked| them to leave|.', stance: 'demands' },
  { marked: 'The mayor| put| the number of dead at 60|.', stance: 'estimates' },
  { marked: 'The mayor| warned| that the bridge could fall|.', stance: 'asserts' },
  { marked: 'The bank’s| warning| that it had no gold| went unread.', stance: 'asserts' },
]

for (const { marked, stance } of stances)
  test(marked, () => {
    const [, cue = '', content = ''] = marked.split('|')
    const context = contextIn(marked.replaceAll('|', ''))
    const found = {
      cue: spanOf(context, cue.trim()),
      source: spanOf(context, (marked.split('|')[0] ?? '').trim()),
      antecedent: null,
      content: [spanOf(context, content.trim())],
      stance: 'asserts',
      negated: false,
      confidence: 1,
    } as const
    expect(stanceOf(context, found)).toBe(stance)
  })
