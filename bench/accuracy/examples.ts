/**
 * How much of what a person expects of documents a reading holds:
 * `npx tsx bench/accuracy/examples.ts [--folder DIR] [--expected FILE] [--manifest FILE] [--misses]`.
 * Without arguments it reads this project's own examples.
 */
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readManifest, readPaths } from '../../src/index.ts'
import type { Reading } from '../../src/model/index.ts'
import { checksOf, loadExpected, type Check } from './expected.ts'

const examples = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'examples')
const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: join(examples, 'reports') },
    expected: { type: 'string', default: join(examples, 'expected.json') },
    manifest: { type: 'string', default: join(examples, 'manifest.csv') },
    misses: { type: 'boolean', default: false },
  },
})

const expected = loadExpected(values.expected)
const readings = new Map<string, Reading>()
const paths = readdirSync(values.folder)
  .sort()
  .filter((name) => name in expected.documents)
  .map((name) => join(values.folder, name))
for await (const outcome of readPaths(paths, { manifest: readManifest(values.manifest) })) {
  if (outcome.kind === 'reading') readings.set(outcome.reading.document.path, outcome.reading)
}

const checks = Object.entries(expected.documents).flatMap(([name, document]): Check[] => {
  const reading = [...readings].find(([path]) => path.endsWith(name))?.[1]
  if (!reading) return [{ about: 'document read', document: name, expected: name, met: false }]
  return checksOf(name, document, reading)
})

console.log('| what | met | of | share |\n|---|---:|---:|---:|')
for (const about of new Set(checks.map((check) => check.about))) {
  const asked = checks.filter((check) => check.about === about)
  const met = asked.filter((check) => check.met).length
  console.log(`| ${about} | ${String(met)} | ${String(asked.length)} | ${((100 * met) / asked.length).toFixed(0)}% |`)
}
if (values.misses) {
  for (const check of checks.filter((one) => !one.met))
    console.log(`${check.document}  ${check.about}: ${check.expected}`)
}
