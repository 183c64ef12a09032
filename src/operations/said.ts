import type { PartyLinks, UncertainDate, Voice } from '../model/index.ts'
import { hasWords } from './names.ts'

/** True when a party of the chain has this name, in any of its forms. */
export function isBySpeaker(by: string, voice: Voice, parties: PartyLinks, document: string): boolean {
  return voice.some(({ name, named }) => {
    if (!named) return hasWords(by, [name])
    const { party, names } = parties.partyOf(name, document)
    return hasWords(by, [name, party, ...names])
  })
}

/** True when the date may lie within the days asked for; what has no date lies within no days. */
export function isWithinDates(said: UncertainDate | null, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true
  return said !== null && (from === undefined || said.to >= from) && (to === undefined || said.from <= to)
}
