import type { TextWords } from './text-words.ts'

/** Words of a shingle; and shingles of which one is kept: every run of nine shared words leaves a shared fingerprint. */
export const shingleWords = 5
const windowShingles = 5

/**
 * The fingerprints of a text, each once, sorted: the least shingle hash of every window (Schleimer, Wilkerson and Aiken,
 * "Winnowing", SIGMOD 2003), about one for three words. Shingles inside quotation marks leave none. Linear.
 */
export function fingerprints({ hashes, quoted }: TextWords): Uint32Array {
  const kept = new Set<number>()
  const window: number[] = []
  for (let at = 0; at + shingleWords <= hashes.length; at++) {
    if (isQuoted(quoted, at)) {
      window.length = 0
      continue
    }
    window.push(shingleHash(hashes, at))
    if (window.length > windowShingles) window.shift()
    if (window.length === windowShingles) kept.add(Math.min(...window))
  }
  return Uint32Array.from(kept).sort()
}

function isQuoted(quoted: Uint8Array, at: number): boolean {
  for (let next = at; next < at + shingleWords; next++) if (quoted[next] === 1) return true
  return false
}

function shingleHash(hashes: Int32Array, at: number): number {
  let hash = 0
  for (let next = at; next < at + shingleWords; next++) hash = mixed(Math.imul(hash, 31) + (hashes[next] ?? 0))
  return hash >>> 0
}

/** The finaliser of MurmurHash3 (Appleby), so that the least of a window falls on any word alike. */
export function mixed(hash: number): number {
  let bits = hash | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
