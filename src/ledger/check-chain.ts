import { bytesBehind, documentId, HearsayError, type KeptBytes } from '../model/index.ts'
import { journalStart, type Position } from './journal-entry.ts'
import type { Journal } from './journal.ts'
import type { ChainCheck, ChainProblem } from './ledger.ts'
import type { Originals } from './originals.ts'

/** Reads the whole journal and every original, and tells what is not as it was recorded. */
export async function checkChain(journal: Journal, originals: Originals): Promise<ChainCheck> {
  const problems: ChainProblem[] = []
  let last: Position = journalStart
  let good = 0
  try {
    for await (const entry of journal.entries()) {
      last = entry
      const kept = bytesBehind(entry.record)
      if (kept === null) continue
      const problem = await originalProblem(entry.sequence, kept, originals)
      if (problem === null) good++
      else problems.push(problem)
    }
  } catch (error) {
    if (!(error instanceof HearsayError) || error.code !== 'ledger-broken') throw error
    problems.push({ kind: 'journal', sequence: last.sequence + 1, document: null, reason: error.message })
  }
  return { entries: last.sequence, hash: last.hash, originals: good, problems }
}

async function originalProblem(
  sequence: number,
  { id, name }: KeptBytes,
  originals: Originals,
): Promise<ChainProblem | null> {
  const bytes = await originals.get(id)
  const where = `the original of ${name} (${id})`
  if (bytes === null) return { kind: 'missing-original', sequence, document: id, reason: `${where} is missing` }
  if (documentId(bytes) !== id)
    return { kind: 'changed-original', sequence, document: id, reason: `${where} is no longer what was kept` }
  return null
}
