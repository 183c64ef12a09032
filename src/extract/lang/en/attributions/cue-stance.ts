import type { Stance } from '../../../../model/index.ts'
import type { DraftAttribution } from '../../../drafts.ts'
import { tokenIndexAt, type Analysis, type Token } from '../analysis.ts'
import { cueNouns, cueVerbs } from './cue-verbs.ts'

/**
 * The stance of what a second reader alone found: that of its cue's own words where our lexicon knows them ("denied that"),
 * else the one that it proposes.
 */
export function stanceByCue(analysis: Analysis, draft: DraftAttribution): Stance {
  let stance: Stance | undefined
  for (const { start, end } of draft.cue)
    for (let at = tokenIndexAt(analysis, start); at < analysis.tokens.length; at++) {
      const token = analysis.tokens[at]
      if (!token || token.start >= end) break
      if (/^(?:not|n['’]t|never)$/.test(token.lower)) return draft.stance
      stance = stanceOfWord(token, draft.stance) ?? stance
    }
  return stance ?? draft.stance
}

/** A verb of several stances has the proposed one, where that is one of them. */
function stanceOfWord({ pos, lemma }: Token, proposed: Stance): Stance | undefined {
  if (pos === 'NOUN') return cueNouns.get(lemma)
  const stances = cueVerbs.get(lemma)?.map(({ stance }) => stance) ?? []
  return stances.includes(proposed) ? proposed : stances[0]
}
