import type { Chunk } from './chunks.ts'
import { groupNouns, speaking } from './words.ts'
import type { Token } from '../analysis.ts'

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
  const main = tokens[before - 1]?.text === ',' ? beforeRelative(tokens, chunks, before) : undefined
  if (main) return main
  for (let index = lastEndingBefore(chunks, before); index >= 0 && looked < reach; index--, looked++) {
    const chunk = chunks[index]
    if (!chunk || chunk.possessive || !isSubject(tokens, chunk)) continue
    if (tokens[before]?.lower !== 'to' && isOfOtherVerb(tokens, chunk, before)) return undefined
    return withOthers(tokens, chunks, index) ?? named(tokens, chunks, index)
  }
  return undefined
}

/** How far back the opening comma of a relative clause is looked for, in chunks. */
const longestRelative = 8

/** "Venn, whose brother met Osei in May, was arrested": past the relative clause that ends just before. */
function beforeRelative(tokens: readonly Token[], chunks: readonly Chunk[], before: number): Subject | undefined {
  const last = lastEndingBefore(chunks, before)
  for (let index = last; index > Math.max(0, last - longestRelative); index--) {
    const chunk = chunks[index]
    const earlier = chunks[index - 1]
    if (!chunk || !earlier) return undefined
    const relative = tokens[chunk.firstToken]?.lower === 'whose' ? chunk.firstToken : chunk.firstToken - 1
    const opens =
      chunk.reference.kind === 'relative' ? chunk.firstToken : tokens[relative]?.lower === 'whose' ? relative : -1
    if (opens < 0 || tokens[opens - 1]?.text !== ',') continue
    if (earlier.possessive || isAfterPreposition(tokens, earlier) || isTimeWord(tokens, earlier)) return undefined
    return named(tokens, chunks, index - 1)
  }
  return undefined
}

const joining = /^(?:,|;|:|—|–|and|or|but|then|after|before|while|since|when|without|following|for|by|of|to|"|”|“)$/

/** "soldiers whom Venn had accused were …": the phrase has a verb of its own, and nothing hands it on to the next. */
function isOfOtherVerb(tokens: readonly Token[], chunk: Chunk, before: number): boolean {
  if (chunk.reference.kind === 'relative' || before - chunk.endToken > longestRelative * 10) return false
  let verb = false
  for (let at = chunk.endToken; at < before; at++) {
    const token = tokens[at]
    if (!token) return false
    if (joining.test(token.lower)) return false
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !/ly$/.test(token.lower))) verb = true
  }
  return verb
}

/** "Osei and two others were …": the one who is named, unless he is what a verb before acts on. */
function withOthers(tokens: readonly Token[], chunks: readonly Chunk[], index: number): Subject | undefined {
  const others = chunks[index]
  const names = chunks[index - 1]
  if (others?.reference.kind !== 'other' || names?.reference.kind !== 'people' || names.possessive) return undefined
  if (!groupNouns.has(tokens[others.endToken - 1]?.lower ?? '')) return undefined
  const between = tokens.slice(names.endToken, others.firstToken).map(({ lower }) => lower)
  const joins = between.length > 0 && between.length <= 4 && between[0] === 'and'
  return joins && !isObject(tokens, names) && !isAfterPreposition(tokens, names)
    ? { chunk: names, index: index - 1 }
    : undefined
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

function isSubject(tokens: readonly Token[], chunk: Chunk): boolean {
  if (isAfterPreposition(tokens, chunk) || isTimeWord(tokens, chunk) || isOwner(tokens, chunk)) return false
  return !isObject(tokens, chunk)
}

/** "raided her home", "met the minister": just after a verb other than one of speech, determiners left out. */
function isObject(tokens: readonly Token[], { firstToken }: Chunk): boolean {
  let at = firstToken - 1
  while (at >= firstToken - 3 && (tokens[at]?.pos === 'DET' || isOwning(tokens[at]))) at--
  const previous = tokens[at]
  return (
    previous?.sentence === tokens[firstToken]?.sentence && previous?.pos === 'VERB' && !speaking.has(previous.lower)
  )
}

function isOwning(token: Token | undefined): boolean {
  return /^(?:his|her|their|its|my|our|whose)$/.test(token?.lower ?? '')
}

/** "her" of "her home". */
function isOwner(tokens: readonly Token[], { firstToken, endToken }: Chunk): boolean {
  const word = tokens[firstToken]?.lower
  if (endToken !== firstToken + 1) return false
  if (word === 'his' || word === 'their') return true
  return word === 'her' && /^(?:NOUN|ADJ)$/.test(tokens[endToken]?.pos ?? '')
}

function isAfterPreposition(tokens: readonly Token[], chunk: Chunk): boolean {
  const start = ownerStart(tokens, chunk.firstToken)
  const previous = isOwning(tokens[start - 1]) ? tokens[start - 2] : tokens[start - 1]
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
    /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day|hour|day|night|morning|afternoon|evening|weekend|year|month|week|time|\d{4})s?$/.test(
      head.lower,
    )
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

/** Whether a noun phrase is told of the name before it. "Amina Diallo, a lawyer": the noun phrase after a name and a comma, also with an age between ("Amina Diallo, 34, a lawyer"). */
export function isApposition(tokens: readonly Token[], name: Chunk, noun: Chunk): boolean {
  if (name.reference.kind !== 'people' || name.possessive) return false
  if (tokens[name.endToken]?.text !== ',' || tokens[noun.firstToken]?.lower === 'whose') return false
  return tokens.slice(name.endToken, noun.firstToken).every(({ text, pos }) => text === ',' || pos === 'NUM')
}
