import { describe, expect, test } from 'vitest'
import type { Document } from '../../../../model/index.ts'
import type { DraftFigure } from '../../../drafts.ts'
import { analyse } from '../analyse.ts'
import { findDates } from '../dates/dates.ts'
import { findFigures } from './figures.ts'

function figuresIn(text: string): DraftFigure[] {
  const document: Document = {
    id: 'sha256:0',
    path: 'report.txt',
    mediaType: 'text/plain',
    language: 'en',
    title: null,
    titleSpan: null,
    byline: null,
    publisher: null,
    url: null,
    published: { text: null, from: '2021-03-12', to: '2021-03-12', basis: 'manifest' },
    text,
    notices: [],
    headings: [],
  }
  const analysis = analyse(document)
  const found = findFigures(analysis, findDates(analysis))
  for (const { start, end, text: words } of found) expect(text.slice(start, end)).toBe(words)
  return found
}

const range = ({ low, high }: DraftFigure) => `${low === null ? '' : String(low)}..${high === null ? '' : String(high)}`

describe('bounds of the wording', () => {
  const facts: readonly {
    readonly text: string
    readonly words: string
    readonly value: number | null
    readonly bounds: string
    readonly qualifier: string
  }[] = [
    { text: 'Guards shot 12 dockers.', words: '12', value: 12, bounds: '12..12', qualifier: 'exact' },
    {
      text: 'At least 3,000 dockers were held.',
      words: 'At least 3,000',
      value: 3000,
      bounds: '3000..',
      qualifier: 'at-least',
    },
    {
      text: 'No fewer than 90 dockers died.',
      words: 'No fewer than 90',
      value: 90,
      bounds: '90..',
      qualifier: 'at-least',
    },
    { text: 'More than 40 dockers died.', words: 'More than 40', value: 40, bounds: '40..', qualifier: 'more-than' },
    {
      text: 'They grieve for over 750 dockers.',
      words: 'over 750',
      value: 750,
      bounds: '750..',
      qualifier: 'more-than',
    },
    { text: 'Nearly 200 towns were hit.', words: 'Nearly 200', value: 200, bounds: '..200', qualifier: 'nearly' },
    { text: 'Up to 300 dockers were held.', words: 'Up to 300', value: 300, bounds: '..300', qualifier: 'at-most' },
    {
      text: 'As many as 300 dockers were held.',
      words: 'As many as 300',
      value: 300,
      bounds: '..300',
      qualifier: 'at-most',
    },
    {
      text: 'Fewer than 300 dockers were held.',
      words: 'Fewer than 300',
      value: 300,
      bounds: '..300',
      qualifier: 'less-than',
    },
    { text: 'Some 200 dockers were held.', words: 'Some 200', value: 200, bounds: '..', qualifier: 'about' },
    {
      text: 'Around 20,000 dockers were held.',
      words: 'Around 20,000',
      value: 20000,
      bounds: '..',
      qualifier: 'about',
    },
    { text: 'Only 12 dockers were held.', words: '12', value: 12, bounds: '12..12', qualifier: 'exact' },
    {
      text: 'Fifty or more dockers were held.',
      words: 'Fifty or more',
      value: 50,
      bounds: '50..',
      qualifier: 'at-least',
    },
    {
      text: 'Between 45 and 55 dockers died.',
      words: 'Between 45 and 55',
      value: null,
      bounds: '45..55',
      qualifier: 'between',
    },
    {
      text: 'They freed between 30 to 40 thousand prisoners.',
      words: 'between 30 to 40 thousand',
      value: null,
      bounds: '30000..40000',
      qualifier: 'between',
    },
    { text: 'They freed 30-40 prisoners.', words: '30-40', value: null, bounds: '30..40', qualifier: 'between' },
    { text: 'Two or three dockers died.', words: 'Two or three', value: null, bounds: '2..3', qualifier: 'between' },
    {
      text: 'Tens of thousands of dockers were held.',
      words: 'Tens of thousands',
      value: null,
      bounds: '20000..99999',
      qualifier: 'order-of-magnitude',
    },
    {
      text: 'Hundreds of thousands of people fled.',
      words: 'Hundreds of thousands',
      value: null,
      bounds: '200000..999999',
      qualifier: 'order-of-magnitude',
    },
    {
      text: 'Several dozen dockers died.',
      words: 'Several dozen',
      value: null,
      bounds: '24..99',
      qualifier: 'order-of-magnitude',
    },
    {
      text: 'Dozens of dockers died.',
      words: 'Dozens',
      value: null,
      bounds: '24..99',
      qualifier: 'order-of-magnitude',
    },
    { text: 'Many dockers were killed.', words: 'Many', value: null, bounds: '..', qualifier: 'vague' },
    { text: 'No one was killed.', words: 'No one', value: 0, bounds: '0..0', qualifier: 'exact' },
    {
      text: 'Half a million people fled.',
      words: 'Half a million',
      value: 500000,
      bounds: '500000..500000',
      qualifier: 'exact',
    },
    {
      text: 'Thirty thousand prisoners were freed.',
      words: 'Thirty thousand',
      value: 30000,
      bounds: '30000..30000',
      qualifier: 'exact',
    },
    { text: 'A dozen dockers died.', words: 'A dozen', value: 12, bounds: '12..12', qualifier: 'exact' },
    {
      text: 'Two hundred and five dockers died.',
      words: 'Two hundred and five',
      value: 205,
      bounds: '205..205',
      qualifier: 'exact',
    },
    { text: 'About 12 000 people fled.', words: 'About 12 000', value: 12000, bounds: '..', qualifier: 'about' },
    { text: 'Some 3.6m people fled.', words: 'Some 3.6m', value: 3600000, bounds: '..', qualifier: 'about' },
    {
      text: 'There are nearly “50,000 prisoners” here.',
      words: 'nearly “50,000',
      value: 50000,
      bounds: '..50000',
      qualifier: 'nearly',
    },
  ]
  for (const { text, words, value, bounds, qualifier } of facts)
    test(text, () => {
      const [figure] = figuresIn(text)
      expect(figure && [figure.text, figure.value, range(figure), figure.qualifier]).toEqual([
        words,
        value,
        bounds,
        qualifier,
      ])
    })
})

