import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { Kernels } from './kernels.ts'

test('the compiled kernels are those of kernels/network.ts', () => {
  const script = fileURLToPath(new URL('../../../../../../scripts/kernels.mjs', import.meta.url))
  expect(spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' })).toMatchObject({
    stderr: '',
    status: 0,
  })
})

/** Numbers that look like weights, the same every time. */
function numbers(count: number, seed: number): number[] {
  return Array.from({ length: count }, (_, index) => ((index * 7919 + seed * 104729) % 201) - 100)
}

test('a product of rows and packed weights is the sum of products, scaled and moved', () => {
  const kernels = new Kernels()
  const [rows, inputs, outputs] = [7, 16, 16]
  const values = numbers(rows * inputs, 1)
  const weights = numbers(outputs * inputs, 2)
  const x = kernels.reserve(rows * inputs * 2)
  const w = kernels.reserve(outputs * inputs * 2)
  const scale = kernels.reserve(outputs * 4)
  const bias = kernels.reserve(outputs * 4)
  const out = kernels.reserve(rows * outputs * 4)
  kernels.whole16(x, values.length).set(values)
  const packed = kernels.whole16(w, weights.length)
  weights.forEach((weight, index) => {
    const [output, input] = [Math.floor(index / inputs), index % inputs]
    packed[(output >> 3) * inputs * 8 + (input >> 1) * 16 + (output & 7) * 2 + (input & 1)] = weight
  })
  kernels.floats(scale, outputs).fill(0.5)
  kernels.floats(bias, outputs).fill(3)
  kernels.run.multiply(x, inputs * 2, rows, w, inputs, outputs, scale, bias, out)
  const made = kernels.floats(out, rows * outputs)
  for (let row = 0; row < rows; row++)
    for (let output = 0; output < outputs; output++) {
      const sum = Array.from(
        { length: inputs },
        (_, k) => values[row * inputs + k]! * weights[output * inputs + k]!,
      ).reduce((a, b) => a + b)
      expect(made[row * outputs + output]).toBe(sum * 0.5 + 3)
    }
})

test('states run along the text in both directions', () => {
  const kernels = new Kernels()
  const [rows, width] = [5, 4]
  const gates = kernels.reserve(rows * width * 6 * 4)
  const skip = kernels.reserve(rows * width * 2 * 4)
  const out = kernels.reserve(rows * width * 2 * 4)
  const carry = kernels.reserve(width * 4)
  const given = kernels.floats(gates, rows * width * 6)
  given.set(numbers(given.length, 3).map((value) => value / 50))
  const around = kernels.floats(skip, rows * width * 2)
  around.set(numbers(around.length, 4).map((value) => value / 100))
  kernels.run.recur(gates, skip, out, rows, width, carry)
  const made = kernels.floats(out, rows * width * 2)
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
  for (const direction of [0, 1])
    for (let lane = 0; lane < width; lane++) {
      let state = 0
      for (let step = 0; step < rows; step++) {
        const row = direction === 0 ? step : rows - 1 - step
        const gate = (part: number) => given[row * width * 6 + direction * width * 3 + part * width + lane]!
        const place = row * width * 2 + direction * width + lane
        state = sigmoid(gate(1)) * state + (1 - sigmoid(gate(1))) * gate(0)
        const read = sigmoid(gate(2))
        expect(made[place]).toBeCloseTo(read * Math.tanh(state) + (1 - read) * around[place]!, 3)
      }
    }
})
