/** The parts of an office document or a book could not all be taken out; the message says why. */
export class BadParts extends Error {
  override readonly name = 'BadParts'
}

/** More parts than any honest document has. */
const mostParts = 20_000

/**
 * The parts of a ZIP container by name, taken out one after the other: never more than `mostBytes` in all, whatever lengths
 * the container states. Throws `BadParts`.
 */
export async function zipParts(bytes: Uint8Array, mostBytes: number): Promise<Map<string, Uint8Array>> {
  const { default: yauzl } = await import('yauzl')
  const parts = new Map<string, Uint8Array>()
  let left = mostBytes
  try {
    const archive = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    for await (const entry of archive.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      if (parts.size >= mostParts) throw new BadParts(`more than ${String(mostParts)} parts`)
      const part = await bytesOfPart(await archive.openReadStreamPromise(entry), left, mostBytes)
      left -= part.length
      if (!parts.has(entry.fileName)) parts.set(entry.fileName, part)
    }
    return parts
  } catch (error) {
    if (error instanceof BadParts) throw error
    throw new BadParts(`damaged: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function bytesOfPart(stream: NodeJS.ReadableStream, left: number, mostBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > left) throw new BadParts(`unpacks to more than the limit of ${String(mostBytes)} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

/** The parts in a container again, so that what was taken out under the limits is all that another library gets. */
export async function repacked(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const { zipSync } = await import('fflate')
  return zipSync(Object.fromEntries(parts), { level: 0 })
}

export function textOfPart(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const part = parts.get(name)
  return part === undefined ? '' : new TextDecoder().decode(part)
}
