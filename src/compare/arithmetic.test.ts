import { describe, expect, test } from 'vitest'
import { figuresIn } from '../../test/invented.ts'
import { arithmetic } from './arithmetic.ts'

const money = { measure: 'cost', unit: 'crowns' } as const
const share = { measure: 'share', unit: 'percent' } as const

const rows: { text: string; facts: Parameters<typeof figuresIn>[1]; finds: string[] }[] = [
  {
    text: 'It feeds 40,000 pupils at 30 crowns each, which comes to 12 million crowns.',
    facts: [
      { text: '40,000', value: 40000, measure: 'other' },
      { text: '30 crowns', value: 30, ...money },
      { text: '12 million crowns', value: 12e6, ...money },
    ],
    finds: ['fails 1200000 12000000'],
  },
  {
    text: 'Freight fell from 800 to 600 tonnes, a fall of 33%.',
    facts: [
      { text: '800', value: 800, measure: 'other' },
      { text: '600 tonnes', value: 600, measure: 'other', unit: 'tonnes' },
      { text: '33%', value: 33, ...share, relation: { kind: 'decrease', figure: null } },
    ],
    finds: ['fails 25 33'],
  },
  {
    text: 'Nine men, four women and two children, 16 people in all, were killed.',
    facts: [
      { text: 'Nine', value: 9 },
      { text: 'four', value: 4 },
      { text: 'two', value: 2 },
      { text: '16', value: 16 },
    ],
    finds: ['fails 15 16'],
  },
  {
    text: 'One inmate costs 2 million crowns a month. With 6,000 inmates that makes 12 billion crowns per month.',
    facts: [
      { text: '2 million crowns', value: 2e6, per: 'person-month', ...money },
      { text: '6,000', value: 6000, measure: 'imprisoned' },
      { text: '12 billion crowns', value: 12e9, per: 'month', ...money },
    ],
    finds: ['holds 12000000000 12000000000'],
  },
  {
    text: 'One inmate costs 2 million crowns a month. With 6,000 inmates that makes 120 billion crowns per month.',
    facts: [
      { text: '2 million crowns', value: 2e6, per: 'person-month', ...money },
      { text: '6,000', value: 6000, measure: 'imprisoned' },
      { text: '120 billion crowns', value: 120e9, per: 'month', ...money },
    ],
    finds: ['fails 12000000000 120000000000'],
  },
  {
    // The port is nothing that the inmates cost.
    text: 'One inmate costs 2 million crowns a month. There are 6,000 inmates. The new port cost 7 billion crowns.',
    facts: [
      { text: '2 million crowns', value: 2e6, per: 'person-month', ...money },
      { text: '6,000', value: 6000, measure: 'imprisoned' },
      { text: '7 billion crowns', value: 7e9, ...money },
    ],
    finds: [],
  },
  {
    text: 'That adds 12 billion crowns per month and 1,44 trillion crowns per year.',
    facts: [
      { text: '12 billion crowns', value: 12e9, per: 'month', ...money },
      { text: '1,44 trillion crowns', value: 1.44e12, per: 'year', ...money },
    ],
    finds: ['fails 144000000000 1440000000000'],
  },
  {
    text: 'That adds 12 billion crowns per month, or 144 billion crowns per year.',
    facts: [
      { text: '12 billion crowns', value: 12e9, per: 'month', ...money },
      { text: '144 billion crowns', value: 144e9, per: 'year', ...money },
    ],
    finds: ['holds 144000000000 144000000000'],
  },
  {
    // Two things: nothing says that the year's sum is made of the months'.
    text: 'The port earns 12 billion crowns per month. The railway costs 90 billion crowns per year.',
    facts: [
      { text: '12 billion crowns', value: 12e9, per: 'month', ...money },
      { text: '90 billion crowns', value: 90e9, per: 'year', ...money },
    ],
    finds: [],
  },
  {
    text: 'At least 50,000 people were in prison. Six thousand detainees make up 12% of them.',
    facts: [
      { text: 'At least 50,000', value: 50000, qualifier: 'at-least', measure: 'imprisoned' },
      { text: 'Six thousand', value: 6000, measure: 'detained' },
      { text: '12%', value: 12, ...share },
    ],
    finds: ['holds 12 12'],
  },
  {
    text: 'Of 200 detainees, 30 (20%) were women.',
    facts: [
      { text: '200', value: 200, measure: 'detained' },
      { text: '30', value: 30, measure: 'detained' },
      { text: '20%', value: 20, ...share },
    ],
    finds: ['fails 15 20'],
  },
  {
    // The percentage is of something that the text does not count.
    text: 'Of 200 detainees 30 were released. Bread has become dear, and 40% of families eat less.',
    facts: [
      { text: '200', value: 200, measure: 'detained' },
      { text: '30', value: 30, measure: 'released' },
      { text: '40%', value: 40, ...share },
    ],
    finds: [],
  },
  {
    text: 'In all 50,000 were in prison. Six thousand detainees make up 12% of them. The 12% increase fills the cells.',
    facts: [
      { text: '50,000', value: 50000, measure: 'imprisoned' },
      { text: 'Six thousand', value: 6000, measure: 'detained' },
      { text: '12%', value: 12, ...share },
      { text: '12%', value: 12, ...share, relation: { kind: 'increase', figure: null } },
    ],
    finds: ['holds 12 12', 'undecided 13.636 12'],
  },
  {
    text: 'The number of inmates rose from 170 to 200, an increase of 18%.',
    facts: [
      { text: '170', value: 170, measure: 'imprisoned' },
      { text: '200', value: 200, measure: 'imprisoned' },
      { text: '18%', value: 18, ...share, relation: { kind: 'increase', figure: null } },
    ],
    finds: ['holds 17.647 18'],
  },
  {
    text: 'The number of inmates rose from 170 to 200, an increase of 30%.',
    facts: [
      { text: '170', value: 170, measure: 'imprisoned' },
      { text: '200', value: 200, measure: 'imprisoned' },
      { text: '30%', value: 30, ...share, relation: { kind: 'increase', figure: null } },
    ],
    finds: ['fails 17.647 30'],
  },
  {
    // A move of the price of grain, not a part of the price of coal.
    text: 'Grain rose 3 crowns, or 2%, and coal stood at 90 crowns.',
    facts: [
      { text: '3 crowns', value: 3, ...money },
      { text: '2%', value: 2, ...share },
      { text: '90 crowns', value: 90, ...money },
    ],
    finds: [],
  },
  {
    text: 'Grain rose 25.5 crowns, or 3.3%, to 791.34 crowns.',
    facts: [
      { text: '25.5 crowns', value: 25.5, ...money },
      { text: '3.3%', value: 3.3, ...share },
      { text: '791.34 crowns', value: 791.34, ...money },
    ],
    finds: ['holds 3.33 3.3'], // of the 765.84 before
  },
  {
    text: 'Grain fell 50 crowns, or 20%, to 450 crowns.',
    facts: [
      { text: '50 crowns', value: 50, ...money },
      { text: '20%', value: 20, ...share },
      { text: '450 crowns', value: 450, ...money },
    ],
    finds: ['fails 10 20'],
  },
  {
    // The margin of error is no share of the sample.
    text: 'Of 996 voters, 284 live in Port Sele, where the margin of error is 4.3 percent.',
    facts: [
      { text: '996', value: 996, measure: 'other' },
      { text: '284', value: 284, measure: 'other' },
      { text: '4.3 percent', value: 4.3, ...share },
    ],
    finds: [],
  },
  {
    text: 'The index lost 60 points, and 3% of the 9,000 dockers stayed at home.',
    facts: [
      { text: '60 points', value: 60, measure: 'other', unit: 'points' },
      { text: '3%', value: 3, ...share },
      { text: '9,000', value: 9000, measure: 'other' },
    ],
    finds: [],
  },
  {
    text: 'Some 30 dockers, or 15% of the 200 on the quay, were women.',
    facts: [
      { text: '30', value: 30, measure: 'other' },
      { text: '15%', value: 15, ...share },
      { text: '200', value: 200, measure: 'other' },
    ],
    finds: ['holds 15 15'],
  },
  {
    text: 'They earn 163 crowns a day, or about $9.',
    facts: [
      { text: '163 crowns', value: 163, ...money },
      { text: 'about $9', value: 9, measure: 'cost', unit: 'USD', qualifier: 'about' },
    ],
    finds: ['undecided  '],
  },
  {
    // Two prices side by side are not one price twice.
    text: 'The tax began at 10 crowns a tonne and rose to 30 dollars in other towns.',
    facts: [
      { text: '10 crowns', value: 10, ...money },
      { text: '30 dollars', value: 30, measure: 'cost', unit: 'USD' },
    ],
    finds: [],
  },
  {
    text: 'Rescuers found 12 men, 3 women and 4 children, a total of 19.',
    facts: [
      { text: '12', value: 12 },
      { text: '3', value: 3 },
      { text: '4', value: 4 },
      { text: '19', value: 19 },
    ],
    finds: ['holds 19 19'],
  },
  {
    text: 'Rescuers found 12 men, 3 women and 4 children, a total of 21.',
    facts: [
      { text: '12', value: 12 },
      { text: '3', value: 3 },
      { text: '4', value: 4 },
      { text: '21', value: 21 },
    ],
    finds: ['fails 19 21'],
  },
  {
    text: 'The strikers were fined 3 million crowns ($120,000).',
    facts: [
      { text: '3 million crowns', value: 3e6, ...money },
      { text: '$120,000', value: 120000, measure: 'cost', unit: 'USD' },
    ],
    finds: ['undecided  '],
  },
  {
    // Two amounts of two things.
    text: 'The port cost 3 million crowns. Its director earned $120,000.',
    facts: [
      { text: '3 million crowns', value: 3e6, ...money },
      { text: '$120,000', value: 120000, measure: 'cost', unit: 'USD' },
    ],
    finds: [],
  },
]

