import type { Stance } from '../../../model/index.ts'
import type { Context } from './attribution-context.ts'
import type { Found } from './attribution-found.ts'

/** The stance of a cue in its surroundings: denials of speech, orders in that-clauses, forecasts. */
export function stanceOf(context: Context, { stance, negated, cue }: Found): Stance {
  if (!cue) return stance
  const lemma = context.tokens[cue.end - 1]?.lemma
  if (negated && stance === 'acknowledges') return 'denies'
  if (negated && stance === 'confirms') return 'doubts'
  if (negated && (lemma === 'believe' || lemma === 'think')) return 'doubts'
  return stance
}
