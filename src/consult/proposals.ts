import {
  stances,
  type Document,
  type Proposal,
  type Rejection,
  type RejectionReason,
  type Span,
  type Stance,
} from '../model/index.ts'
import { occurrencesOf } from './occurrences.ts'
import type { Passage } from './passages.ts'
import { placed, type Placed, type Quotes } from './placed.ts'

/** What counts of an answer, and how many items of it do not, by reason. */
export interface Verified {
  readonly proposals: readonly Proposal[]
  readonly rejected: readonly Rejection[]
}

/** Most items of one answer that are looked at. */
const mostItems = 100
/** Pieces of one source, cue or content. */
const mostPieces = { source: 4, cue: 4, content: 8 } as const
/** In UTF-16 code units. */
const longest = { source: 300, cue: 150, content: 4000, speaker: 300 } as const

/** Holds each item of an answer against the passage that was sent: it counts only when every word it quotes stands there. */
export function verified(items: readonly unknown[], document: Document, passage: Passage): Verified {
  const proposals: Proposal[] = []
  const counts = new Map<RejectionReason, number>()
  const seen = new Set<string>()
  let last = -1
  for (const item of items.slice(0, mostItems)) {
    const result = proposalOf(item, document, passage, last)
    const reason = typeof result === 'string' ? result : isNew(result, seen) ? null : 'repeated'
    if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1)
    else if (typeof result !== 'string') {
      proposals.push(result)
      last = startOf(result)
    }
  }
  if (items.length > mostItems) counts.set('too-many', items.length - mostItems)
  return { proposals, rejected: [...counts].map(([reason, count]) => ({ reason, count })) }
}

function proposalOf(item: unknown, document: Document, passage: Passage, last: number): Proposal | RejectionReason {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return 'malformed'
  const told = item as Readonly<Record<string, unknown>>
  const [source, cue, content] = [pieces(told['source']), pieces(told['cue']), pieces(told['content'])]
  const [stance = null, speaker = null] = [told['stance'], told['speaker']]
  if (source === null || cue === null || content === null || !isWord(stance) || !isWord(speaker)) return 'malformed'
  if (content.length === 0 || source.length + cue.length === 0) return 'incomplete'
  const quotes: Quotes = { source, cue, content }
  if (isTooLong(quotes)) return 'too-long'
  const found = placed(quotes, document.text, passage.stretches, last)
  if (typeof found === 'string') return found
  return { ...found, stance: knownStance(stance), speaker: knownSpeaker(speaker, document, passage) }
}

/** A piece of text, several, or none; empty ones are left out. Null for anything else. */
function pieces(value: unknown): string[] | null {
  const list: unknown[] = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]
  // Half a letter is no piece of text.
  if (!list.every((piece): piece is string => typeof piece === 'string' && !/\p{Surrogate}/u.test(piece))) return null
  return list.filter((piece) => piece.trim() !== '')
}

function isWord(value: unknown): value is string | null {
  return value === null || typeof value === 'string'
}

function isTooLong(quotes: Quotes): boolean {
  return (['source', 'cue', 'content'] as const).some(
    (role) => quotes[role].length > mostPieces[role] || quotes[role].some((words) => words.length > longest[role]),
  )
}

function knownStance(word: string | null): Stance | null {
  return stances.find((stance) => stance === word?.trim().toLowerCase()) ?? null
}

/** Who speaks, only in words that the passage has. */
function knownSpeaker(words: string | null, { text }: Document, { stretches }: Passage): string | null {
  if (words === null || words.trim() === '' || words.length > longest.speaker) return null
  const [place] = occurrencesOf(words, text, stretches)
  return place === undefined ? null : text.slice(place.start, place.end)
}

function isNew(proposal: Placed, seen: Set<string>): boolean {
  const places = ({ source, cue, content }: Placed): Span[] => [...source, ...cue, ...content]
  const key = places(proposal)
    .map(({ start, end }) => `${start}-${end}`)
    .join(' ')
  if (seen.has(key)) return false
  seen.add(key)
  return true
}

function startOf({ source, cue, content }: Placed): number {
  return Math.min(...[...source, ...cue, ...content].map(({ start }) => start))
}
