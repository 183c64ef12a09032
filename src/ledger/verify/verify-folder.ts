import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { HearsayError } from '../../model/index.ts'
import { openEmbeddedDatabase, type EmbeddedDatabase } from '../database-embedded.ts'
import { databaseError } from '../database.ts'
import { kindOfPath } from '../durable-files.ts'
import { appliedPosition } from '../follow-journal.ts'
import { isEntryLine, parseLine } from '../journal-entry.ts'
import { readLines } from '../lines.ts'
import { refuseLocked } from '../lock.ts'
import { migrate, readMigrations } from '../migrate.ts'
import { folderNames } from '../open-embedded.ts'
import { originalPath } from '../originals-folder.ts'
import { damage, type Damage, type Verification, type VerifyOptions } from './verification.ts'
import type { KeptOriginals } from './verify-originals.ts'
import { verifyParts } from './verify-parts.ts'
import type { KeptLine } from './walk-journal.ts'

/** A ledger in a folder: nothing in it is written, not even a lock; the index is looked at in a copy. */
export async function verifyFolder(address: string, options: VerifyOptions): Promise<Verification> {
  const folder = resolve(address)
  const journal = join(folder, folderNames.journal)
  await refuseNoLedger(folder, address)
  await refuseLocked(join(folder, folderNames.lock))
  const [damages, notes]: [Damage[], string[]] = [[], []]
  if ((await kindOfPath(journal)) === null)
    damages.push(damage('journal-missing', folderNames.journal, 'the journal is missing, but there are originals'))
  const index = await openCopy(join(folder, folderNames.index), damages, notes)
  try {
    const verification = await verifyParts(
      {
        journalName: folderNames.journal,
        lines: damages.some(({ kind }) => kind === 'journal-missing') ? noLines() : linesOf(journal, notes),
        originals: originalsIn(join(folder, folderNames.originals)),
        index: index && { ...index, name: folderNames.index },
        damages,
        notes,
      },
      options,
    )
    await refuseLocked(join(folder, folderNames.lock))
    return verification
  } finally {
    await index?.close()
  }
}

async function refuseNoLedger(folder: string, address: string): Promise<void> {
  const isThere = async (name: string) => (await kindOfPath(join(folder, name))) !== null
  if (
    (await kindOfPath(folder)) !== 'folder' ||
    !((await isThere(folderNames.journal)) || (await isThere(folderNames.originals)))
  )
    throw new HearsayError('ledger-missing', `no ledger: ${address}`)
}

async function* noLines(): AsyncGenerator<KeptLine> {}

/** A last line that is half there is what a crash leaves of a write that nobody was told had succeeded: a note. */
async function* linesOf(path: string, notes: string[]): AsyncGenerator<KeptLine> {
  let [number, torn]: [number, (KeptLine & { readonly offset: number }) | null] = [0, null]
  for await (const { text, offset } of readLines(path)) {
    number += 1
    const line = { text, place: `${folderNames.journal}:${number}` }
    if (torn !== null) {
      if (!isEntryLine(text)) continue
      yield torn
      torn = null
    }
    if (parseLine(text) === null) torn = { ...line, offset }
    else yield line
  }
  if (torn !== null)
    notes.push(
      `${torn.place}: a last entry was being written when the program or the machine stopped, and is not whole`,
    )
}

function originalsIn(folder: string): KeptOriginals {
  return {
    place: (document) => join(folderNames.originals, originalPath(document)),
    hash: async (document) => {
      try {
        const hash = createHash('sha256')
        for await (const chunk of createReadStream(join(folder, originalPath(document)))) hash.update(chunk as Buffer)
        return `sha256:${hash.digest('hex')}`
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
  }
}

/** PGlite writes to the folder that it opens: it gets a copy, in the system's temporary folder. */
async function openCopy(index: string, damages: Damage[], notes: string[]) {
  if ((await kindOfPath(index)) === null) {
    notes.push('the ledger has no index: the next command makes it from the journal')
    return null
  }
  const copy = await mkdtemp(join(tmpdir(), 'hearsay-verify-'))
  let database: EmbeddedDatabase | null = null
  const close = async () => {
    await database?.close()
    await rm(copy, { recursive: true, force: true })
  }
  try {
    await cp(index, copy, { recursive: true, preserveTimestamps: true })
    await makeWritable(copy)
    database = await openEmbeddedDatabase(copy)
    await migrate(database, readMigrations())
    return { database, position: await appliedPosition(database), close }
  } catch (error) {
    await close().catch(() => undefined)
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') {
      notes.push(`the index was not checked: no room for a copy of it in ${tmpdir()}`)
      return null
    }
    if (error instanceof HearsayError && error.code !== 'database') throw error
    const reason = `the index cannot be opened (${databaseError(error).message}). hearsay rebuild makes it again.`
    damages.push(damage('index-unreadable', folderNames.index, reason))
    return null
  }
}

async function makeWritable(folder: string): Promise<void> {
  await chmod(folder, 0o700)
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true }))
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o700 : 0o600)
}
