/** What can be wrong with a ledger. Kinds of the journal, the originals and the index, in this order. */
export const damageKinds = [
  'journal-missing',
  'journal-shortened',
  'journal-replaced',
  'entry-unreadable',
  'entry-changed',
  'entry-missing',
  'entry-moved',
  'entry-repeated',
  'link-broken',
  'hash-absent',
  'original-missing',
  'original-changed',
  'index-unreadable',
  'index-document-missing',
  'index-document-unknown',
  'index-changed',
  'reading-changed',
  'span-broken',
] as const
export type DamageKind = (typeof damageKinds)[number]

/** One thing that is not as it was kept. */
export interface Damage {
  readonly kind: DamageKind
  /** The file, with the line; on a server the table, with the key. */
  readonly file: string
  /** The entry of the journal that it lies in, or that recorded the document. */
  readonly sequence: number | null
  readonly document: string | null
  readonly path: string | null
  /** What was recorded: a hash, or words. */
  readonly expected: string | null
  readonly found: string | null
  readonly reason: string
}

/** What was checked, and what is not as it was kept. */
export interface Verification {
  /** Entries of the journal, and the hash of the last. */
  readonly entries: number
  readonly hash: string
  /** Documents that the journal records, and how many of their originals have the recorded hash. */
  readonly documents: number
  readonly originals: number
  /** Readings in the index, and the quoted spans of them that were held against the text. */
  readonly readings: number
  readonly spans: number
  readonly damages: readonly Damage[]
  /** What a careful user wants to know, and is no damage. */
  readonly notes: readonly string[]
  readonly interrupted: boolean
}

export interface VerifyProgress {
  readonly step: 'journal' | 'originals' | 'index'
  readonly done: number
  /** Null where it is not known before. */
  readonly of: number | null
}

export interface VerifyOptions {
  /** A hash noted earlier: the journal must still hold the entry that has it. */
  readonly holds?: string | undefined
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((progress: VerifyProgress) => void) | undefined
}

/** A damage with what is told of it; the rest is null. */
export function damage(
  kind: DamageKind,
  file: string,
  reason: string,
  told: Partial<Omit<Damage, 'kind' | 'file' | 'reason'>> = {},
): Damage {
  return { kind, file, sequence: null, document: null, path: null, expected: null, found: null, ...told, reason }
}
