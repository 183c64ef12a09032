import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contains, type Document } from '../model/index.ts'
import { itemsOf, wordsOf } from './answer.ts'
import { passagesOf } from './passages.ts'
import { verified } from './proposals.ts'

const words = [
  'Ana Bel',
  'said',
  'denied',
  'ten died',
  '“no”',
  ':',
  'he',
  'that the',
  'harbour',
  '\u001b[31m',
  'ﷺ',
  '😀',
]
const gaps = [' ', ' ', '\n', '. ', '\n\n', ', ']
const prose = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...gaps)), { minLength: 1, maxLength: 80 })
  .map((pairs) => pairs.flat().join(''))

function documentOf(text: string, carved: readonly [number, number]): Document {
  const [start, end] = [Math.min(...carved) % text.length, Math.max(...carved) % text.length]
  return {
    ...{ id: 'sha256:0', path: 'x', mediaType: 'text/plain', language: 'en', title: null, titleSpan: null },
    ...{ byline: null, publisher: null, url: null, published: null, headings: [], text },
    notices: [{ kind: 'navigation', start: Math.min(start, end), end: Math.max(start, end), reason: 'test' }],
  }
}

const quoted = fc.oneof(
  fc.constantFrom(...words),
  fc.array(fc.constantFrom(...words), { maxLength: 4 }),
  fc.jsonValue(),
)
const item = fc.oneof(
  { weight: 4, arbitrary: fc.record({ source: quoted, cue: quoted, content: quoted }) },
  { weight: 1, arbitrary: fc.jsonValue() },
)

describe('whatever a model answers', () => {
  test('what counts quotes the passage within the article, and every item counts or is counted', () => {
    fc.assert(
      fc.property(prose, fc.tuple(fc.nat(), fc.nat()), fc.array(item, { maxLength: 12 }), (text, carved, items) => {
        const document = documentOf(text, carved)
        for (const passage of passagesOf(document, 200)) {
          const { proposals, rejected } = verified(items, document, passage)
          expect(proposals.length + rejected.reduce((sum, { count }) => sum + count, 0)).toBe(items.length)
          for (const { source, cue, content } of proposals) {
            expect(content.length).toBeGreaterThan(0)
            expect(source.length + cue.length).toBeGreaterThan(0)
            for (const span of [...source, ...cue, ...content]) {
              expect(text.slice(span.start, span.end)).toBe(span.text)
              expect(passage.stretches.some((stretch) => contains(stretch, span))).toBe(true)
            }
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('passages hold every word of the article, none from outside it, in order', () => {
    fc.assert(
      fc.property(prose, fc.tuple(fc.nat(), fc.nat()), fc.integer({ min: 5, max: 300 }), (text, carved, longest) => {
        const document = documentOf(text, carved)
        const [{ start, end }] = document.notices as [Document['notices'][number]]
        const bare = (some: string) => some.replace(/\s+/g, '')
        const passages = passagesOf(document, longest)
        expect(bare(passages.map((passage) => passage.text).join(''))).toBe(
          bare(text.slice(0, start) + text.slice(end)),
        )
        const isBlank = text.slice(start, end).trim() === ''
        for (const { stretches } of passages)
          for (const stretch of stretches) expect(isBlank || stretch.end <= start || stretch.start >= end).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('no body is read with an exception', () => {
    const bodies = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((content) => JSON.stringify({ choices: [{ message: { content } }] })),
    )
    fc.assert(
      fc.property(bodies, fc.string(), (body, more) => {
        const said = wordsOf(body)
        itemsOf(`${said?.words ?? ''}${more}`)
        itemsOf(`{"attributions": [${body}`)
      }),
      { numRuns: 500 },
    )
  })

  test('an answer cut anywhere gives the items that are whole', () => {
    const whole = JSON.stringify({
      attributions: Array.from({ length: 4 }, (_, number) => ({ content: `“${number}} ]"` })),
    })
    for (let at = 0; at < whole.length; at += 1) {
      const answered = itemsOf(whole.slice(0, at))
      const ended = whole.slice(0, at).match(/\]\\""\}/g)?.length ?? 0
      if (answered !== null) expect([answered.isWhole, answered.items.length]).toEqual([false, ended])
    }
    expect(itemsOf(whole)).toMatchObject({ isWhole: true })
  })
})
