/*
 * A program of its own for the ledger's tests: opens the ledger in a folder and keeps and stores reports until it is
 * killed, telling on standard output what was acknowledged. `hold` instead of a number: only holds the ledger open.
 */
import { openLedger } from '../src/ledger/index.ts'
import { sampleReport } from './sample-readings.ts'

const [folder = '', first = '0'] = process.argv.slice(2)
const atOnce = 3

const ledger = await openLedger(folder, { tool: 'writer 1', create: true, waitMs: 10_000 })
process.stdout.write('open\n')
if (first === 'hold') await new Promise((resolve) => process.stdin.resume().once('end', resolve))
else for (let number = Number(first); ; number += atOnce) await addReports(number)
await ledger.close()

async function addReports(number: number): Promise<void> {
  const reports = Array.from({ length: atOnce }, (_, index) =>
    sampleReport({ path: `report-${number + index}.txt`, killed: number + index + 1 }),
  )
  await Promise.all(
    reports.map(async ({ bytes, facts }) => {
      const { document } = await ledger.keep(bytes, facts)
      process.stdout.write(`kept ${document}\n`)
    }),
  )
  await ledger.store(
    reports.map(({ reading }) => reading),
    'extractor 1',
  )
  for (const { reading } of reports) process.stdout.write(`stored ${reading.document.id}\n`)
}
