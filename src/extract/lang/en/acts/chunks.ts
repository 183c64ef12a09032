import type { Names } from '../../../drafts.ts'
import { groupNouns, singleNouns, smallNumbers } from './words.ts'
import { tokenIndexAt, type Analysis, type Sentence, type Token } from '../analysis.ts'
import { nounPhrases, type NounPhrase } from '../phrases.ts'

/** Whom a noun phrase, name, list of names or pronoun stands for, as far as its own words tell. */
export type Reference =
  | { readonly kind: 'people'; readonly people: readonly number[] }
  /** "they", "those three individuals", "both": persons spoken of before, as many as the count where one is given. */
  | { readonly kind: 'group'; readonly count: number | null; readonly pronoun: boolean }
  /** "he", "she", "the activist". */
  | { readonly kind: 'single'; readonly pronoun: boolean }
  /** "who", "whom": the phrase just before. */
  | { readonly kind: 'relative' }
  | { readonly kind: 'other' }

/** A stretch of a sentence that can be a subject, an object or an agent. */
export interface Chunk {
  readonly firstToken: number
  readonly endToken: number
  readonly reference: Reference
  /** Ends in ’s or ’: what follows is somebody’s. */
  readonly possessive: boolean
}

/** A person's name in tokens. */
interface NamedRun {
  readonly firstToken: number
  readonly endToken: number
  readonly person: number
}

/** The chunks of each sentence, made when first asked for. */
export class Chunks {
  private readonly bySentence = new Map<number, readonly Chunk[]>()
  private readonly names: ReadonlyMap<number, NamedRun>
  private readonly phrases: ReadonlyMap<number, NounPhrase>

  constructor(
    private readonly analysis: Analysis,
    names: Names,
  ) {
    this.names = new Map(namedRuns(analysis, names).map((run) => [run.firstToken, run]))
    this.phrases = new Map(nounPhrases(analysis).map((phrase) => [phrase.firstToken, phrase]))
  }

  of(sentence: Sentence): readonly Chunk[] {
    const known = this.bySentence.get(sentence.index)
    if (known) return known
    const chunks = joinLists(this.analysis.tokens, this.simpleChunks(sentence))
    this.bySentence.set(sentence.index, chunks)
    return chunks
  }

  private simpleChunks(sentence: Sentence): Chunk[] {
    const chunks: Chunk[] = []
    for (let at = sentence.firstToken; at < sentence.endToken;) {
      const chunk = this.chunkAt(at, sentence.endToken)
      if (chunk) chunks.push(chunk)
      at = chunk?.endToken ?? at + 1
    }
    return chunks
  }

  private chunkAt(at: number, end: number): Chunk | undefined {
    const { tokens } = this.analysis
    const token = tokens[at]
    if (!token) return undefined
    const run = this.names.get(at)
    if (run) return chunkOf(tokens, at, run.endToken, { kind: 'people', people: [run.person] })
    const pronoun = pronounReference(tokens, token)
    if (pronoun) return chunkOf(tokens, at, at + 1, pronoun)
    const group = groupAt(tokens, at, end)
    if (group) return chunkOf(tokens, at, group.endToken, group.reference)
    const phrase = this.phrases.get(at) ?? this.looseNoun(at)
    return phrase && this.phraseChunk(afterDate(tokens, phrase), phrase.endToken)
  }

  /** Nouns left over by what was taken before them ("Varenia’s" of "Varenia’s Interior Ministry"). */
  private looseNoun(at: number): NounPhrase | undefined {
    const { tokens } = this.analysis
    const first = tokens[at]
    if (!first || !isNominal(first)) return undefined
    let endToken = at + 1
    while (isNominal(tokens[endToken]) && tokens[endToken]?.sentence === first.sentence && !this.names.has(endToken))
      endToken++
    return {
      firstToken: at,
      endToken,
      head: endToken - 1,
      start: first.start,
      end: tokens[endToken - 1]?.end ?? first.end,
    }
  }

  /** A phrase that ends in a name is that person ("the lawyer Amina Diallo"); one that only holds it is not. */
  private phraseChunk(firstToken: number, endToken: number): Chunk {
    const { tokens } = this.analysis
    for (let at = firstToken; at < endToken; at++) {
      const run = this.names.get(at)
      if (!run) continue
      if (run.endToken >= endToken || isPossessiveMark(tokens[run.endToken]))
        return chunkOf(tokens, firstToken, run.endToken, { kind: 'people', people: [run.person] })
      break
    }
    const possessive = tokens.slice(firstToken, endToken).findIndex(isPossessiveMark)
    if (possessive > 0) return chunkOf(tokens, firstToken, firstToken + possessive, { kind: 'other' })
    return chunkOf(tokens, firstToken, endToken, { kind: 'other' })
  }
}

