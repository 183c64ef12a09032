import { type Document, type DocumentFacts, documentId, type Notice } from '../model/index.ts'
import { type MarkupFacts, noMarkupFacts, orderNotices, readArticle } from './article.ts'
import { whyNotText } from './binary.ts'
import { decode } from './encoding.ts'
import { declaredEncoding, formatOf, type TextFormat } from './format.ts'
import { readHtml } from './html.ts'
import { languageOf } from './language.ts'
import { readMarkdown } from './markdown.ts'
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

const mediaTypes: Readonly<Record<TextFormat, string>> = {
  html: 'text/html',
  markdown: 'text/markdown',
  plain: 'text/plain',
}

/**
 * Reads bytes as a document: HTML, Markdown or plain text, by content. Line ends in the text are "\n" whatever they
 * were in the bytes; otherwise the words are as written. Facts told from outside win over what the page says of itself, except that
 * a day printed in the text wins over a month or year that contains it. Never throws for what bytes hold: an empty or
 * binary file comes back as `unreadable`.
 */
export async function readDocument(bytes: Uint8Array, facts: DocumentFacts): Promise<Document | UnreadableDocument> {
  const id = documentId(bytes)
  const { path } = facts
  const reason = whyNotText(bytes)
  if (reason !== null) return { kind: 'unreadable', id, path, reason: `${reason}: ${path}` }
  const decoded = decode(bytes, declaredEncoding(bytes))
  if (decoded.text.trim() === '') return { kind: 'unreadable', id, path, reason: `only white space: ${path}` }
  const format = formatOf(decoded.text, path)
  const { built, markup } = await build(decoded.text, format)
  if (built.text.trim() === '') return { kind: 'unreadable', id, path, reason: `markup without any words: ${path}` }
  const article = readArticle(built, markup, facts)
  const language = facts.language ?? (await languageOf(inArticle(built)))
  return {
    ...{ id, path, mediaType: mediaTypes[format], language },
    ...{ title: article.title, titleSpan: article.titleSpan, byline: markup.byline ?? article.byline },
    ...{ publisher: facts.publisher ?? markup.publisher, url: facts.url ?? markup.url },
    published: article.published,
    text: built.text,
    notices: orderNotices([
      ...encodingNotices(decoded.notices, format, built.text),
      ...languageNotice(language, built.text),
      ...article.notices,
    ]),
    headings: article.headings,
  }
}

/** What stands around an article may be in another language. */
function inArticle({ text, notices }: BuiltText): string {
  const outside = notices.find(({ kind, start, end }) => end > start && start >= shortestSample && kind !== 'embed')
  return outside ? text.slice(0, outside.start) : text
}

export function isUnreadable(document: Document | UnreadableDocument): document is UnreadableDocument {
  return 'kind' in document
}

async function build(text: string, format: TextFormat): Promise<{ built: BuiltText; markup: MarkupFacts }> {
  if (format === 'html') return readHtml(text)
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
