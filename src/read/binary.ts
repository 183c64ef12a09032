import { fileSignatures, type FileSignature } from './file-signatures.ts'

const sampleBytes = 65_536
const worstShareOfControls = 0.02

/** Why the bytes are no text that can be read, or null where they may be one. Judged by content, never by name. */
export function whyNotText(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'empty file'
  const share = controlShare(bytes.subarray(0, sampleBytes))
  const signature = signatureOf(bytes)
  if (signature) return `cannot be read yet (${signature.name})`
  if (hasUtf16Mark(bytes) || utf32Mark(bytes) !== null) return null
  if (share <= worstShareOfControls || looksLikeUtf16(bytes) !== null) return null
  return `binary data (${Math.round(share * 100)}% of its bytes are control characters)`
}

/** The format that bytes are signed with; null where they may as well be words. */
export function signatureOf(bytes: Uint8Array): FileSignature | null {
  const hasControls = controlShare(bytes.subarray(0, sampleBytes)) > 0
  return fileSignatures.find((one) => isSigned(bytes, one) && (hasControls || one.mayBeAllText === true)) ?? null
}

function isSigned(bytes: Uint8Array, { bytes: signs, at = 0 }: FileSignature): boolean {
  return signs.every((byte, index) => bytes[at + index] === byte)
}

export function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

/** Four bytes to a letter, by the mark at the start; its first half looks like the mark of UTF-16. */
export function utf32Mark(bytes: Uint8Array): 'utf-32le' | 'utf-32be' | null {
  const mark = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  return mark === 'fffe0000' ? 'utf-32le' : mark === '0000feff' ? 'utf-32be' : null
}

/**
 * UTF-16 without a mark: nearly every other byte is one of the few that lead the letters of one script (0 for Latin,
 * 6 for Arabic), and the bytes between are text.
 */
export function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, sampleBytes)
  if (sample.length < 8 || sample.length % 2 !== 0) return null
  const leads = [0, 1].map((parity) => shareOfLeads(sample, parity))
  const [even = 0, odd = 0] = leads
  if (odd > 0.9 && even < 0.5) return 'utf-16le'
  return even > 0.9 && odd < 0.5 ? 'utf-16be' : null
}

function shareOfLeads(sample: Uint8Array, parity: number): number {
  let leads = 0
  for (let at = parity; at < sample.length; at += 2) {
    const byte = sample[at] ?? 0
    if (byte === 0x00 || byte === 0x04 || byte === 0x05 || byte === 0x06 || byte === 0x20) leads += 1
  }
  return leads / (sample.length / 2)
}

function controlShare(sample: Uint8Array): number {
  let controls = 0
  for (const byte of sample)
    if ((byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b) || byte === 0x7f) controls += 1
  return controls / sample.length
}
