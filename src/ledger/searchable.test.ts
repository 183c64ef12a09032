import { expect, test } from 'vitest'
import { containing, searchable, searchableNames, storable } from './searchable.ts'
import { searchTerms } from './words-condition.ts'

const same = [
  ['PMOI/MEK', 'pmoi/mek'],
  ['Harbour\u00a0 Front\n', 'harbour front'],
  ['كريم علي', 'کریم علی'],
  ['می\u200cروند', 'می روند'],
  ['مُحَمَّد', 'محمد'],
  ['ﬁre １２', 'fire 12'],
  ['O\u2019Brien', "o'brien"],
  ['\u202bword\u202c', 'word'],
  ['I\u0307', 'i\u0307'],
  ['a\0b \ud800', 'a b \ufffd'],
] as const
for (const [one, other] of same)
  test(`${JSON.stringify(one)} is found as ${JSON.stringify(other)}`, () => expect(searchable(one)).toBe(other))

test('a pattern takes signs as they are', () => expect(containing('100%_\\')).toBe('%100\\%\\_\\\\%'))
test('names are kept apart and once', () => expect(searchableNames(['A b', 'C', 'a  b'])).toBe('a b\nc'))
test('what PostgreSQL cannot hold is replaced', () => expect(storable('A\0\udc00')).toBe('A\ufffd\ufffd'))

const queries = [
  { query: 'Two words', terms: ['two', 'words'] },
  { query: 'a "whole phrase" b', terms: ['a', 'whole phrase', 'b'] },
  { query: '“typographic quotes”', terms: ['typographic quotes'] },
  { query: 'never "closed here', terms: ['never', 'closed', 'here'] },
  { query: '"" "  "', terms: [] },
  { query: '"one""two three"', terms: ['one', 'two three'] },
]
for (const { query, terms } of queries) test(`search: ${query}`, () => expect(searchTerms(query)).toEqual(terms))
