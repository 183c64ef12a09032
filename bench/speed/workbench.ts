/**
 * How long a person waits on the workbench, on a seeded ledger of invented reports, in a real browser:
 * `npx tsx bench/speed/workbench.ts [--documents 2000] [--rounds 5]`. Needs `npm run build` and Chromium. Medians.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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

const rowCount = (page: Page) => page.locator('.more [role=status]').first()

/** What is measured: it prepares, and gives what is timed. */
const cases: readonly (readonly [name: string, prepare: (page: Page) => Promise<() => Promise<unknown>>])[] = [
  [
    'first view: overview',
    async (page) => () => page.goto('/').then(() => page.locator('.tile strong').first().waitFor()),
  ],
  ['first view: questions', async (page) => () => page.goto('/questions').then(() => rowCount(page).waitFor())],
  ['first view: documents', async (page) => () => page.goto('/documents').then(() => rowCount(page).waitFor())],
  ['first view: people', async (page) => () => page.goto('/people').then(() => rowCount(page).waitFor())],
  ['first view: checks', async (page) => () => page.goto('/checks').then(() => rowCount(page).waitFor())],
  ['first view: review', async (page) => () => page.goto('/review').then(() => page.locator('.queued.here').waitFor())],
  [
    'first view: a search',
    async (page) => () => page.goto('/search?q=Kelava').then(() => page.locator('.list a').first().waitFor()),
  ],
  ['filter: questions by measure', (page) => chosen(page, '/questions', /Measure/, 'arrested')],
  ['filter: people by act', (page) => chosen(page, '/people', /What happened/, 'bail')],
  ['filter: checks by verdict', (page) => chosen(page, '/checks', /Verdict/, 'fails')],
  ['filter: questions by place', (page) => typed(page, '/questions', 'Event, place or population', 'Kelava')],
  ['filter: sources by name', (page) => typed(page, '/sources', 'Name or family', 'police')],
  ['review: accept, until the next is shown', accepted],
]

console.log(`| ${values.documents} documents, ${values.rounds} rounds | median ms | slowest ms |`)
console.log('| --- | --: | --: |')
console.log(`| added | ${added.toFixed(0)} | |`)
console.log(`| compared for the first time | ${warm.toFixed(0)} | |`)
for (const [name, prepare] of cases) {
  const taken: number[] = []
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const { page } = await openPage(browser, serving.address)
    const act = await prepare(page)
    taken.push(await timed(act))
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

/** Resolves once what is told of the number of rows is another. */
async function changed(page: Page, before: string): Promise<void> {
  await page.locator('.more [role=status]', { hasNotText: before }).first().waitFor()
}

async function chosen(page: Page, path: string, field: RegExp, option: string): Promise<() => Promise<void>> {
  await page.goto(path)
  const before = await rowCount(page).innerText()
  await page.getByRole('button', { name: field }).click()
  const one = page.getByRole('option', { name: option, exact: true })
  await one.waitFor()
  return async () => {
    await one.press('Enter')
    await changed(page, before)
  }
}

/** The wait for whoever still types is part of what is measured. */
async function typed(page: Page, path: string, field: string, words: string): Promise<() => Promise<void>> {
  await page.goto(path)
  const before = await rowCount(page).innerText()
  const box = page.getByRole('searchbox', { name: field })
  return async () => {
    await box.fill(words)
    await changed(page, before)
  }
}

async function accepted(page: Page): Promise<() => Promise<void>> {
  await page.goto('/review')
  const here = page.locator('.queued.here')
  const before = await here.innerText()
  return async () => {
    await page.keyboard.press('a')
    await page.locator('.queued.here', { hasNotText: before.slice(0, 40) }).waitFor()
  }
}
