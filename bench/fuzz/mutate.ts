import { unzipSync, zipSync } from 'fflate'
import { pick, seeded } from '../seeded-random.ts'

/** Draws at random; the same seed gives the same draws. */
export class Draw {
  private readonly random: () => number

  constructor(seed: number) {
    this.random = seeded(seed)
  }

  /** A whole number from 0, below `end`. */
  below(end: number): number {
    return Math.floor(this.random() * end)
  }

  of<Item>(items: readonly Item[]): Item {
    return pick(this.random, items)
  }
}

/** What a forged length claims is not unpacked here: it is for the readers to refuse. */
const largestEntry = 20_000_000

type Mutation = (bytes: Buffer, draw: Draw, others: readonly Buffer[]) => Buffer

const extremes = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff]

/** A stretch of up to `most` bytes. */
function stretch(bytes: Buffer, draw: Draw, most: number): [start: number, end: number] {
  const start = draw.below(bytes.length)
  return [start, Math.min(bytes.length, start + 1 + draw.below(most))]
}

const mutations: Readonly<Record<string, Mutation>> = {
  'bits turned': (bytes, draw) => {
    const changed = Buffer.from(bytes)
    for (let count = 1 + draw.below(16); count > 0; count--) {
      const at = draw.below(changed.length)
      changed[at] = (changed[at] ?? 0) ^ (1 << draw.below(8))
    }
    return changed
  },
  'cut short': (bytes, draw) => bytes.subarray(0, draw.below(bytes.length)),
  'a stretch left out': (bytes, draw) => {
    const [start, end] = stretch(bytes, draw, bytes.length / 4)
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
  },
  'a stretch repeated': (bytes, draw) => {
    const [start, end] = stretch(bytes, draw, 2000)
    const times = 2 + draw.below(200)
    return Buffer.concat([
      bytes.subarray(0, end),
      ...Array.from({ length: times }, () => bytes.subarray(start, end)),
      bytes.subarray(end),
    ])
  },
  'a stretch of another file': (bytes, draw, others) => {
    const other = draw.of(others)
    const [start, end] = stretch(other, draw, 4000)
    const at = draw.below(bytes.length)
    return Buffer.concat([bytes.subarray(0, at), other.subarray(start, end), bytes.subarray(at)])
  },
  'a number replaced': (bytes, draw) => {
    const changed = Buffer.from(bytes)
    const at = draw.below(Math.max(1, changed.length - 4))
    const value = draw.of(extremes)
    if (changed.length >= 4) changed.writeUInt32LE(value, at)
    return changed
  },
  'digits replaced': (bytes, draw) => {
    const text = bytes.toString('latin1')
    const numbers = [...text.matchAll(/\d{1,12}/g)]
    if (numbers.length === 0) return bytes
    const { index, 0: found } = draw.of(numbers)
    const value = draw.of(['0', '-1', '9'.repeat(9), '4294967296', '1e9', ''])
    return Buffer.from(text.slice(0, index) + value + text.slice(index + found.length), 'latin1')
  },
  zeros: (bytes, draw) => {
    const [start, end] = stretch(bytes, draw, 500)
    return Buffer.from(bytes).fill(0, start, end)
  },
  'an entry of the archive changed': (bytes, draw, others) => {
    try {
      const entries = unzipSync(bytes, { filter: ({ originalSize }) => originalSize < largestEntry })
      const name = draw.of(Object.keys(entries))
      const entry = Buffer.from(entries[name] ?? [])
      if (entry.length === 0) return bytes
      return Buffer.from(zipSync({ ...entries, [name]: draw.of(plain)(entry, draw, others) }))
    } catch {
      return bytes
    }
  },
}
const plain = Object.entries(mutations).flatMap(([name, mutation]) => (name.startsWith('an entry') ? [] : [mutation]))
const inArchives = mutations['an entry of the archive changed']

/** A file with one to three things done to it. */
export function mutated(bytes: Buffer, draw: Draw, others: readonly Buffer[]): Buffer {
  let changed = bytes
  for (let count = 1 + draw.below(3); count > 0 && changed.length > 0; count--) {
    const isArchive = changed.subarray(0, 2).toString('latin1') === 'PK'
    const mutation = isArchive && inArchives && draw.below(2) === 0 ? inArchives : draw.of(plain)
    changed = mutation(changed, draw, others)
  }
  return changed
}
