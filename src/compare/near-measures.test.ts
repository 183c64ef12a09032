import { expect, test } from 'vitest'
import { attribution, day, event, figure } from '../../test/invented.ts'
import { linkEvents, linkParties } from '../link/index.ts'
import type { LocatedFinding } from '../model/index.ts'
import { findingsAcross } from './index.ts'
import { offeredWords } from './offered-words.ts'

const strike = 'dock strike, Port Sele, March 2021'

const rows = [
  { a: { value: 30_000, qualifier: 'at-least' }, b: { value: 20_000, qualifier: 'about' }, apart: true },
  { a: { value: 30_000, qualifier: 'at-least' }, b: { value: 40_000, qualifier: 'about' }, apart: false },
  {
    a: { value: 30_000, qualifier: 'at-least' },
    b: { value: 20_000, qualifier: 'about', chain: 'Harbour Front' },
    apart: false,
  },
] as const

for (const { a, b, apart } of rows)
  test(`${a.qualifier} ${a.value} detained, ${b.qualifier} ${b.value} arrested, ${'chain' in b ? 'one origin' : 'two origins'}`, () => {
    const figures = [
      figure({ measure: 'detained', event: strike, ...a }),
      figure({ measure: 'arrested', event: strike, document: 'second', chain: 'rights groups › Lantern', ...b }),
    ]
    const events = ['first', 'second'].map((document) =>
      event(strike, { document, date: day('2021-03-01', '2021-03-31') }),
    )
    const links = { parties: linkParties({ parties: [], people: [], voices: [] }, []), events: linkEvents(events) }
    const kinds = findingsAcross({ figures, attributions: [], findings: [] }, links).map(({ kind }) => kind)
    expect(kinds.includes('conflict')).toBe(apart)
  })

const text =
  'This is not the first time that the council denies the presence of striking dockers in Port Sele. ' +
  'Previously, in May 2020, its former head Otto Karo said, “WORDS”'
const offered = [
  { words: 'Whoever blocks a quay must answer for it.', noticed: true },
  { words: 'There are no striking dockers.', noticed: false },
]

for (const { words, noticed } of offered)
  test(`offered as a denial: ${words}`, () => {
    const told = text.replace('WORDS', words)
    const span = (part: string) => ({ start: told.indexOf(part), end: told.indexOf(part) + part.length, text: part })
    const denial = attribution('', {
      stance: 'denies',
      content: [span('the presence of striking dockers in Port Sele')],
    })
    const quotation = attribution('', { chain: 'Otto Karo › Lantern', content: [span(`“${words}”`)] })
    expect(offeredWords([denial, quotation], told).map(({ kind }) => kind)).toEqual(noticed ? ['citation-audit'] : [])
  })

test('Words offered for what they do not say are told over the ledger too; audits of numbers are made anew there.', () => {
  const [words, number] = [attribution('Whoever blocks a quay must answer.'), figure()]
  const audit = (id: string) => ({
    ...{ kind: 'citation-audit', verdict: 'undecided', reason: `about ${id}`, evidence: [id] },
    ...{ document: 'first', path: 'first.txt', publisher: null, published: null },
  })
  const rows = {
    figures: [number],
    attributions: [words],
    findings: [audit(words.id), audit(number.id)] as LocatedFinding[],
  }
  const links = { parties: linkParties({ parties: [], people: [], voices: [] }, []), events: linkEvents([]) }
  expect(findingsAcross(rows, links).map(({ reason }) => reason)).toEqual([`about ${words.id}`])
})
