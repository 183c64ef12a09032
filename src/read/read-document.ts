import {
  contentKind,
  type Document,
  type DocumentFacts,
  documentId,
  type DocumentPage,
  type Notice,
} from '../model/index.ts'
import { mendLetters } from './arabic-letters.ts'
import { noMarkupFacts, orderNotices, readArticle } from './article.ts'
import { whyNotText } from './binary.ts'
import { archives, kindReaders } from './by-kind.ts'
import { readCsv } from './csv.ts'
import { decode } from './encoding.ts'
import { declaredEncoding, formatOf, type TextFormat } from './format.ts'
import { readHtml } from './html.ts'
import { languageOf } from './language.ts'
import { defaultReadLimits, type ReadLimits } from './limits.ts'
import { readMarkdown } from './markdown.ts'
import type { FormatReading } from './markup-text.ts'
import { mediaTypeOf, textTypes } from './media-type.ts'
import { ParsingThread } from './parsing/parsing-thread.ts'
import { plainText } from './plain-text.ts'
import type { BuiltText } from './text-builder.ts'

/** Bytes that hold no text that can be read, and why. */
export interface UnreadableDocument {
  readonly kind: 'unreadable'
  /** `sha256:` and the hexadecimal SHA-256 of the bytes. */
  readonly id: string
  readonly path: string
  /** "problem: path". */
  readonly reason: string
}

/** Enough words of the article to tell its language by. */
const shortestSample = 600

/**
 * Reads bytes as a document of the kind that they show, whatever their name says: plain text, Markdown, HTML, tables, PDF, office documents,
 * books, mails. Line ends in the text are "\n" whatever they were in the bytes; otherwise the words are as written. Facts told from outside win over what the page says of itself, except that
 * a day printed in the text wins over a month or year that contains it. Never throws for what bytes hold: an empty or
 * binary file, or one that cannot be opened, comes back as `unreadable`.
 */
export async function readDocument(
  bytes: Uint8Array,
  facts: DocumentFacts,
  limits: ReadLimits = defaultReadLimits,
): Promise<Document | UnreadableDocument> {
  const id = documentId(bytes)
  const { path } = facts
  const read = withMendedLetters(await readBytes(bytes, path, limits))
  if ('reason' in read) return { kind: 'unreadable', id, path, reason: `${read.reason}: ${path}` }
  const { built, markup, mediaType } = read
  if (built.text.trim() === '') return { kind: 'unreadable', id, path, reason: `${whyEmpty(read)}: ${path}` }
  const article = readArticle(built, markup, facts)
  const language = facts.language ?? (await languageOf(inArticle(built)))
  return {
    ...{ id, path, mediaType, language },
    ...{ title: article.title, titleSpan: article.titleSpan, byline: markup.byline ?? article.byline },
    ...{ publisher: facts.publisher ?? markup.publisher, url: facts.url ?? markup.url },
    published: article.published,
    text: built.text,
    notices: orderNotices([...read.notices, ...languageNotice(language, built.text), ...article.notices]),
    headings: article.headings,
    ...(read.pages && { pages: read.pages }),
    ...(facts.captured !== undefined && { captured: facts.captured }),
    ...(facts.container !== undefined && { container: facts.container }),
  }
}

/** What stands around an article may be in another language. */
function inArticle({ text, notices }: BuiltText): string {
  const outside = notices.find(({ kind, start, end }) => end > start && start >= shortestSample && kind !== 'embed')
  return outside ? text.slice(0, outside.start) : text
}

/** Letters are mended in place: every span stays where it is. */
function withMendedLetters(read: ReadBytes | { readonly reason: string }): ReadBytes | { readonly reason: string } {
  if ('reason' in read) return read
  const { built, markup } = read
  const { text, notices } = mendLetters(built.text)
  if (notices.length === 0) return read
  const title = markup.title === null ? null : mendLetters(markup.title).text
  return { ...read, built: { ...built, text, notices: [...built.notices, ...notices] }, markup: { ...markup, title } }
}

interface ReadBytes extends FormatReading {
  readonly mediaType: string
  readonly pages?: readonly DocumentPage[]
  readonly notices: readonly Notice[]
}

async function readBytes(
  bytes: Uint8Array,
  path: string,
  limits: ReadLimits,
): Promise<ReadBytes | { readonly reason: string }> {
  const kind = contentKind(bytes)
  const archive = archives[kind]
  if (archive !== undefined) return { reason: `an archive, to be given as a file or a folder (${archive.name})` }
  const reader = kindReaders[kind]
  if (!reader) return readText(bytes, path)
  const answer = await parsing.parse({ kind, bytes, limits })
  if ('problem' in answer) return { reason: `cannot be read (${reader.name}: ${answer.problem})` }
  return { ...answer.parsed, mediaType: reader.mediaType ?? mediaTypeOf(bytes, path), notices: [] }
}

/** One for all documents: they are parsed one after another. */
const parsing = new ParsingThread()

async function readText(bytes: Uint8Array, path: string): Promise<ReadBytes | { readonly reason: string }> {
  const reason = whyNotText(bytes)
  if (reason !== null) return { reason }
  const decoded = decode(bytes, declaredEncoding(bytes))
  if (decoded.text.trim() === '') return { reason: 'only white space' }
  const format = formatOf(decoded.text, path)
  const { built, markup } = await build(decoded.text, format)
  const notices = encodingNotices(decoded.notices, format, built.text)
  return { built, markup, mediaType: textTypes[format], notices }
}

/** A document without words, by what its reader could not read of it. */
function whyEmpty({ built, mediaType }: ReadBytes): string {
  const problem = built.notices.find(({ kind }) => kind === 'unreadable')
  if (problem) return problem.reason
  return mediaType === textTypes.html ? 'markup without any words' : 'without any words'
}

export function isUnreadable(document: Document | UnreadableDocument): document is UnreadableDocument {
  return 'kind' in document
}

async function build(text: string, format: TextFormat): Promise<FormatReading> {
  if (format === 'html') return readHtml(text)
  if (format === 'csv') return readCsv(text)
  if (format === 'markdown') return readMarkdown(text)
  return { built: plainText(text), markup: noMarkupFacts }
}

/** Spans of the bytes' own text hold for plain text only; in a built text the letters are looked for again. */
function encodingNotices(notices: readonly Notice[], format: TextFormat, text: string): Notice[] {
  if (format === 'plain') return [...notices]
  const first = notices[0]
  return first ? [{ kind: 'encoding', start: 0, end: text.length, reason: first.reason }] : []
}

function languageNotice(language: string | null, text: string): Notice[] {
  if (language === 'en') return []
  const whole = { kind: 'language', start: 0, end: text.length } as const
  if (language === null) return [{ ...whole, reason: 'language not certain: read as English' }]
  return [{ ...whole, reason: `language ${language}: extraction reads English only for now` }]
}
