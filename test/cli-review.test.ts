import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JudgementAnswer, LedgerEvent, ReviewItem } from '../src/model/index.ts'
import { ensureBuilt, hearsay, objects, type Ended } from './command.ts'

/** What a person decides from the command line, and that it can be taken back. */

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-review-'))
const ledger = join(scratch, 'ledger')
const text =
  'Sele Post, March 10, 2021\n\nPolice said 17 people were killed in the protests in Port Sele on March 5, 2021. The mayor said that nobody is in danger.'

const inLedger = (...words: string[]): Ended => hearsay([...words, '--ledger', ledger])
const told = <Row>(...words: string[]): Row[] => objects<Row>(inLedger(...words, '--json').out)

beforeAll(() => {
  ensureBuilt()
  writeFileSync(join(scratch, 'post.txt'), text)
  expect(inLedger('add', join(scratch, 'post.txt')).status).toBe(0)
}, 120_000)
afterAll(() => rmSync(scratch, { recursive: true }))

describe('hearsay review', () => {
  let claim = ''
  let figure = ''
  test('lists what waits, with the ids to decide by', () => {
    const { out, err } = inLedger('review')
    const [first] = told<ReviewItem>('review', '--limit', '1')
    claim = first?.id ?? ''
    figure = first?.figures[0]?.id ?? ''
    expect(out).toContain(claim)
    expect(out).toContain(`figure ${figure}: 17 killed`)
    expect(err).toMatch(/^\n2 wait/)
  })
  test('records each judgement, by the start of an id, and takes it back', () => {
    const [event] = told<LedgerEvent>('events')
    const decisions = [
      ['accept', claim.slice(0, 6), figure, '--note', 'Read twice.'],
      ['correct', figure, '--low', '17', '--high', 'open', '--event', event?.id.slice(0, 6) ?? ''],
      ['correct', claim, '--words', '17 people were killed', '--speaker', 'Toma Brask'],
      ['grade', claim, 'b2'],
      ['undo'],
    ]
    for (const words of decisions)
      expect(inLedger('review', ...words, '--by', 'A. Reader')).toMatchObject({ status: 0 })
    const all = told<JudgementAnswer>('review', 'judgements')
    const start = text.indexOf('17 people')
    expect(all).toMatchObject([
      { judgement: { verdict: 'accepted', on: { of: 'claim' } }, by: 'A. Reader', note: 'Read twice.' },
      { judgement: { verdict: 'accepted', on: { of: 'figure', id: figure } } },
      { judgement: { correction: { low: 17, high: null, event: [{}] } } },
      { judgement: { correction: { words: { start, text: '17 people were killed' }, speaker: 'Toma Brask' } } },
      { judgement: { grade: { reliability: 'B', credibility: 2 } }, stands: false },
      { judgement: { kind: 'undo' }, stands: true },
    ])
    expect(inLedger('review', 'judgements').out).toMatch(/graded B2[^]*\(taken back\)/)
  })

  const refusals = [
    { given: ['accept', 'ffffffff'], says: 'no claim or figure has this id', status: 3 },
    { given: ['grade', 'ffffffff', 'G9'], says: 'Give A to F, 1 to 6', status: 2 },
    { given: ['person', 'Wick', 'Bel', 'maybe'], says: 'same, different, undecided', status: 2 },
    { given: ['correct', 'ffffffff', '--low', 'many'], says: 'Give a number', status: 2 },
  ]
  for (const { given, says, status } of refusals)
    test(`review ${given.join(' ')} is refused and says why`, () => {
      const ended = inLedger('review', ...given)
      expect(ended.err).toContain(says)
      expect(ended.status).toBe(status)
    })
})
