import type { Chunk, Chunks } from './chunks.ts'
import type { People } from './people.ts'
import { isApposition, subjectBefore, subjectFrom } from './subjects.ts'
import { isHome, type ActTrigger } from './triggers.ts'
import type { Analysis, Sentence, Token } from '../analysis.ts'

/** What patients are looked for in. */
export interface PatientReader {
  readonly analysis: Analysis
  readonly chunks: Chunks
  readonly people: People
}

/** The phrase for those to whom an act was done, and the named persons it stands for (none where they are unnamed). */
export interface Patients {
  readonly chunk: Chunk
  readonly people: readonly number[]
}

/** To whom an act was done; undefined where the sentence does not tell. */
export function patientsOf(reader: PatientReader, trigger: ActTrigger): Patients | undefined {
  const sentence = reader.analysis.sentences[trigger.sentence]
  const chunk = sentence && patientChunk(reader, trigger, sentence)
  return chunk && { chunk, people: reader.people.of(chunk) }
}

function patientChunk(reader: PatientReader, trigger: ActTrigger, sentence: Sentence): Chunk | undefined {
  const { tokens } = reader.analysis
  const chunks = reader.chunks.of(sentence)
  switch (trigger.construction) {
    case 'passive':
      if (isInfinitive(reader, trigger)) return subjectOfInfinitive(reader, chunks, trigger)
      return ofHome(reader, trigger, subjectBefore(tokens, chunks, trigger.firstToken)?.chunk, chunks)
    case 'subject':
      return ofHome(reader, trigger, subjectBefore(tokens, chunks, trigger.firstToken)?.chunk, chunks)
    case 'participle':
      return justBefore(reader, chunks, trigger)
    case 'non-finite':
      return withoutSubject(reader, chunks, trigger, sentence)
    case 'active':
      return objectAfter(reader, trigger, chunks)
    case 'nominal':
      return tokens[trigger.endToken]?.lower === 'of'
        ? complement(reader, chunks, trigger)
        : (possessor(reader, chunks, trigger) ?? complement(reader, chunks, trigger))
  }
}

/** "X’s home was raided": a home stands for the one whose home it is. */
function ofHome(
  reader: PatientReader,
  trigger: ActTrigger,
  subject: Chunk | undefined,
  chunks: readonly Chunk[],
): Chunk | undefined {
  if (!subject || trigger.kind !== 'raid') return subject
  const { tokens } = reader.analysis
  if (!isHome(tokens[subject.endToken - 1])) return subject
  const owner = chunks.find(
    (chunk) =>
      (chunk.possessive && chunk.endToken + 1 === subject.firstToken) ||
      (chunk.endToken === subject.firstToken && isPossessivePronoun(reader, chunk)),
  )
  return (
    owner ??
    chunks.find(({ firstToken }) => firstToken === subject.endToken + 1 && tokens[subject.endToken]?.lower === 'of')
  )
}

function isInfinitive({ analysis }: PatientReader, { firstToken }: ActTrigger): boolean {
  return analysis.tokens[firstToken - 1]?.lower === 'to'
}

/** "ordered X to be released", "X is to be tried"; "in order to be pardoned, the accused …" tells of nobody before. */
function subjectOfInfinitive(reader: PatientReader, chunks: readonly Chunk[], trigger: ActTrigger): Chunk | undefined {
  const { tokens } = reader.analysis
  const to = trigger.firstToken - 1
  if (tokens[to - 1]?.lower === 'order') return undefined
  return (
    chunks.find(({ endToken, possessive }) => endToken === to && !possessive) ??
    subjectBefore(tokens, chunks, to)?.chunk
  )
}

const afterParticiple = new Set([
  'by',
  'in',
  'on',
  'at',
  'for',
  'after',
  'during',
  'last',
  'while',
  'along',
  'together',
  ',',
])

