import { describe, expect, test } from 'vitest'
import { attribution, day } from '../../test/invented.ts'
import { contradictions } from './contradictions.ts'
import { labelFindings } from './labels.ts'
import { plainLinks } from './plain-links.ts'

const links = plainLinks('first', [])

interface Said {
  readonly by: string
  readonly words: string
  readonly stance?: 'denies' | 'asserts' | 'demands'
}

const rows: { a: Said; b: Said; verdict: string | null }[] = [
  {
    a: { by: 'Pavel Orne', words: 'We have no political prisoners.' },
    b: { by: 'Edda Holm', words: 'Varenia has political prisoners, and everybody knows it.' },
    verdict: 'fails',
  },
  {
    a: { by: 'Pavel Orne', words: 'We don’t have secret prisons.' },
    b: { by: 'Edda Holm', words: 'There are both secret prisons and unmarked graves.' },
    verdict: 'fails',
  },
  {
    a: { by: 'Pavel Orne', words: 'the existence of secret prisons on the island', stance: 'denies' },
    b: { by: 'Edda Holm', words: 'there are secret prisons' },
    verdict: 'fails',
  },
  {
    a: { by: 'Pavel Orne', words: 'that live ammunition had been used', stance: 'denies' },
    b: { by: 'Edda Holm', words: 'the police used live ammunition' },
    verdict: 'fails', // the passive leaves out who did it
  },
  {
    a: { by: 'Pavel Orne', words: 'that soldiers used live ammunition', stance: 'denies' },
    b: { by: 'Edda Holm', words: 'the soldiers used live ammunition' },
    verdict: 'fails',
  },
  {
    a: { by: 'Otto Kray', words: 'We will not have political prisoners.' },
    b: { by: 'Edda Holm', words: 'We have political prisoners.' },
    verdict: 'undecided', // another time
  },
  {
    a: { by: 'Pavel Orne', words: 'They are not considered as political prisoners.' },
    b: { by: 'Edda Holm', words: 'We have political prisoners.' },
    verdict: null, // calls them something else
  },
  {
    a: { by: 'Pavel Orne', words: 'We have not only political prisoners but also thieves.' },
    b: { by: 'Edda Holm', words: 'We have political prisoners.' },
    verdict: null, // both affirm
  },
  {
    a: { by: 'Pavel Orne', words: 'We must have no political prisoners.', stance: 'demands' },
    b: { by: 'Edda Holm', words: 'We have political prisoners.' },
    verdict: null,
  },
  {
    a: { by: 'Pavel Orne', words: 'The strikers won the vote of the old town, and I never begrudged it.' },
    b: { by: 'Edda Holm', words: 'The strikers won the vote of the old town.' },
    verdict: null, // the denial is about something else
  },
  {
    a: { by: 'Pavel Orne', words: 'No officer fired on the crowd.' },
    b: { by: 'Edda Holm', words: 'The officers fired on the crowd.' },
    verdict: 'fails',
  },
  {
    a: { by: 'Pavel Orne', words: 'There is anger in the port like nobody has ever seen.' },
    b: { by: 'Edda Holm', words: 'the strongest anger in the port that any town has ever seen' },
    verdict: null, // a turn of phrase and a noun phrase
  },
  {
    a: { by: 'Pavel Orne', words: 'harbour money', stance: 'denies' },
    b: { by: 'Edda Holm', words: 'I took harbour money.' },
    verdict: null, // what was denied is not told
  },
  {
    a: { by: 'Pavel Orne', words: 'Lind, the harbour union candidate', stance: 'denies' },
    b: { by: 'Edda Holm', words: 'Lind, the presumptive harbour union candidate' },
    verdict: null, // a person is described
  },
  {
    a: { by: 'Pavel Orne', words: 'I have not won a district in three weeks.' },
    b: { by: 'Edda Holm', words: 'I have won ten districts.' },
    verdict: null, // each “I” is another
  },
  {
    a: { by: 'Pavel Orne', words: 'You can’t fool all of the people all of the time.' },
    b: { by: 'Edda Holm', words: 'You can fool some of the people all of the time.' },
    verdict: null,
  },
  {
    a: { by: 'Pavel Orne', words: 'It is a long march, not a sprint to the harbour.' },
    b: { by: 'Edda Holm', words: 'It is a long march at a sprint to the harbour.' },
    verdict: null,
  },
  {
    a: { by: 'Pavel Orne', words: 'The letters were not marked secret at that time.' },
    b: { by: 'Edda Holm', words: 'marked secret at that time' },
    verdict: null, // no clause
  },
  {
    a: { by: 'Pavel Orne', words: 'The work is not to make Varenia great again.' },
    b: { by: 'Edda Holm', words: 'to make Varenia great again' },
    verdict: null,
  },
  {
    a: { by: 'Pavel Orne', words: 'that Kadova would not pay for the dam' },
    b: { by: 'Edda Holm', words: 'Kadova will pay for the dam.' },
    verdict: 'fails',
  },
  {
    a: { by: 'Pavel Orne', words: 'Sele will not pay for the dam.' },
    b: { by: 'Edda Holm', words: 'Kadova will pay for the dam.' },
    verdict: null, // another subject
  },
  {
    a: { by: 'Pavel Orne', words: 'using live ammunition against the dockers', stance: 'denies' },
    b: { by: 'Edda Holm', words: 'Orne used live ammunition against the dockers.' },
    verdict: 'fails',
  },
  {
    a: { by: 'Pavel Orne', words: 'Not all officers fired on the crowd of dockers.' },
    b: { by: 'Edda Holm', words: 'Officers fired on the crowd of dockers.' },
    verdict: null, // a part only
  },
  {
    a: { by: 'Pavel Orne', words: 'Did the soldiers not fire on the crowd of dockers?' },
    b: { by: 'Edda Holm', words: 'The soldiers fired on the crowd of dockers.' },
    verdict: null, // a question
  },
  {
    a: { by: 'Pavel Orne', words: 'If the soldiers did not fire on the crowd of dockers, who did' },
    b: { by: 'Edda Holm', words: 'The soldiers fired on the crowd of dockers.' },
    verdict: null, // a condition
  },
  {
    a: { by: 'Pavel Orne', words: 'We have no drinking water.' },
    b: { by: 'Edda Holm', words: 'We have political prisoners.' },
    verdict: null,
  },
]

