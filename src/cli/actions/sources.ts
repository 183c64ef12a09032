import type { SourceAnswer } from '../../model/index.ts'
import type { Ledger } from '../../operations/open.ts'
import { sources } from '../../operations/sources.ts'
import type { SourcesOptions } from '../commands/sources.ts'
import { csvRecord } from '../../operations/csv.ts'
import type { Session } from '../session.ts'
import { grouped } from '../show/grouped.ts'
import { nobodyOf } from '../show/nobody.ts'
import { some } from '../show/some.ts'
import type { Page } from '../terminal/page.ts'
import { inLedger } from './ledger.ts'

export async function showSources(session: Session, name: string, options: SourcesOptions): Promise<void> {
  await inLedger(session, options, async (ledger) => {
    const found: SourceAnswer[] = []
    if (options.csv === true) await session.out.line(csvRecord(columns))
    let isEmpty = true
    for await (const source of sources(ledger, name)) {
      isEmpty = false
      if (options.json === true) await session.out.json(source)
      else if (options.csv === true) await session.out.line(record(source))
      else found.push(source)
      if (session.signal.aborted) return
    }
    if (isEmpty) return session.note(nobodyOf(name, await allNames(ledger), 'source'))
    if (found.length === 0) return
    const page = await session.page()
    await session.out.lines(sourceLines(page, found, name !== ''))
    await session.hint(
      name === ''
        ? 'Names and relays of one in full: hearsay sources NAME. Who belongs to whom by their own words: hearsay families propose'
        : 'What they say: hearsay claims --by NAME',
    )
  })
}

async function allNames(ledger: Ledger): Promise<string[]> {
  const names: string[] = []
  for await (const { party } of sources(ledger)) names.push(party)
  return names
}

function relayed({ relays: all }: SourceAnswer): string[] {
  return all.map(({ party, claims }) => `${party} (${claims})`)
}

function relays(source: SourceAnswer): string {
  return relayed(source).join(', ')
}

/** The list of all sources stays a list: whom one relays in full is shown when its name is given. */
const mostShown = 4

function mostRelayed(source: SourceAnswer): string {
  return some(relayed(source), mostShown)
}

function sourceLines(page: Page, found: readonly SourceAnswer[], withNames: boolean): string[] {
  const layout = [
    { header: 'source', role: 'name', most: 30 },
    { header: 'claims', align: 'right' },
    { header: 'documents', align: 'right' },
    { header: 'relays', flexible: true },
  ] as const
  const row = (source: SourceAnswer): string[] => [
    source.party,
    String(source.claims),
    String(source.documents),
    withNames ? relays(source) : mostRelayed(source),
  ]
  const families = [...grouped(found, ({ family }) => family)].sort(
    ([a], [b]) => Number(a === null) - Number(b === null),
  )
  return families.flatMap(([family, members], at) => [
    ...(at === 0 ? [] : ['']),
    ...page.paragraph(family ?? 'No family known', { role: 'heading' }),
    ...page.table(layout, members.map(row), 2),
    ...(withNames ? members.flatMap((source) => otherNames(page, source)) : []),
  ])
}

function otherNames(page: Page, { party, names }: SourceAnswer): string[] {
  const other = names.filter((name) => name !== party)
  return other.length === 0
    ? []
    : page.paragraph(`${party} is also named ${other.join(', ')}`, { indent: 2, hang: 4, role: 'faint' })
}

const columns = ['party', 'family', 'claims', 'documents', 'relays', 'names']

function record(source: SourceAnswer): string {
  return csvRecord([
    source.party,
    source.family,
    source.claims,
    source.documents,
    relays(source),
    source.names.join('; '),
  ])
}
