// Makes the database that a fresh embedded ledger starts from: see src/ledger/template.ts. Run by the build, after tsc.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ledger = new URL('../dist/ledger/', import.meta.url)
const { makeTemplate } = await import(new URL('template.js', ledger).href)
const { name, bytes } = await makeTemplate()
writeFileSync(fileURLToPath(new URL(name, ledger)), bytes)
console.log(`build: dist/ledger/${name}, ${(bytes.length / 1e6).toFixed(1)} MB`)
