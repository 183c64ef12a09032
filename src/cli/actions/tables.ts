import type { FamilyMember } from '../../model/index.ts'
import { readFamilies, readManifest, type Manifest } from '../../operations/tables.ts'
import type { Session } from '../session.ts'

/** Reads the manifest; a row that cannot be used is told, and the others hold. */
export async function manifestOf(session: Session, file: string | undefined): Promise<Manifest | undefined> {
  if (file === undefined) return undefined
  const manifest = readManifest(file)
  for (const { line, reason } of manifest.problems) await session.problem('bad-manifest', `${file}:${line}: ${reason}`)
  return manifest
}

/** Reads a table of families; a row that cannot be used is told, and the others hold. */
export async function familiesOf(session: Session, file: string | undefined): Promise<readonly FamilyMember[]> {
  if (file === undefined) return []
  const { members, problems } = readFamilies(file)
  for (const { line, reason } of problems) await session.problem('bad-families', `${file}:${line}: ${reason}`)
  return members
}

/** Says which rows of a manifest fitted no document, or more than one. */
export async function tellUnusedRows(session: Session, file: string, manifest: Manifest): Promise<void> {
  const unused = manifest.unused()
  const [first] = unused
  const all = manifest.rows.length
  if (first !== undefined)
    await session.note(`${file}: ${unused.length} of ${all} rows fit no document given, the first: ${first.path}`)
  for (const { row, paths } of manifest.ambiguous())
    await session.note(`${file}:${row.line}: one row fits several documents: ${paths.join(', ')}`)
}
