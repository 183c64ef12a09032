import { describe, expect, test } from 'vitest'
import type { Document } from '../../../../model/index.ts'
import type { Names } from '../../../drafts.ts'
import { analyse } from '../analyse.ts'
import { findNames, peopleOf } from './names.ts'

function namesIn(text: string): Names {
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
  return findNames(analyse(document))
}

/** The names to which the mentions with these words resolve, in order of the text. */
const meant = (names: Names, words: string): (string | null)[] =>
  names.mentions
    .filter((mention) => mention.text.toLowerCase() === words.toLowerCase())
    .map((mention) => (mention.entity === null ? null : (names.entities[mention.entity]?.name ?? null)))

describe('whom a noun or a pronoun means', () => {
  const references: { text: string; words: string; meant: string }[] = [
    { text: 'Its treasurer, Ada Velic, left. She said no.', words: 'She', meant: 'Ada Velic' },
    { text: 'Its treasurer, Ada Velic, left. The treasurer said no.', words: 'The treasurer', meant: 'Ada Velic' },
    {
      text: 'The city’s harbour chief said no. It rained. Chief Omar Velic told them why.',
      words: 'The city’s harbour chief',
      meant: 'Omar Velic',
    },
    {
      text: 'The union said no. Ada Velic leads the Union of Torvel Pilots.',
      words: 'The union',
      meant: 'Union of Torvel Pilots',
    },
    { text: 'Torvelen said it was late. The company said no.', words: 'The company', meant: 'Torvelen' },
    { text: 'Brig. Omar Velic left. The brigadier said no.', words: 'The brigadier', meant: 'Omar Velic' },
    {
      text: 'Ada Velic and Omar Karo said that ten people left. They said no.',
      words: 'They',
      meant: 'Ada Velic and Omar Karo',
    },
    { text: 'The rights group Varo Watch left. They said no.', words: 'They', meant: 'Varo Watch' },
    { text: 'Ada Velic spoke. The geologist said no.', words: 'The geologist', meant: 'Ada Velic' },
    { text: 'Pastor Omar Velic spoke. The clergyman said no.', words: 'The clergyman', meant: 'Omar Velic' },
    { text: 'Sheikh Omar Velic spoke. The sheikh said no.', words: 'The sheikh', meant: 'Omar Velic' },
    { text: 'Omar Velic spoke. The 71-year-old said no.', words: 'The 71-year-old', meant: 'Omar Velic' },
    { text: 'Coach Omar Velic spoke. The Cameroonian said no.', words: 'The Cameroonian', meant: 'Omar Velic' },
    { text: 'President Omar Velic came. His Excellency said no.', words: 'His Excellency', meant: 'Omar Velic' },
    { text: 'Omar Velic and Ada Karo met. The former said no.', words: 'The former', meant: 'Omar Velic' },
    { text: 'Omar Velic and Ada Karo met. The latter said no.', words: 'The latter', meant: 'Ada Karo' },
    {
      text: 'Omar Velic and Ivo Karo met. Both men said no.',
      words: 'Both men',
      meant: 'Omar Velic and Ivo Karo',
    },
    {
      text: 'The Torvel Relief Fund met the insurance firm Hezbar. The insurer said no.',
      words: 'The insurer',
      meant: 'Hezbar',
    },
    {
      text: 'Officials came. Engineers who saw it left. They said no.',
      words: 'They',
      meant: 'engineers',
    },
    { text: 'The union leader accused Hassan Velic of it.', words: 'The union leader', meant: 'union leader' },
    { text: 'Prime Minister Ola Velic left. The premier conceded it.', words: 'The premier', meant: 'Ola Velic' },
    {
      text: 'Governor Ola Velic left. A doctor, who asked not to be named, said he saw it.',
      words: 'he',
      meant: 'doctor',
    },
    { text: 'Omar Karo was held. His lawyer, Ek Velic, said he denied it.', words: 'he', meant: 'Omar Karo' },
    { text: 'Reverend Samuel Okoth left. The priest said no.', words: 'The priest', meant: 'Samuel Okoth' },
    { text: 'General Tariq Karo left. The army chief said no.', words: 'The army chief', meant: 'Tariq Karo' },
    {
      text: 'General Tariq Karo left. The veteran officer said no.',
      words: 'The veteran officer',
      meant: 'Tariq Karo',
    },
    { text: 'Amnesty said no. The rights group left.', words: 'The rights group', meant: 'Amnesty' },
    {
      text: 'Turkey’s foreign minister, Cem Aksoy, left. The Turkish minister said no.',
      words: 'The Turkish minister',
      meant: 'Cem Aksoy',
    },
    { text: 'The Sele Front left. The coalition said no.', words: 'The coalition', meant: 'Sele Front' },
    { text: 'Hezbollah left. The coalition said no.', words: 'The coalition', meant: 'coalition' },
    {
      text: 'The panel’s chair, Professor Amara Velic, left. The Senegalese lawyer said no.',
      words: 'The Senegalese lawyer',
      meant: 'Amara Velic',
    },
    { text: 'UNHCR left. The UN refugee agency said no.', words: 'The UN refugee agency', meant: 'UNHCR' },
    { text: 'NSKC left. The committee said no.', words: 'The committee', meant: 'NSKC' },
    { text: 'Secretary-General Ines Karo left. The UN chief said no.', words: 'The UN chief', meant: 'Ines Karo' },
    {
      text: 'His defence counsel told Judge Irina Sokol of it. “No,” the lawyer said.',
      words: 'the lawyer',
      meant: 'defence counsel',
    },
    { text: 'Ana Velic and Tomas Ek came. Ek said no.', words: 'Ek', meant: 'Tomas Ek' },
    {
      text: 'The head of the doctors’ syndicate left. The syndicate said no.',
      words: 'The syndicate',
      meant: 'doctors’ syndicate',
    },
    {
      text: 'The civil protection agency came. The agency said no.',
      words: 'The agency',
      meant: 'civil protection agency',
    },
    {
      text: 'The United Teachers’ League met. The union said no.',
      words: 'The union',
      meant: "United Teachers' League",
    },
    {
      text: 'It told Amnesty International. The London-based group said no.',
      words: 'The London-based group',
      meant: 'Amnesty International',
    },
    { text: 'The World Bank met. The bank said no.', words: 'The bank', meant: 'World Bank' },
    { text: 'The Varo Tribune came out. The Tribune said no.', words: 'Tribune', meant: 'Varo Tribune' },
    { text: 'Her surviving son, Marko, came. He said no.', words: 'He', meant: 'Marko' },
    { text: 'Hassan Velic met Ada Velic. Velic herself said no.', words: 'Velic', meant: 'Ada Velic' },
  ]
  for (const { text, words, meant: expected } of references)
    test(text, () => expect(meant(namesIn(text), words)).toEqual([expected]))

  test('a calling that another description rules out is somebody else’s', () => {
    expect(meant(namesIn('Governor Omar Velic spoke. The geologist said no.'), 'The geologist')).toEqual(['geologist'])
  })
  test('an office that a place has one of goes back to nobody', () => {
    expect(meant(namesIn('Omar Velic spoke. The mayor said no.'), 'The mayor')).toEqual(['mayor'])
  })
  test('two who fit a title ahead are not chosen between', () => {
    const names = namesIn('The harbour chief was silent. Chief Omar Velic and Chief Ada Karo told them why.')
    expect(meant(names, 'The harbour chief')).toEqual(['harbour chief'])
  })
  test('a militia is no rescue society', () => {
    expect(meant(namesIn('The Torvel Rescue Society left. The militia stayed.'), 'The militia')).toEqual(['militia'])
  })
})

