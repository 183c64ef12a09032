import { parentPort, workerData } from 'node:worker_threads'
import type { FamilyMember } from '../model/index.ts'
import type { ReadLimits } from '../read/index.ts'
import type { ReadingAnswer, ReadingTask } from './reader.ts'
import { readingOf } from './reading-of.ts'

const { families, limits } = workerData as { families: readonly FamilyMember[]; limits: ReadLimits | undefined }

const answer = (message: ReadingAnswer): void => parentPort?.postMessage(message)

parentPort?.on('message', ({ task, bytes, facts, second }: ReadingTask) => {
  readingOf(bytes, facts, families, second, limits).then(
    (result) => answer({ task, result }),
    (error: unknown) => answer({ task, error }),
  )
})
answer('ready')
