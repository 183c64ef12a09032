import type { ChainLink } from '../../../../model/index.ts'
import type { Entity, Mention, Names } from '../../../drafts.ts'
import type { Analysis, Token } from '../analysis.ts'
import { isNominal, utterances, type MentionFinder } from './mentions.ts'
import { linkTo, unnamedLink } from './unnamed.ts'

/** Farthest word before "who" that it can stand for, in tokens. */
const farthestAntecedent = 30

/** Whom "who", "which" or "that" stands for: a person or group, a party, or whoever said the words that the noun means. */
export function antecedentOf(
  analysis: Analysis,
  names: Names,
  mentionAt: MentionFinder,
  relative: Token,
  earliest = 0,
): ChainLink | undefined {
  const ofPersons = relative.lower === 'who' || relative.lower === 'whom'
  let noun: Token | undefined
  for (let at = relative.index - 1; at >= Math.max(0, relative.index - farthestAntecedent); at--) {
    const token = analysis.tokens[at]
    if (!token || token.sentence !== relative.sentence) break
    if (token.start < earliest && !(noun && utterances.has(noun.lower))) break
    if (noun && !ofPersons && !utterances.has(noun.lower)) break
    const mention = mentionAt(token)
    const entity = mention && mention.entity !== null ? names.entities[mention.entity] : undefined
    if (mention && entity && fitsRelative(entity, mention, ofPersons)) return linkTo(analysis, entity, mention)
    if (!noun && isNominal(token) && token.pos !== 'NUM' && !(ofPersons && entity?.kind === 'place')) noun = token
    const verb = token.pos === 'VERB' || token.pos === 'AUX'
    if (noun && verb && !utterances.has(noun.lower)) break
  }
  return noun && unnamedLink(analysis, noun.start, noun.end)
}

function fitsRelative(entity: Entity, mention: Mention, ofPersons: boolean): boolean {
  if (ofPersons)
    return entity.kind === 'person' || (entity.kind === 'group' && /(?:s|people|police|media)$/.test(mention.text))
  return entity.kind !== 'place' && (entity.named || entity.kind === 'group')
}
