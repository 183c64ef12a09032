/**
 * How the time to compare a ledger grows with its claims: `npx tsx bench/speed/comparison.ts [--sizes 10000,30000,100000]`.
 * Seeded ledgers of invented rows as the ledger gives them; processor time of each step, and the memory at its peak.
 */
import { parseArgs } from 'node:util'
import { findingsAcross, questions, sources } from '../../src/compare/index.ts'
import { linkEvents, linkParties } from '../../src/link/index.ts'
import { madeLedger } from './ledger-rows.ts'

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '10000,30000,100000' } } })

const steps = ['parties', 'events', 'figures', 'check', 'sources'] as const
console.log(`| claims | figures | ${steps.map((step) => `${step} s`).join(' | ')} | all s | µs a claim | peak MiB |`)
console.log(`| --: | --: | ${steps.map(() => '--:').join(' | ')} | --: | --: | --: |`)
for (const size of values.sizes.split(',').map(Number)) measure(size)

function measure(size: number): void {
  const { rows, names, events } = madeLedger(size)
  const families = [...new Set(names.voices.map(({ name }) => name))].slice(0, 50)
  const parties = timed(() =>
    linkParties(
      names,
      families.map((party, at) => ({ party, family: `family ${at % 20}` })),
    ),
  )
  const linked = timed(() => linkEvents(events))
  const links = { parties: parties.result, events: linked.result }
  const figures = timed(() => questions(rows, links).length)
  const check = timed(() => findingsAcross(rows, links).length)
  const who = timed(() => sources(rows.attributions, rows.figures, links.parties).length)
  const seconds = [parties, linked, figures, check, who].map((one) => one.seconds)
  const all = seconds.reduce((sum, one) => sum + one, 0)
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  const cells = [
    size,
    rows.figures.length,
    ...[...seconds, all].map((one) => one.toFixed(2)),
    ((1e6 * all) / size).toFixed(0),
    peak,
  ]
  console.log(`| ${cells.join(' | ')} |`)
  console.error(
    `${linked.result.clusters.length} events, ${figures.result} questions, ${check.result} findings, ${who.result} sources`,
  )
}

function timed<Result>(work: () => Result): { readonly result: Result; readonly seconds: number } {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return { result, seconds: (user + system) / 1e6 }
}
