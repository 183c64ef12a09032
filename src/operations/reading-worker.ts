import { parentPort, workerData } from 'node:worker_threads'
import type { FamilyMember } from '../model/index.ts'
import type { ReadLimits } from '../read/index.ts'
import type { ReadingAnswer, ReadingTask } from './reader.ts'
import { readingOf } from './reading-of.ts'

const { families, limits } = workerData as { families: readonly FamilyMember[]; limits: ReadLimits | undefined }

const answer = (message: ReadingAnswer): void => parentPort?.postMessage(message)

/** One after another: where this thread ends, the first document without an answer is the one that ended it. */
let last: Promise<void> = Promise.resolve()

parentPort?.on('message', ({ task, bytes, facts, second }: ReadingTask) => {
  last = last
    .then(() => readingOf(bytes, facts, families, second, limits))
    .then(
      (result) => answer({ task, result }),
      (error: unknown) => answer({ task, error }),
    )
})
answer('ready')