describe('what is counted: measure, population, unit', () => {
  const facts: readonly { readonly text: string; readonly counts: readonly string[] }[] = [
    { text: 'Guards killed 1500 protesters.', counts: ['1500 killed protesters persons'] },
    { text: 'It is said that 30,000 protesters have been detained.', counts: ['30,000 detained protesters persons'] },
    { text: 'They counted 90 people killed by the guard.', counts: ['90 killed people persons'] },
    { text: 'The massacre of 900 political prisoners was denied.', counts: ['900 killed political prisoners persons'] },
    { text: 'Mass arrests and killing of over 70 dockers followed.', counts: ['over 70 killed dockers persons'] },
    { text: 'The arrest of thousands of dockers shamed him.', counts: ['thousands arrested dockers persons'] },
    {
      text: 'He issued an amnesty for "tens of thousands" of prisoners.',
      counts: ['tens of thousands pardoned prisoners persons'],
    },
    { text: 'He offered clemency to 400 prisoners.', counts: ['400 pardoned prisoners persons'] },
    {
      text: 'On Monday he ordered the release of 150 strikers who have been held since May.',
      counts: ['150 released strikers persons'],
    },
    { text: 'Police rounded up 86 students at a sit-in.', counts: ['86 arrested students persons'] },
    { text: 'Police took 40 men into custody.', counts: ['40 arrested men persons'] },
    { text: 'Officers hauled away 40 men.', counts: ['40 arrested men persons'] },
    { text: 'Police took 40 men to hospital.', counts: ['40 other men persons'] },
    {
      text: 'Around 100 prisoners may face the death penalty.',
      counts: ['around 100 facing-execution prisoners persons'],
    },
    { text: 'The court sentenced 12 dockers to death.', counts: ['12 facing-execution dockers persons'] },
    {
      text: 'At least 200,000 prisoners were in the jails of Varenia.',
      counts: ['At least 200,000 imprisoned prisoners persons'],
    },
    {
      text: 'There are 240,000 prisoners, and this number should be 20,000.',
      counts: ['240,000 imprisoned prisoners persons', '20,000 imprisoned prisoners persons'],
    },
    { text: 'The Front published the names of 320 of the victims.', counts: ['320 named victims persons'] },
    {
      text: 'Hundreds of family members have been gathering at the gate.',
      counts: ['Hundreds gathered family members persons'],
    },
    {
      text: 'Strikes took place in nearly 200 cities and towns.',
      counts: ['nearly 200 places cities and towns places'],
    },
    {
      text: '1,500 people had been killed, while 4,000 more had been wounded and 12,000 arrested.',
      counts: ['1,500 killed people persons', '4,000 injured people persons', '12,000 arrested people persons'],
    },
    { text: 'The bomb went off, killing 12 and wounding 40.', counts: ['12 killed - persons', '40 injured - persons'] },
    {
      text: 'The blast killed 12 men, three women and a child.',
      counts: ['12 killed men persons', 'three killed women persons', 'a killed child persons'],
    },
    {
      text: 'A bomb killed a woman and two dockers.',
      counts: ['a killed woman persons', 'two killed dockers persons'],
    },
    { text: 'A medic said 53 had gunshot wounds.', counts: ['53 injured - persons'] },
    {
      text: 'TWELVE DOCKERS WERE KILLED AND 3 WOUNDED.',
      counts: ['TWELVE killed DOCKERS persons', '3 injured DOCKERS persons'],
    },
    { text: 'Guards seized 40 Kalashnikovs.', counts: ['40 other Kalashnikovs kalashnikovs'] },
    { text: 'Some 300 Varenians fled.', counts: ['Some 300 displaced Varenians persons'] },
    {
      text: 'One guard and four dockers were killed.',
      counts: ['One killed guard persons', 'four killed dockers persons'],
    },
    {
      text: 'At least 31 people, including four children, were killed.',
      counts: ['At least 31 killed people persons', 'four killed children persons'],
    },
    {
      text: 'Between 45 and 55 people died, nearly 30 of them dockers.',
      counts: ['Between 45 and 55 killed people persons', 'nearly 30 killed dockers persons'],
    },
    { text: '31 dead, 26 missing', counts: ['31 killed - persons', '26 missing - persons'] },
    { text: 'The death toll has risen to 19.', counts: ['19 killed - persons'] },
    {
      text: 'The Society put the number of displaced at more than 20,000.',
      counts: ['more than 20,000 displaced - persons'],
    },
    {
      text: 'The flood forced about 12,500 people from their homes.',
      counts: ['about 12,500 displaced people persons'],
    },
    { text: 'He spoke of 19 deaths.', counts: ['19 killed deaths persons'] },
    { text: 'About 40 dockers remain behind bars.', counts: ['About 40 imprisoned dockers persons'] },
    { text: 'Forty were taken into custody.', counts: ['Forty arrested - persons'] },
    { text: 'Seven people were shot and wounded.', counts: ['Seven injured people persons'] },
    {
      text: '44 people were killed. Of the 44, thirty-one were shot.',
      counts: ['44 killed people persons', '44 killed people persons', 'thirty-one killed people persons'],
    },
    { text: 'They dug 900 graves.', counts: ['900 other graves graves'] },
    {
      text: 'THREE PEOPLE HAVE BEEN KILLED, AND FIVE PEOPLE, INCLUDING A MAYOR, WERE SERIOUSLY WOUNDED.',
      counts: ['THREE killed PEOPLE persons', 'FIVE injured PEOPLE persons'],
    },
    { text: 'The families of the 176 victims marched.', counts: ['176 killed victims persons'] },
    {
      text: 'The prison population fell from 189,000 to 170,000.',
      counts: ['189,000 imprisoned - persons', '170,000 imprisoned - persons'],
    },
    {
      text: 'The toll climbed to 1,500, from 1,000 the day before.',
      counts: ['1,500 killed - persons', '1,000 killed - persons'],
    },
    { text: 'Mara Hollin died with 16 others.', counts: ['16 killed others persons'] },
    {
      text: 'More than 30 of those arrested face the death penalty.',
      counts: ['More than 30 facing-execution - persons'],
    },
    {
      text: 'None of the 40 passengers was hurt.',
      counts: ['None injured passengers persons', '40 other passengers persons'],
    },
    { text: 'The command holds three meetings.', counts: ['three other meetings meetings'] },
    // The forty do the killing.
    { text: 'Forty guards killed a docker.', counts: ['Forty other guards persons'] },
  ]
  for (const { text, counts } of facts)
    test(text, () => {
      const words = (figure: DraftFigure) =>
        `${figure.text} ${figure.measure} ${figure.population ?? '-'} ${figure.unit}`
      const expected = counts.map((count) => count.toLowerCase())
      expect(figuresIn(text).map((figure) => words(figure).toLowerCase())).toEqual(expected)
    })
})