/** "X, arrested in May, …", "X, sentenced to": not "X threatened that", which X does. */
function justBefore(reader: PatientReader, chunks: readonly Chunk[], trigger: ActTrigger): Chunk | undefined {
  const { tokens } = reader.analysis
  const before = tokens[trigger.firstToken - 1]
  const next = tokens[trigger.endToken]?.lower ?? ''
  const headline = headlineSubject(reader, chunks, trigger)
  if (headline) return headline
  if (!afterParticiple.has(next) && !(before?.text === ',' && trigger.kind === 'sentence')) return undefined
  const end = before?.text === ',' ? trigger.firstToken - 1 : trigger.firstToken
  const subject = subjectBefore(tokens, chunks, end)?.chunk
  const chunk = chunks.find(({ endToken }) => endToken === end)
  if (chunk?.reference.kind === 'people' && before?.text !== ',') return undefined
  if (chunk?.reference.kind === 'single' || chunk?.reference.kind === 'group') return undefined
  return chunk?.reference.kind === 'people' ? chunk : subject?.endToken === end ? subject : named(tokens, chunks, chunk)
}

/** "Amina Diallo, a lawyer arrested in May": an apposition leads back to the name; any other noun to nobody. */
function named(tokens: readonly Token[], chunks: readonly Chunk[], chunk: Chunk | undefined): Chunk | undefined {
  const name = chunk && chunks[chunks.indexOf(chunk) - 1]
  return name && isApposition(tokens, name, chunk) ? name : undefined
}

/** "20 May — Osei released on bail; Brandt sentenced to a year": in notes, a bare name before a participle suffers it. */
function headlineSubject(reader: PatientReader, chunks: readonly Chunk[], trigger: ActTrigger): Chunk | undefined {
  const { tokens } = reader.analysis
  if (trigger.kind === 'threat' || trigger.firstToken !== trigger.head) return undefined
  const name = chunks.find(({ endToken }) => endToken === trigger.firstToken)
  if (name?.reference.kind !== 'people') return undefined
  const before = tokens[name.firstToken - 1]
  const opens = before?.sentence === trigger.sentence ? /^[—–:;-]$/.test(before.text) : isNote(reader, trigger)
  return opens && !/^(?:that|a|an|the)$/.test(tokens[trigger.endToken]?.lower ?? '') ? name : undefined
}

/** A heading, or an item after its date. */
function isNote({ analysis }: PatientReader, { sentence }: ActTrigger): boolean {
  const paragraph = analysis.paragraphs[analysis.sentences[sentence]?.paragraph ?? -1]
  return paragraph?.heading ?? false
}

function withoutSubject(
  reader: PatientReader,
  chunks: readonly Chunk[],
  trigger: ActTrigger,
  sentence: Sentence,
): Chunk | undefined {
  const { tokens } = reader.analysis
  const before = subjectBefore(tokens, chunks, trigger.firstToken)?.chunk
  if (before) return before
  for (let at = trigger.endToken; at < sentence.endToken; at++)
    if (tokens[at]?.text === ',') return subjectFrom(tokens, chunks, at + 1)?.chunk
  return undefined
}

/** How far after a verb its object can begin, in tokens. */
const objectReach = 4

function objectAfter(reader: PatientReader, trigger: ActTrigger, chunks: readonly Chunk[]): Chunk | undefined {
  const index = chunks.findIndex(
    ({ firstToken, endToken, reference }) =>
      firstToken > trigger.head || (reference.kind === 'people' && endToken > trigger.head + 1),
  )
  const object = chunks[index]
  if (!object || object.firstToken - trigger.head > objectReach || isAfterPreposition(reader, trigger.head, object))
    return undefined
  if (trigger.kind === 'raid') return raided(reader, chunks, index)
  if (object.possessive || isPossessivePronoun(reader, object)) return undefined
  return orListed(reader, chunks, index)
}

function isAfterPreposition(reader: PatientReader, verb: number, object: Chunk): boolean {
  for (let at = verb + 1; at < object.firstToken; at++) {
    const token = reader.analysis.tokens[at]
    if (token?.pos === 'ADP' || token?.pos === 'PUNCT' || token?.pos === 'VERB') return true
  }
  return false
}

