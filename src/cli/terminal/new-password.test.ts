import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { firstLine, TypedLine } from './new-password.ts'

describe('keys make a line', () => {
  for (const [keys, text, isDone] of [
    ['abc', 'abc', false],
    ['abc\r', 'abc', true],
    ['abd\u007fc\n', 'abc', true],
    ['\u007f\u007fé', 'é', false],
    ['\u001b', '', false],
  ] as const)
    test(JSON.stringify(keys), () => {
      const line = new TypedLine()
      expect([line.press(keys), line.text]).toEqual([isDone, text])
    })
  test('Ctrl-C gives up', () => expect(() => new TypedLine().press('a\u0003')).toThrow('nothing was changed'))
})

test('of standard input the first line counts', async () => {
  expect(await firstLine(Readable.from([Buffer.from('one'), Buffer.from(' line\r\ntwo')]))).toBe('one line')
  await expect(firstLine(Readable.from([Buffer.from('\n')]))).rejects.toThrow('no password')
})
