import { bundle, type BundleSummary } from '../../operations/bundle.ts'
import type { BundleOptions } from '../commands/bundle.ts'
import { Progress } from '../output/progress.ts'
import type { Session } from '../session.ts'
import { counts } from '../show/counts.ts'
import { inLedger } from './ledger.ts'

export async function bundleAndTell(session: Session, options: BundleOptions): Promise<void> {
  const progress = new Progress(options.progress)
  const { measure, event, party, from, to, out, timestamp, recipient, public: isPublic } = options
  const by = options.by ?? session.configuration.by
  await inLedger(session, { ...options, by }, async (ledger) => {
    const summary = await bundle(ledger, {
      ...{
        filter: { measure, event, party, from, to },
        out,
        by,
        timestamp,
        recipients: recipient,
        public: isPublic,
        signal: session.signal,
      },
      progress: ({ files, path }) => progress.show(`${files} files, ${path}`),
    })
    progress.clear()
    await (options.json === true
      ? session.out.json({ schema: 'hearsay/bundle/1', ...summary })
      : session.out.lines(summaryLines(summary)))
  })
}

function summaryLines({ out, manifest, file, documents, leftOut, entry }: BundleSummary): string[] {
  return [
    `${counts(documents, 'document')} in ${out}${leftOut === 0 ? '' : `, ${leftOut} left out by the filters`}.`,
    `tagmanifest-sha256.txt ${manifest}`,
    ...(file === null ? [] : [`the zip itself         ${file}`]),
    `Recorded as entry ${entry.sequence} of the journal.`,
  ]
}