/** "raided the home of X", "raids on the homes of X and Y", "raided X’s home". */
function raided(reader: PatientReader, chunks: readonly Chunk[], index: number): Chunk | undefined {
  const { tokens } = reader.analysis
  const object = chunks[index]
  if (!object) return undefined
  if (object.possessive) return isHome(tokens[object.endToken + 1]) ? object : undefined
  if (isPossessivePronoun(reader, object)) return object
  if (object.reference.kind !== 'other') return object
  if (tokens[object.endToken]?.lower !== 'of')
    return isHome(tokens[object.endToken - 1]) ? undefined : orListed(reader, chunks, index)
  return orListed(reader, chunks, index + 1)
}

/** "their home", "his arrest": a pronoun that only owns what follows. */
function isPossessivePronoun(reader: PatientReader, { firstToken, endToken }: Chunk): boolean {
  const token = reader.analysis.tokens[firstToken]
  const next = reader.analysis.tokens[endToken]
  if (token?.lower === 'their' || token?.lower === 'his') return true
  return token?.lower === 'her' && (next?.pos === 'NOUN' || next?.pos === 'ADJ')
}

/** The chunk, or the names that follow it as its apposition or as the last of its coordination. */
function orListed(reader: PatientReader, chunks: readonly Chunk[], index: number): Chunk | undefined {
  const { tokens } = reader.analysis
  const chunk = chunks[index]
  const next = chunks[index + 1]
  if (chunk?.reference.kind !== 'other' || next?.reference.kind !== 'people' || next.possessive) return chunk
  const between = tokens.slice(chunk.endToken, next.firstToken).map(({ lower }) => lower)
  const joins = between.length > 0 && between.every((word) => [',', 'and', ':', '—', '–', 'including'].includes(word))
  return joins && isSame(tokens, chunk, next, between) ? next : chunk
}

/** "a journalist, Amina Diallo, on Monday": not "a journalist, Amina Diallo said", nor "twelve people, Amina Diallo, …". */
function isSame(tokens: readonly Token[], noun: Chunk, names: Chunk, between: readonly string[]): boolean {
  if (names.reference.kind !== 'people') return false
  const after = tokens[names.endToken]
  if (after?.sentence === tokens[noun.firstToken]?.sentence && /^(?:VERB|AUX)$/.test(after?.pos ?? '')) return false
  if (between.includes('including')) return true
  const head = tokens[noun.endToken - 1]
  const plural = head !== undefined && /s$|^people$|^men$|^women$/.test(head.lower) && !/ss$/.test(head.lower)
  return between.includes('and') || plural === names.reference.people.length > 1
}

/** How many modifiers may stand between an owner and the noun ("their violent re-arrest"). */
const modifierReach = 3

function possessor(reader: PatientReader, chunks: readonly Chunk[], trigger: ActTrigger): Chunk | undefined {
  for (const chunk of chunks) {
    const distance = trigger.head - chunk.endToken
    if (distance < 0 || distance > modifierReach + 1 || !modifiersOnly(reader, chunk.endToken, trigger.head)) continue
    if (chunk.possessive || isPossessivePronoun(reader, chunk)) return chunk
  }
  return undefined
}

function modifiersOnly({ analysis }: PatientReader, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = analysis.tokens[at]
    if (!token || !(['ADJ', 'ADV', 'NOUN', 'PART', 'NUM'].includes(token.pos) || /^['’]s?$/.test(token.text)))
      return false
  }
  return true
}

function complement(reader: PatientReader, chunks: readonly Chunk[], trigger: ActTrigger): Chunk | undefined {
  const preposition = reader.analysis.tokens[trigger.endToken]?.lower ?? ''
  const wanted = trigger.kind === 'raid' ? ['on', 'at'] : ['of']
  if (!wanted.includes(preposition)) return undefined
  const index = chunks.findIndex(({ firstToken }) => firstToken > trigger.endToken)
  const chunk = chunks[index]
  if (!chunk || chunk.firstToken - trigger.endToken > objectReach) return undefined
  if (trigger.kind === 'raid') return raided(reader, chunks, index)
  return chunk.possessive || isPossessivePronoun(reader, chunk) ? undefined : orListed(reader, chunks, index)
}
