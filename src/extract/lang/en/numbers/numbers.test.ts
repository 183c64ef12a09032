import { describe, expect, test } from 'vitest'
import { parseBounds } from './bounds.ts'
import { parseNumbers } from './numbers.ts'

describe('numbers in words and digits', () => {
  const facts: readonly { readonly text: string; readonly numbers: readonly string[] }[] = [
    { text: 'two hundred and two thousand', numbers: ['202000'] },
    { text: 'twenty-one trillion and three hundred', numbers: ['21000000000300'] },
    { text: 'one hundred one hundred', numbers: ['100', '100'] }, // a hundred begins again
    { text: '4 thousand 3 hundred and 21', numbers: ['4321'] },
    { text: '2 million and 30 villages', numbers: ['2000000', '30'] }, // two counts
    { text: 'hundred thousand talers', numbers: ['100000'] },
    { text: 'six crore and two hundred', numbers: ['60000200'] },
    { text: 'three dozens', numbers: ['36'] },
    { text: 'nine point nought four', numbers: ['9.04'] },
    { text: 'at one point three men', numbers: ['1', '3'] },
    { text: 'three and a half million', numbers: ['3500000'] },
    { text: 'five billion and three quarters', numbers: ['5750000000'] },
    { text: 'two and fifty-four hundredths', numbers: ['2.54'] },
    { text: 'two thirds of a million', numbers: ['666666.666666667'] },
    { text: 'one in five prisoners', numbers: ['0.2'] },
    { text: 'one in 2019', numbers: ['1', '2019'] },
    { text: '2 1/4 and ¾', numbers: ['2.25', '0.75'] },
    { text: '6.2x10^-4', numbers: ['0.00062'] },
    { text: 'minus five and -7.5 but 5-7', numbers: ['-5', '-7.5', '5–7'] },
    { text: '30 to 40 thousand', numbers: ['30000–40000'] },
    { text: 'between 15kHz and 17kHz', numbers: ['15–17'] },
    { text: 'rose from 10 to 20', numbers: ['10', '20'] },
    { text: 'fell by 10 to 20', numbers: ['10–20'] },
    { text: 'RM2 to RM5', numbers: ['2–5'] },
    { text: '22,24,26', numbers: ['22', '24', '26'] },
    { text: '1.234.567,89', numbers: ['1234567.89'] },
    { text: 'this one and that one', numbers: [] },
  ]
  for (const { text, numbers } of facts)
    test(text, () =>
      expect(
        parseNumbers(text).map(({ low, high }) => (low === high ? String(low) : `${String(low)}–${String(high)}`)),
      ).toEqual(numbers),
    )
})

describe('ordinals are no counts', () => {
  for (const [text, value] of [
    ['21st', 21],
    ['twenty-first', 21],
    ['one hundred twenty fifth', 125],
    ['two hundredth', 200],
  ] as const)
    test(text, () => expect(parseNumbers(text).map(({ form, low }) => [form, low])).toEqual([['ordinal', value]]))
})

describe('bounds', () => {
  const facts = [
    { text: 'more than 30 dockers', bounds: ['(30,)'] },
    { text: 'no less than thirty', bounds: ['[30,)'] },
    { text: 'larger than 10 and smaller than 20', bounds: ['(10,20)'] },
    { text: 'more than 40 and less than 10', bounds: ['(40,)', '(,10)'] },
    { text: 'five hundred or less', bounds: ['(,500]'] },
    { text: 'between 20 and 30', bounds: ['[20,30)'] },
    { text: '40 dockers', bounds: [] },
  ]
  for (const { text, bounds } of facts)
    test(text, () => expect(parseBounds(text).map(({ interval }) => interval)).toEqual(bounds))
})
