import { describe, expect, test } from 'vitest'
import { read } from '../src/index.ts'
import type { Reading } from '../src/model/index.ts'

/** A short text as it comes, and what a careful reader takes from it. */
interface Row {
  readonly text: string
  /** Markdown and the like are told by the name. */
  readonly path?: string
  /** First speaker, then words of what is said: all of them in one claim. */
  readonly claims?: readonly (readonly [speaker: string, ...words: string[]])[]
  /** Words of the figure, its lower bound (its upper one where it has no lower), its measure, and its place or first speaker. */
  readonly figures?: readonly { text: string; value: number; measure: string; place?: string; speaker?: string }[]
  /** Words that nobody is said to have said. */
  readonly unsaid?: readonly string[]
  /** Words that are no figure. */
  readonly uncounted?: readonly string[]
  /** What the notices of a kind cover. */
  readonly notices?: Readonly<Record<string, readonly string[]>>
}

const publisher = 'Passage Post'

const kinds: Readonly<Record<string, readonly Row[]>> = {
  'all in capitals': [
    {
      text: 'POLICE KILLED 12 DOCKERS IN PORT SELE ON MONDAY, AMINA DIALLO SAID. THE HARBOUR FRONT SAID 40 PEOPLE WERE ARRESTED.',
      claims: [
        ['AMINA DIALLO', 'POLICE KILLED 12 DOCKERS'],
        ['HARBOUR FRONT', '40 PEOPLE WERE ARRESTED'],
      ],
      figures: [
        { text: '12', value: 12, measure: 'killed', place: 'PORT SELE', speaker: 'AMINA DIALLO' },
        { text: '40', value: 40, measure: 'arrested', speaker: 'HARBOUR FRONT' },
      ],
    },
    {
      text: '"NO OFFICER FIRED," SAID TOMAS BERRIN, A SPOKESMAN FOR THE INTERIOR MINISTRY.',
      claims: [['TOMAS BERRIN', 'NO OFFICER FIRED']],
    },
    {
      text: 'THE MAYOR OF ORSK, ILO VAREN, SAID THAT AT LEAST 30 FAMILIES HAD LOST THEIR HOMES.\n\nVAREN ADDED THAT 200 TENTS HAD BEEN SENT.',
      claims: [
        ['ILO VAREN', '30 FAMILIES'],
        ['ILO VAREN', '200 TENTS'],
      ],
      figures: [{ text: 'AT LEAST 30', value: 30, measure: 'displaced' }],
    },
    {
      text: 'GUNMEN KILLED THREE OFFICERS AND WOUNDED SEVEN, A MILITARY SOURCE REPORTED. COLONEL RUNE CASTELL DENIED THAT ANY SOLDIER HAD DIED.',
      claims: [
        ['MILITARY SOURCE', 'KILLED THREE OFFICERS'],
        ['RUNE CASTELL', 'ANY SOLDIER HAD DIED'],
      ],
      figures: [
        { text: 'THREE', value: 3, measure: 'killed' },
        { text: 'SEVEN', value: 7, measure: 'injured' },
      ],
    },
    {
      text: 'ACCORDING TO THE RED LANTERN SOCIETY, 14 PEOPLE ARE MISSING.',
      claims: [['RED LANTERN SOCIETY', '14 PEOPLE ARE MISSING']],
    },
  ],
  'without capitals': [
    {
      text: 'the mayor of orsk said on tuesday that at least 30 families had lost their homes. he added that 200 tents had been sent. according to the ministry, 14 people are missing.',
      claims: [
        ['mayor of orsk', '30 families had lost their homes'],
        ['mayor of orsk', '200 tents had been sent'],
        ['ministry', '14 people are missing'],
      ],
      figures: [{ text: '14', value: 14, measure: 'missing', speaker: 'ministry' }],
    },
    {
      text: 'police killed 12 dockers, amina diallo said. the army denied that anyone had died! nobody else spoke.',
      claims: [
        ['amina diallo', 'police killed 12 dockers'],
        ['army', 'anyone had died'],
      ],
      unsaid: ['nobody else'],
    },
    { text: 'he arrived at 3 p.m. on monday, the clerk said.', claims: [['clerk', 'he arrived at 3 p.m. on monday']] },
  ],
  'questions and answers': [
    {
      text: 'Q: How many people died in the flood?\nA: Twelve people died, and forty are missing.\nQ: Was the dam open?\nA: No. We opened it on Monday.',
      claims: [
        ['unnamed source', 'Twelve people died, and forty are missing.'],
        ['unnamed source', 'We opened it on Monday'],
      ],
      unsaid: ['How many', 'Was the dam'],
      uncounted: ['many'],
    },
    {
      text: 'Q. How many prisoners are there?\nA. There are 24.\n\nQ. Since when?\nA. Since March.',
      claims: [
        ['unnamed source', 'There are 24'],
        ['unnamed source', 'Since March'],
      ],
      unsaid: ['Since when'],
    },
    {
      text: 'JOURNALIST: How many dockers are still held?\n\nTHE MINISTER: We hold 24 dockers. Nobody else is in prison.\n\nJOURNALIST: The Harbour Front speaks of 400.\n\nTHE MINISTER: The Front said that 900 people had died, and that was false.',
      claims: [
        ['MINISTER', 'We hold 24 dockers. Nobody else is in prison.'],
        ['JOURNALIST', 'speaks of 400'],
        ['Harbour Front', '900 people had died'],
      ],
      unsaid: ['How many dockers'],
      figures: [{ text: '24', value: 24, measure: 'detained', speaker: 'MINISTER' }],
    },
    {
      text: 'Interview with Ilo Varen, mayor of Orsk\n\nReporter: How many houses were lost?\n\nVaren: At least 30 houses were lost in one night.\n\nReporter: And the dead?\n\nVaren: We have found 12 bodies.',
      claims: [
        ['Ilo Varen', '30 houses were lost'],
        ['Ilo Varen', 'We have found 12 bodies'],
      ],
      unsaid: ['And the dead'],
    },
    {
      text: 'MR. BERRIN: There were 17 deaths, and every one is a loss.\n\nMS. LINDQVIST: I counted eleven bodies in one hour.',
      claims: [
        ['BERRIN', 'There were 17 deaths'],
        ['LINDQVIST', 'I counted eleven bodies'],
      ],
    },
    {
      text: 'Minister: There are 24 prisoners.\nHost: Only 24?\nMinister: Yes. The Front lied.',
      claims: [['minister', 'There are 24 prisoners']],
      unsaid: ['Only 24'],
    },
    // a form is no transcript
    {
      text: 'Name: Ilo Varen\nTown: Orsk\nName: Oda Lind\nTown: Port Sele',
      unsaid: ['Ilo Varen', 'Orsk', 'Port Sele'],
    },
  ],
  lists: [
    {
      text: 'The mayor said that:\n\n- 12 people had been killed;\n- 40 houses had been destroyed;\n- the bridge would be closed until May.',
      claims: [['mayor', '12 people had been killed', '40 houses', 'the bridge would be closed until May']],
      figures: [
        { text: '12', value: 12, measure: 'killed', speaker: 'mayor' },
        { text: '40', value: 40, measure: 'other', speaker: 'mayor' },
      ],
    },
    {
      text: 'Amina Diallo, head of the clinic, told reporters:\n\n• Nine children were treated on Monday.\n• Three of them died.\n\nThe roads are closed.',
      claims: [['Amina Diallo', 'Nine children', 'Three of them died']],
      unsaid: ['The roads are closed', 'reporters'],
    },
    {
      text: 'According to the Harbour Front:\n\n1. 65 people were killed.\n2. 200 people were injured.\n3) 600 people were arrested.',
      claims: [['Harbour Front', '65 people were killed', '200 people', '600 people were arrested']],
      figures: [{ text: '600', value: 600, measure: 'arrested', speaker: 'Harbour Front' }],
    },
    {
      path: 'list.md',
      text: 'The ministry announced on Monday:\n\n* 24 dockers were released\n* 30 remain in prison\n\nThe port stayed shut.',
      claims: [['ministry', '24 dockers were released', '30 remain in prison']],
      unsaid: ['The port stayed shut'],
    },
    {
      text: '<html><body><article><p>The mayor of Orsk, Ilo Varen, said on Monday that:</p><ul><li>12 people had been killed;</li><li>40 houses had been destroyed.</li></ul><p>Nobody knows what the army thinks of the flood, and the roads are closed.</p></article></body></html>',
      claims: [['Ilo Varen', '12 people had been killed', '40 houses had been destroyed']],
      unsaid: ['the roads are closed'],
    },
    // a list that nobody is said to have told
    { text: 'What we know so far\n\n- 12 people were killed\n- 40 were injured', unsaid: ['12 people'] },
  ],
  tables: [
    {
      path: 'toll.md',
      text: '# Toll of the flood\n\n| Town | Killed | Injured |\n|------|-------:|--------:|\n| Orsk | 12 | 40 |\n| Port Sele | 3 | 1,200 |\n| Total | 15 | 1,240 |',
      figures: [
        { text: '12', value: 12, measure: 'killed', place: 'Orsk' },
        { text: '40', value: 40, measure: 'injured', place: 'Orsk' },
        { text: '3', value: 3, measure: 'killed', place: 'Port Sele' },
        { text: '1,200', value: 1200, measure: 'injured', place: 'Port Sele' },
        { text: '1,240', value: 1240, measure: 'injured' },
      ],
    },
    {
      path: 'sides.md',
      text: '# Two counts\n\n| Source | Killed | Arrested |\n|---|---|---|\n| Harbour Front | 65 | 600 |\n| Interior Ministry | 17 | 212 |',
      claims: [
        ['Harbour Front', '65', '600'],
        ['Interior Ministry', '17', '212'],
      ],
      figures: [
        { text: '65', value: 65, measure: 'killed', speaker: 'Harbour Front' },
        { text: '212', value: 212, measure: 'arrested', speaker: 'Interior Ministry' },
      ],
    },
    {
      text: '<html><body><article><h1>Toll</h1><p>The rain fell for a week along the whole coast, and nobody had seen such a storm.</p><table><tr><th>Town</th><th>Dockers killed</th><th>Houses</th></tr><tr><td>Orsk</td><td>12</td><td>40</td></tr><tr><td>Port Sele</td><td>more than 3</td><td>~1,200</td></tr></table></article></body></html>',
      figures: [
        { text: '12', value: 12, measure: 'killed', place: 'Orsk' },
        { text: '3', value: 3, measure: 'killed', place: 'Port Sele' },
        { text: '40', value: 40, measure: 'other', place: 'Orsk' },
      ],
    },
    {
      text: '<html><body><article><h1>Strike</h1><p>The rain fell for a week along the whole coast, and nobody had seen such a storm.</p><table><caption>People killed, by town</caption><tr><td>Orsk</td><td>12</td></tr><tr><td>Port Sele</td><td>3</td></tr></table></article></body></html>',
      figures: [
        { text: '12', value: 12, measure: 'killed' },
        { text: '3', value: 3, measure: 'killed' },
      ],
    },
    {
      text: '<html><body><article><p>The rain fell for a week along the whole coast, and nobody had seen such a storm.</p><table><tr><td></td><td>2020</td><td>2021</td></tr><tr><td>Killed</td><td>12</td><td>40</td></tr><tr><td>Missing</td><td>3</td><td>7</td></tr></table></article></body></html>',
      figures: [
        { text: '40', value: 40, measure: 'killed' },
        { text: '7', value: 7, measure: 'missing' },
      ],
      uncounted: ['2020', '2021'],
    },
    {
      text: 'District\tArrested\tReleased\nNorth\t120\t30\nSouth\t14\t2\n',
      figures: [
        { text: '120', value: 120, measure: 'arrested', place: 'North' },
        { text: '2', value: 2, measure: 'released', place: 'South' },
      ],
    },
    {
      text: 'The toll by year:\n\n| Year | Killed |\n|------|--------|\n| 2019 | 12 |\n| 2020 | 40 |\n',
      figures: [{ text: '40', value: 40, measure: 'killed' }],
      uncounted: ['2019', '2020'],
    },
  ],
  posts: [
    {
      text: '@harbourfront: At least 12 dockers killed in #PortSele tonight.',
      claims: [['@harbourfront', 'At least 12 dockers killed']],
      figures: [{ text: 'At least 12', value: 12, measure: 'killed', speaker: '@harbourfront' }],
    },
    {
      text: 'RT @oda_lindqvist: I counted eleven bodies at Sele General. #DockStrike',
      claims: [['@oda_lindqvist', 'I counted eleven bodies']],
    },
    {
      text: 'Ilo Varen (@ilovaren) · Mar 9\nWe have found 12 bodies in #Orsk. @redlantern says 40 are missing.',
      claims: [
        ['Ilo Varen', 'We have found 12 bodies'],
        ['@redlantern', '40 are missing'],
      ],
    },
    {
      text: 'Oda Lindqvist @oda_lindqvist · Mar 9, 2021\nI counted eleven bodies in one hour.\n\nThe port is shut.',
      claims: [['Oda Lindqvist', 'I counted eleven bodies']],
      unsaid: ['The port is shut'],
    },
    {
      text: 'BREAKING: 17 killed, says @InteriorMinistry https://sele.example/1 #DockStrike #12March',
      claims: [['@InteriorMinistry', '17 killed']],
      figures: [{ text: '17', value: 17, measure: 'killed', speaker: '@InteriorMinistry' }],
      uncounted: ['12', '1'],
    },
    {
      text: '.@MayorVaren told us that 30 houses were lost. @InteriorMinistry denies it.',
      claims: [
        ['@MayorVaren', '30 houses were lost'],
        ['@InteriorMinistry', 'it'],
      ],
    },
  ],
  'bad scans': [
    {
      text: 'The gov-\nernment said that at least 12 peo-\nple were killed in the flood, and\nthe Min-\nister denied it.',
      claims: [
        ['government', 'at least 12 peo-\nple were killed'],
        ['Minister', 'it'],
      ],
      figures: [{ text: 'at least 12', value: 12, measure: 'killed', speaker: 'government' }],
    },
    {
      text: 'The state-\nrun radio said that twenty-\nfour people had died. The state-run radio is rarely right.',
      claims: [['state-run radio', 'twenty-\nfour people had died']],
      figures: [{ text: 'twenty-\nfour', value: 24, measure: 'killed' }],
    },
    {
      text: 'The mayor said that 1O people were kil1ed and l2 were injured. The arrny denied it.',
      claims: [
        ['mayor', '1O people were kil1ed'],
        ['army', 'it'],
      ],
      figures: [
        { text: '1O', value: 10, measure: 'killed' },
        { text: 'l2', value: 12, measure: 'injured' },
      ],
      notices: { 'doubtful-ocr': ['1O', 'kil1ed', 'l2'] },
    },
    {
      text: 'The cornmander of the rnilitia, Ilo Varen, said that 12 people were missing.',
      claims: [['Ilo Varen', '12 people were missing']],
    },
    {
      text: 'Amina Diallo , head of the clinic , said that | 12 people ~ were killed .',
      claims: [['Amina Diallo', '12 people']],
      figures: [{ text: '12', value: 12, measure: 'killed', speaker: 'Amina Diallo' }],
    },
    {
      text: 'Amina Diallo said on\nMonday that twelve\npeople had died and\nadded that forty\nwere missing.',
      claims: [['Amina Diallo', 'twelve\npeople had died']],
      figures: [
        { text: 'twelve', value: 12, measure: 'killed', speaker: 'Amina Diallo' },
        { text: 'forty', value: 40, measure: 'missing', speaker: 'Amina Diallo' },
      ],
    },
    {
      text: 'The mayor said that twelve people had died.\n\n- 3 -\n\nPage 4 of 12\n\nThe bridge was lost.',
      notices: { boilerplate: ['- 3 -', 'Page 4 of 12'] },
      uncounted: ['3', '4'],
    },
    // neither a code nor an address is a mistaken word
    {
      text: 'The H1N1 ward of B10ck and l0ck@sele.example took 10 people, the clerk said.',
      claims: [['clerk', '10 people']],
    },
  ],
  'questions of the writer': [
    {
      text: 'How many people died? Nobody knows. Did 40 people die?',
      unsaid: ['people died'],
      uncounted: ['many'],
    },
  ],
}

