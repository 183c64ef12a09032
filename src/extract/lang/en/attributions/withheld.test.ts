import { expect, test } from 'vitest'
import { read } from '../../../../operations/read-text.ts'

/** What somebody is said to give no number of; null where a number is given, or something else refused. */
const sentences = [
  {
    text: 'The ministry also refrains from declaring any figures on the number of dockers it has killed and bars the families from mourning.',
    source: 'The ministry',
    content: 'any figures on the number of dockers it has killed',
  },
  { text: 'The governor has not published a toll of the dead.', source: 'The governor', content: 'a toll of the dead' },
  {
    text: 'The governor declined to give any figure for the wounded.',
    source: 'The governor',
    content: 'any figure for the wounded',
  },
  { text: 'The police have yet to release figures on arrests.', source: 'The police', content: 'figures on arrests' },
  {
    text: 'No official toll has been released by the interior ministry.',
    source: 'the interior ministry',
    content: 'No official toll',
  },
  { text: 'No official death toll was published.', source: '', content: 'No official death toll' },
  { text: 'The ministry published figures on the dead.', source: null, content: null },
  { text: 'The ministry has not released the prisoners.', source: null, content: null },
  { text: 'The minister refused to comment.', source: null, content: null },
]

for (const { text, source, content } of sentences)
  test(text, async () => {
    const { attributions } = await read(text, { publisher: 'Lantern' })
    const found = attributions.find(({ stance }) => stance === 'withholds')
    expect(found?.source.map((span) => span.text).join(' ') ?? null).toBe(source)
    expect(found?.content.map((span) => span.text).join(' ') ?? null).toBe(content)
  })
