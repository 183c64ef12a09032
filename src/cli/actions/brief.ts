import { writeFile } from 'node:fs/promises'
import { HearsayError } from '../../model/index.ts'
import { brief, briefDocument, eventInWords, type BriefFormat } from '../../operations/brief.ts'
import type { BriefOptions } from '../commands/brief.ts'
import type { Session } from '../session.ts'
import { inLedger } from './ledger.ts'

export async function writeBrief(session: Session, event: string, options: BriefOptions): Promise<void> {
  await inLedger(session, options, async (ledger) => {
    const made = await brief(ledger, event, options)
    const text = await briefDocument(made, formatOf(options))
    if (options.out === undefined) return session.out.lines(text.replace(/\n$/, '').split('\n'))
    await write(options.out, text)
    await session.note(`${eventInWords(made)}: written to ${options.out}`)
  })
}

function formatOf({ format, out }: BriefOptions): BriefFormat {
  return format ?? (/\.html?$/i.test(out ?? '') ? 'html' : 'md')
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text)
  } catch (cause) {
    throw new HearsayError('unwritable', `cannot write: ${path}`, { cause })
  }
}
