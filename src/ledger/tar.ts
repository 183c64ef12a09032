import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const blockBytes = 512

/**
 * Unpacks a tar of plain files and folders (ustar) into a folder. Written for the database template alone, which PGlite
 * would take a second longer to load through its own file system.
 */
export function unpackTar(tar: Buffer, folder: string): void {
  for (let offset = 0; offset + blockBytes <= tar.length;) {
    const header = tar.subarray(offset, offset + blockBytes)
    if (header[0] === 0) return
    const size = parseInt(field(header, 124, 12), 8)
    const path = join(folder, insideOnly(field(header, 345, 155) + field(header, 0, 100)))
    const content = offset + blockBytes
    if (field(header, 156, 1) === '5') mkdirSync(path, { recursive: true })
    else writeFileSync(path, tar.subarray(content, content + size), { mode: 0o600 })
    offset = content + Math.ceil(size / blockBytes) * blockBytes
  }
}

function field(header: Buffer, start: number, length: number): string {
  const bytes = header.subarray(start, start + length)
  const end = bytes.indexOf(0)
  return bytes.toString('latin1', 0, end === -1 ? length : end).trim()
}

function insideOnly(path: string): string {
  if (path.split(/[/\\]/).includes('..')) throw new Error(`path leaves its folder: ${path}`)
  return path
}