describe('amounts, shares and lengths', () => {
  const facts: readonly { readonly text: string; readonly amounts: readonly string[] }[] = [
    { text: 'It costs around $79 million a year.', amounts: ['around $79 million = 79000000 USD cost per year'] },
    {
      text: 'More than 3 trillion rials per month and 3,6 quadrillion rials per year are spent.',
      amounts: [
        'More than 3 trillion rials = 3000000000000 rials cost per month',
        '3,6 quadrillion rials = 3600000000000000 rials cost per year',
      ],
    },
    {
      text: "Each inmate's keeping costs around 100 million rials.",
      amounts: ['around 100 million rials = 100000000 rials cost per person'],
    },
    {
      text: 'Keeping one inmate costs 2 million crowns a month.',
      amounts: ['2 million crowns = 2000000 crowns cost per person-month'],
    },
    { text: 'He paid €5bn.', amounts: ['€5bn = 5000000000 EUR cost per -'] },
    { text: 'They make up 15% of the prison population.', amounts: ['15% = 15 percent share per -'] },
    { text: 'Roughly 40 per cent of the budget is gone.', amounts: ['Roughly 40 per cent = 40 percent share per -'] },
    { text: 'Two-thirds of the prisoners are ill.', amounts: ['Two-thirds = 66.6667 percent share per -'] },
    { text: 'He endured two months of interrogation.', amounts: ['two months = 2 months duration per -'] },
    { text: 'He hid for 30 years.', amounts: ['30 years = 30 years duration per -'] },
    { text: 'It lasted just over a week.', amounts: ['just over a week = 1 weeks duration per -'] },
    { text: 'It grew over three decades.', amounts: ['three decades = 3 decades duration per -'] },
    {
      text: 'They were questioned for six weeks before being released.',
      amounts: ['six weeks = 6 weeks duration per -'],
    },
  ]
  for (const { text, amounts } of facts)
    test(text, () => {
      const words = ({ text: own, value, unit, measure, per }: DraftFigure) =>
        `${own} = ${String(value)} ${unit} ${measure} per ${per ?? '-'}`
      expect(figuresIn(text).map(words)).toEqual(amounts)
    })
})

