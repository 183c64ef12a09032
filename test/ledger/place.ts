import { afterAll, beforeAll } from 'vitest'
import type { OpenDatabase } from '../../src/ledger/database.ts'
import { openLedger, type Ledger } from '../../src/ledger/index.ts'
import type { SignedJudgement } from '../../src/model/index.ts'
import { sampleReport, type SampleOptions } from '../sample-readings.ts'

/** Where the one suite runs: a folder or a server. */
export interface Place {
  /** The address of a place where no ledger is yet. */
  fresh(): Promise<string>
  /** The tables of a ledger that is closed. */
  tables(address: string): Promise<OpenDatabase>
  /** Adds a line to the journal of a ledger that is closed. */
  appendLine(address: string, line: string, entry: { sequence: number; hash: string }): Promise<void>
}

export const tool = 'hearsay test'
export const clock = () => new Date('2026-03-01T12:00:00Z')
export const bytesOf = (text: string) => new TextEncoder().encode(text)

export const openAt = (address: string, create = false) => openLedger(address, { tool, clock, create })

/** A decision on events. */
export const naming: SignedJudgement = {
  by: 'A. Reader',
  note: 'As the council calls it.',
  judgement: { kind: 'name-event', tellings: ['e1', 'e2'], name: 'The Sele flood' },
}

/** One ledger for the tests of a group, with some reports kept and stored. */
export function lendLedger(place: Place, samples: readonly SampleOptions[]) {
  const reports = samples.map(sampleReport)
  let address = ''
  let ledger: Ledger | null = null
  beforeAll(async () => {
    address = await place.fresh()
    ledger = await openLedger(address, { tool, clock, create: true })
    for (const { bytes, facts } of reports) await ledger.keep(bytes, facts)
    // Stored in another order than that of the paths, in which the rows come.
    await ledger.store(reports.map(({ reading }) => reading).reverse(), 'extractor 1')
  })
  afterAll(() => ledger?.close())
  const present = () => {
    if (ledger === null) throw new Error('the ledger did not open')
    return ledger
  }
  return {
    ledger: present,
    reports: () => reports,
    reopened: async () => {
      await present().close()
      ledger = await openLedger(address, { tool, clock })
      return ledger
    },
  }
}

export async function everyRow(ledger: Ledger) {
  return {
    documents: await ledger.documents(),
    attributions: await ledger.attributions(),
    figures: await ledger.figures(),
    acts: await ledger.acts(),
    events: await ledger.events(),
    people: await ledger.people(),
    parties: await ledger.parties(),
    findings: await ledger.findings(),
    families: await ledger.families(),
    judgements: await ledger.judgements(),
  }
}

export async function entriesOf(ledger: Ledger) {
  const entries = []
  for await (const entry of ledger.journal()) entries.push(entry)
  return entries
}

export async function alter(place: Place, address: string, sql: string): Promise<void> {
  const tables = await place.tables(address)
  try {
    await tables.script(sql)
  } finally {
    await tables.close()
  }
}

export async function indexNames(place: Place, address: string): Promise<string[]> {
  const tables = await place.tables(address)
  try {
    const rows = await tables.query<{ indexname: string }>(
      `select indexname from pg_indexes where schemaname = 'hearsay' order by indexname`,
    )
    return rows.map(({ indexname }) => indexname)
  } finally {
    await tables.close()
  }
}

/** A ledger as it was before its search indexes came, and what followed them. */
export async function undoLastMigration(place: Place, address: string): Promise<void> {
  const names = (await indexNames(place, address)).filter((name) =>
    /^(attributions|figures|acts|events|people|parties)_by_/.test(name),
  )
  await alter(
    place,
    address,
    `drop index ${names.join(', ')};
     alter table documents drop column second; drop table judgements; delete from migrations where number >= 4`,
  )
}
