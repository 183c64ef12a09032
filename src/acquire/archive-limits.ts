import { HearsayError } from '../model/index.ts'

/** How far archives are taken apart, so that a small file cannot fill memory or take for ever. */
export interface ArchiveLimits {
  /** Entries of all kinds, those of archives within it counted. */
  readonly entries: number
  /** Bytes that all entries unpack to, together. */
  readonly unpackedBytes: number
  /** Archives within archives: 1 takes apart the outermost only. */
  readonly depth: number
}

export const defaultArchiveLimits: ArchiveLimits = {
  entries: 100_000,
  unpackedBytes: 4 * 1024 * 1024 * 1024,
  depth: 3,
}

/** What is left of the limits for one file that was given, whatever is nested in it. */
export class ArchiveBudget {
  private entries = 0
  private bytes = 0

  constructor(
    private readonly limits: ArchiveLimits,
    private readonly path: string,
  ) {}

  /** Throws `too-large` beyond the limit of entries. */
  takeEntry(): void {
    this.entries += 1
    if (this.entries > this.limits.entries)
      throw new HearsayError('too-large', this.beyond(`${this.limits.entries} entries`, 'HEARSAY_ARCHIVE_ENTRIES'))
  }

  /** Throws `too-large` beyond the limit of bytes. */
  takeBytes(count: number): void {
    this.bytes += count
    if (this.bytes > this.limits.unpackedBytes)
      throw new HearsayError(
        'too-large',
        this.beyond(`${this.limits.unpackedBytes} unpacked bytes`, 'HEARSAY_ARCHIVE_BYTES'),
      )
  }

  /** Throws `too-large` for an archive nested deeper than the limit. */
  enter(depth: number, path: string): void {
    if (depth > this.limits.depth)
      throw new HearsayError(
        'too-large',
        `archive nested deeper than the limit of ${this.limits.depth} (HEARSAY_ARCHIVE_DEPTH): ${path}`,
      )
  }

  private beyond(limit: string, setting: string): string {
    return `the rest is not read: beyond the limit of ${limit} of one archive (${setting}): ${this.path}`
  }
}