describe('sums that a text invites', () => {
  for (const { text, facts, finds } of rows)
    test(text, () => {
      const noticed = arithmetic(figuresIn(text, facts), text)
      const round = (value: number | undefined): string => (value === undefined ? '' : String(Number(value.toFixed(3))))
      expect(noticed.map((one) => `${one.verdict} ${round(one.expected)} ${round(one.stated)}`)).toEqual(finds)
    })
})

test('A failing yearly sum says by how much, and the conversion after it tries both sums.', () => {
  const text =
    'That adds 12 billion crowns per month and 1,44 trillion crowns per year. ' +
    'In other words, it costs $48 million a year.'
  const figures = figuresIn(text, [
    { text: '12 billion crowns', value: 12e9, per: 'month', ...money },
    { text: '1,44 trillion crowns', value: 1.44e12, per: 'year', ...money },
    { text: '$48 million', value: 48e6, per: 'year', measure: 'cost', unit: 'USD' },
  ])
  const [yearly, rate] = arithmetic(figures, text)
  expect(yearly?.reason).toBe(
    '“12 billion crowns” per month makes 144 billion crowns per year; ' +
      'the text states “1,44 trillion crowns”, which is 10 times that.',
  )
  expect(yearly?.formula).toBe('12 billion crowns × 12 = 144 billion crowns per year')
  expect(rate?.reason).toContain('30,000 crowns for one USD from the stated “1,44 trillion crowns”')
  expect(rate?.reason).toContain('3,000 crowns for one USD from 144 billion crowns')
})

test('A rate without a period is told as such.', () => {
  const text = 'Each inmate costs 2 million crowns. For 6,000 inmates that is 12 billion crowns per month.'
  const figures = figuresIn(text, [
    { text: '2 million crowns', value: 2e6, per: 'person', ...money },
    { text: '6,000', value: 6000, measure: 'imprisoned' },
    { text: '12 billion crowns', value: 12e9, per: 'month', ...money },
  ])
  expect(arithmetic(figures, text)[0]?.reason).toContain('does not say for what period the rate is')
})
