import type { Parameter } from './database.ts'
import { containing, searchable } from './searchable.ts'

/** The terms of a search: words, and what stands in quotes as one. */
export function searchTerms(query: string): string[] {
  const quoted = searchable(query).split('"')
  // An odd place is inside quotes; a quote that is never closed opens nothing.
  const closed = quoted.length % 2 === 1
  return quoted
    .flatMap((piece, place) => (place % 2 === 1 && (closed || place < quoted.length - 1) ? [piece] : piece.split(' ')))
    .map((term) => term.trim())
    .filter((term) => term !== '')
}

/**
 * The condition that a claim holds every term: as whole words (in English in any of their forms), and for what full text
 * does not serve (scripts without a dictionary, signs, numbers with points) as a part of the content.
 */
export function wordsCondition(query: string, parameter: (value: Parameter) => string): string {
  const terms = searchTerms(query)
  if (terms.length === 0) return 'true'
  return terms.map((term) => termCondition(term, parameter)).join(' and ')
}

function termCondition(term: string, parameter: (value: Parameter) => string): string {
  const words = parameter(term)
  const ways = [
    `a.words_simple @@ phraseto_tsquery('pg_catalog.simple', ${words})`,
    `a.words_english @@ phraseto_tsquery('pg_catalog.english', ${words})`,
  ]
  if (!/^[a-z' ]+$/.test(term)) ways.push(`a.content like ${parameter(containing(term))}`)
  return `(${ways.join(' or ')})`
}
