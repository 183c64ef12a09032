import type { Names } from '../../../drafts.ts'
import type { Chunk, Chunks, Reference } from './chunks.ts'
import { lastEndingBefore, subjectBefore, subjectFrom } from './subjects.ts'
import type { Analysis, Sentence } from '../analysis.ts'
import { tokenIndexAt } from '../analysis.ts'
import { genderOfGivenName } from '../names/given.ts'
import { findQuotations } from '../attributions/quotations.ts'

/** Sentences back that "he" or "they" can reach, and that "those three" can. */
const pronounReach = 2
const groupReach = 4

/** How many phrases of a sentence are looked through for others whom a pronoun could mean. */
const mostCompared = 60

/** Finds the named persons that a phrase stands for; none where it stands for somebody unnamed. */
export class People {
  private readonly pronouns: ReadonlyMap<number, number>
  /** For each token, the number of the outermost quotation of speech that it stands in; 0 outside. */
  private readonly quoted: Int32Array

  constructor(
    private readonly analysis: Analysis,
    private readonly chunks: Chunks,
    private readonly names: Names,
  ) {
    this.quoted = quotedTokens(analysis)
    this.pronouns = new Map(
      names.mentions.flatMap(({ start, entity, form }) =>
        entity !== null && form === 'pronoun' && names.entities[entity]?.kind === 'person' ? [[start, entity]] : [],
      ),
    )
  }

  /** Indices of the persons that the chunk names or points to, in the text's order. */
  of(chunk: Chunk): readonly number[] {
    const sentence = this.sentenceOf(chunk)
    return sentence ? this.resolve(chunk, sentence, 0) : []
  }

  private resolve(chunk: Chunk, sentence: Sentence, depth: number): readonly number[] {
    const { reference } = chunk
    if (depth > 4) return []
    switch (reference.kind) {
      case 'people':
        return reference.people
      case 'single':
        return this.single(chunk, sentence, depth)
      case 'group':
        return reference.pronoun ? this.they(chunk, sentence, depth) : this.counted(chunk, sentence, reference.count)
      case 'relative':
      case 'other':
        return []
    }
  }

  private single(chunk: Chunk, sentence: Sentence, depth: number): readonly number[] {
    const found = this.meantBySingle(chunk, sentence, depth)
    return found.length === 1 && this.isSure(chunk, sentence, found[0] ?? -1, depth) ? found : []
  }

  /**
   * Whether nobody else can be meant: inside a quotation only a person whom it names; elsewhere the one person of a fitting
   * gender named hereabouts, or the subject of this sentence or the last.
   */
  private isSure(chunk: Chunk, sentence: Sentence, person: number, depth: number): boolean {
    const quotation = this.quoted[chunk.firstToken] ?? 0
    const near: Chunk[] = this.chunksBefore(sentence, chunk.firstToken).slice(-mostCompared)
    for (let back = 1; back <= pronounReach; back++) {
      const earlier = this.analysis.sentences[sentence.index - back]
      if (earlier) near.push(...this.chunks.of(earlier).slice(-mostCompared))
    }
    const named = near.filter(
      ({ reference, firstToken }) => reference.kind === 'people' && (this.quoted[firstToken] ?? 0) === quotation,
    )
    if (quotation > 0)
      return named.some(({ reference }) => reference.kind === 'people' && reference.people.includes(person))
    const pronoun = this.analysis.tokens[chunk.firstToken]?.lower ?? ''
    const others = new Set(named.flatMap(({ reference }) => (reference.kind === 'people' ? reference.people : [])))
    others.delete(person)
    if (![...others].some((other) => this.canBe(other, pronoun))) return true
    return this.isFocus(chunk, sentence, person, depth)
  }

  private canBe(person: number, pronoun: string): boolean {
    const gender = genderOfGivenName(this.names.entities[person]?.name.split(' ')[0] ?? '')
    if (gender === null) return true
    return /^(?:he|him|his)$/.test(pronoun)
      ? gender === 'male'
      : /^(?:she|her)$/.test(pronoun)
        ? gender === 'female'
        : true
  }

  /** The subject of the sentence so far, or of the one before where this one has named nobody yet. */
  private isFocus(chunk: Chunk, sentence: Sentence, person: number, depth: number): boolean {
    const here = this.chunksBefore(sentence, chunk.firstToken)
    const earlier = this.analysis.sentences[sentence.index - 1]
    const names = here.some(({ reference }) => reference.kind === 'people')
    const chunks = names ? here : earlier ? this.chunks.of(earlier) : []
    const from = names ? sentence : earlier
    const subject = from && subjectFrom(this.analysis.tokens, chunks, from.firstToken)?.chunk
    if (!subject || subject.firstToken >= chunk.firstToken) return false
    if (subject.reference.kind === 'people') return subject.reference.people.includes(person)
    return (
      subject.reference.kind === 'single' && depth < 4 && this.meantBySingle(subject, from, depth + 1).includes(person)
    )
  }

