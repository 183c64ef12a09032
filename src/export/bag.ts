import { createHash } from 'node:crypto'

/** One file of a bag: its path within the bag, and its bytes, given once. */
export interface BagFile {
  readonly path: string
  readonly content: AsyncIterable<Uint8Array>
}

export interface BagParts {
  /** Files below `data/`. */
  readonly payload: AsyncIterable<BagFile>
  /** Files beside it, for people. */
  readonly tagFiles: () => AsyncIterable<BagFile>
  /** Lines of bag-info.txt beside those that the bag itself tells. */
  /** Asked for a time-stamp on the SHA-256 that stands for the whole bag. */
  readonly stamp?: ((digest: Uint8Array) => Promise<Uint8Array>) | undefined
  readonly info: readonly (readonly [label: string, value: string])[]
}

const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/**
 * A bag after BagIt (RFC 8493): payload, its manifest, tag files and theirs, with SHA-256. Each file must be taken to its
 * end before the next is asked for: it is hashed as it passes, so that nothing is held in memory.
 */
export class Bag {
  /** SHA-256 of tagmanifest-sha256.txt, by which the bag is known; empty until all files are taken. */
  digest = ''
  private bytes = 0
  private readonly manifest: string[] = []
  private readonly tagManifest: string[] = []

  constructor(private readonly parts: BagParts) {}

  async *files(): AsyncGenerator<BagFile> {
    for await (const { path, content } of this.parts.payload) yield this.hashed(path, content, this.manifest)
    const manifest = textFile('manifest-sha256.txt', this.manifest.join(''))
    for (const file of [textFile('bagit.txt', declaration), textFile('bag-info.txt', this.info()), manifest])
      yield this.hashed(file.path, file.content, this.tagManifest)
    for await (const { path, content } of this.parts.tagFiles()) yield this.hashed(path, content, this.tagManifest)
    const tagManifest = this.tagManifest.join('')
    this.digest = createHash('sha256').update(tagManifest).digest('hex')
    yield textFile('tagmanifest-sha256.txt', tagManifest)
    if (this.parts.stamp !== undefined) {
      const stamp = await this.parts.stamp(Buffer.from(this.digest, 'hex'))
      yield { path: 'tagmanifest-sha256.txt.tsr', content: given(stamp) }
    }
  }

  private hashed(path: string, content: AsyncIterable<Uint8Array>, manifest: string[]): BagFile {
    return { path, content: this.hashing(path, content, manifest) }
  }

  private async *hashing(path: string, content: AsyncIterable<Uint8Array>, manifest: string[]) {
    const hash = createHash('sha256')
    for await (const chunk of content) {
      hash.update(chunk)
      if (manifest === this.manifest) this.bytes += chunk.length
      yield chunk
    }
    manifest.push(`${hash.digest('hex')}  ${path}\n`)
  }

  private info(): string {
    const oxum = `${this.bytes}.${this.manifest.length}`
    return [...this.parts.info, ['Payload-Oxum', oxum] as const]
      .map(([label, value]) => `${label}: ${oneLine(value)}\n`)
      .join('')
  }
}

async function* given(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** A file of text, in UTF-8. */
export function textFile(path: string, text: string): BagFile {
  return { path, content: encoded([text]) }
}

/** A file of JSON lines. */
export function linesFile(path: string, values: AsyncIterable<unknown> | Iterable<unknown>): BagFile {
  return { path, content: encoded(jsonLines(values)) }
}

async function* jsonLines(values: AsyncIterable<unknown> | Iterable<unknown>): AsyncGenerator<string> {
  for await (const value of values) yield `${typeof value === 'string' ? value : JSON.stringify(value)}\n`
}

const worthGiving = 65_536

/** Pieces of text as UTF-8, gathered to chunks worth giving on. */
export async function* encoded(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array> {
  let waiting = ''
  for await (const piece of pieces) {
    waiting += piece
    if (waiting.length < worthGiving) continue
    yield Buffer.from(waiting)
    waiting = ''
  }
  if (waiting !== '') yield Buffer.from(waiting)
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim()
}
