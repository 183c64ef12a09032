import { createHash, type Hash } from 'node:crypto'
import type { Row, ThingTable } from './reading-rows.ts'

/**
 * The columns by which a stored row is known again, in this order for ever. Ranges and numbers are left out: PostgreSQL
 * prints them its own way.
 */
export const digestedColumns: Readonly<Record<ThingTable, readonly string[]>> = {
  texts: ['part', 'body'],
  attributions: ['ordinal', 'id', 'start', 'item', 'links', 'stance', 'speaker', 'voices', 'content'],
  figures: [
    ...['ordinal', 'id', 'start', 'item', 'links', 'measure', 'unit', 'qualifier', 'modality'],
    ...['event', 'place', 'population', 'voices'],
  ],
  acts: ['ordinal', 'id', 'start', 'item', 'links', 'kind', 'people'],
  events: ['ordinal', 'id', 'start', 'item', 'links', 'kind', 'label', 'place'],
  people: ['ordinal', 'start', 'item', 'links', 'names'],
  parties: ['ordinal', 'start', 'item', 'links', 'kind', 'names'],
  findings: ['ordinal', 'start', 'item', 'links', 'kind', 'verdict'],
}

/**
 * The SHA-256 of a stored reading: its header, then its rows, table by table, each in its order. Kept beside the reading,
 * it tells of a row that was changed by a failing disk or by a hand that did not know of it.
 */
export class ReadingDigest {
  private readonly hashes = new Map<ThingTable, Hash>()

  constructor(private readonly header: string) {}

  row(table: ThingTable, row: Row): void {
    const hash = this.hashes.get(table) ?? createHash('sha256')
    this.hashes.set(
      table,
      hash.update(`${JSON.stringify(digestedColumns[table].map((column) => row[column] ?? null))}\n`),
    )
  }

  /** The tables in the order of `digestedColumns`. May be asked once. */
  value(): string {
    const whole = createHash('sha256').update(this.header)
    for (const table of Object.keys(digestedColumns) as ThingTable[])
      whole.update(`\n${table} ${this.hashes.get(table)?.digest('hex') ?? 'none'}`)
    return whole.digest('hex')
  }
}
