import type { ErrorCode } from '../model/index.ts'

/** Something asked for that could not be done, while the rest could. The reason reads "problem: value". */
export interface Refusal {
  readonly path: string
  readonly code: ErrorCode
  readonly reason: string
}