describe('names of persons', () => {
  const people: { text: string; names: string[] }[] = [
    { text: 'The owners, brothers Hamid and Yusuf Torvel, left.', names: ['Hamid Torvel', 'Yusuf Torvel'] },
    { text: 'It rained. Peter, Paul and Anna Torvel left.', names: ['Peter Torvel', 'Paul Torvel', 'Anna Torvel'] },
    { text: 'Marek and Ada Velic left. Tolan Marek stayed.', names: ['Tolan Marek', 'Ada Velic'] },
    { text: 'Irena Velic, whose son Marek left, stayed. Marek is ill.', names: ['Irena Velic', 'Marek'] },
    { text: 'Brothers Amir and Yusuf Torvel left.', names: ['Amir Torvel', 'Yusuf Torvel'] },
    { text: 'We saw Min Thu Aung there.', names: ['Min Thu Aung'] },
    { text: 'Alfredo Ruiz Angulo left. Later Ruiz returned.', names: ['Alfredo Ruiz Angulo'] },
    { text: 'Deputy Minister of Justice Ada Velic left.', names: ['Ada Velic'] },
    { text: 'Varenia is a country. It was the Varenian Ada Velic who left.', names: ['Ada Velic'] },
    { text: 'Nobody saw the film Silent River.', names: [] },
    { text: 'PRESIDENT ALFREDO VELIC SAID NO. "NO," VELIC SAID.', names: ['ALFREDO VELIC'] },
  ]
  for (const { text, names } of people)
    test(text, () => expect(peopleOf(namesIn(text)).map(({ name }) => name)).toEqual(names))
})

describe('names of parties', () => {
  const parties: { text: string; name: string; kind: string }[] = [
    { text: 'State news agency TorPress left.', name: 'TorPress', kind: 'outlet' },
    { text: 'The opposition daily Glas left.', name: 'Glas', kind: 'outlet' },
    { text: 'The rights group Hezbar left.', name: 'Hezbar', kind: 'organisation' },
    { text: 'Al-Torv, a legal aid group, left.', name: 'Al-Torv', kind: 'organisation' },
    { text: 'The charity TorvelNow left.', name: 'TorvelNow', kind: 'organisation' },
    { text: 'Harbour Rights House left.', name: 'Harbour Rights House', kind: 'organisation' },
    { text: 'The Fishermen’s Alliance of Torvel (FAT-VK) left.', name: 'FAT-VK', kind: 'organisation' },
    {
      text: 'The Torvel Network for the Defence of Detained Journalists left.',
      name: 'Torvel Network for the Defence of Detained Journalists',
      kind: 'organisation',
    },
    {
      text: 'The Ministry of Justice and Public Order left.',
      name: 'Ministry of Justice and Public Order',
      kind: 'state-body',
    },
    { text: 'Varo 24 closed its studio.', name: 'Varo 24', kind: 'outlet' },
  ]
  for (const { text, name, kind } of parties)
    test(text, () => expect(namesIn(text).entities.find((entity) => entity.name === name)?.kind).toBe(kind))
})
