import { describe, expect, test } from 'vitest'
import type { Document } from '../../../../model/index.ts'
import type { Entity, Names } from '../../../drafts.ts'
import { analyse } from '../analyse.ts'
import { findNames, partiesOf, peopleOf } from './names.ts'

function documentOf(text: string, publisher: string | null = null): Document {
  return {
    id: 'sha256:0',
    path: '-',
    mediaType: 'text/plain',
    language: 'en',
    title: null,
    titleSpan: null,
    byline: null,
    publisher,
    url: null,
    published: null,
    text,
    notices: [],
    headings: [],
  }
}

const namesIn = (text: string, publisher: string | null = null): Names =>
  findNames(analyse(documentOf(text, publisher)))

const called = (names: Names, name: string): Entity | undefined =>
  names.entities.find((entity) => entity.named && entity.name === name)

/** The names to which the mentions with these words resolve, in order of the text. */
const meant = (names: Names, words: string): (string | null)[] =>
  names.mentions
    .filter((mention) => mention.text.toLowerCase() === words.toLowerCase())
    .map((mention) => (mention.entity === null ? null : (names.entities[mention.entity]?.name ?? null)))

describe('what is a name, and of what kind', () => {
  const kinds: { text: string; name: string; kind: Entity['kind'] }[] = [
    { text: 'On Monday Jana Velic spoke in Port Sele.', name: 'Jana Velic', kind: 'person' },
    { text: 'The harbour pilot Anna-Lena Berg-Torvel was present.', name: 'Anna-Lena Berg-Torvel', kind: 'person' },
    { text: 'Police freed Omar al-Torvi and Saleh bin Karo.', name: 'Omar al-Torvi', kind: 'person' },
    { text: 'Police freed Omar al-Torvi and Saleh bin Karo.', name: 'Saleh bin Karo', kind: 'person' },
    { text: 'Ayatollah Karim Vessari left.', name: 'Karim Vessari', kind: 'person' },
    { text: 'Varenian Foreign Minister Tolan Marek resigned.', name: 'Tolan Marek', kind: 'person' },
    { text: 'The journalist J. K. Torvel was fined.', name: 'J. K. Torvel', kind: 'person' },
    { text: 'Sele News Agency carried it.', name: 'Sele News Agency', kind: 'outlet' },
    { text: 'Few people watch the state-run Varo 24 at night.', name: 'Varo 24', kind: 'outlet' },
    { text: 'The Mirel newspaper was closed.', name: 'Mirel', kind: 'outlet' },
    { text: 'He wrote it on Twitter.', name: 'Twitter', kind: 'outlet' },
    {
      text: 'The Ministry of Water and Energy denied it.',
      name: 'Ministry of Water and Energy',
      kind: 'state-body',
    },
    { text: 'The Royal Harbour Guard Corps drilled.', name: 'Royal Harbour Guard Corps', kind: 'state-body' },
    { text: 'The Varenian Harbour Front met.', name: 'Varenian Harbour Front', kind: 'organisation' },
    { text: 'The Torvel Human Rights Group counted them.', name: 'Torvel Human Rights Group', kind: 'organisation' },
    { text: 'They were held in Dorval Prison.', name: 'Dorval Prison', kind: 'place' },
    { text: 'Shots were heard across Torvelia.', name: 'Torvelia', kind: 'place' },
    { text: 'KADOVIA (North Wire) and its river.\n\nKADOVIA — Rain fell.', name: 'KADOVIA', kind: 'place' },
    { text: 'The Lower Karo burst its banks.', name: 'Lower Karo', kind: 'place' },
    { text: 'The Daily Lantern wrote it.', name: 'Daily Lantern', kind: 'outlet' },
    { text: 'It happened in Oslo.', name: 'Oslo', kind: 'place' },
    { text: 'WASHINGTON, Dec. 8 — The meeting ended.', name: 'WASHINGTON', kind: 'place' },
  ]
  for (const { text, name, kind } of kinds)
    test(`${text} → ${name}`, () => expect(called(namesIn(text), name)?.kind).toBe(kind))
})

describe('what is no name', () => {
  const nameless = [
    'Recently, the prisoners were moved.',
    'On Monday in March it rained.',
    'Norwegian officials and Christian groups protested.',
    'The Islamic Revolution of 1979 and the November Uprising are remembered.',
    'Besides, many were hurt.',
    'State radio reported it.',
    'The F-16 and the VBIED were destroyed.',
    'Operation Steel Harbour began.',
    'It breaks the Law of Armed Conflict.',
    'They shouted “Down with the tyrant” all day.',
  ]
  for (const text of nameless)
    test(text, () =>
      expect(
        namesIn(text)
          .entities.filter((entity) => entity.named)
          .map((entity) => entity.name),
      ).toEqual([]),
    )

  test('a headline’s capitals name nobody whom the body does not name', () => {
    const names = namesIn(
      'Harbour Strike Ends With Promises\n\nThe strike in the harbour ended on Friday. Jana Velic said the promises were empty.',
    )
    expect(names.entities.filter((entity) => entity.named).map((entity) => entity.name)).toEqual(['Jana Velic'])
  })
})

