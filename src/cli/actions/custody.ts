import { custody, type CustodyEntry } from '../../operations/custody.ts'
import { judgementInWords, type JournalRecord } from '../../model/index.ts'
import type { CustodyOptions } from '../commands/custody.ts'
import type { Session } from '../session.ts'
import { counts } from '../show/counts.ts'
import { some } from '../show/some.ts'
import type { Page } from '../terminal/page.ts'
import { inLedger } from './ledger.ts'

export async function showCustody(session: Session, document: string, options: CustodyOptions): Promise<void> {
  await inLedger(session, options, async (ledger) => {
    const page = await session.page()
    let shown = 0
    for await (const entry of custody(ledger, document)) {
      if (options.json === true) await session.out.json(entry)
      else await session.out.lines([...(shown === 0 ? [] : ['']), ...entryLines(page, entry)])
      shown += 1
      if (session.signal.aborted) return
    }
    if (shown === 0) return session.note('Nothing has happened to this ledger yet.')
    if (options.json !== true) await session.hint('Whether all of it is still what it was: hearsay verify')
  })
}

function entryLines(page: Page, entry: CustodyEntry): string[] {
  const { sequence, time, act, by, tool, hash } = entry
  const inner = { indent: 2, hang: 4 } as const
  return [
    ...page.paragraph(`${sequence}  ${time}  ${act} by ${by ?? 'somebody (not recorded)'}, with ${tool}`, {
      hang: 4,
      role: 'name',
    }),
    ...detail(entry.record).flatMap((line) => page.paragraph(line, inner)),
    ...page.paragraph(`entry ${hash}`, { ...inner, role: 'faint' }),
  ]
}

/** What the act was on, a line for each thing to know. */
function detail(record: JournalRecord): string[] {
  if (record.kind === 'document')
    return [
      record.facts.path,
      [`${record.size} bytes`, record.mediaType, record.document].filter((part) => part !== undefined).join(', '),
      ...toldFacts(record.facts),
    ]
  if (record.kind === 'facts') return [record.facts.path, record.document, ...toldFacts(record.facts)]
  if (record.kind === 'second-reading')
    return [
      `${record.second.model} at ${record.second.host}, ${counts(record.second.proposals.length, 'claim')}`,
      record.document,
    ]
  if (record.kind === 'capture') return captureLines(record)
  if (record.kind === 'families') return familyLines(record)
  if (record.kind === 'judgement') return judgementLines(record)
  if (record.kind === 'protection') return protectionLines(record)
  return bundleLines(record)
}

function captureLines(record: Extract<JournalRecord, { kind: 'capture' }>): string[] {
  const { address, robots, requests, archive, size, document } = record
  return [
    address,
    robots,
    ...requests.map(({ time, url, ip, status }) => `${time} ${url} at ${ip}: ${status}`),
    `web archive: ${size} bytes, ${archive}`,
    document,
  ]
}

function toldFacts(facts: Extract<JournalRecord, { kind: 'facts' }>['facts']): string[] {
  const { path: _, ...told } = facts
  const parts = Object.entries(told).map(([field, value]) => `${field}: ${value}`)
  return parts.length === 0 ? [] : [parts.join(', ')]
}

const mostParties = 8

function familyLines({ set, removed = [] }: Extract<JournalRecord, { kind: 'families' }>): string[] {
  const into = set.map(({ party, family }) => `${party} → ${family}`)
  return [
    ...(into.length === 0 ? [] : [some(into, mostParties)]),
    ...(removed.length === 0 ? [] : [`of no family any more: ${some(removed, mostParties)}`]),
  ]
}

function protectionLines({ set, removed = [] }: Extract<JournalRecord, { kind: 'protection' }>): string[] {
  return [
    ...set.map(({ name, pseudonym }) => `${name} → ${pseudonym}`),
    ...(removed.length === 0 ? [] : [`not at risk any more: ${some(removed, mostParties)}`]),
  ]
}

function judgementLines({ judgement, by, note }: Extract<JournalRecord, { kind: 'judgement' }>): string[] {
  return [
    judgementInWords(judgement),
    ...(by === null ? [] : [`signed: ${by}`]),
    ...(note === null ? [] : [`note: ${note}`]),
  ]
}

function bundleLines(record: Extract<JournalRecord, { kind: 'export' | 'import' }>): string[] {
  const filters = record.kind === 'export' ? Object.entries(record.filters) : []
  const chosen = filters.length === 0 ? '' : `, ${filters.map(([name, value]) => `${name} ${value}`).join(', ')}`
  return [
    `${record.name}: ${counts(record.documents, 'document')}, ${counts(record.entries, 'entry', 'entries')} of the journal${chosen}`,
    `manifest ${record.manifest}`,
    ...(record.file === undefined ? [] : [`file ${record.file}`]),
  ]
}
