import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, vi } from 'vitest'
import { inventedReports } from '../../bench/invented-reports.ts'
import { browserPath } from '../browser.ts'
import { jobs } from './jobs.ts'
import { openedWorkbench } from './opened.ts'

// What is decided is compared with everything again: on a slow machine that takes longer than a test has elsewhere.
vi.setConfig({ testTimeout: 180_000 })

/** The same jobs among the claims of 2,000 invented reports (seeded). */
describe.skipIf(browserPath === null)('the workbench on a large ledger', () => {
  jobs(openedWorkbench(reports))
})

function reports(scratch: string): readonly string[] {
  const folder = join(scratch, 'reports')
  mkdirSync(folder)
  for (const { name, text } of inventedReports(2000)) writeFileSync(join(folder, name), text)
  return [folder]
}