  private meantBySingle(chunk: Chunk, sentence: Sentence, depth: number): readonly number[] {
    const start = this.analysis.tokens[chunk.firstToken]?.start ?? -1
    const told = this.pronouns.get(start)
    if (told !== undefined) return [told]
    const here = this.chunksBefore(sentence, chunk.firstToken)
    const subject = subjectBefore(this.analysis.tokens, here, chunk.firstToken)
    if (subject && isOne(subject.chunk.reference)) return this.resolve(subject.chunk, sentence, depth + 1)
    const inSentence = here.findLast(({ reference }) => reference.kind === 'people' && reference.people.length === 1)
    if (inSentence) return this.resolve(inSentence, sentence, depth + 1)
    for (let back = 1; back <= pronounReach; back++) {
      const found = this.oneIn(sentence.index - back, depth)
      if (found) return found
    }
    return []
  }

  /** The one person of a sentence: its subject, or else the last it names. */
  private oneIn(index: number, depth: number): readonly number[] | undefined {
    const sentence = this.analysis.sentences[index]
    if (!sentence) return undefined
    const chunks = this.chunks.of(sentence)
    const subject = subjectFrom(this.analysis.tokens, chunks, sentence.firstToken)?.chunk
    const people = subject && isOne(subject.reference) ? this.resolve(subject, sentence, depth + 1) : []
    if (people.length === 1) return people
    const last = chunks.findLast(({ reference }) => reference.kind === 'people' && reference.people.length === 1)
    return last && this.resolve(last, sentence, depth + 1)
  }

  /** "they", "their": the plural subject nearest before in the sentence, or the persons of the sentence before. */
  private they(chunk: Chunk, sentence: Sentence, depth: number): readonly number[] {
    let before = chunk.firstToken
    for (let looked = 0; looked < 6; looked++) {
      const subject = subjectBefore(this.analysis.tokens, this.chunksBefore(sentence, before), before)
      if (!subject) break
      if (this.isMany(subject.chunk)) return this.resolve(subject.chunk, sentence, depth + 1)
      before = subject.chunk.firstToken
    }
    for (let back = 1; back <= pronounReach; back++) {
      const found = this.manyIn(sentence.index - back, depth)
      if (found) return found
    }
    return []
  }

  /** The several persons of a sentence: those it lists, or its plural subject (none where that is unnamed). */
  private manyIn(index: number, depth: number): readonly number[] | undefined {
    const sentence = this.analysis.sentences[index]
    if (!sentence) return undefined
    const chunks = this.chunks.of(sentence)
    const list = chunks.findLast(({ reference }) => reference.kind === 'people' && reference.people.length > 1)
    if (list) return this.resolve(list, sentence, depth + 1)
    const subject = subjectFrom(this.analysis.tokens, chunks, sentence.firstToken)?.chunk
    return subject && this.isMany(subject) ? this.resolve(subject, sentence, depth + 1) : undefined
  }

  /** "those three individuals": the last list of as many persons, or as many named in one sentence. */
  private counted(chunk: Chunk, sentence: Sentence, count: number | null): readonly number[] {
    for (let back = 0; back <= groupReach; back++) {
      const earlier = this.analysis.sentences[sentence.index - back]
      if (!earlier) break
      const chunks = back === 0 ? this.chunksBefore(sentence, chunk.firstToken) : this.chunks.of(earlier)
      const lists = chunks.flatMap(({ reference }) => (reference.kind === 'people' ? [reference.people] : []))
      const list = lists.findLast((people) => people.length > 1 && (count === null || people.length === count))
      if (list) return list
      const all = [...new Set(lists.flat())]
      if (all.length > 1 && all.length === count) return all
    }
    return []
  }

  private isMany({ reference, endToken }: Chunk): boolean {
    if (reference.kind === 'people') return reference.people.length > 1
    if (reference.kind === 'group') return true
    const head = this.analysis.tokens[endToken - 1]
    return (
      reference.kind === 'other' && head !== undefined && (head.lower === 'people' || isPlural(head.lower, head.lemma))
    )
  }

  private chunksBefore(sentence: Sentence, token: number): readonly Chunk[] {
    const chunks = this.chunks.of(sentence)
    return chunks.slice(0, lastEndingBefore(chunks, token) + 1)
  }

  private sentenceOf(chunk: Chunk): Sentence | undefined {
    return this.analysis.sentences[this.analysis.tokens[chunk.firstToken]?.sentence ?? -1]
  }
}

function isOne(reference: Reference): boolean {
  return reference.kind === 'single' || (reference.kind === 'people' && reference.people.length === 1)
}

function isPlural(word: string, lemma: string): boolean {
  return word.endsWith('s') && word !== lemma && !word.endsWith('ss')
}

function quotedTokens(analysis: Analysis): Int32Array {
  const quoted = new Int32Array(analysis.tokens.length)
  findQuotations(analysis).forEach((quotation, index) => {
    if (quotation.within !== null || quotation.kind === 'words') return
    for (const { start, end } of quotation.spans)
      quoted.fill(index + 1, tokenIndexAt(analysis, start), tokenIndexAt(analysis, Math.max(start, end - 1)) + 1)
  })
  return quoted
}
