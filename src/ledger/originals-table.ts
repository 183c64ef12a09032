import { HearsayError } from '../model/index.ts'
import type { Database } from './database.ts'
import type { Originals } from './originals.ts'

/** PostgreSQL takes at most a gigabyte in one value, and the message that carries it is held in memory. */
const largestBytes = 1_000_000_000

/** Keeps originals as rows of the server's `originals` table. */
export class OriginalsTable implements Originals {
  constructor(private readonly database: Database) {}

  async put(document: string, bytes: Uint8Array): Promise<void> {
    if (bytes.length > largestBytes)
      throw new HearsayError('too-large', `document is too large for a ledger on a server: ${bytes.length} bytes`)
    const present = await this.database.query('select 1 from originals where document = $1', [document])
    if (present.length > 0) return
    await this.database.query('insert into originals (document, bytes) values ($1, $2) on conflict do nothing', [
      document,
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    ])
  }

  async get(document: string): Promise<Uint8Array | null> {
    const rows = await this.database.query<{ bytes: Uint8Array }>('select bytes from originals where document = $1', [
      document,
    ])
    return rows[0]?.bytes ?? null
  }
}
