import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import { askTimestamp, sealer } from '../acquire/index.ts'
import { evidenceBag, type Redactor } from '../export/index.ts'
import { entryLine, type Ledger } from '../ledger/index.ts'
import { HearsayError, sha256, type ExportRecord, type JournalEntry } from '../model/index.ts'
import { bundledEvidence, type BundleFilter } from './bundled-evidence.ts'
import { publicEvidence, someAtRisk } from './public-evidence.ts'
import { writeFolder, writeZip } from './write-bag.ts'

export type { BundleFilter } from './bundled-evidence.ts'

export interface BundleOptions {
  readonly filter?: BundleFilter | undefined
  /** A file that ends in `.zip` (`.zip.age` where encrypted), else a folder; neither may be there yet. Left out: a zip named by the journal's hash. */
  readonly out?: string | undefined
  /** Who makes it, for bag-info.txt. */
  readonly by?: string | undefined
  /** The address of a time-stamp authority (RFC 3161), which is sent the bundle's hash and nothing else. */
  readonly timestamp?: string | undefined
  /** Whether the names of people at risk are replaced and what leads back to the sources is left out. */
  readonly public?: boolean | undefined
  /** Who alone can open it (`age1…`); left out, it is not encrypted. */
  readonly recipients?: readonly string[] | undefined
  readonly now?: Date | undefined
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((progress: { readonly path: string; readonly files: number }) => void) | undefined
}

export interface BundleSummary {
  readonly out: string
  /** SHA-256 of tagmanifest-sha256.txt: the hash to tell the receiver by another way. */
  readonly manifest: string
  /** SHA-256 of the zip; null for a folder. */
  readonly file: string | null
  readonly documents: number
  readonly leftOut: number
  /** The entry of the journal that records the export. */
  readonly entry: JournalEntry
}

/**
 * Makes a bundle of evidence that anybody can check without this program, and records it in the journal.
 * @throws HearsayError `usage` where `out` is there already; `not-found` where nothing fits; `ledger-broken` where an
 *   original is not what was kept.
 */
export async function bundle(ledger: Ledger, options: BundleOptions = {}): Promise<BundleSummary> {
  const { filter = {}, by, now = new Date(), timestamp: authority, recipients = [], signal, progress } = options
  const seal = recipients.length === 0 ? undefined : await sealer(recipients)
  refuseUnsealable(options.out, recipients)
  // What is refused is refused before anything is gathered.
  if (options.public === true) await someAtRisk(ledger)
  const whole = await bundledEvidence(ledger, filter)
  const forPublic = options.public === true ? await publicEvidence(ledger, whole) : null
  const evidence = forPublic?.evidence ?? whole
  const { entries, hash, filters, documents } = evidence
  const name = `hearsay-evidence-${hash.slice(0, 12)}`
  const out = options.out ?? `${name}.zip${seal ? '.age' : ''}`
  const source = {
    original: async (document: string) => (await ledger.original(document)).bytes,
    archive: (id: string) => ledger.archive(id),
    readings: () => readingsOf(ledger, documents, forPublic?.redactor),
    journalLines: () => linesOf(evidence.journal()),
  }
  let timestamp: ExportRecord['timestamp']
  const stamp =
    authority === undefined
      ? undefined
      : async (digest: Uint8Array) => {
          const answer = await askTimestamp(authority, digest, nonce())
          timestamp = { host: new URL(authority).host, answer: sha256(answer) }
          return answer
        }
  const bag = evidenceBag(evidence, source, {
    date: now.toISOString().slice(0, 10),
    by: forPublic === null ? by : undefined,
    stamp,
  })
  const write = { signal, progress }
  const file = /\.zip(?:\.age)?$/.test(out)
    ? await writeZip(bag.files(), out, name, write, seal)
    : await writeFolder(bag.files(), out, write)
  const entry = await ledger.record({
    ...{ kind: 'export', name: basename(out), manifest: bag.digest, ...(file !== null && { file }) },
    ...(seal && { recipients }),
    ...{
      entries,
      hash,
      documents: documents.length,
      filters,
      ...(forPublic && { public: true }),
      ...(timestamp !== undefined && { timestamp }),
    },
  })
  return { out, manifest: bag.digest, file, documents: documents.length, leftOut: evidence.leftOut.length, entry }
}

/** @throws HearsayError `usage` where what is encrypted would not be called so, or the other way round. */
function refuseUnsealable(out: string | undefined, recipients: readonly string[]): void {
  if (out === undefined || out.endsWith('.zip.age') === recipients.length > 0) return
  const problem =
    recipients.length > 0
      ? 'what is encrypted is one file that ends in .zip.age'
      : 'encrypted to nobody: give --recipient'
  throw new HearsayError('usage', `${problem}: ${out}`)
}

/** A number that no other request has. */
function nonce(): Uint8Array {
  return randomBytes(8)
}

async function* readingsOf(
  ledger: Ledger,
  documents: readonly { readonly document: string }[],
  redactor: Redactor | undefined,
): AsyncGenerator {
  for (const { document } of documents) {
    const reading = await ledger.reading(document)
    if (reading !== null) yield redactor?.value(reading) ?? reading
  }
}

async function* linesOf(entries: AsyncIterable<JournalEntry>): AsyncGenerator<string> {
  for await (const entry of entries) yield entryLine(entry)
}