const dateWord =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$|^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^\d{1,4}$/

/** "May 4 agents …": a date before the noun is no part of who it is. */
function afterDate(tokens: readonly Token[], { firstToken, endToken }: NounPhrase): number {
  let at = firstToken
  while (at < endToken && dateWord.test(tokens[at]?.lower ?? '')) at++
  return at > firstToken + 1 && at < endToken ? at : firstToken
}

function isNominal(token: Token | undefined): boolean {
  return token?.pos === 'NOUN' || token?.pos === 'PROPN'
}

function chunkOf(tokens: readonly Token[], firstToken: number, endToken: number, reference: Reference): Chunk {
  return { firstToken, endToken, reference, possessive: isPossessiveMark(tokens[endToken]) }
}

function isPossessiveMark(token: Token | undefined): boolean {
  return token !== undefined && /^['’]s?$/.test(token.text)
}

function namedRuns(analysis: Analysis, names: Names): NamedRun[] {
  const runs: NamedRun[] = []
  for (const { start, end, entity, form } of names.mentions) {
    if (entity === null || form === 'pronoun' || form === 'nominal') continue
    const { kind, named } = names.entities[entity] ?? {}
    if (kind !== 'person' || !named || !/\p{Lu}/u.test(analysis.text.slice(start, end))) continue
    const firstToken = tokenIndexAt(analysis, start)
    runs.push({ firstToken, endToken: tokenIndexAt(analysis, end - 1) + 1, person: entity })
  }
  return runs
}

const plural = new Set(['they', 'them', 'their'])
const single = new Set(['he', 'she', 'him', 'her', 'his'])

function pronounReference(tokens: readonly Token[], token: Token): Reference | undefined {
  if (plural.has(token.lower)) return { kind: 'group', count: null, pronoun: true }
  if (single.has(token.lower)) return { kind: 'single', pronoun: true }
  if (token.lower === 'who' || token.lower === 'whom') return { kind: 'relative' }
  if (token.lower === 'that' && tokens[token.index - 1]?.pos === 'NOUN' && token.pos === 'PRON')
    return { kind: 'relative' }
  return undefined
}

const pointing = new Set(['those', 'these', 'the', 'both', 'all'])

/** "those three individuals", "both of these men", "the two", "both", "all of them". */
function groupAt(
  tokens: readonly Token[],
  from: number,
  end: number,
): { readonly endToken: number; readonly reference: Reference } | undefined {
  const first = tokens[from]
  if (!first || !pointing.has(first.lower)) return undefined
  let at = from
  let count: number | null = null
  let points = false
  for (; at < Math.min(end, from + 6); at++) {
    const word = tokens[at]?.lower ?? ''
    const number = smallNumbers.get(word)
    if (number !== undefined) count = number
    if (word === 'those' || word === 'these' || word === 'both' || number !== undefined) points = true
    if (!pointing.has(word) && word !== 'of' && number === undefined && word !== 'them') break
    if (word === 'them') return points || first.lower === 'all' ? group(at + 1, count) : undefined
  }
  const noun = tokens[at]?.lower ?? ''
  if (points && groupNouns.has(noun) && at < end)
    return tokens[at + 1]?.lower === 'who' ? undefined : group(at + 1, count)
  if (count !== null && tokens[at]?.pos !== 'NOUN' && tokens[at]?.pos !== 'ADJ') return group(at, count)
  if (first.lower === 'the' && singleNouns.has(tokens[from + 1]?.lower ?? '') && standsAlone(tokens[from + 2]))
    return { endToken: from + 2, reference: { kind: 'single', pronoun: false } }
  return undefined
}

/** "the journalist" is somebody told of before; "the journalist Dara Venn", "the man who", "the student of" are not. */
function standsAlone(after: Token | undefined): boolean {
  return (
    after === undefined || !(isNominal(after) || after.pos === 'ADP' || /^(?:who|whose|whom|that)$/.test(after.lower))
  )
}

function group(endToken: number, count: number | null): { readonly endToken: number; readonly reference: Reference } {
  return { endToken, reference: { kind: 'group', count, pronoun: false } }
}

/** Longest apposition between two names of one list ("A, a lawyer, and B"), in tokens. */
const longestApposition = 7

/** Names joined by commas and "and" are one chunk; so is a plural noun with its names ("figures like A and B"). */
function joinLists(tokens: readonly Token[], chunks: readonly Chunk[]): Chunk[] {
  const joined: Chunk[] = []
  for (const [index, chunk] of chunks.entries()) {
    const before = joined.at(-1)
    if (before && chunk.reference.kind === 'people' && !before.possessive && !isRelated(tokens, chunk)) {
      const list = listed(tokens, joined, chunk, chunks[index + 1])
      if (list) {
        joined.length -= list.replaced
        joined.push(list.chunk)
        continue
      }
    }
    joined.push(chunk)
  }
  return joined
}

/** "Amina Diallo, whose son Karim": he is named by her, not listed with her. */
function isRelated(tokens: readonly Token[], { firstToken }: Chunk): boolean {
  return [tokens[firstToken], tokens[firstToken - 1], tokens[firstToken - 2]].some(
    (token) => token !== undefined && token.sentence === tokens[firstToken]?.sentence && relating.has(token.lower),
  )
}

const relating = new Set(['whose', 'his', 'her', 'their'])

function listed(
  tokens: readonly Token[],
  before: readonly Chunk[],
  chunk: Chunk,
  next: Chunk | undefined,
): { readonly chunk: Chunk; readonly replaced: number } | undefined {
  const last = before.at(-1)
  const earlier = before.at(-2)
  if (!last || chunk.reference.kind !== 'people') return undefined
  const { people } = chunk.reference
  if (last.reference.kind === 'people' && isListGap(tokens, last.endToken, chunk.firstToken, chunk, next))
    return { chunk: merge(last, chunk, [...last.reference.people, ...people]), replaced: 1 }
  if (last.reference.kind === 'other' && isExample(tokens, last, chunk))
    return { chunk: merge(last, chunk, people), replaced: 1 }
  if (earlier?.reference.kind === 'people' && isApposition(tokens, earlier, last, chunk))
    return { chunk: merge(earlier, chunk, [...earlier.reference.people, ...people]), replaced: 2 }
  return undefined
}

function merge(first: Chunk, last: Chunk, people: readonly number[]): Chunk {
  return { ...last, firstToken: first.firstToken, reference: { kind: 'people', people: [...new Set(people)] } }
}

/** Only commas, "and", "or", and titles or ages between two names; two names with a mere comma between are no list. */
function isListGap(tokens: readonly Token[], from: number, to: number, chunk: Chunk, next: Chunk | undefined): boolean {
  if (to <= from || to - from > 5) return false
  const onlyComma = tokens.slice(from, to).every(({ lower }) => !/^(?:and|or|&)$/.test(lower))
  if (onlyComma && !/^(?:and|or|&|,)$/.test(tokens[chunk.endToken]?.lower ?? '')) return false
  if (onlyComma && next?.reference.kind !== 'people' && tokens[chunk.endToken]?.lower === ',') return false
  let joins = 0
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token && /^(?:,|and|or|&)$/.test(token.lower)) joins++
    else if (!token || !(token.pos === 'NUM' || token.pos === 'PROPN')) return false
  }
  return joins > 0
}

