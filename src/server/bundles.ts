import { createReadStream, existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { bundle, type BundleFilter } from '../operations/bundle.ts'
import type { Ledger } from '../operations/open.ts'
import type { JobWork } from './jobs.ts'

/** What is told of a bundle that is being made. */
export type BundleEvent =
  | { readonly event: 'progress'; readonly path: string; readonly files: number }
  | {
      readonly event: 'done'
      readonly name: string
      /** SHA-256 of tagmanifest-sha256.txt: to tell the receiver by another way. */
      readonly manifest: string
      /** SHA-256 of the file. */
      readonly file: string | null
      readonly documents: number
      readonly leftOut: number
      /** The place of the export in the journal. */
      readonly sequence: number
    }

export interface WantedBundle {
  readonly filter: BundleFilter
  readonly isPublic: boolean
  readonly recipients: readonly string[]
}

/** A folder of this process's user alone, with the bundles that were made since the server began. */
export class BundleFolder {
  private folder: Promise<string> | null = null

  /** The journal's entry of the export is signed as the ledger given signs; the bundle itself names `by`. */
  making(ledger: Ledger, { filter, isPublic, recipients }: WantedBundle, by: string | null): JobWork<BundleEvent> {
    return async (tell) => {
      const made = await bundle(ledger, {
        filter,
        recipients,
        public: isPublic,
        out: join(await this.place(), `${nameNow()}.zip${recipients.length > 0 ? '.age' : ''}`),
        ...(by !== null && { by }),
        progress: (progress) => tell({ event: 'progress', ...progress }),
      })
      const { manifest, file, documents, leftOut, entry } = made
      return {
        ...{ event: 'done', name: basename(made.out), manifest, file, documents, leftOut },
        sequence: entry.sequence,
      }
    }
  }

  /** The bundle of this name, or null where there is none. */
  async read(name: string): Promise<ReadableStream | null> {
    if (this.folder === null || basename(name) !== name) return null
    const path = join(await this.folder, name)
    return existsSync(path) ? (Readable.toWeb(createReadStream(path)) as ReadableStream) : null
  }

  async remove(): Promise<void> {
    if (this.folder !== null) await rm(await this.folder, { recursive: true, force: true })
    this.folder = null
  }

  private place(): Promise<string> {
    return (this.folder ??= mkdtemp(join(tmpdir(), 'hearsay-bundles-')))
  }
}

/** "hearsay-evidence-20240501T081502123": bundles are made one after another. */
function nameNow(): string {
  return `hearsay-evidence-${new Date().toISOString().replace(/[-:.Z]/g, '')}`
}
