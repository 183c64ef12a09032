import { expect, test } from 'vitest'
import { untilStopped } from './until-stopped.ts'

async function* numbersThenNothing(): AsyncGenerator<number> {
  yield 1
  yield 2
  await new Promise(() => undefined)
}

async function* threeNumbers(): AsyncGenerator<number> {
  yield* [1, 2, 3]
}

test('gives every item where nothing stops it', async () => {
  const given: number[] = []
  for await (const one of untilStopped(threeNumbers(), new AbortController().signal)) given.push(one)
  for await (const one of untilStopped(threeNumbers(), undefined)) given.push(one)
  expect(given).toEqual([1, 2, 3, 1, 2, 3])
})

test('ends while the next item is waited for', async () => {
  const controller = new AbortController()
  const given: number[] = []
  setTimeout(() => controller.abort(), 5)
  for await (const one of untilStopped(numbersThenNothing(), controller.signal)) given.push(one)
  expect(given).toEqual([1, 2])
})

test('gives nothing where it is stopped before the start', async () => {
  const given: number[] = []
  for await (const one of untilStopped(threeNumbers(), AbortSignal.abort())) given.push(one)
  expect(given).toEqual([])
})
