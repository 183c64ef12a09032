import { expect, test } from 'vitest'
import type { Document } from '../../../../model/index.ts'
import { analyse } from '../analyse.ts'
import { findPlaces } from './places.ts'

function documentOf(text: string): Document {
  return {
    id: 'sha256:test',
    path: 'test.txt',
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
}

const placesOf = (text: string) => findPlaces(analyse(documentOf(text)))

const found = [
  { text: 'Thousands marched in Baghdad.', places: ['Baghdad (Iraq), place'] },
  { text: 'Baghdad denied the report.', places: ['Baghdad (Iraq), government'] },
  { text: 'Baghdad’s fear of new strikes grew.', places: ['Baghdad (Iraq), government'] },
  { text: 'Baghdad’s streets were empty.', places: ['Baghdad (Iraq), place'] },
  { text: 'Iranian and Kenyan reporters came.', places: ['Iran (Iran), people', 'Kenya (Kenya), people'] },
  { text: 'The Oslo-based institute counted them.', places: ['Oslo (Norway), seat'] },
  { text: 'The institute is based in Oslo.', places: ['Oslo (Norway), seat'] },
  {
    text: 'The U.S. and the UK agreed.',
    places: ['United States (United States), place', 'United Kingdom (United Kingdom), government'],
  },
  { text: 'They met near Hamadan and in Orumiyeh.', places: ['Hamadān (Iran), place', 'Orūmīyeh (Iran), place'] },
  {
    text: 'A crowd gathered in Port Sele, Varenia, on Monday.',
    places: ['Port Sele (Varenia), place', 'Varenia (null), place'],
  },
  {
    text: 'Strikes spread across Varenia. The Varenian court sat.',
    places: ['Varenia (null), place', 'Varenia (null), people'],
  },
  { text: 'Varenia, March 3, 2021—The court sat.', places: ['Varenia (null), place'] },
  {
    text: 'MARUNA CITY — The court sat. In Maruna, people wept.', // no month begins it
    places: ['Maruna City (null), place', 'Maruna City (null), place'],
  },
  { text: 'PORT KAEL (Agency) - The court sat.', places: ['Port Kael (null), place'] },
  { text: 'Two died in the city of Marrow.', places: ['Marrow (null), place'] },
  { text: 'Floods hit Ostrel province.', places: ['Ostrel (null), place'] },
  { text: 'He was reading a nice book in May.', places: [] },
  { text: 'The bill passed in Congress and in Parliament.', places: [] },
  { text: 'Voters believe in Doran. Mira Doran won.', places: [] }, // a surname is no place
  { text: 'Paris Hilton sang.', places: [] },
]
for (const { text, places } of found)
  test(text, () =>
    expect(placesOf(text).map(({ name, country, role }) => `${name} (${String(country)}), ${role}`)).toEqual(places),
  )

test('every mention quotes the text it stands for', () => {
  const text = 'In Port Sele, Varenia, and in Nairobi.'
  for (const place of placesOf(text)) expect(text.slice(place.start, place.end)).toBe(place.text)
})
