import type { Voice } from '../../../../model/index.ts'
import type { DraftAttribution, Entity, Names } from '../../../drafts.ts'

const pronoun = /^(?:he|she|it|they|him|her|them|who|which|unnamed source)$/i

/** A source that only a pronoun stands for is whom the second reader names, where the document names somebody so. */
export function withProposedSpeaker(names: Names, { speaker }: DraftAttribution, voice: Voice): Voice {
  const [first, ...rest] = voice
  if (speaker === undefined || first === undefined || first.named || !pronoun.test(first.name)) return voice
  const entity = entityIn(names, speaker)
  return entity === undefined ? voice : [{ ...first, name: entity.name, named: true }, ...rest]
}

/** The person or party whose name the words hold, the longest such name: "Mayor Ana Bel". */
function entityIn({ entities }: Names, words: string): Entity | undefined {
  const held = entities
    .filter(({ named, kind }) => named && kind !== 'place')
    .flatMap((entity) => entity.names.map((name) => ({ entity, name })))
    .filter(({ name }) => ` ${words} `.includes(` ${name} `))
  return held.sort((a, b) => b.name.length - a.name.length)[0]?.entity
}
