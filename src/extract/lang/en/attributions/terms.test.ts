import { expect, test } from 'vitest'
import { read } from '../../../../operations/read-text.ts'

const sentences = [
  {
    text: 'Reports indicate that the decree does not include dual-national prisoners and those accused of "treason against the crown," a charge that many are facing.',
    terms: ['exclusion: dual-national prisoners and those accused of "treason against the crown,"'],
  },
  {
    text: 'The deputy minister said that in order to be freed, detainees must "sign an apology and promise not to march again."',
    terms: ['condition: must "sign an apology and promise not to march again."'],
  },
  {
    text: 'The mayor said the amnesty covers all dockers except those convicted of arson.',
    terms: ['exclusion: those convicted of arson'],
  },
  { text: 'The ministry said that foreigners are not eligible for the pardon.', terms: ['exclusion: foreigners'] },
  {
    text: 'The ministry said the pardon excludes foreigners, officers and spies.',
    terms: ['exclusion: foreigners, officers and spies'],
  },
  {
    text: 'The general promised to free the strikers provided that the port was opened by Monday.',
    terms: ['condition: provided that the port was opened by Monday'],
  },
  { text: 'The mayor said that the bridge must be closed.', terms: [] }, // a duty that buys nothing
  { text: 'The mayor said the list includes forty dockers.', terms: [] },
]

for (const { text, terms } of sentences)
  test(text, async () => {
    const { attributions } = await read(text, { publisher: 'Lantern' })
    expect(attributions.flatMap((one) => one.terms ?? []).map((term) => `${term.kind}: ${term.text}`)).toEqual(terms)
    for (const term of attributions.flatMap((one) => one.terms ?? []))
      expect(text.slice(term.start, term.end)).toBe(term.text)
  })

test('A condition that another’s words tell is theirs alone.', async () => {
  const text =
    'State radio quoted Tomas Kerr, the deputy judge, as saying that in order to be freed, the detainees must "apologise to their victims."'
  const { attributions } = await read(text, { publisher: 'Lantern' })
  expect(attributions.filter(({ terms }) => terms).map(({ voice }) => voice[0]?.name)).toEqual(['Tomas Kerr'])
})