describe('modality', () => {
  const facts: readonly { readonly text: string; readonly modality: string }[] = [
    { text: '40 dockers were killed.', modality: 'asserted' },
    { text: 'Groups estimate that 40 dockers were killed.', modality: 'estimated' },
    { text: 'An estimated 40 dockers were killed.', modality: 'estimated' },
    { text: 'Suppose the figure of 6,000 detainees is correct.', modality: 'supposed' },
    { text: 'If 40 dockers were killed, he must go.', modality: 'supposed' },
    { text: 'The number of prisoners should be 20,000.', modality: 'normative' },
    { text: 'Reportedly 40 dockers were killed.', modality: 'hedged' },
    { text: 'He said 40 dockers will be released.', modality: 'planned' },
    { text: 'He ordered the massacre of 900 prisoners.', modality: 'asserted' },
  ]
  for (const { text, modality } of facts) test(text, () => expect(figuresIn(text)[0]?.modality).toBe(modality))

  test('what follows "in that case" is supposed too', () => {
    const found = figuresIn(
      'Suppose the figure of 6,000 detainees is correct. In that case, 12 billion crowns will be spent.',
    )
    expect(found.map(({ modality }) => modality)).toEqual(['supposed', 'supposed'])
  })
})

describe('relations', () => {
  const facts: readonly { readonly text: string; readonly relations: readonly string[] }[] = [
    { text: '31 people, including four children, were killed.', relations: ['-', 'part-of 0'] },
    { text: '65 people were killed, while 200 more were injured.', relations: ['-', 'in-addition-to 0'] },
    {
      text: 'The guard counted 90 people killed and published the names of 38 of the victims.',
      relations: ['-', 'part-of 0'],
    },
    { text: 'The 15% increase in the prison population worries him.', relations: ['increase -'] },
    { text: 'Prices fell by 20%.', relations: ['decrease -'] },
    { text: 'They make up 15% of the prison population.', relations: ['-'] },
    { text: 'The number of miners killed rose to 28, up from 21.', relations: ['revises 1', '-'] },
    { text: 'The army killed 41 rebels, not 55.', relations: ['revises 1', '-'] },
    { text: 'The front raised its count of farmers killed from 26 to 39.', relations: ['-', 'revises 0'] },
    { text: 'The death toll fell to 96 from 112.', relations: ['revises 1', '-'] },
    { text: 'Guards killed 48 people, up from 33 last year.', relations: ['-', '-'] }, // another count of another year
    {
      text: 'The blast injured 57 people: 31 men, 17 women and nine children.',
      relations: ['-', 'part-of 0', 'part-of 0', 'part-of 0'],
    },
    {
      text: 'Nine men, four women and two children, 15 people in all, were killed.',
      relations: ['part-of 3', 'part-of 3', 'part-of 3', '-'],
    },
    { text: 'Eleven soldiers were killed. The army killed 45 of the attackers.', relations: ['-', '-'] },
  ]
  for (const { text, relations } of facts)
    test(text, () => {
      const words = ({ relation }: DraftFigure) =>
        relation ? `${relation.kind} ${String(relation.figure ?? '-')}` : '-'
      expect(figuresIn(text).map(words)).toEqual(relations)
    })
})

