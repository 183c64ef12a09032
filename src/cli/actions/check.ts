import type { Finding } from '../../model/index.ts'
import { check } from '../../operations/check.ts'
import type { Ledger } from '../../operations/open.ts'
import type { CheckOptions } from '../commands/check.ts'
import { csvRecord } from '../../operations/csv.ts'
import type { Session } from '../session.ts'
import { findingLines, headline } from '../show/findings.ts'
import type { Page } from '../terminal/page.ts'
import { inLedger } from './ledger.ts'

export async function showFindings(session: Session, options: CheckOptions): Promise<void> {
  await inLedger(session, options, async (ledger) => {
    const page = await session.page()
    const shown = new Map<string, number>()
    if (options.csv === true) await session.out.line(csvRecord(columns))
    for await (const finding of check(ledger, options)) {
      if (options.json === true) await session.out.json(finding)
      else if (options.csv === true) await session.out.line(record(finding))
      else {
        const before = shown.size === 0 ? [] : ['']
        await session.out.lines([...before, ...findingLines(page, finding, 0, true), ...settledLines(page, finding)])
      }
      const head = headline(finding)
      shown.set(head, (shown.get(head) ?? 0) + 1)
      if (session.signal.aborted) return
    }
    if (shown.size === 0) return session.note(await nothingNoticed(ledger, options))
    if (options.json !== true && options.csv !== true) await session.hint(summary(shown))
  })
}

/** Who settled it, and why. */
function settledLines(page: Page, { settled }: Finding): string[] {
  if (settled === undefined) return []
  const { by, note } = settled
  return page.paragraph(`settled${by === null ? '' : ` by ${by}`}: ${note ?? ''}`, { indent: 2, hang: 4, role: 'name' })
}

function summary(shown: ReadonlyMap<string, number>): string {
  const parts = [...shown].sort((a, b) => b[1] - a[1]).map(([head, count]) => `${count} ${head}`)
  return `${parts.join(', ')}. To choose: --kind, --verdict. The figures side by side: hearsay figures`
}

async function nothingNoticed(ledger: Ledger, { kind, verdict }: CheckOptions): Promise<string> {
  if (kind === undefined && verdict === undefined) return 'Nothing was noticed.'
  const kinds = new Set<string>()
  for await (const finding of check(ledger)) kinds.add(headline(finding))
  const others = kinds.size === 0 ? '' : ` What was: ${[...kinds].join(', ')}.`
  return `Nothing of that kind was noticed.${others}`
}

const columns = ['kind', 'verdict', 'reason', 'formula', 'expected', 'stated', 'evidence']

function record({ kind, verdict, reason, formula, expected, stated, evidence }: Finding): string {
  const words = evidence.map(({ text, path, start, end }) => `${path}:${start}-${end} ${text}`).join('\n')
  return csvRecord([kind, verdict, reason, formula, expected, stated, words])
}
