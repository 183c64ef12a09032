import type { Finding } from '../../model/index.ts'
import { check } from '../../operations/check.ts'
import type { CheckOptions } from '../commands/check.ts'
import { csvRecord } from '../output/csv.ts'
import type { Session } from '../session.ts'
import { findingLines } from '../show/findings.ts'
import { inLedger } from './ledger.ts'

export async function showFindings(session: Session, options: CheckOptions): Promise<void> {
  await inLedger(session, options, async (ledger) => {
    const page = await session.page()
    let shown = 0
    if (options.csv === true) await session.out.line(csvRecord(columns))
    for await (const finding of check(ledger, options)) {
      if (options.json === true) await session.out.json(finding)
      else if (options.csv === true) await session.out.line(record(finding))
      else await session.out.lines([...(shown === 0 ? [] : ['']), ...findingLines(page, finding, 0, true)])
      shown += 1
      if (session.signal.aborted) return
    }
    if (shown === 0) await session.note('Nothing of that kind was noticed.')
  })
}

const columns = ['kind', 'verdict', 'reason', 'formula', 'expected', 'stated', 'evidence']

function record({ kind, verdict, reason, formula, expected, stated, evidence }: Finding): string {
  const words = evidence.map(({ text, path, start, end }) => `${path}:${start}-${end} ${text}`).join('\n')
  return csvRecord([kind, verdict, reason, formula, expected, stated, words])
}
