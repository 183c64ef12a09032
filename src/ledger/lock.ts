import { randomUUID } from 'node:crypto'
import { link, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { HearsayError } from '../model/index.ts'
import { syncFolder } from './durable-files.ts'
import { isAlive, processStart, sameBoot, sharesProcesses, thisMachine, type Machine } from './process-identity.ts'

/** What the lock's file says of who holds it. */
interface Holder extends Machine {
  readonly pid: number
  readonly started: string | null
  readonly tool: string
  readonly time: string
  readonly token: string
  readonly indexDoubtful: boolean
}

/** A folder that is ours alone until it is released. */
export interface Lock {
  /** Who held the folder before and died without releasing it; null after a clean end. */
  readonly died: { readonly pid: number; readonly tool: string; readonly time: string } | null
  /**
   * True when the machine stopped while somebody held the folder: what was not fsynced may be gone. (A killed program
   * alone loses nothing that it had handed to the system.)
   */
  readonly indexDoubtful: boolean
  release(): Promise<void>
}

export interface LockOptions {
  readonly tool: string
  readonly now: Date
  /** How long to wait for another program to finish before giving up. */
  readonly waitMs: number
}

const pollMs = 50

/**
 * Takes the lock file, made so that only one can make it. The lock of a dead process of this machine is taken over.
 * @throws HearsayError `ledger-locked` saying who holds it.
 */
export async function acquireLock(path: string, options: LockOptions): Promise<Lock> {
  const deadline = performance.now() + options.waitMs
  for (;;) {
    const taken = await tryLock(path, options)
    if (typeof taken === 'object' && 'release' in taken) return taken
    if (performance.now() >= deadline) throw locked(path, taken)
    await pause(pollMs)
  }
}

/**
 * For a program that only looks, and so takes no lock.
 * @throws HearsayError `ledger-locked` where a living program has the folder, saying who.
 */
export async function refuseLocked(path: string): Promise<void> {
  const holder = await readHolder(path)
  if (holder !== null && (holder === 'unreadable' || !isStale(holder))) throw locked(path, holder)
}

async function tryLock(path: string, options: LockOptions): Promise<Lock | Holder | 'unreadable'> {
  const holder = await readHolder(path)
  if (holder === null) {
    const ours = holderOf(options, false)
    return (await make(path, ours)) ? lockOf(path, ours, null) : tryLock(path, options)
  }
  if (holder === 'unreadable' || !isStale(holder)) return holder
  return (await takeOver(path, options)) ?? holder
}

/** Only one program at a time may judge a lock stale and replace it: else the second would take the first's fresh lock. */
async function takeOver(path: string, options: LockOptions): Promise<Lock | null> {
  const guard = `${path}.takeover`
  if (!(await make(guard, holderOf(options, false)))) {
    const other = await readHolder(guard)
    if (other !== null && other !== 'unreadable' && isStale(other)) await rm(guard, { force: true })
    return null
  }
  try {
    const holder = await readHolder(path)
    if (holder === null || holder === 'unreadable' || !isStale(holder)) return null
    const ours = holderOf(options, holder.indexDoubtful || !sameBoot(holder, thisMachine()))
    await replace(path, ours)
    return lockOf(path, ours, holder)
  } finally {
    await rm(guard, { force: true })
  }
}

function holderOf(options: LockOptions, indexDoubtful: boolean): Holder {
  return {
    ...thisMachine(),
    pid: process.pid,
    started: processStart(process.pid),
    tool: options.tool,
    time: options.now.toISOString(),
    token: randomUUID(),
    indexDoubtful,
  }
}

function lockOf(path: string, ours: Holder, before: Holder | null): Lock {
  return {
    died: before,
    indexDoubtful: ours.indexDoubtful,
    release: async () => {
      const holder = await readHolder(path)
      if (holder !== null && holder !== 'unreadable' && holder.token === ours.token) await rm(path, { force: true })
    },
  }
}

function isStale(holder: Holder): boolean {
  const here = thisMachine()
  if (!sharesProcesses(holder, here)) return false
  return !sameBoot(holder, here) || !isAlive(holder.pid, holder.started)
}

/** Writes the file whole under a name of its own and links it: nobody ever sees half a lock. False where it is there. */
async function make(path: string, holder: Holder): Promise<boolean> {
  const draft = `${path}.${holder.token}`
  await writeHolder(draft, holder)
  try {
    await link(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    return await makeWithoutLink(path, holder, error)
  } finally {
    await rm(draft, { force: true })
  }
  await syncFolder(dirname(path))
  return true
}

/** File systems without hard links (FAT, some network shares): made exclusively, then written. */
async function makeWithoutLink(path: string, holder: Holder, cause: unknown): Promise<boolean> {
  if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'].includes((cause as NodeJS.ErrnoException).code ?? ''))
    throw cause
  try {
    await writeHolder(path, holder)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function replace(path: string, holder: Holder): Promise<void> {
  const draft = `${path}.${holder.token}`
  await writeHolder(draft, holder)
  await rename(draft, path)
  await syncFolder(dirname(path))
}

async function writeHolder(path: string, holder: Holder): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(`${JSON.stringify(holder)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function readHolder(path: string): Promise<Holder | 'unreadable' | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : 'unreadable'
  }
}

function locked(path: string, holder: Holder | 'unreadable'): HearsayError {
  if (holder === 'unreadable')
    return new HearsayError(
      'ledger-locked',
      `the ledger is locked, but by whom cannot be read. If nothing is at work on it, delete ${path}.`,
    )
  const who = holder.pid === process.pid ? 'this program' : `${holder.tool}, process ${holder.pid} on ${holder.host}`
  const advice = sharesProcesses(holder, thisMachine())
    ? 'Wait until it has finished, or end it.'
    : `If that machine is no longer at work on it, delete ${path}.`
  return new HearsayError('ledger-locked', `the ledger is in use by ${who} since ${holder.time}. ${advice}`)
}
