import { describe, expect, test } from 'vitest'
import type { Credit, LocatedText, Notice } from '../../model/index.ts'
import { day } from '../../../test/invented.ts'
import { reprintFindings } from '../reprints.ts'
import { findReuse, type Reuse } from './text-reuse.ts'

const story = [
  'The dam above Port Sele broke shortly after four in the morning on Monday, and the water reached the old harbour within an hour.',
  'At least 12 people were killed and 40 were injured, most of them dockers who slept in the sheds along the northern quay.',
  'Rescue teams from three neighbouring towns searched the ruins until nightfall, but many streets could still not be reached.',
  'The council had been warned twice in the past year that the eastern wall of the dam was leaking, engineers told the paper.',
  'Schools and markets will stay closed until the end of the week while the army clears the main road to the capital.',
]
const quotation =
  '“We asked them to mend the wall, we asked them again in the spring, and nobody came to look at it until it was too late,”'
const other = [
  'For the third time in ten years Varenia buries the dead of a flood that its own engineers had foreseen in their reports.',
  'In the sheds of Port Sele nobody talks of anything else, and nobody believes that the ministry will pay for new houses.',
  'The opposition wants a commission of inquiry, which parliament has refused after every flood since the war ended.',
  'Insurance will cover little, because the quays were never meant to be lived on and hardly anybody there has papers.',
]

interface Told {
  readonly text: string
  readonly on: string
  readonly publisher?: string
  readonly notices?: readonly Notice[]
  readonly credit?: Credit
}

function located(name: string, { text, on, publisher, notices = [], credit }: Told): LocatedText {
  const published = day(on)
  return {
    document: name,
    path: `${name}.txt`,
    publisher: publisher ?? null,
    published,
    text,
    notices,
    credit: credit ?? null,
  }
}

function reuseOf(earlier: Omit<Told, 'on'>, later: Omit<Told, 'on'>): Promise<Reuse> {
  const texts = [located('later', { ...later, on: '2021-03-09' }), located('earlier', { ...earlier, on: '2021-03-08' })]
  return findReuse(texts, (id) => Promise.resolve(texts.find(({ document }) => document === id) ?? null))
}

const whole = story.join(' ')
const pairs = [
  { fact: 'the same text is a reprint', later: whole, extent: 'reprint' },
  { fact: 'cut to its first half', later: story.slice(0, 3).join(' '), extent: 'reprint' },
  { fact: 'in another order', later: [story[3], story[0], story[4], story[1], story[2]].join(' '), extent: 'reprint' },
  { fact: 'with new numbers', later: whole.replace('12', 'nineteen').replace('40', '65'), extent: 'reprint' },
  {
    fact: 'with some words changed',
    later: whole
      .replace('shortly', 'soon')
      .replace('reached', 'flooded')
      .replace('nightfall', 'dark')
      .replace('many', 'some'),
    extent: 'reprint',
  },
  { fact: 'within a longer article', later: [...other, ...story].join('\n\n'), extent: 'reprint' },
  {
    fact: 'two sentences of it in an article of its own',
    later: [...other, story[1], story[2]].join(' '),
    extent: 'passages',
  },
  { fact: 'another article on the same flood', later: other.join(' '), extent: null },
] as const
describe('a later text repeats an earlier one', () => {
  for (const { fact, later, extent } of pairs)
    test(fact, async () => {
      const { copies } = await reuseOf({ text: whole }, { text: later })
      expect(copies.map((copy) => copy.extent)).toEqual(extent === null ? [] : [extent])
      for (const { earlier, later: words } of copies.flatMap(({ passages }) => passages)) {
        expect(whole.slice(earlier.start, earlier.end)).toBe(earlier.text)
        expect(later.slice(words.start, words.end)).toBe(words.text)
      }
    })

  test('articles that share a quotation are not reprints', async () => {
    const { copies } = await reuseOf(
      { text: `${whole} ${quotation} a docker said.` },
      { text: `${other.join(' ')} ${quotation} a docker said.` },
    )
    expect(copies).toEqual([])
  })

  test('what lies outside the article is nobody’s reprint', async () => {
    const text = `${other.join(' ')}\n${whole}`
    const start = text.indexOf(whole)
    const notices = [{ kind: 'navigation' as const, start, end: text.length, reason: 'test' }]
    expect((await reuseOf({ text: whole }, { text, notices })).copies).toEqual([])
  })

  test('a paper’s own passages are not told', async () => {
    const later = [...other, story[1], story[2]].join(' ')
    const paper = { publisher: 'Sele Post' }
    expect((await reuseOf({ text: whole, ...paper }, { text: later, ...paper })).copies).toEqual([])
  })

  test('a copy of a copy goes back to the first', async () => {
    const texts = ['a', 'b', 'c'].map((name, at) => located(name, { text: whole, on: `2021-03-0${at + 1}` }))
    const { copies } = await findReuse(texts, (id) => Promise.resolve(texts.find((one) => one.document === id) ?? null))
    expect(copies.map(({ original, copy }) => `${copy.document} ← ${original.document}`)).toEqual(['b ← a', 'c ← a'])
  })
})

describe('what is told of a reprint', () => {
  const credit = { agency: 'Associated Press', printed: 'AP', start: 0, end: 16, text: 'PORT SELE (AP) —' }

  test('how much, what changed and whose copy both are', async () => {
    const text = `PORT SELE (AP) — ${whole}`
    const later = text.replace('12 people', '19 people')
    const [finding, agency] = reprintFindings(await reuseOf({ text, credit }, { text: later, credit }))
    expect(finding?.reason).toMatchInlineSnapshot(
      `"later.txt reprints earlier.txt, published by 2021-03-08: 100% of its own words (114 in one passage) stand in both, with other numbers (12 → 19). It adds no source. Both print Associated Press (“PORT SELE (AP) —”)."`,
    )
    expect(agency?.reason).toMatchInlineSnapshot(
      `"2 documents say that they print Associated Press: in their own voice they are one source."`,
    )
    expect(finding?.passages?.length).toBeGreaterThan(0)
  })

  test('another order', async () => {
    const [finding] = reprintFindings(await reuseOf({ text: whole }, { text: [...story].reverse().join(' ') }))
    expect(finding?.reason).toContain('in another order')
  })
})

test('Time grows with the texts, not with their pairs: a thousand copies of one text.', async () => {
  const texts = Array.from({ length: 1000 }, (_, at) => located(`d${at}`, { text: whole, on: '2021-03-08' }))
  const byId = new Map(texts.map((text) => [text.document, text]))
  let asked = 0
  const { copies } = await findReuse(texts, (id) => {
    asked += 1
    return Promise.resolve(byId.get(id) ?? null)
  })
  expect(copies).toHaveLength(999)
  expect(asked).toBeLessThan(4 * 1000)
})
