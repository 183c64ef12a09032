import { expect, test } from 'vitest'
import type { LocatedText } from '../model/index.ts'
import type { Ledger } from '../ledger/index.ts'
import { textsWith } from './text-search.ts'

/** What of a ledger the search asks for. */
function holding(...texts: readonly string[]): Ledger {
  async function* located(): AsyncGenerator<LocatedText> {
    for (const [at, text] of texts.entries())
      yield {
        ...{ document: `sha256:${at}`, path: `${at}.txt`, publisher: null, published: null },
        ...{ text, notices: [], credit: null },
      }
  }
  return { texts: located, revision: async () => 'now' } as Partial<Ledger> as Ledger
}

const cases: readonly { words: string; text: string; found: string | null }[] = [
  { words: 'dock strike', text: 'After the dock strike ended.', found: 'dock strike' },
  { words: 'STRIKE', text: 'The strike.', found: 'strike' },
  { words: 'strike dock', text: 'The dock; then a strike.', found: 'strike' }, // all words, wherever they stand
  { words: 'strike mine', text: 'The dock strike.', found: null },
  { words: 'بازداشت كارگران', text: 'خبر بازداشت کارگران بندر', found: 'بازداشت کارگران' }, // Arabic kaf
  { words: 'میرود', text: 'او مي\u200cرود.', found: 'مي\u200cرود' }, // a joiner, and Arabic yeh
  { words: 'سلام', text: 'سـلام', found: 'سـلام' }, // tatweel
  { words: 'a.b*(c', text: 'so a.b*(c it is', found: 'a.b*(c' },
  { words: 'a.b', text: 'axb', found: null },
  { words: 'don’t', text: "They don't.", found: "don't" },
  { words: ' \u0640 ', text: 'anything', found: null },
]
for (const { words, text, found } of cases)
  test(`${words} in ${text}`, async () => {
    const [first] = await textsWith(holding(text), words)
    expect(first?.text ?? null).toBe(found)
    if (first) expect(text.slice(first.start, first.end)).toBe(first.text)
  })

test('no word and no text make it take long', async () => {
  const begun = performance.now()
  const tatweels = '\u0640'.repeat(400)
  await textsWith(holding(`\u0633${tatweels.repeat(50)}`), `\u0633${tatweels}\u0645`)
  await textsWith(holding('ا'.repeat(200_000)), `${'ا'.repeat(300)} ${'ا'.repeat(300)}م`)
  expect(performance.now() - begun).toBeLessThan(5000)
})
