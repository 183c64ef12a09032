// Reads one report, then the example reports into a ledger of its own, and asks it a question.
// Run it after `npm run build`: node examples/library.mjs
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { add, figures, read, readFamilies, readManifest, setFamilies, withLedger } from 'hearsay'

const example = (name) => fileURLToPath(new URL(name, import.meta.url))

// One text, nothing stored. Every figure leads to its words and to who says so.
const reading = await read('At least 12 people were killed in Port Sele on Monday, Amina Diallo said.', {
  publisher: 'Sele Post',
  published: '2023-02-08',
})
for (const { text, measure, low, voice } of reading.figures)
  console.log(`${text}: ${measure}, from ${low}, said by ${voice.map(({ name }) => name).join(' › ')}`)

// A ledger: a folder here; `postgres://…` works the same way.
const folder = await mkdtemp(join(tmpdir(), 'hearsay-example-'))
try {
  await withLedger(join(folder, 'ledger'), { create: true }, async (ledger) => {
    await setFamilies(ledger, readFamilies(example('families.csv')).members)
    const { added } = await add(ledger, [example('reports')], { manifest: readManifest(example('manifest.csv')) })
    console.log(`\n${added} reports added. Who says how many were killed?`)
    for await (const { question, figures: rivals, origins } of figures(ledger, { measure: 'killed' })) {
      console.log(`\n${question.event ?? 'no event told'}: ${origins.low} to ${origins.high} independent origins`)
      for (const { text, voice, sentence } of rivals)
        console.log(`  ${text} — ${voice.map(({ name }) => name).join(' › ')}: “${sentence.text}”`)
    }
  })
} finally {
  await rm(folder, { recursive: true })
}
