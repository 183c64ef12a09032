import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { HearsayError } from '../model/index.ts'
import { kindOfPath, makeFolder } from './durable-files.ts'
import { EmbeddedIndex } from './embedded-index.ts'
import { JournalFile } from './journal-file.ts'
import { JournaledLedger } from './journaled-ledger.ts'
import type { Ledger, LedgerNotice, LedgerOptions } from './ledger.ts'
import { acquireLock, type Lock } from './lock.ts'
import { OriginalsFolder } from './originals-folder.ts'

const waitMsByDefault = 5000

/** What lies in the folder of a ledger. The first two are the truth; the last is there while a program has it open. */
export const folderNames = { journal: 'journal.jsonl', originals: 'originals', index: 'index', lock: 'lock' } as const

/** Opens a ledger in a folder: see `openLedger`. */
export async function openEmbedded(address: string, options: LedgerOptions): Promise<Ledger> {
  const folder = resolve(address)
  await prepareFolder(folder, address, options)
  const clock = options.clock ?? (() => new Date())
  const lock = await acquireLock(join(folder, folderNames.lock), {
    tool: options.tool,
    now: clock(),
    waitMs: options.waitMs ?? waitMsByDefault,
  })
  try {
    return await openLocked(folder, address, lock, clock, options)
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function openLocked(
  folder: string,
  address: string,
  lock: Lock,
  clock: () => Date,
  options: LedgerOptions,
): Promise<Ledger> {
  const journal = await JournalFile.open(join(folder, folderNames.journal))
  try {
    const notices: LedgerNotice[] = [...lockNotices(lock), ...tornNotices(journal)]
    const originals = await OriginalsFolder.open(join(folder, folderNames.originals))
    const index = await EmbeddedIndex.open(join(folder, folderNames.index), {
      doubtful: lock.indexDoubtful,
      journal,
      notices,
      progress: options.progress ?? (() => undefined),
    })
    const close = async () => {
      await index.close()
      await lock.release()
    }
    return new JournaledLedger({
      address,
      notices,
      journal,
      originals,
      index: withClose(index, close),
      clock,
      tool: options.tool,
      by: options.by,
    })
  } catch (error) {
    await journal.close()
    throw error
  }
}

function withClose(index: EmbeddedIndex, close: () => Promise<void>) {
  return {
    database: index.database,
    clear: () => index.clear(),
    stored: (readings: number) => index.stored(readings),
    close,
  }
}

function lockNotices({ died }: Lock): LedgerNotice[] {
  if (died === null) return []
  const reason = `${died.tool} (process ${died.pid}, since ${died.time}) ended without closing the ledger`
  return [{ kind: 'lock-taken-over', reason }]
}

function tornNotices({ torn }: JournalFile): LedgerNotice[] {
  if (torn === null) return []
  const reason =
    `entry ${torn.sequence} was being written when the program or the machine stopped; ` +
    `nobody was told that it was kept. Its ${torn.bytes} bytes were moved to ${torn.movedTo}`
  return [{ kind: 'torn-entry', reason }]
}

async function prepareFolder(folder: string, address: string, options: LedgerOptions): Promise<void> {
  const kind = await kindOfPath(folder)
  if (kind === 'file') throw new HearsayError('usage', `not a ledger but a file: ${address}. A ledger is a folder.`)
  const isLedger = kind === 'folder' && (await kindOfPath(join(folder, folderNames.journal))) === 'file'
  if (isLedger) return
  if (kind === 'folder') await refuseStrangeFolder(folder, address)
  if (options.create !== true)
    throw new HearsayError('ledger-missing', `no ledger: ${address}. \`hearsay add\` makes one.`)
  await makeFolder(folder)
}

/** Only a folder that is empty, or in which the making of a ledger was cut short, becomes one. */
async function refuseStrangeFolder(folder: string, address: string): Promise<void> {
  const present = await readdir(folder)
  if (present.includes(folderNames.originals) && (await holdsOriginals(join(folder, folderNames.originals))))
    throw new HearsayError('ledger-broken', `the journal is missing, but there are originals: ${address}`)
  const own: readonly string[] = Object.values(folderNames)
  const strange = present.find((name) => !own.includes(name.split('.')[0] ?? ''))
  if (strange !== undefined)
    throw new HearsayError('usage', `not a ledger, and not empty: ${address} (there is ${strange} in it)`)
}

async function holdsOriginals(folder: string): Promise<boolean> {
  return (await readdir(folder)).some((name) => /^[0-9a-f]{2}$/.test(name))
}
