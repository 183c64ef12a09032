import type { DocumentFacts } from './document.ts'
import type { SignedJudgement } from './judgement.ts'
import type { FamilyMember } from './party.ts'
import type { SecondReading } from './second-reading.ts'

/** What an entry of the journal records. New kinds are added, old ones stay readable for ever. */
export type JournalRecord =
  | {
      readonly kind: 'document'
      readonly document: string
      readonly size: number
      readonly facts: DocumentFacts
      /** As the bytes look when they are collected; entries of older programs do not tell it. */
      readonly mediaType?: string
    }
  | { readonly kind: 'facts'; readonly document: string; readonly facts: DocumentFacts }
  | { readonly kind: 'second-reading'; readonly document: string; readonly second: SecondReading }
  | { readonly kind: 'families'; readonly set: readonly FamilyMember[]; readonly removed?: readonly string[] }
  | ({ readonly kind: 'judgement' } & SignedJudgement)
  | ({ readonly kind: 'capture' } & Captured)
  | ProtectionRecord
  | ExportRecord
  | ImportRecord

/** People were marked as at risk: what is published has their pseudonyms. One who was marked once keeps the pseudonym for ever. */
export interface ProtectionRecord {
  readonly kind: 'protection'
  readonly set: readonly ProtectedName[]
  readonly removed?: readonly string[]
}

/** The name of a person at risk, as it was given, and what stands in its place. */
export interface ProtectedName {
  readonly name: string
  readonly pseudonym: string
}

/** A page was fetched from the web, and what was sent and received is kept as a web archive among the originals. */
export interface Captured {
  /** The page's bytes. */
  readonly document: string
  /** The web archive (WARC), by its hash, and its size in bytes. */
  readonly archive: string
  readonly size: number
  /** What was asked for, as it was given. */
  readonly address: string
  /** What the site's robots.txt says of it. */
  readonly robots: string
  /** Every request, redirections first: its instant, the server's address and the answer's status. */
  readonly requests: readonly {
    readonly url: string
    readonly time: string
    readonly ip: string
    readonly status: number
  }[]
  /** Of the last answer, in their order. */
  readonly headers: readonly (readonly [name: string, value: string])[]
}

/** A bundle was made of the ledger as it was after `entries` entries. */
export interface ExportRecord extends BundleName {
  readonly kind: 'export'
  readonly documents: number
  /** The filters in force, as they were given; empty where everything was exported. */
  readonly filters: Readonly<Record<string, string>>
  /** Who stamped it, and the SHA-256 of the answer; absent where nobody was asked. */
  readonly timestamp?: { readonly host: string; readonly answer: string }
  /** There where names of people at risk were replaced in it. */
  readonly public?: true
  /** Who alone can open it, by public key (age); absent where it is not encrypted. */
  readonly recipients?: readonly string[]
}

/** A bundle was restored into this ledger. */
export interface ImportRecord extends BundleName {
  readonly kind: 'import'
  readonly documents: number
}

/** By what a bundle of evidence is known. */
export interface BundleName {
  /** Its file or folder, without the folders above. */
  readonly name: string
  /** SHA-256 of its tagmanifest-sha256.txt, which covers every other file of it. */
  readonly manifest: string
  /** SHA-256 of the packed file; absent for a folder. */
  readonly file?: string
  /** How many entries of the journal it holds, and the hash of the last. */
  readonly entries: number
  readonly hash: string
}

/** One link of the append-only, hash-chained journal. */
export interface JournalEntry {
  /** 1, 2, 3 … without a gap. */
  readonly sequence: number
  /** ISO 8601 instant, UTC. */
  readonly time: string
  /** Program name and version that wrote it. */
  readonly tool: string
  /** Who had it written, by the name given or the system's for the user; entries of older programs do not tell it. */
  readonly by?: string
  readonly record: JournalRecord
  /** The hash of the entry before; 64 zeros for the first. */
  readonly previous: string
  /** SHA-256 of the entry's canonical JSON without this field. */
  readonly hash: string
}

/** Bytes among the originals that a record rests on, and what they are in words. */
export interface KeptBytes {
  readonly id: string
  readonly size: number
  readonly name: string
}

/** What a record rests on; null where it rests on no bytes. */
export function bytesBehind(record: JournalRecord): KeptBytes | null {
  if (record.kind === 'document') return { id: record.document, size: record.size, name: record.facts.path }
  if (record.kind !== 'capture') return null
  return { id: record.archive, size: record.size, name: `the web archive of ${record.address}` }
}
