import type { Stance } from '../../../../model/index.ts'
import type { DraftAttribution } from '../../../drafts.ts'
import { tokenIndexAt, type Analysis } from '../analysis.ts'
import { stanceOfCue } from './cue-stance.ts'

/** The stance of what a second reader alone found: that of its cue's own words where they tell, else the one that it proposes. */
export function proposedStance(analysis: Analysis, { cue, stance }: DraftAttribution): Stance {
  const words = cue.flatMap(({ start, end }) =>
    analysis.tokens.slice(tokenIndexAt(analysis, start), tokenIndexAt(analysis, end - 1) + 1),
  )
  return stanceOfCue(words, false) ?? stance
}
