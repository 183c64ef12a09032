import type { Stance } from '../../../../model/index.ts'
import type { Token } from '../analysis.ts'
import { firmWords, refusing, stanceOfLemma } from './cue-words.ts'
import { negations } from './words.ts'

/**
 * What the words of a cue do, whatever found them: "was not sure", "gave his word", "denial", "called for". The first word that
 * does more than say decides; a negation or a refusal turns it round. Undefined where no word of the cue tells.
 */
export function stanceOfCue(cue: readonly Token[], negated: boolean): Stance | undefined {
  const refusal = cue.find((token, at) => refusing.has(token.lemma) && cue[at + 1]?.lower === 'to')
  const told = cue.flatMap((token, at) => (token === refusal ? [] : stanceAt(cue, at)))
  const one =
    told.find(({ stance }) => stance !== 'asserts') ?? told.find(({ lemma }) => firmWords.has(lemma)) ?? told[0]
  const denied = negated || cue.some(({ lower }) => negations.has(lower))
  if (refusal) return (one && turned(one)) ?? 'denies'
  return one && denied ? (turned(one) ?? one.stance) : one?.stance
}

interface Telling {
  readonly lemma: string
  readonly stance: Stance
}

function stanceAt(cue: readonly Token[], at: number): Telling[] {
  const [token, next] = [cue[at], cue[at + 1]]
  if (!token) return []
  if (token.lemma === 'rule' && next?.lower === 'out') return [{ lemma: 'rule out', stance: 'denies' }]
  if (firmWords.has(token.lower)) return [{ lemma: token.lower, stance: 'asserts' }]
  const pair = next && stanceOfLemma.get(`${token.lemma}-${next.lower}`)
  const stance = pair ?? stanceOfLemma.get(token.lemma) ?? stanceOfLemma.get(token.lower)
  return stance ? [{ lemma: token.lemma, stance }] : []
}

/** What a negated cue does; undefined where the negation changes nothing that a stance tells. */
function turned({ lemma, stance }: Telling): Stance | undefined {
  if (lemma === 'rule out') return 'supposes'
  if (firmWords.has(lemma)) return 'doubts'
  return negatedStance[stance]
}

const negatedStance: Partial<Record<Stance, Stance>> = {
  acknowledges: 'denies',
  confirms: 'doubts',
  supposes: 'doubts',
  estimates: 'doubts',
  doubts: 'asserts',
  denies: 'acknowledges',
}
