import type { FindingKind, QuotedSpan, Verdict } from '../../model/index.ts'
import type { Page } from '../terminal/page.ts'
import { safeLine } from '../terminal/safe.ts'
import type { Role } from '../terminal/style.ts'
import { clip } from '../terminal/wrap.ts'
import { grouped } from './grouped.ts'
import { numberInWords } from './quantity.ts'
import { quoted } from './quoted.ts'

export interface ShownFinding {
  readonly kind: FindingKind
  readonly verdict: Verdict
  readonly reason: string
  readonly formula?: string
  readonly expected?: number
  readonly stated?: number
  readonly evidence: readonly (QuotedSpan & { readonly path?: string })[]
}

const verdictRole: Readonly<Record<Verdict, Role>> = { holds: 'good', fails: 'bad', undecided: 'doubtful' }

/** Kinds that put something to the test; of the others the verdict says nothing that the kind does not say. */
const tests: ReadonlySet<FindingKind> = new Set(['arithmetic', 'claimed-corroboration', 'label', 'citation-audit'])

/** The kind, with its verdict where that says more: "revision", "arithmetic fails". */
export function headline({ kind, verdict }: Pick<ShownFinding, 'kind' | 'verdict'>): string {
  return tests.has(kind) ? `${kind} ${verdict}` : kind
}

/** The sum, and the number stated where it is another one. */
function sum({ formula, expected, stated, verdict }: ShownFinding): string {
  const parts = [
    formula ?? (expected === undefined ? '' : `expected ${numberInWords(expected)}`),
    stated === undefined || verdict === 'holds' ? '' : `stated ${numberInWords(stated)}`,
  ]
  return parts.filter((part) => part !== '').join('; ')
}

/** One line for what was told in full before. */
export function repeatedFindingLine(page: Page, finding: ShownFinding, indent: number): string {
  const head = `${headline(finding)} `
  const rest = clip(safeLine(`(see above): ${finding.reason}`), page.columns - indent - head.length)
  return ' '.repeat(indent) + page.paint(verdictRole[finding.verdict], head) + page.paint('faint', rest)
}

/** What the program noticed, why, and the words it rests on. `withPaths` names the document of each piece of evidence. */
export function findingLines(page: Page, finding: ShownFinding, indent: number, withPaths: boolean): string[] {
  const head = headline(finding)
  const [first = '', ...rest] = page.paragraph(`${head}: ${finding.reason}`, { indent, hang: indent + 2 })
  const painted = first.replace(head, () => page.paint(verdictRole[finding.verdict], head))
  const arithmetic = sum(finding)
  return [
    painted,
    ...rest,
    ...(arithmetic === '' ? [] : page.paragraph(arithmetic, { indent: indent + 2, hang: indent + 4, role: 'strong' })),
    ...evidenceLines(page, finding.evidence, indent + 2, withPaths),
  ]
}

/** The words of each document in one paragraph, its path first. */
function evidenceLines(page: Page, evidence: ShownFinding['evidence'], indent: number, withPaths: boolean): string[] {
  const place = { indent, hang: indent + 2, role: 'faint' } as const
  if (!withPaths)
    return evidence.length === 0 ? [] : page.paragraph(evidence.map(({ text }) => quoted(text)).join(' · '), place)
  return [...grouped(evidence, ({ path }) => path ?? '')].flatMap(([path, spans]) => {
    const words = spans.map(({ start, end, text }) => `${start}–${end} ${quoted(text)}`)
    return page.paragraph(`${path}:${words.join(' · ')}`, place)
  })
}
