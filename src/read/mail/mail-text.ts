import type { Notice } from '../../model/index.ts'
import { dateAt } from '../calendar-date.ts'
import type { FormatReading } from '../markup-text.ts'
import { readingOfMarkup } from '../markup-text.ts'
import { isName } from '../office/docx.ts'
import type { BuiltText } from '../text-builder.ts'

/** A mail, whichever file it came in. */
export interface Mail {
  readonly subject: string
  readonly senderName: string
  readonly senderAddress: string
  /** As the header writes it, in the sender's own time. */
  readonly date: string
  readonly text: string
  readonly html: string
}

const quotedLines = /^>[^\n]*(?:\n>[^\n]*)*/gm

/**
 * A mail as a document: its subject the title, its sender the publisher (and the byline, where it is a person's name), its day. What it
 * quotes of another mail is told as embedded.
 */
export function readingOfMail(mail: Mail): FormatReading {
  const facts = {
    title: mail.subject || null,
    byline: isName(mail.senderName) ? mail.senderName : null,
    publisher: mail.senderName || mail.senderAddress || null,
    published: dateAt(mail.date.trim(), 0)?.date ?? null,
    url: null,
  }
  if (mail.text.trim() === '') return readingOfMarkup(mail.html, facts)
  return { built: withTitle(mail.subject, mail.text.replace(/\r\n?/g, '\n').trim()), markup: facts }
}

function withTitle(subject: string, body: string): BuiltText {
  const start = subject === '' ? 0 : subject.length + 2
  const titleSpan = subject === '' ? null : { start: 0, end: subject.length }
  const quotes = [...body.matchAll(quotedLines)].map(({ 0: words, index }): Notice => ({
    kind: 'embed',
    start: start + index,
    end: start + index + words.length,
    reason: 'quoted from another mail',
  }))
  const text = subject === '' ? body : `${subject}\n\n${body}`
  return { text, titleSpan, headings: titleSpan ? [titleSpan] : [], notices: quotes }
}
