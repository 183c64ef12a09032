import { describe, expect, test } from 'vitest'
import { day, event, figure } from '../../test/invented.ts'
import { linkEvents, linkParties, withKnownNames, withLocalBodies } from './index.ts'

const riot = 'riot, Grube, 13 April 2014'

/** The origin of the plain name in the second document, where the first is by the other party. */
function originBeside(publisher: string, plain: string, sameEvent = true): string {
  const rows = [
    figure({ document: 'statement', chain: publisher, publisher }),
    figure({ document: 'report', chain: `${plain} › Daily Sun` }),
  ].map((row) => ({
    ...row,
    voice: row.voice.map((link) => ({ ...link, named: true })),
  }))
  const events = [
    event(riot, { document: 'statement', place: 'Grube', date: day('2014-04-13') }),
    event(riot, { document: 'report', place: 'Grube', date: sameEvent ? day('2014-04-13') : day('2009-01-02') }),
  ]
  const voices = rows.flatMap(({ voice, document }) =>
    voice.map(({ name, role }) => ({ name, document, publisher: role === 'publisher' })),
  )
  const parties = linkParties({ parties: [], people: [], voices }, [{ party: publisher, family: 'The State' }])
  return withLocalBodies(parties, linkEvents(events), rows).partyOf(plain, 'report').origin
}

describe('a body called by its plain words', () => {
  const facts = [
    { publisher: 'Interior Ministry of Lastova', plain: 'interior ministry', origin: 'The State' },
    { publisher: 'Ministry of Defence of Lastova', plain: 'defence ministry', origin: 'The State' },
    { publisher: 'Fire Service of Aldmoor', plain: 'fire service', origin: 'The State' },
    { publisher: 'Interior Ministry of Lastova', plain: 'finance ministry', origin: 'finance ministry' }, // another one
    { publisher: 'Interior Ministry of Lastova', plain: 'Interior Ministry', origin: 'The State' }, // only its place is added
    { publisher: 'Union of Lastova Dockers', plain: 'Lastova Dockers', origin: 'Lastova Dockers' }, // another name
  ]
  for (const { publisher, plain, origin } of facts)
    test(`${plain} beside ${publisher} is ${origin}`, () => expect(originBeside(publisher, plain)).toBe(origin))

  test('In reports on different events nobody can tell.', () =>
    expect(originBeside('Interior Ministry of Lastova', 'interior ministry', false)).toBe('interior ministry'))
})

test('A party that publishes is known by its name where a text alone does not show one.', () => {
  const unnamed = figure({ document: 'paper', chain: 'roof over Head › Daily Sun' })
  const rows = [figure({ chain: 'Roof Over Head', publisher: 'Roof Over Head' }), unnamed]
  expect(unnamed.voice[0]).toMatchObject({ named: false })
  expect(withKnownNames(rows, [])[1]?.voice[0]).toMatchObject({ name: 'Roof Over Head', named: true })
  expect(withKnownNames([unnamed], [])[0]).toBe(unnamed)
})
