import type { FamilyMember, Voice } from '../model/index.ts'
import type { Spoken } from './local-bodies.ts'

/**
 * Names that a document alone does not show to be names. "Roof over Head says" opens with a common noun; that a party of
 * that name publishes in the ledger, or stands in the families table, tells that it is one. Returns the rows with such
 * links named as the ledger knows them.
 */
export function withKnownNames<Row extends Spoken & { readonly publisher: string | null }>(
  rows: readonly Row[],
  families: readonly FamilyMember[],
): Row[] {
  const known = new Map<string, string>()
  const add = (name: string): void => {
    if (/\s/.test(name)) known.set(plainOf(name), name)
  }
  for (const { party } of families) add(party)
  for (const { publisher } of rows) if (publisher !== null) add(publisher)
  return rows.map((row) => {
    const voice = nameLinks(row.voice, known)
    return voice === row.voice ? row : { ...row, voice }
  })
}

function nameLinks(voice: Voice, known: ReadonlyMap<string, string>): Voice {
  if (voice.every(({ named }) => named)) return voice
  const told = voice.map((link) => {
    const name = link.named ? undefined : known.get(plainOf(link.name))
    return name === undefined ? link : { ...link, name, named: true }
  })
  return told.some((link, index) => link !== voice[index]) ? told : voice
}

function plainOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}
