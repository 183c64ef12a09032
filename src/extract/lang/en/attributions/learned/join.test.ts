import { expect, test } from 'vitest'
import { plainDocument } from '../../../../../../bench/accuracy/plain-document.ts'
import { analyse } from '../../analyse.ts'
import { findAttributions } from '../attributions.ts'

function read(text: string) {
  const words = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
  return findAttributions(analyse(plainDocument(text))).map(({ source, cue, content, ...rest }) => ({
    ...rest,
    source: words(source),
    cue: words(cue),
    content: words(content),
  }))
}

const found = [
  // What rules find, too.
  { text: 'Twelve people died on Monday, Amina Diallo said.', source: 'Amina Diallo', content: 'Twelve people died' },
  {
    text: 'The ministry announced that 40 miners had been released from the prison.',
    source: 'The ministry',
    content: 'that 40 miners had been released from the prison',
  },
  // What only the network finds: attitudes and cues of several words.
  {
    text: 'After the vote, the governor made it clear that the camp would be closed.',
    source: 'the governor',
    content: 'that the camp would be closed',
  },
  {
    text: 'Residents were worried that the dam would break.',
    source: 'Residents',
    content: 'that the dam would break',
  },
]
for (const { text, source, content } of found)
  test(text, () =>
    expect(read(text)).toContainEqual(expect.objectContaining({ source, content: expect.stringContaining(content) })),
  )

test('what the writer reads into somebody’s words is nobody else’s', () =>
  expect(read('The governor has effectively admitted that his guards opened fire.')).toEqual([]))

test('a figure’s claimant is not lost where the network would pass over the rule’s cue', () =>
  expect(read('The official death toll stands at 19.').map(({ content }) => content)).toEqual([
    expect.stringContaining('19'),
  ]))

test('who is quoted speaks, and who quotes passes it on', () => {
  const chain = read(
    'State media quoted Pavel Orr, the deputy of the judiciary, as saying that the miners must “show regret.”',
  )
  expect(chain.map(({ source, within }) => [source, within])).toEqual([
    ['State media', null],
    ['Pavel Orr, the deputy of the judiciary,', 0],
  ])
})

test('a content never leaves its paragraph: what goes on in the next is a span of its own', () => {
  const text = '“The boats were old,” Ada Velic said.\n\n“They sank in the harbour.\n\n“Nobody came to help us.”'
  for (const { content } of findAttributions(analyse(plainDocument(text))))
    for (const { start, end } of content) expect(text.slice(start, end)).not.toContain('\n')
})

test('the same text gives the same attributions, to the last digit of confidence', () => {
  const text = 'The mayor denied on Sunday that 30 people were held. She called the report a lie.'
  const first = read(text)
  read('Something else was said by somebody else.')
  expect(read(text)).toEqual(first)
})

test('nothing to read gives nothing', () => expect(read('')).toEqual([]))

test('a sentence longer than the network reads at once is read in parts', () => {
  const text = `The mayor said that ${'the boats and the nets and the ropes were old and '.repeat(150)}nobody paid.`
  expect(read(text).length).toBeGreaterThan(0)
})
