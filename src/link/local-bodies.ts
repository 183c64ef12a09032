import type { EventLinks, LinkedParty, PartyLinks, Voice } from '../model/index.ts'

/** A row whose voice names parties: a figure or an attribution. */
export interface Spoken {
  readonly document: string
  readonly voice: Voice
}

/** Documents of one event whose names are looked through: of more, an event's bodies are told by the first. */
const mostDocuments = 60

const small: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'a', 'an', "'s", 's'])

/**
 * Bodies that a report calls by their plain words mean the one body of that kind in the event that it tells of: beside a
 * statement of the Interior Ministry of Lastova on a riot, "the interior ministry" in another report on that riot is the
 * same. Names without a capital are taken so, and those that another report only adds a place to ("Prison Service of Ambria"), where all fuller names of the event's documents that hold
 * their words lead to one origin.
 */
export function withLocalBodies(parties: PartyLinks, events: EventLinks, rows: Iterable<Spoken>): PartyLinks {
  const names = namesByDocument(rows)
  const beside = documentsBeside(events)
  const meant = new Map<string, string>()
  for (const [document, own] of names) {
    for (const plain of own) {
      const isPlain = !/\p{Lu}/u.test(plain)
      const all = fullerNames(plain, [document, ...(beside.get(document) ?? [])], names)
      const fuller = isPlain ? all : all.filter(({ name }) => addsPlace(plain, name))
      const origins = new Set(fuller.map(({ name, within }) => parties.partyOf(name, within).origin))
      const [only] = fuller
      if (origins.size === 1 && only !== undefined) meant.set(keyOf(document, plain), only.name)
    }
  }
  if (meant.size === 0) return parties
  return {
    parties: parties.parties,
    partyOf: (name, document) => {
      const full = document === undefined ? undefined : meant.get(keyOf(document, name))
      return full === undefined ? parties.partyOf(name, document) : asBody(parties.partyOf(full), name)
    },
  }
}

function asBody(party: LinkedParty, plain: string): LinkedParty {
  const reason = `In reports on one event, “${plain}” is the body that others there name in full, ${party.party}.`
  return { ...party, score: 0.8, reason }
}

function keyOf(document: string, name: string): string {
  return `${document}\u0000${name}`
}

function namesByDocument(rows: Iterable<Spoken>): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>()
  for (const { document, voice } of rows) {
    const own = names.get(document) ?? new Set<string>()
    names.set(document, own)
    for (const { name, named } of voice) if (named) own.add(name)
  }
  return names
}

/** For each document, the others that tell of one of its dated events. */
function documentsBeside({ clusters }: EventLinks): Map<string, Set<string>> {
  const beside = new Map<string, Set<string>>()
  for (const { from, members } of clusters) {
    if (from === null) continue
    const documents = [...new Set(members.map(({ document }) => document))].slice(0, mostDocuments)
    for (const document of documents) {
      const others = beside.get(document) ?? new Set<string>()
      beside.set(document, others)
      for (const other of documents) if (other !== document) others.add(other)
    }
  }
  return beside
}

interface FullName {
  readonly name: string
  readonly within: string
}

function fullerNames(
  plain: string,
  documents: readonly string[],
  names: ReadonlyMap<string, ReadonlySet<string>>,
): FullName[] {
  const words = wordsOf(plain)
  if (words.length === 0) return []
  return documents.flatMap((within) =>
    [...(names.get(within) ?? [])].flatMap((name) => (isFuller(name, words) ? [{ name, within }] : [])),
  )
}

function isFuller(name: string, words: readonly string[]): boolean {
  if (!/\p{Lu}/u.test(name)) return false
  const own = wordsOf(name)
  return own.length > words.length && words.every((word) => own.includes(word))
}

/** "Prison Service of Ambria" is the Prison Service there, and "Corm Health Office of Itheria" the Corm Health Office. */
function addsPlace(name: string, fuller: string): boolean {
  const bare = name.replace(/^the\s+/i, '')
  return wordsOf(bare).length > 1 && fuller.replace(/^the\s+/i, '').startsWith(`${bare} of `)
}

function wordsOf(name: string): string[] {
  const words =
    name
      .toLowerCase()
      .replace(/[’']s?\b/g, '')
      .match(/\p{L}+/gu) ?? []
  return words.filter((word) => !small.has(word)).map((word) => (word === 'defense' ? 'defence' : word))
}
