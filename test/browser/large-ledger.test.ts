import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from 'vitest'
import { inventedReports } from '../../bench/invented-reports.ts'
import { browserPath } from '../browser.ts'
import { jobs, openedWorkbench } from './jobs.ts'

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