describe('forms of one name', () => {
  test('a surname, before and after the full name, in a headline too', () => {
    const names = namesIn(
      'What Velic Wants From The Harbour\n\nPresident Tolan Velic spoke. Later Velic left. Mr. Velic is ill.',
    )
    expect(meant(names, 'Velic')).toEqual(['Tolan Velic', 'Tolan Velic', 'Tolan Velic'])
    expect(called(names, 'Tolan Velic')?.names).toEqual(['Tolan Velic', 'Velic'])
  })
  test('a list gives each its own', () => {
    const names = namesIn('The team beat Pavel Torvi, Pavel Mirel, and Greta Holm-Sele at chess.')
    expect(peopleOf(names).map((person) => person.name)).toEqual(['Pavel Torvi', 'Pavel Mirel', 'Greta Holm-Sele'])
  })
  test('a title’s gender tells two of one surname apart', () => {
    const names = namesIn('Hassan Velic met Maryam Velic. Mrs. Velic agreed. Mr. Velic did not.')
    expect(meant(names, 'Velic')).toEqual(['Maryam Velic', 'Hassan Velic'])
  })
  test('the nearest bearer of a surname is meant', () => {
    const names = namesIn('Hassan Velic left. Then Karim Velic arrived. Velic sat down.')
    expect(meant(names, 'Velic')).toEqual(['Karim Velic'])
  })
  test('declared acronyms, alone and together', () => {
    const names = namesIn(
      'The Fishermen’s Alliance of Varenia (FAV/VK) met. The VK has 30 boats. FAV-VK and Vissar-Kar (VK) are one.',
    )
    expect(partiesOf(names).map((party) => party.name)).toEqual(['FAV/VK'])
    expect(meant(names, 'VK')).toEqual(['FAV/VK', 'FAV/VK'])
    expect(meant(names, 'FAV-VK')).toEqual(['FAV/VK'])
    expect(meant(names, 'Vissar-Kar')).toEqual(['FAV/VK'])
  })
  test('an acronym that nobody declared, by its initials', () => {
    const names = namesIn('The Royal Harbour Guard Corps drilled. The RHGC was late.')
    expect(meant(names, 'RHGC')).toEqual(['RHGC'])
    expect(called(names, 'RHGC')?.names).toContain('Royal Harbour Guard Corps')
  })
  test('one letter more or less in a longish word', () => {
    const names = namesIn('Few watch the state-run Lantervik 24. “It is so,” Lantrvik 24 said.')
    expect(partiesOf(names).map((party) => party.names)).toEqual([['Lantervik 24', 'Lantrvik 24']])
  })
  test('Karimi and Karami are two', () => {
    expect(peopleOf(namesIn('Ali Karimi and Ali Karami were freed.'))).toHaveLength(2)
  })
  test('a shorter form of a party’s name', () => {
    const names = namesIn(
      'The U.S. State Department spoke. The State Department repeated it. Sele News Agency agreed; Sele did not.',
    )
    expect(meant(names, 'State Department')).toEqual(['U.S. State Department'])
    expect(meant(names, 'Sele')).toEqual(['Sele News Agency'])
  })
  test('the publisher’s own name goes before an acronym', () => {
    const names = namesIn('The National Rowing Club (NRC) met. NRC spoke.', 'NRC')
    expect(partiesOf(names).map((party) => party.name)).toEqual(['NRC'])
  })
  test('every span of a mention gives its words', () => {
    const text = 'The VK’s man, Omar al- Torvi, met Mrs. Jana Velic of the Mirel- Sele (VK).'
    for (const mention of namesIn(text).mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text)
  })
})

