// Writes docs/reference from the built program's own definitions: run it after a build.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'

const folder = fileURLToPath(new URL('../docs/reference', import.meta.url))
const { referencePages } = await import(new URL('../dist/cli/reference.js', import.meta.url).href)

mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(referencePages())) {
  const path = join(folder, name)
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }))
  console.log(`reference: docs/reference/${name}`)
}
