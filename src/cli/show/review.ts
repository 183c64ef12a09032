import { reviewBelow } from '../../model/index.ts'

/** What marks an attribution that awaits a reader's eye, as "review: 42% sure"; empty for all others. */
export function review(confidence: number): string {
  return confidence < reviewBelow ? `review: ${(100 * confidence).toFixed(0)}% sure` : ''
}
