import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import {
  bytesInBag,
  checkBag,
  openBag,
  unsealed,
  type BundleKind,
  type BagFiles,
  type BagLimits,
  type BagProblem,
} from '../acquire/index.ts'
import { originalName } from '../export/index.ts'
import type { Ledger } from '../ledger/index.ts'
import { HearsayError, type BundleName } from '../model/index.ts'
import type { Refusal } from './refusal.ts'

export interface RestoreOptions {
  readonly limits?: BagLimits | undefined
  /** A file of secret keys, for a bundle that is encrypted. */
  readonly identity?: string | undefined
  readonly progress?: ((file: string) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

export interface RestoredBundle {
  readonly path: string
  /** SHA-256 of its tagmanifest-sha256.txt: to be compared with what the sender tells. */
  readonly manifest: string
  /** Entries of the journal, and documents, that the ledger did not hold before. */
  readonly entries: number
  readonly documents: number
}

const defaultLimits: BagLimits = { totalBytes: 32 * 1024 ** 3, files: 1_000_000 }

/** Of one line of the journal, in bytes: an entry is a few hundred; one that sets families or a second reading more. */
const longestLine = 1 << 28

/** Checks a bundle of evidence, then restores the ledger that it was made of: all of it, or nothing and why. */
export async function restoreBundle(
  ledger: Ledger,
  path: string,
  kind: BundleKind,
  options: RestoreOptions,
): Promise<RestoredBundle | { readonly refusals: readonly Refusal[] }> {
  try {
    const restoreFrom = async (opened: string, packing: 'zip' | 'folder') => {
      const bag = await openBag(opened, packing, options.limits ?? defaultLimits)
      try {
        return await restore(ledger, path, kind, bag, options)
      } finally {
        await bag.close()
      }
    }
    if (kind !== 'sealed') return await restoreFrom(path, kind)
    return await unsealed(path, options.identity, (opened) => restoreFrom(opened, 'zip'))
  } catch (error) {
    if (!(error instanceof HearsayError) || !(error.code === 'bad-bundle' || error.code === 'ledger-broken'))
      throw error
    return { refusals: [{ path, code: 'bad-bundle', reason: `${error.message} (${path})` }] }
  }
}

async function restore(ledger: Ledger, path: string, kind: BundleKind, bag: BagFiles, options: RestoreOptions) {
  const { digest, info, problems } = await checkBag(bag, options.progress)
  if (problems.length > 0) return { refusals: problems.map((problem) => refusalOf(path, problem)) }
  if (info.get('Hearsay-Bundle') !== '1')
    throw new HearsayError('bad-bundle', 'a bag, but not one that hearsay bundle made')
  const leftOut = bag.files.get('data/left-out.jsonl') ?? 0
  if (leftOut > 0)
    throw new HearsayError(
      'bad-bundle',
      'the bundle holds a part of its ledger (see data/left-out.jsonl), so no ledger can be restored from it',
    )
  let last = { sequence: 0, hash: '' }
  const lines = async function* () {
    for await (const line of linesIn(bag, 'data/journal.jsonl')) {
      // What is restored by then stays, and adding the bundle again restores the rest.
      if (options.signal?.aborted === true) return
      last = positionOf(line)
      yield line
    }
  }
  const original = (document: string) =>
    bytesInBag(bag, originalName(document), bag.files.get(originalName(document)) ?? 0)
  const { entries, documents } = await ledger.restore(lines(), original)
  if (entries > 0 && options.signal?.aborted !== true) {
    const name: BundleName = {
      ...{ name: basename(path), manifest: digest, entries: last.sequence, hash: last.hash },
      ...(kind !== 'folder' && { file: await hashOfFile(path) }),
    }
    await ledger.record({ kind: 'import', ...name, documents })
  }
  return { path, manifest: digest, entries, documents }
}

const problemWords = {
  missing: 'is missing',
  changed: 'was changed',
  unlisted: 'is in no manifest',
  twice: 'is listed twice',
} as const

function refusalOf(bundle: string, { path, problem, expected, found }: BagProblem): Refusal {
  const hashes = problem === 'changed' ? `: expected ${expected ?? ''}, found ${found ?? ''}` : ''
  return { path: bundle, code: 'bad-bundle', reason: `${bundle}: ${path} ${problemWords[problem]}${hashes}` }
}

function positionOf(line: string): { sequence: number; hash: string } {
  try {
    return JSON.parse(line) as { sequence: number; hash: string }
  } catch {
    // The ledger refuses the line, and says where.
    return { sequence: 0, hash: '' }
  }
}

const lineEnd = 10

/** The lines of a file of a bag, split at line feeds. */
async function* linesIn(bag: BagFiles, path: string): AsyncGenerator<string> {
  let parts: Buffer[] = []
  let length = 0
  for await (const read of await bag.open(path)) {
    const chunk = read as Buffer
    let start = 0
    for (let end = chunk.indexOf(lineEnd); end !== -1; end = chunk.indexOf(lineEnd, start)) {
      yield Buffer.concat([...parts, chunk.subarray(start, end)]).toString('utf8')
      ;[parts, length, start] = [[], 0, end + 1]
    }
    if (start < chunk.length) parts.push(chunk.subarray(start))
    length += chunk.length - start
    if (length > longestLine)
      throw new HearsayError('bad-bundle', `a line of ${path} is longer than ${longestLine} bytes`)
  }
  if (parts.length > 0) yield Buffer.concat(parts).toString('utf8')
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