describe('descriptions and affiliations', () => {
  const described: { text: string; name: string; description?: string; tie?: [to: string, wording: string] }[] = [
    {
      text: 'Pilar Torvi, the treasurer of PESCA, paid it.',
      name: 'Pilar Torvi',
      description: 'treasurer of PESCA',
      tie: ['PESCA', 'treasurer of'],
    },
    {
      text: 'Omar Velic, Marek’s press officer, agreed.',
      name: 'Omar Velic',
      description: 'Marek’s press officer',
      tie: ['Marek', 'press officer'],
    },
    { text: 'Ada Mirel, the clerk of the Storting, rose.', name: 'Ada Mirel', tie: ['Storting', 'clerk of'] },
    {
      text: 'The club’s honorary president, Ali Vessari, sang.',
      name: 'Ali Vessari',
      description: 'club’s honorary president',
      tie: ['club', 'honorary president'],
    },
    {
      text: 'Jana Velic, chairwoman-elect of the Harbour Council, sang.',
      name: 'Jana Velic',
      tie: ['Harbour Council', 'chairwoman-elect of'],
    },
    {
      text: 'Pavel Torvi, the coach of three rowers, spoke.',
      name: 'Pavel Torvi',
      description: 'coach of three rowers',
    },
    { text: 'The state-run Sele News Agency wrote it.', name: 'Sele News Agency', tie: ['state', 'state-run'] },
    { text: 'The semi-official Sele News Agency wrote it.', name: 'Sele News Agency', tie: ['state', 'semi-official'] },
    {
      text: 'Varo 24 went silent. The government-backed outlet wrote again.',
      name: 'Varo 24',
      tie: ['government', 'government-backed'],
    },
    { text: 'They listen to ABV/KL’s Radio Sele.', name: 'Radio Sele', tie: ['ABV/KL', "'s"] },
  ]
  for (const { text, name, description, tie } of described)
    test(text, () => {
      const entity = called(namesIn(text), name)
      if (description) expect(entity?.descriptions).toContain(description)
      if (tie) expect(entity?.affiliations.map(({ to, wording }) => [to, wording])).toContainEqual(tie)
      for (const { start, end, text: words } of entity?.affiliations ?? []) expect(text.slice(start, end)).toBe(words)
    })
})

describe('nouns and pronouns that stand for somebody', () => {
  const references: { text: string; words: string; meant: (string | null)[] }[] = [
    {
      text: 'Varo 24 closed its studio. It rained. “No,” the website said.',
      words: 'the website',
      meant: ['Varo 24'],
    },
    {
      text: 'The state-run Varo 24 is loud. The state-affiliated outlet then went on.',
      words: 'The state-affiliated outlet',
      meant: ['Varo 24'],
    },
    {
      text: 'The Health Ministry denied it. Sele Watch agreed. The ministry was late.',
      words: 'The ministry',
      meant: ['Health Ministry'],
    },
    {
      text: 'The Harbour Watch Group met. The group counted 30 dead.',
      words: 'The group',
      meant: ['Harbour Watch Group'],
    },
    {
      text: 'Ali Vessari, the supreme leader, spoke. Omar Velic, the interior minister, left. The supreme leader was ill.',
      words: 'The supreme leader',
      meant: ['Ali Vessari', 'Ali Vessari'],
    },
    {
      text: 'Foreign Minister Tolan Marek came. Interior Minister Omar Velic left. The foreign minister was ill.',
      words: 'The foreign minister',
      meant: ['Tolan Marek'],
    },
    { text: 'Jana Velic met Hassan Marek. She said no.', words: 'She', meant: ['Jana Velic'] },
    { text: 'Jana Velic met Hassan Marek. He said no.', words: 'He', meant: ['Hassan Marek'] },
    { text: 'Hassan Marek criticised Omar Velic. “It is wrong,” he said.', words: 'he', meant: ['Hassan Marek'] },
    { text: 'Lee Torvel came. Ms. Torvel spoke to Hassan Marek. She said no.', words: 'She', meant: ['Lee Torvel'] },
    { text: 'Mrs. Torvel left. She said no.', words: 'She', meant: ['Torvel'] },
    { text: 'The spokeswoman Vesna Torvel left. She said no.', words: 'She', meant: ['Vesna Torvel'] },
    { text: 'She said no.', words: 'She', meant: [] },
    { text: 'A lawyer came. He said no.', words: 'He', meant: ['lawyer'] },
  ]
  for (const { text, words, meant: expected } of references)
    test(text, () => expect(meant(namesIn(text), words)).toEqual(expected))

  test('unnamed groups stay unnamed, and the same words are the same group', () => {
    const names = namesIn('Human rights groups estimate it. State media denied it. Later human rights groups agreed.')
    expect(names.entities.map(({ named, kind, name }) => ({ named, kind, name }))).toEqual([
      { named: false, kind: 'group', name: 'Human rights groups' },
      { named: false, kind: 'group', name: 'State media' },
    ])
  })
  test('an organisation that the text calls a newspaper is an outlet', () => {
    const names = namesIn('The state-run Harbour Lantern wrote it. “No,” the newspaper added.')
    expect(partiesOf(names).map(({ name, kind }) => [name, kind])).toEqual([['Harbour Lantern', 'outlet']])
    expect(meant(names, 'the newspaper')).toEqual(['Harbour Lantern'])
  })
  test('people and parties are told by name only', () => {
    const names = namesIn('Jana Velic came. She said no. The Harbour Front agreed. The front is old.')
    expect(peopleOf(names).map(({ name, mentions }) => [name, mentions.length])).toEqual([['Jana Velic', 1]])
    expect(partiesOf(names).map(({ name, mentions }) => [name, mentions.length])).toEqual([['Harbour Front', 1]])
  })
})

test('a long text that repeats capitals is read in one pass', () => {
  const text = 'Jana Velic Marek Torvel Sele Karo '.repeat(4000)
  expect(namesIn(text).mentions.length).toBeGreaterThan(0)
})
