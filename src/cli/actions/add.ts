import { add, type AddProgress, type AddSummary } from '../../operations/add.ts'
import { setFamilies } from '../../operations/families.ts'
import type { AddOptions } from '../commands/add.ts'
import { Progress } from '../output/progress.ts'
import type { Session } from '../session.ts'
import { familiesOf, manifestOf, tellUnusedRows } from './tables.ts'
import { counts } from '../show/counts.ts'
import { agreement } from '../show/readers.ts'
import { inLedger } from './ledger.ts'
import { limitsOf } from './limits.ts'
import { fetchingOf } from './web.ts'
import { secondReaderOf, SecondReaderProblems } from './second-reader.ts'

export async function addAndTell(session: Session, paths: readonly string[], options: AddOptions): Promise<void> {
  const manifest = await manifestOf(session, options.manifest)
  const members = await familiesOf(session, options.families)
  const secondReader = await secondReaderOf(session, options)
  const problems = new SecondReaderProblems(session)
  const progress = new Progress(options.progress)
  const { workers = session.configuration.workers } = options
  const { maximumBytes, bundleBytes, bundleFiles } = session.configuration
  const bundleLimits = { totalBytes: bundleBytes, files: bundleFiles }
  const { signal } = session
  const show = (state: AddProgress): void => progress.show(progressText(state))
  await inLedger(session, { ...options, create: paths.length > 0 || members.length > 0 }, async (ledger) => {
    if (members.length > 0) await setFamilies(ledger, members)
    const summary = await add(ledger, paths, {
      ...{ manifest, workers, maximumBytes, bundleLimits, signal, progress: show, secondReader },
      ...limitsOf(session.configuration),
      identity: options.identity,
      fetch: fetchingOf(session, options),
    })
    progress.clear()
    for (const { code, reason } of summary.refused) await session.problem(code, reason)
    for (const { path, reason } of summary.partly) await session.note(`read in part (${reason}): ${path}`)
    for (const { reason } of summary.skipped) await session.note(reason)
    for (const { reason, path } of summary.secondReader?.failed ?? []) await problems.tell(reason, path)
    if (manifest !== undefined && options.manifest !== undefined)
      await tellUnusedRows(session, options.manifest, manifest)
    await (options.json === true
      ? session.out.json(summaryJson(summary))
      : session.out.lines(summaryLines(summary, ledger.address)))
  })
}

function progressText({ completed, added, already, refused, path }: AddProgress): string {
  const parts = [
    completed > 0 ? `${completed} completed` : '',
    `${added} added`,
    already > 0 ? `${already} already there` : '',
    refused > 0 ? `${refused} refused` : '',
    path,
  ]
  return parts.filter((part) => part !== '').join(', ')
}

function documents(count: number): string {
  return `${count} ${count === 1 ? 'document' : 'documents'}`
}

function summaryLines(summary: AddSummary, address: string): string[] {
  const { added, already, completed, updated, refused, partly, figures, attributions } = summary
  const parts = [
    `${documents(added)} added`,
    completed > 0 ? `${completed} completed from before` : '',
    updated > 0 ? `${updated} read again with what is new` : '',
    `${already} already there`,
    partly.length > 0 ? `${partly.length} read in part` : '',
    `${refused.length} refused`,
  ]
  const lines = [
    ...(summary.restored ?? []).map(
      ({ path, entries, documents: kept }) =>
        `${path}: whole and unchanged; ${counts(entries, 'entry', 'entries')} and ${documents(kept)} restored.`,
    ),
    `${parts.filter((part) => part !== '').join(', ')}.`,
  ]
  if (added + completed + updated > 0) lines.push(`${attributions} claims and ${figures} figures, in ${address}.`)
  if ((summary.secondReader?.documents ?? 0) > 0 && summary.secondReader)
    lines.push(`${agreement(summary.secondReader)}.`)
  if (summary.interrupted) lines.push('Interrupted: what was collected is kept; the next add completes the work.')
  return lines
}

function summaryJson(summary: AddSummary): unknown {
  return { schema: 'hearsay/added/1', ...summary }
}