describe('affirmed and denied', () => {
  for (const { a, b, verdict } of rows)
    test(`${a.by}: ${a.words} / ${b.by}: ${b.words}`, () => {
      const said = [a, b].map(({ by, words, stance = 'asserts' }, index) =>
        attribution(words, { chain: by, stance, said: day(`2021-06-0${index + 1}`) }),
      )
      expect(contradictions(said, [], links)[0]?.verdict ?? null).toBe(verdict)
    })
})

test('The reason names speakers, dates and words.', () => {
  const said = [
    attribution('We have no political prisoners.', { chain: 'Pavel Orne › Lantern', said: day('2021-06-01') }),
    attribution('Varenia has political prisoners.', { chain: 'Edda Holm › Lantern', said: day('2021-06-03') }),
  ]
  expect(contradictions(said, [], links)[0]?.reason).toBe(
    'Pavel Orne denies it on 2021-06-01 (“We have no political prisoners”); ' +
      'Edda Holm affirms it on 2021-06-03 (“Varenia has political prisoners”).',
  )
})

test('One speaker who says yes and later no contradicts himself.', () => {
  const said = [
    attribution('There are secret prisons.', { chain: 'Pavel Orne', said: day('2019-06-01') }),
    attribution('There are no secret prisons.', { chain: 'Pavel Orne', said: day('2021-06-03') }),
  ]
  expect(contradictions(said, [], links)).toHaveLength(1)
})

test('“We” in documents that have nothing in common is not the same “we”.', () => {
  const said = [
    attribution('We have no political prisoners.', { chain: 'Pavel Orne', document: 'first' }),
    attribution('We have political prisoners.', { chain: 'Ana Ruiz', document: 'second' }),
  ]
  expect(contradictions(said, [], links)).toEqual([])
})

test('What was declined is not denied.', () => {
  const cue = [{ start: 0, end: 8, text: 'declined' }]
  const said = [
    attribution('to comment on the new request of the harbour', { chain: 'Pavel Orne', stance: 'denies', cue }),
    attribution('the new request of the harbour comments on everything', { chain: 'Edda Holm' }),
  ]
  expect(contradictions(said, [], links)).toEqual([])
})

test('Yes and no in different texts many years apart are of different times.', () => {
  const said = [
    attribution('There are secret prisons.', { chain: 'Edda Holm', said: day('2009-06-01'), document: 'first' }),
    attribution('There are no secret prisons.', { chain: 'Edda Holm', said: day('2021-06-03'), document: 'second' }),
  ]
  expect(contradictions(said, [], links)).toEqual([])
})

describe('labels', () => {
  const called = (words: string, chain: string, said: string) => {
    const cue = words.split(' ')[0] ?? ''
    const content = words.slice(cue.length + 1)
    return attribution(content, {
      chain,
      said: day(said),
      cue: [{ start: 0, end: cue.length, text: cue }],
      content: [{ start: cue.length + 1, end: words.length, text: content }],
    })
  }

  test('One speaker’s changing words are told in order of time.', () => {
    const uses = [
      called('considered the bystanders as “martyrs”', 'Viktor Stahl', '2021-03-17'),
      called('called the dockers “thugs”', 'Viktor Stahl', '2021-03-03'),
    ]
    expect(labelFindings(uses, links).map(({ reason }) => reason)).toEqual([
      'Viktor Stahl changes words: “thugs” of dockers, by Viktor Stahl on 2021-03-03; ' +
        '“martyrs” of bystanders, by Viktor Stahl on 2021-03-17.',
    ])
  })

  test('Two speakers name one group in opposite words.', () => {
    const uses = [
      called('called the dockers “thugs”', 'Viktor Stahl', '2021-03-03'),
      called('called the dockers “heroes”', 'Oda Lindqvist', '2021-03-04'),
    ]
    expect(labelFindings(uses, links)).toHaveLength(1)
  })

  test('The same judgement twice is no finding.', () => {
    const uses = [
      called('called the dockers “thugs”', 'Viktor Stahl', '2021-03-03'),
      called('called the dockers “vandals”', 'Viktor Stahl', '2021-03-04'),
    ]
    expect(labelFindings(uses, links)).toEqual([])
  })
})
