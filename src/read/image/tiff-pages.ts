/** More are not counted: a chain of pages may be made to lead round in a circle. */
const mostPages = 10_000

/** How many pages a TIFF holds (TIFF 6.0, section 2: a chain of directories); 1 for any other picture. */
export function tiffPages(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const order = String.fromCharCode(bytes[0] ?? 0, bytes[1] ?? 0)
  const isLittle = order === 'II'
  if ((order !== 'II' && order !== 'MM') || bytes.length < 8 || view.getUint16(2, isLittle) !== 42) return 1
  let pages = 0
  for (let at = view.getUint32(4, isLittle); at !== 0 && at + 6 <= bytes.length && pages < mostPages; pages += 1) {
    const next = at + 2 + view.getUint16(at, isLittle) * 12
    at = next + 4 <= bytes.length ? view.getUint32(next, isLittle) : 0
  }
  return Math.max(1, pages)
}
