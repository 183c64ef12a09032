import iconv from 'iconv-lite'
import jschardet from 'jschardet'

const sampleBytes = 32_768
const alef = 0xc7
const lam = 0xe1

/**
 * The most likely encoding of bytes that are no UTF-8. High bytes that stand alone among ASCII letters are accents and
 * quotation marks of windows-1252. Long runs of them are another script: windows-1256 by the share of alef and lam,
 * which make up a fifth of Arabic and Persian text (jschardet takes it for something else), otherwise as
 * jschardet finds.
 */
export function guessLegacyEncoding(bytes: Uint8Array): string {
  const sample = highBytesAndNeighbours(bytes)
  const { high, inRuns, alefs, lams } = countHighBytes(sample)
  if (high === 0 || inRuns / high < 0.5) return 'windows-1252'
  if (alefs / high > 0.05 && lams / high > 0.02) return 'windows-1256'
  const detected = jschardet.detect(Buffer.from(sample))
  const name = detected.confidence > 0.5 ? (detected.encoding ?? '').toLowerCase() : ''
  return /^(?:ascii|utf-?8)?$/.test(name) || !iconv.encodingExists(name) ? 'windows-1252' : name
}

/** A stretch of the bytes around the first high one, so that an English page's head does not hide its body. */
function highBytesAndNeighbours(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const start = Math.max(0, first - 256)
  return bytes.subarray(start, start + sampleBytes)
}

interface HighBytes {
  readonly high: number
  /** High bytes in runs of three or more. */
  readonly inRuns: number
  readonly alefs: number
  readonly lams: number
}

function countHighBytes(sample: Uint8Array): HighBytes {
  let [high, inRuns, alefs, lams, run] = [0, 0, 0, 0, 0]
  for (const byte of sample) {
    run = byte >= 0x80 ? run + 1 : 0
    if (run === 0) continue
    high += 1
    inRuns += run === 3 ? 3 : run > 3 ? 1 : 0
    if (byte === alef) alefs += 1
    if (byte === lam) lams += 1
  }
  return { high, inRuns, alefs, lams }
}
