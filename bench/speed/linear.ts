/**
 * Whether reading time grows with the text and no faster: every shape at 1, 10 and 100 times its smallest size.
 * `npx tsx bench/speed/linear.ts [--only WORDS] [--ordinary] [--slow RATIO]`. A ratio is the time a thousand code units
 * took against the size before; 1 is linear, 10 is quadratic. Processor time, so that a busy machine changes little.
 */
import { parseArgs } from 'node:util'
import { growthOf, type Growth } from './growth.ts'
import { hostileShapes, ordinaryShapes } from './shapes.ts'

const { values } = parseArgs({
  options: { only: { type: 'string' }, ordinary: { type: 'boolean' }, slow: { type: 'string' } },
})
const shapes = [...ordinaryShapes, ...(values.ordinary ? [] : hostileShapes)].filter(({ name }) =>
  name.includes(values.only ?? ''),
)

console.log('| shape | code units | s | ms per 1,000 | 1 → 10 | 10 → 100 |\n|---|---:|---:|---:|---:|---:|')
const all: Growth[] = []
for (const shape of shapes) {
  const growth = await growthOf(shape)
  all.push(growth)
  if (values.slow === undefined || worst(growth) >= Number(values.slow)) console.log(row(growth))
}
const steepest = all.reduce((a, b) => (worst(a) >= worst(b) ? a : b))
console.log(`\nSteepest: ${steepest.shape.name}, ${worst(steepest).toFixed(2)}`)

function worst({ ratios }: Growth): number {
  return Math.max(0, ...ratios)
}

function row({ shape, runs, ratios }: Growth): string {
  const last = runs.at(-1) ?? { codeUnits: 0, seconds: 0 }
  const cells = [
    last.codeUnits.toLocaleString('en'),
    last.seconds.toFixed(2),
    ((last.seconds * 1e6) / last.codeUnits).toFixed(1),
    ...[0, 1].map((at) => ratios[at]?.toFixed(2) ?? 'stopped'),
  ]
  return `| ${shape.name} | ${cells.join(' | ')} |`
}
