/**
 * How long a person waits on the workbench, on a seeded ledger of invented reports, in a real browser:
 * `npx tsx bench/speed/workbench.ts [--documents 2000] [--rounds 5]`. Needs `npm run build` and Chromium. Medians.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { openLedger } from '../../src/ledger/index.ts'
import { add } from '../../src/operations/add.ts'
import { serve } from '../../src/server/index.ts'
import { openBrowser, openPage } from '../../test/browser.ts'
import { inventedReports } from '../invented-reports.ts'

const { values } = parseArgs({
  options: { documents: { type: 'string', default: '2000' }, rounds: { type: 'string', default: '5' } },
})

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-workbench-'))
const reports = join(scratch, 'reports')
mkdirSync(reports)
for (const { name, text } of inventedReports(Number(values.documents))) writeFileSync(join(reports, name), text)

const ledger = await openLedger(join(scratch, 'ledger'), { tool: 'bench', create: true })
const added = await timed(() => add(ledger, [reports]))
const serving = await serve(ledger, { port: 0, by: 'bench', fault: (error) => console.error(error) })
const warm = await timed(() => fetch(`${serving.address}/api/v1`).then((answered) => answered.text()))
const browser = await openBrowser()
await acceptSome(100)

/** Takes the time within the page: `clock`. */
const pageClock = readFileSync(new URL('page-clock.js', import.meta.url), 'utf8')

const rowCount = '.more [role=status]'
const queued = '.queued.here'

/** What is measured: each prepares a page, and gives how many milliseconds a person waits. */
const cases: readonly (readonly [name: string, measured: (page: Page) => Promise<number>])[] = [
  ['first view: overview', (page) => firstView(page, '/', '.tile strong')],
  ['first view: questions', (page) => firstView(page, '/questions', rowCount)],
  ['first view: documents', (page) => firstView(page, '/documents', rowCount)],
  ['first view: events', (page) => firstView(page, '/events', rowCount)],
  ['first view: people', (page) => firstView(page, '/people', rowCount)],
  ['first view: sources', (page) => firstView(page, '/sources', rowCount)],
  ['first view: checks', (page) => firstView(page, '/checks', rowCount)],
  ['first view: review', (page) => firstView(page, '/review', queued)],
  ['first view: decisions', (page) => firstView(page, '/decisions', rowCount)],
  ['first view: a search', (page) => firstView(page, '/search?q=Kelava', '.list a')],
  ['filter: questions by measure', (page) => chosen(page, '/questions', /Measure/, 'arrested')],
  ['filter: people by act', (page) => chosen(page, '/people', /What happened/, 'bail')],
  ['filter: checks by verdict', (page) => chosen(page, '/checks', /Verdict/, 'fails')],
  ['filter: questions by place, pasted', (page) => pasted(page, '/questions', 'Event, place or population', 'Kelava')],
  ['filter: events by place, pasted', (page) => pasted(page, '/events', 'Event or place', 'Kelava')],
  ['filter: sources by name, pasted', (page) => pasted(page, '/sources', 'Name or family', 'police')],
  ['review: accept, until the next is shown', accepted],
]

console.log(`| ${values.documents} documents, ${values.rounds} rounds | median ms | slowest ms |`)
console.log('| --- | --: | --: |')
console.log(`| added | ${added.toFixed(0)} | |`)
console.log(`| compared for the first time | ${warm.toFixed(0)} | |`)
for (const [name, measured] of cases) {
  const taken: number[] = []
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const { page } = await openPage(browser, serving.address)
    taken.push(await measured(page))
    await page.context().close()
  }
  taken.sort((a, b) => a - b)
  console.log(`| ${name} | ${taken[Math.floor(taken.length / 2)]?.toFixed(0)} | ${taken.at(-1)?.toFixed(0)} |`)
}
await browser.close()
await serving.stop()
await ledger.close()
rmSync(scratch, { recursive: true, force: true })

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

async function firstView(page: Page, path: string, what: string): Promise<number> {
  await page.addInitScript({ content: `${pageClock}\nglobalThis.waited = clock.untilShown(${JSON.stringify(what)})` })
  await page.goto(path)
  return page.evaluate<number>('waited')
}

async function untilChanged(page: Page, what: string, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(`${pageClock}\nvoid (globalThis.waited = clock.untilChanged(${JSON.stringify(what)}))`)
  await act()
  return page.evaluate<number>('waited')
}

async function chosen(page: Page, path: string, field: RegExp, option: string): Promise<number> {
  await page.goto(path)
  await page.locator(rowCount).first().waitFor()
  await page.getByRole('button', { name: field }).click()
  const one = page.getByRole('option', { name: option, exact: true })
  await one.waitFor()
  return untilChanged(page, rowCount, () => one.press('Enter'))
}

async function pasted(page: Page, path: string, field: string, words: string): Promise<number> {
  await page.goto(path)
  await page.locator(rowCount).first().waitFor()
  const box = page.getByRole('searchbox', { name: field })
  return untilChanged(page, rowCount, () => box.fill(words))
}

async function accepted(page: Page): Promise<number> {
  await page.goto('/review')
  await page.locator(queued).waitFor()
  return untilChanged(page, queued, () => page.keyboard.press('a'))
}

/** So many decisions are there before anything is measured. */
async function acceptSome(count: number): Promise<void> {
  const answered = await fetch(`${serving.address}/api/v1/review?limit=${count}`)
  const { items } = (await answered.json()) as { items: { of: string; id: string }[] }
  for (const { of, id } of items)
    await fetch(`${serving.address}/api/v1/judgements`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ decision: { kind: 'review', of, id, verdict: 'accepted' } }),
    })
}
