import { parentPort } from 'node:worker_threads'
import { ArchiveBudget, defaultArchiveLimits } from '../../src/acquire/archive-limits.ts'
import { documentsIn } from '../../src/acquire/unpack.ts'
import { defaultReadLimits, readDocument } from '../../src/read/index.ts'

/** What came of one input. */
export interface Outcome {
  readonly kind: 'read' | 'partly' | 'refused'
  readonly milliseconds: number
  readonly residentMebibytes: number
}

const limits = { ...defaultReadLimits, ocrSeconds: 4 }
const largest = 64 * 1024 * 1024

parentPort?.on('message', ({ path, bytes }: { path: string; bytes: Uint8Array }) => {
  void outcomeOf(path, bytes).then((outcome) => parentPort?.postMessage(outcome))
})

/** Takes archives apart and reads every document in them; what is thrown ends the thread, and is a failure. */
async function outcomeOf(path: string, bytes: Uint8Array): Promise<Outcome> {
  const begunMs = performance.now()
  let [read, partly, refused] = [0, 0, 0]
  const budget = new ArchiveBudget(defaultArchiveLimits, path)
  for await (const item of documentsIn({ kind: 'collected', bytes, facts: { path } }, largest, budget)) {
    const document = item.kind === 'collected' ? await readDocument(item.bytes, item.facts, limits) : null
    if (document === null || 'kind' in document) refused += 1
    else if (document.notices.some(({ kind }) => kind === 'unreadable')) partly += 1
    else read += 1
  }
  const kind = read > 0 && partly + refused === 0 ? 'read' : read + partly > 0 ? 'partly' : 'refused'
  return { kind, milliseconds: performance.now() - begunMs, residentMebibytes: process.memoryUsage().rss / 2 ** 20 }
}