describe('up to when, and where', () => {
  test('so far', () => {
    const [figure] = figuresIn('About 450 people have been arrested so far.')
    expect(figure?.asOf).toEqual({ text: 'so far', from: '2021-03-12', to: '2021-03-12', basis: 'publication' })
  })
  test('as of a date', () =>
    expect(figuresIn('As of March 3, 450 people were held.')[0]?.asOf?.from).toBe('2021-03-03'))
  test('a place in its own phrase', () =>
    expect(figuresIn('There are 50,000 prisoners in Varenia.')[0]?.placeWords).toBe('Varenia'))
})

describe('numbers that claim nothing', () => {
  const texts = [
    'Nils Tarn, 34, was aged 16 then, a 23-year-old 7 years ago.',
    'Harbour 24 wrote that Article 12 of Covid-19 rules holds.',
    'The first of the second group came third.',
    'One of the detainees spoke.',
    '728 x 90',
    '1. The mayor went home.',
    'It began at 10:30 a.m. on March 6, 2019.',
    'In 1988 and the 1990s he wrote.',
    '31 years later, he returned.',
    'The 12-member team lost 2-2.',
    'We have no political prisoners.',
    'He called 555-1234.',
    'Mara Hollin, who is 70, still writes at 86 she says.',
    'No one can be held as a slave.',
    'It fell below 2005 levels.',
    'Nobody can call such people prisoners.',
    'See https://varenia.example/status/672138506081275904 for more.',
    'Tweet 672138506081275904 came from the Harbour Front.',
    'Call +44 20 7946 0958 or (555) 123-4567.',
    'The server at 192.168.10.12 ran version 2.13.4.',
    'The file is d41d8cd98f00b204e9800998ecf8427e.',
    'The bill passed 43-38.',
    'The Lions won 4-2 in the 8:30 match.',
    'Odds of 8-1 were offered.',
    'The Twenty-first century began.',
    'They live at 49 Harbour Hill Road.',
  ]
  for (const text of texts) test(text, () => expect(figuresIn(text).map((figure) => figure.text)).toEqual([]))
})

describe('money against letters and signs', () => {
  const facts = [
    { text: 'The yacht cost USD10m.', words: 'USD10m', value: 10_000_000, unit: 'USD' },
    { text: 'The fare is RM2.70 a day.', words: 'RM2.70', value: 2.7, unit: 'MYR' },
    { text: 'The dam cost Rs 5 crore.', words: 'Rs 5 crore', value: 50_000_000, unit: 'INR' },
    { text: 'The port cost Rs.300 crore.', words: 'Rs.300 crore', value: 3_000_000_000, unit: 'INR' },
    { text: 'It was sold for $US55,931,000.', words: '$US55,931,000', value: 55_931_000, unit: 'USD' },
    { text: 'It was sold for HK $5.4m.', words: 'HK $5.4m', value: 5_400_000, unit: 'HKD' },
    { text: 'The rent is 1,200€ now.', words: '1,200€', value: 1200, unit: 'EUR' },
    { text: 'The fund made -$3m.', words: '-$3m', value: -3_000_000, unit: 'USD' },
    { text: 'The balance is $-50.8bn.', words: '$-50.8bn', value: -50_800_000_000, unit: 'USD' },
    { text: 'It was minus 5 degrees.', words: 'minus 5 degrees', value: -5, unit: 'degrees' },
  ]
  for (const { text, words, value, unit } of facts)
    test(text, () => {
      const [figure] = figuresIn(text)
      expect([figure?.text, figure?.value, figure?.unit]).toEqual([words, value, unit])
    })
})

describe('what is added to what', () => {
  const facts = [
    { text: 'Floods hit 120 homes and hurt 40 people; another 15 homes burned.', words: 'another 15', to: '120' },
    { text: 'The strike killed 30 people; 12 more vehicles burned.', words: '12', to: null }, // people are no vehicles
    { text: 'Twenty guards were killed and another 40 arrested.', words: '40', to: 'Twenty' },
  ]
  for (const { text, words, to } of facts)
    test(text, () => {
      const found = figuresIn(text)
      const added = found.find(({ relation }) => relation?.kind === 'in-addition-to')
      expect(added && words.includes(added.text)).toBe(true)
      expect(added?.relation?.figure == null ? null : found[added.relation.figure]?.text).toBe(to)
    })
})

test('a chain of number words is many numbers and not one', () => {
  const short = figuresIn('one hundred '.repeat(500)).length
  expect(short).toBe(500)
  // The tagger takes long lines in pieces, which may cut one between its words.
  expect(figuresIn('one hundred '.repeat(5000)).length).toBeGreaterThan(4990)
})
