import { describe, expect, test } from 'vitest'
import { party, person } from '../../test/invented.ts'
import { linkParties } from './index.ts'

const nothing = { parties: [], people: [], voices: [] }
const said = (name: string, document = 'first', publisher = false) => ({ name, document, publisher })

describe('names that mean one party', () => {
  const rows = [
    { a: 'Harbour Front', b: 'the Harbour Front' },
    { a: 'Harbour Front', b: 'HARBOUR FRONT' },
    { a: 'HFV/VHF', b: 'HFV-VHF' },
    { a: 'Docket Initiative', b: 'Docket Initiative’s' },
    { a: 'Docket Initiative', b: 'Oslo-based Docket Initiative' },
    { a: 'Varenia Human Rights', b: 'Varenia Human Rights Group' },
    { a: 'Lantern', b: 'Lantern newspaper' },
    { a: 'Société du Port', b: 'Societe du Port' },
    { a: 'Labour Centre', b: 'Labor Center' },
    { a: 'Ilse Maran', b: 'Mrs. Ilse Maran' },
    { a: 'Gholam-Reza Tarn', b: 'Gholamreza Tarn' },
    { a: 'U.S.V.', b: 'USV' },
    { a: 'Ilse Maran', b: 'Ilse K. Maran' },
    { a: 'Lantern Weekly', b: 'Lantern Weekly magazine' },
  ]
  for (const { a, b } of rows)
    test(`${a} = ${b}`, () => {
      const links = linkParties({ ...nothing, voices: [said(a), said(b, 'second')] }, [])
      expect(links.partyOf(a).party).toBe(links.partyOf(b).party)
      expect(links.partyOf(b).reason).not.toBe('')
    })
})

describe('names that mean different parties', () => {
  const rows = [
    { a: 'Harbour Front', b: 'Harbour Union' },
    { a: 'Northern Wire', b: 'Southern Wire' },
    { a: 'Varenia Human Rights', b: 'Human Rights Group' },
    { a: 'Iran Watch', b: 'Iraq Watch' },
    { a: 'Oda Lindqvist', b: 'Ida Lindqvist' },
    { a: 'Sele Times', b: 'Sele Times Magazine' },
    { a: 'Lantern Today', b: 'Lantern Today Network' },
    { a: 'Harbour', b: 'Harbour Party' },
    { a: 'Port Watch', b: 'Port Watch Council' },
    { a: 'SBC/ORT', b: 'SBC/WMV' },
  ]
  for (const { a, b } of rows)
    test(`${a} ≠ ${b}`, () => {
      const links = linkParties({ ...nothing, voices: [said(a), said(b)] }, [])
      expect(links.partyOf(a).party).not.toBe(links.partyOf(b).party)
    })
})

test('An acronym declared in one document is known in all.', () => {
  const parties = [party(['Harbour Front', 'HF'], { document: 'first' })]
  const links = linkParties({ parties, people: [], voices: [said('HF', 'second')] }, [])
  expect(links.partyOf('HF', 'second').party).toBe('Harbour Front')
})

test('An acronym that stands for two bodies means each in its own document only.', () => {
  const parties = [
    party(['Harbour Front', 'HF'], { document: 'first' }),
    party(['Highland Federation', 'HF'], { document: 'second' }),
  ]
  const links = linkParties({ parties, people: [], voices: [] }, [])
  expect(links.partyOf('HF', 'first').party).toBe('Harbour Front')
  expect(links.partyOf('HF', 'second').party).toBe('Highland Federation')
})

test('A surname means the one person of that name in its document, and nobody elsewhere.', () => {
  const people = [person(['Tomas Berrin', 'Berrin'], { document: 'first' })]
  const links = linkParties({ parties: [], people, voices: [said('Berrin')] }, [])
  expect(links.partyOf('Berrin', 'first').party).toBe('Tomas Berrin')
  expect(links.partyOf('Minister Berrin', 'first').party).toBe('Tomas Berrin')
  expect(links.partyOf('Berrin', 'second').party).toBe('Berrin')
})

