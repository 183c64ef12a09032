import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { HearsayError } from '../../model/index.ts'
import { exportLedger } from '../../operations/export.ts'
import { protectedNames } from '../../operations/protection.ts'
import type { ExportOptions } from '../commands/export.ts'
import type { Session } from '../session.ts'
import { inLedger } from './ledger.ts'

export async function exportAndTell(session: Session, options: ExportOptions): Promise<void> {
  const { format, out, measure, event, party: by, from, to, public: isPublic = false } = options
  await inLedger(session, { ledger: options.ledger }, async (ledger) => {
    const pieces = exportLedger(ledger, { format, filter: { measure, event, by, from, to }, isPublic })
    if (out === undefined) for await (const piece of pieces) await session.out.text(piece)
    else await write(out, pieces)
    const atRisk = isPublic ? [] : await protectedNames(ledger)
    if (atRisk.length > 0)
      await session.note(`${atRisk.length} marked as at risk are named in it: --public replaces their names.`)
    if (out !== undefined) await session.note(`written to ${out}`)
  })
}

async function write(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const file = createWriteStream(path)
  try {
    await pipeline(Readable.from(pieces), file)
  } catch (cause) {
    if (cause instanceof HearsayError) throw cause
    throw new HearsayError('unwritable', `cannot write: ${path}`, { cause })
  }
}
