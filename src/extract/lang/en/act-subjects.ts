import type { Chunk } from './act-chunks.ts'
import type { Token } from './analysis.ts'

/** Words after which a subject can stand although a tagger may call them prepositions. */
const subordinators = new Set(
  'before after since until till while as that when because if although though where whereas than for so'.split(' '),
)

/** The subject that stands before a token, and where it was found among the sentence's chunks. */
export interface Subject {
  readonly chunk: Chunk
  readonly index: number
}

/** How many chunks before a verb are looked through for its subject. */
const reach = 24

/**
 * The nearest phrase before a token that is in the place of a subject: not after a preposition, not the object of a verb,
 * and, for "who" and appositions, the name that they follow.
 */
export function subjectBefore(tokens: readonly Token[], chunks: readonly Chunk[], before: number): Subject | undefined {
  let looked = 0
  for (let index = lastEndingBefore(chunks, before); index >= 0 && looked < reach; index--, looked++) {
    const chunk = chunks[index]
    if (!chunk || chunk.possessive || !isSubject(tokens, chunk, before)) continue
    return named(tokens, chunks, index)
  }
  return undefined
}

/** The first phrase in the place of a subject from a token on. */
export function subjectFrom(tokens: readonly Token[], chunks: readonly Chunk[], from: number): Subject | undefined {
  const index = chunks.findIndex(
    (chunk) => chunk.firstToken >= from && !chunk.possessive && !isAfterPreposition(tokens, chunk),
  )
  return index < 0 ? undefined : named(tokens, chunks, index)
}

export function lastEndingBefore(chunks: readonly Chunk[], before: number): number {
  let low = 0
  let high = chunks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((chunks[middle]?.endToken ?? Infinity) <= before) low = middle + 1
    else high = middle
  }
  return low - 1
}

function isSubject(tokens: readonly Token[], chunk: Chunk, verbGroup: number): boolean {
  if (isAfterPreposition(tokens, chunk) || isTimeWord(tokens, chunk)) return false
  const previous = tokens[chunk.firstToken - 1]
  const first = tokens[chunk.firstToken]
  const isObject = previous?.sentence === first?.sentence && previous?.pos === 'VERB'
  return !isObject || chunk.endToken >= verbGroup - 1
}

function isAfterPreposition(tokens: readonly Token[], chunk: Chunk): boolean {
  const previous = tokens[ownerStart(tokens, chunk.firstToken) - 1]
  if (previous?.sentence !== tokens[chunk.firstToken]?.sentence) return false
  if (chunk.reference.kind === 'relative' || subordinators.has(previous?.lower ?? '')) return false
  return previous?.pos === 'ADP' || previous?.lower === 'of' || previous?.lower === 'to'
}

/** Where the phrase begins with those whose it is ("Varenia’s Interior Ministry"). */
function ownerStart(tokens: readonly Token[], firstToken: number): number {
  if (!/^['’]s?$/.test(tokens[firstToken - 1]?.text ?? '')) return firstToken
  let at = firstToken - 1
  while (at > firstToken - 8 && ['NOUN', 'PROPN', 'ADJ', 'DET'].includes(tokens[at - 1]?.pos ?? '')) at--
  return at
}

/** "X was arrested Monday and later charged": a day is no subject. */
function isTimeWord(tokens: readonly Token[], chunk: Chunk): boolean {
  const head = tokens[chunk.endToken - 1]
  return (
    head !== undefined &&
    /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day|year|month|week|time|\d{4})s?$/.test(head.lower)
  )
}

/** Follows "who" and appositions back to the phrase that they belong to. */
function named(tokens: readonly Token[], chunks: readonly Chunk[], index: number): Subject | undefined {
  const chunk = chunks[index]
  if (!chunk) return undefined
  if (chunk.reference.kind === 'relative') return index > 0 ? antecedent(tokens, chunks, index) : undefined
  const before = chunks[index - 1]
  if (chunk.reference.kind === 'other' && before && isApposition(tokens, before, chunk))
    return { chunk: before, index: index - 1 }
  return { chunk, index }
}

function antecedent(tokens: readonly Token[], chunks: readonly Chunk[], relative: number): Subject | undefined {
  const index = relative - 1
  const chunk = chunks[index]
  const before = chunks[index - 1]
  if (!chunk) return undefined
  if (chunk.reference.kind === 'other' && before && isApposition(tokens, before, chunk))
    return { chunk: before, index: index - 1 }
  return { chunk, index }
}

/** "Amina Diallo, a lawyer": the noun phrase after a name and a comma, also with an age between ("Amina Diallo, 34, a lawyer"). */
function isApposition(tokens: readonly Token[], name: Chunk, noun: Chunk): boolean {
  if (name.reference.kind !== 'people' || name.possessive) return false
  if (tokens[name.endToken]?.text !== ',') return false
  return tokens.slice(name.endToken, noun.firstToken).every(({ text, pos }) => text === ',' || pos === 'NUM')
}