test('A surname that two persons of a document share means neither.', () => {
  const people = [person(['Tomas Berrin']), person(['Hela Berrin'])]
  const links = linkParties({ parties: [], people, voices: [] }, [])
  expect(links.partyOf('Berrin', 'first').party).toBe('Berrin')
})

test('The families table speaks for every name of the party, and gives its spelling.', () => {
  const parties = [party(["People's Harbour Front", 'PHF/VHF', 'VHF'])]
  const families = [{ party: 'PHF-VHF', family: 'Harbour family' }]
  const links = linkParties({ parties, people: [], voices: [said('VHF', 'second')] }, families)
  expect(links.partyOf('VHF', 'second')).toMatchObject({
    party: 'PHF-VHF',
    family: 'Harbour family',
    origin: 'Harbour family',
  })
  expect(links.partyOf('The People’s Harbour Front').family).toBe('Harbour family')
})

test('A publisher without a family is its own family; another party has none but is one origin.', () => {
  const links = linkParties({ ...nothing, voices: [said('Lantern', 'first', true), said('Edda Holm')] }, [])
  expect(links.partyOf('Lantern').family).toBe('Lantern')
  expect(links.partyOf('Edda Holm')).toMatchObject({ family: null, origin: 'Edda Holm' })
})

test('A vowel more or less is one name within a document and not across documents.', () => {
  const within = linkParties({ ...nothing, voices: [said('Harborad 24'), said('Harbrad 24')] }, [])
  expect(within.partyOf('Harborad 24').party).toBe(within.partyOf('Harbrad 24').party)
  const across = linkParties({ ...nothing, voices: [said('Harborad 24'), said('Harbrad 24', 'second')] }, [])
  expect(across.partyOf('Harborad 24').party).not.toBe(across.partyOf('Harbrad 24').party)
})

test('Two middle initials are two persons, and neither is the one without.', () => {
  const voices = [said('Ilse Maran'), said('Ilse K. Maran'), said('Ilse T. Maran')]
  const links = linkParties({ ...nothing, voices }, [])
  expect(new Set(voices.map(({ name }) => links.partyOf(name).party)).size).toBe(3)
})

test('An acronym is the body whose initials it is, not a longer name beside it.', () => {
  const parties = [party(['Port Sele Times Magazine', 'Port Sele Times', 'PST'])]
  const links = linkParties(
    { parties, people: [], voices: [said('PST', 'second'), said('Port Sele Times', 'second')] },
    [],
  )
  expect(links.partyOf('PST', 'second').party).toBe('Port Sele Times')
  expect(links.partyOf('Port Sele Times Magazine', 'second').party).toBe('Port Sele Times Magazine')
})

test('A person is not the body named after them.', () => {
  const parties = [party(['Hela Berrin Foundation', 'Berrin', 'Hela Berrin'])]
  const people = [person(['Hela Berrin', 'Berrin'])]
  const links = linkParties({ parties, people, voices: [said('Hela Berrin')] }, [])
  expect(links.partyOf('Berrin', 'first').party).toBe('Hela Berrin')
  expect(links.partyOf('Hela Berrin Foundation').party).not.toBe('Hela Berrin')
})

test('A publisher is called as it publishes, another party by its most used full name.', () => {
  const parties = [party(['Port Sele Times', 'PST'])]
  const links = linkParties({ parties, people: [], voices: [said('pst', 'first', true), said('PST', 'second')] }, [])
  expect(links.partyOf('Port Sele Times').party).toBe('pst')
  const voices = ['first', 'second', 'third'].map((document) => said('Harbour Front', document))
  expect(
    linkParties({ ...nothing, voices: [...voices, said('HARBOUR FRONT')] }, []).partyOf('harbour front').party,
  ).toBe('Harbour Front')
})
