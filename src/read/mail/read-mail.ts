import type { Notice } from '../../model/index.ts'
import { type FormatReading } from '../markup-text.ts'
import { readHtml } from '../html.ts'
import { readingOfMail } from './mail-text.ts'

/** A mail (RFC 5322): what its headers say as facts, its body as text. What is attached are documents of their own. */
export async function readMail(bytes: Uint8Array): Promise<FormatReading> {
  const mail = await parsed(bytes)
  const sender = mail.from ?? mail.sender
  return withAttachmentNotice(
    readingOfMail({
      subject: (mail.subject ?? '').replace(/\s+/g, ' ').trim(),
      senderName: sender?.name.trim() ?? '',
      senderAddress: sender?.address ?? '',
      date: headerOf(mail.headers, 'date'),
      text: mail.text ?? '',
      html: mail.html ?? '',
    }),
    mail.attachments.filter(({ related }) => related !== true).map(({ filename, mimeType }) => filename ?? mimeType),
  )
}

/** A page saved with all it shows (MHTML): its HTML, read as a page of the web, and the address it was saved from. */
export async function readMhtml(bytes: Uint8Array): Promise<FormatReading> {
  const mail = await parsed(bytes)
  const { built, markup } = await readHtml(mail.html ?? mail.text ?? '')
  const address = headerOf(mail.headers, 'snapshot-content-location')
  return { built, markup: { ...markup, url: markup.url ?? (URL.canParse(address) ? address : null) } }
}

async function parsed(bytes: Uint8Array) {
  const { default: PostalMime } = await import('postal-mime')
  return PostalMime.parse(bytes, { maxNestingDepth: 32, forceRfc822Attachments: true })
}

function headerOf(headers: readonly { readonly key: string; readonly value: string }[], name: string): string {
  return headers.find(({ key }) => key === name)?.value ?? ''
}

/** What is attached is told in the mail; each attachment is read by itself. */
export function withAttachmentNotice({ built, markup }: FormatReading, names: readonly string[]): FormatReading {
  if (names.length === 0) return { built, markup }
  const reason = `attached, read as documents of their own: ${names.slice(0, 20).join(', ')}${names.length > 20 ? ' …' : ''}`
  const notice: Notice = { kind: 'boilerplate', start: built.text.length, end: built.text.length, reason }
  return { built: { ...built, notices: [...built.notices, notice] }, markup }
}
