import { describe, expect, test } from 'vitest'
import { documentOfLine } from './document-of-line.ts'
import { inOrder } from './in-order.ts'
import { linesOf } from './lines-of.ts'

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

describe('work at once, results in order', () => {
  test('a slow first item does not change the order', async () => {
    const results = inOrder([30, 1, 5, 1], { items: 3 }, async (ms) => {
      await after(ms)
      return ms
    })
    expect(await all(results)).toEqual([30, 1, 5, 1])
  })

  test('never more at once than allowed, and no item is taken before there is room', async () => {
    let atOnce = 0
    let most = 0
    let taken = 0
    function* items(): Generator<number> {
      for (; taken < 20; taken += 1) yield taken
    }
    for await (const _ of inOrder(items(), { items: 4 }, async () => {
      most = Math.max(most, ++atOnce)
      await after(1)
      atOnce -= 1
    }))
      if (taken > 6) break
    expect(most).toBeLessThanOrEqual(4)
    expect(taken).toBeLessThan(20)
  })

  test('as many as their size leaves room for; one that is larger than the room goes alone', async () => {
    let size = 0
    const most: number[] = []
    const room = { items: 9, size: 10, sizeOf: (item: number) => item }
    await all(
      inOrder([4, 4, 4, 40, 1, 1], room, async (item) => {
        most.push((size += item))
        await after(1)
        size -= item
      }),
    )
    expect(most.slice(0, 3)).toEqual([4, 8, 12])
    expect(Math.max(...most)).toBeLessThan(50)
  })

  test('a result is given while the next item is still waited for', async () => {
    let isOver = false
    async function* slow(): AsyncGenerator<number> {
      yield 1
      await after(200)
      isOver = true
      yield 2
    }
    const results = inOrder(slow(), { items: 5 }, async (item) => item)
    expect((await results.next()).value).toBe(1)
    expect(isOver).toBe(false)
    await results.return(undefined)
  })

  test('a source is told when nobody wants more', async () => {
    let isTold = false
    async function* endless(): AsyncGenerator<number> {
      try {
        for (let at = 0; ; at++) yield at
      } finally {
        isTold = true
      }
    }
    for await (const one of inOrder(endless(), { items: 3 }, async (item) => item)) if (one === 4) break
    await after(1)
    expect(isTold).toBe(true)
  })

  test('a failure comes in its turn', async () => {
    const results = inOrder([1, 2], { items: 2 }, async (item) => {
      if (item === 2) throw new Error('second')
      return item
    })
    expect((await results.next()).value).toBe(1)
    await expect(results.next()).rejects.toThrow('second')
  })
})

describe('lines of a stream', () => {
  async function* bytes(...chunks: string[]): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield Buffer.from(chunk)
  }
  const cases = [
    { chunks: ['a\nb\n'], lines: ['a', 'b'] },
    { chunks: ['a\nb'], lines: ['a', 'b'] },
    { chunks: ['a', 'b', '\nc'], lines: ['ab', 'c'] },
    { chunks: ['a\n\nb'], lines: ['a', '', 'b'] },
    { chunks: ['far too long\nb'], lines: [null, 'b'] },
    { chunks: ['far ', 'too ', 'long', '\nb'], lines: [null, 'b'] },
    { chunks: [], lines: [] },
  ]
  for (const { chunks, lines } of cases)
    test(JSON.stringify(chunks), async () => {
      const found = await all(linesOf(bytes(...chunks), 8))
      expect(found.map(({ text }) => text)).toEqual(lines)
      expect(found.map(({ number }) => number)).toEqual(lines.map((_, at) => at + 1))
    })

  test('a character cut between two chunks is whole again', async () => {
    const whole = Buffer.from('سلام\n')
    const cut = (async function* () {
      yield whole.subarray(0, 3)
      yield whole.subarray(3)
    })()
    expect((await all(linesOf(cut, 100)))[0]?.text).toBe('سلام')
  })
})

describe('a line of --ndjson', () => {
  const problems = [
    { line: 'x', reason: 'not a JSON object' },
    { line: '"text"', reason: 'not a JSON object' },
    { line: 'null', reason: 'not a JSON object' },
    { line: '{}', reason: 'give one of text, html and base64: none' },
    { line: '{"text":"a","html":"b"}', reason: 'give one of text, html and base64: text, html' },
    { line: '{"text":7}', reason: 'text must be a text' },
    { line: '{"text":"a","publisher":7}', reason: 'publisher must be a text' },
    { line: '{"base64":"!!"}', reason: 'base64 that cannot be decoded' },
  ]
  for (const { line, reason } of problems) test(line, () => expect(documentOfLine(line, 1)).toEqual({ reason }))

  test('facts are taken over, nothing and null are left out', () => {
    const line = '{"path":"p","text":"a","publisher":"Sele Post","published":null,"url":"","language":"en"}'
    expect(documentOfLine(line, 3)).toEqual({
      bytes: Buffer.from('a'),
      facts: { path: 'p', publisher: 'Sele Post', language: 'en' },
    })
  })
  test('a document without a path is called by its line and kind', () => {
    expect(documentOfLine('{"html":"<p>a</p>"}', 3)).toMatchObject({ facts: { path: 'line-3.html' } })
    expect(documentOfLine('{"text":"a"}', 4)).toMatchObject({ facts: { path: 'line-4.txt' } })
  })
})