const examples = new Set(['including', 'like', 'namely', 'especially'])

/** "several activists, including A": the names stand for the noun; "activists, A and B" does too. */
function isExample(tokens: readonly Token[], noun: Chunk, names: Chunk): boolean {
  const between = tokens.slice(noun.endToken, names.firstToken).map(({ lower }) => lower)
  const words = between.filter((word) => word !== ',')
  if (words.length === 1 && examples.has(words[0] ?? '')) return true
  if (words.join(' ') === 'such as' || words.join(' ') === 'among them') return true
  const isList = between.length === 1 && /^(?:,|:|—|–)$/.test(between[0] ?? '')
  return isList && groupNouns.has(tokens[noun.endToken - 1]?.lower ?? '') && listsAfter(tokens, names)
}

/** "two lawyers, A and B, were …" or "…, A, B and C": not "two lawyers, Amina Diallo said". */
function listsAfter(tokens: readonly Token[], names: Chunk): boolean {
  const after = tokens[names.endToken]
  return (
    after !== undefined &&
    (/^(?:,|and)$/.test(after.lower) || (names.reference.kind === 'people' && names.reference.people.length > 1))
  )
}

function isApposition(tokens: readonly Token[], name: Chunk, noun: Chunk, next: Chunk): boolean {
  if (noun.reference.kind !== 'other' || next.firstToken - name.endToken > longestApposition + 3) return false
  if (tokens[noun.firstToken]?.lower === 'whose') return false
  const opens = tokens[name.endToken]?.text === ',' && noun.firstToken === name.endToken + 1
  const between = tokens.slice(noun.endToken, next.firstToken).map(({ lower }) => lower)
  return opens && between.length > 0 && between.every((word) => word === ',' || word === 'and')
}
