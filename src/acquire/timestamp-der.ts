/** The few types of DER (ITU-T X.690) that a time-stamp request is made of. */

function der(tag: number, value: Uint8Array): Buffer {
  return Buffer.concat([Uint8Array.of(tag), lengthOf(value.length), value])
}

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length)
  const bytes = [...bigEndian(length)]
  return Uint8Array.of(0x80 | bytes.length, ...bytes)
}

function* bigEndian(value: number): Generator<number> {
  if (value > 0xff) yield* bigEndian(Math.floor(value / 256))
  yield value % 256
}

export const derSequence = (...members: readonly Uint8Array[]): Buffer => der(0x30, Buffer.concat(members))
export const derOctets = (bytes: Uint8Array): Buffer => der(0x04, bytes)
export const derNull = (): Buffer => der(0x05, new Uint8Array())
export const derBoolean = (value: boolean): Buffer => der(0x01, Uint8Array.of(value ? 0xff : 0))

/** A number without a sign, its highest byte first: as short as it can be, and never read as negative. */
export function derInteger(bytes: Uint8Array): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0)
  const value = first === -1 ? Uint8Array.of(0) : bytes.subarray(first)
  return der(0x02, (value[0] ?? 0) < 0x80 ? value : Buffer.concat([Uint8Array.of(0), value]))
}

export function derObject([first = 0, second = 0, ...rest]: readonly number[]): Buffer {
  const base128 = (value: number): number[] => {
    const digits = [value % 128]
    for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128))
      digits.unshift((left % 128) | 0x80)
    return digits
  }
  return der(0x06, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)))
}

/** The value that bytes begin with, where it is of this type and whole; null else. */
export function derValue(bytes: Buffer, tag: number): { readonly value: Buffer } | null {
  const [found, short] = [bytes[0], bytes[1]]
  if (found !== tag || short === undefined) return null
  const extra = short < 0x80 ? 0 : short & 0x7f
  if (extra > 4 || bytes.length < 2 + extra) return null
  const length = extra === 0 ? short & 0x7f : bytes.readUIntBE(2, extra)
  const start = 2 + extra
  return start + length <= bytes.length ? { value: bytes.subarray(start, start + length) } : null
}
