import type { Readable } from 'node:stream'
import { HearsayError } from '../../model/index.ts'

/** A bag as it lies in a zip or a folder, its contents not trusted yet. */
export interface BagFiles {
  /** Every file by its path within the bag, with the size that it is said to have. */
  readonly files: ReadonlyMap<string, number>
  /** @throws HearsayError `bad-bundle` from the stream where more comes than was said. */
  open(path: string): Promise<Readable>
  close(): Promise<void>
}

export interface BagLimits {
  /** Of all files together, unpacked. */
  readonly totalBytes: number
  readonly files: number
}

export function badBundle(problem: string, cause?: unknown): HearsayError {
  return new HearsayError('bad-bundle', problem, cause === undefined ? {} : { cause })
}

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/**
 * Why a path may not stand in a bag: it would leave the bag's folder, or would name another file on another system. Null
 * where it may.
 */
export function whyNotPath(path: string): string | null {
  if (path === '' || path.length > 1024) return 'a name that is empty or too long'
  if (/[\u0000-\u001f\u007f\\:*?"<>|]/.test(path)) return 'a name with signs that are not allowed'
  const parts = path.split('/')
  if (path.startsWith('/') || parts.includes('..') || parts.includes('.')) return 'a path that leaves the bundle'
  if (parts.some((part) => part === '' || part.endsWith('.') || part.endsWith(' ') || reserved.test(part)))
    return 'a name that is none on every system'
  return null
}

/** Gathers the files of a bag, and refuses names and sizes that are a trap. */
export class FileList {
  readonly files = new Map<string, number>()
  private readonly folded = new Set<string>()
  private bytes = 0

  constructor(private readonly limits: BagLimits) {}

  add(path: string, size: number): void {
    const problem = whyNotPath(path)
    if (problem !== null) throw badBundle(`the bundle holds ${problem}: ${JSON.stringify(path)}`)
    const folded = path.normalize('NFC').toLowerCase()
    if (this.folded.has(folded)) throw badBundle(`the bundle holds two files of one name: ${path}`)
    this.folded.add(folded)
    this.files.set(path, size)
    this.bytes += size
    if (this.files.size > this.limits.files)
      throw badBundle(`the bundle holds more than ${this.limits.files} files (HEARSAY_BUNDLE_FILES)`)
    if (this.bytes > this.limits.totalBytes)
      throw badBundle(`the bundle is larger than ${this.limits.totalBytes} bytes when unpacked (HEARSAY_BUNDLE_BYTES)`)
  }
}
