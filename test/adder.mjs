// A program of its own for the tests that kill it: adds a folder to a ledger as the command does, telling on standard output each path that is acknowledged.
const [address = '', folder = ''] = process.argv.slice(2)
const { add } = await import('../dist/operations/add.js')
const { withLedger } = await import('../dist/operations/open.js')

await withLedger(address, { create: true, waitMs: 20_000 }, async (ledger) => {
  process.stdout.write('open\n')
  await add(ledger, [folder], { workers: 1, progress: ({ path }) => process.stdout.write(`added ${path}\n`) })
})
process.stdout.write('ended\n')