const reading = ({ text, path }: Row): Promise<Reading> =>
  read(text, { publisher, published: '2023-04-12', language: 'en', ...(path ? { path } : {}) })

/** Without an article, as a voice may be shown. */
const plain = (name: string): string => name.replace(/^the /i, '')

describe.each(Object.entries(kinds))('texts of every kind: %s', (_, rows) => {
  test.each(rows.map((row) => [row.text, row] as const))('%s', async (_text, row) => {
    const found = await reading(row)
    const said = found.attributions.map(({ voice, content }) => ({
      speaker: plain(voice[0]?.name ?? ''),
      words: content.map(({ text }) => text).join(' … '),
    }))
    const figures = found.figures.map(({ text, low, high, measure, place, voice }) => ({
      ...{ text, value: low ?? high ?? found.figures.find((one) => one.text === text)?.value, measure },
      ...{ place: place ?? undefined, speaker: plain(voice[0]?.name ?? '') },
    }))
    for (const [speaker, ...words] of row.claims ?? [])
      expect(said).toContainEqual({
        speaker,
        words: expect.stringMatching(new RegExp(words.map(escaped).join('[^]*'))) as string,
      })
    for (const figure of row.figures ?? []) expect(figures).toContainEqual(expect.objectContaining(figure))
    for (const words of row.unsaid ?? [])
      expect(said.filter((one) => one.words.includes(words) && one.speaker !== publisher)).toEqual([])
    for (const words of row.uncounted ?? []) expect(figures.filter(({ text }) => text === words)).toEqual([])
    for (const [kind, covered] of Object.entries(row.notices ?? {}))
      expect(
        found.notices.filter((one) => one.kind === kind).map(({ start, end }) => found.text.slice(start, end)),
      ).toEqual(covered)
  })
})

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

describe('a sentence of 2,000 words', () => {
  const middle = 'and the men of the port had gone to the river and come back again '.repeat(140)
  const text = `Amina Diallo said that 12 people had died ${middle}while Ilo Varen, the mayor of Orsk, said that 40 were missing.`

  test('both who speak at its beginning and at its end are heard', async () => {
    expect(text.split(' ').length).toBeGreaterThan(2000)
    const { attributions, figures } = await read(text, { publisher, language: 'en' })
    const speakers = attributions.map(({ voice }) => voice[0]?.name)
    expect(speakers).toEqual(expect.arrayContaining(['Amina Diallo', 'Ilo Varen']))
    const counted = figures.map(({ low, measure, voice }) => ({ low, measure, speaker: voice[0]?.name }))
    expect(counted).toContainEqual({ low: 12, measure: 'killed', speaker: 'Amina Diallo' })
    expect(counted).toContainEqual({ low: 40, measure: 'missing', speaker: 'Ilo Varen' })
  })
})
