import type { FormatReading } from '../markup-text.ts'
import { readingOfMail } from './mail-text.ts'
import { withAttachmentNotice } from './read-mail.ts'

/** A mail that Outlook saved (MSG). */
export async function readMsg(bytes: Uint8Array): Promise<FormatReading> {
  const { default: library } = await import('@kenjiuno/msgreader')
  const { default: MsgReader } = library
  const fields = new MsgReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)).getFileData()
  const html = fields.html === undefined ? (fields.bodyHtml ?? '') : new TextDecoder().decode(fields.html)
  const reading = readingOfMail({
    subject: (fields.subject ?? '').trim(),
    senderName: (fields.senderName ?? '').trim(),
    senderAddress: fields.senderSmtpAddress ?? fields.senderEmail ?? '',
    date: dayOf(fields.clientSubmitTime ?? fields.messageDeliveryTime ?? fields.creationTime ?? ''),
    text: fields.body ?? '',
    html,
  })
  const names = (fields.attachments ?? []).filter(({ attachmentHidden }) => attachmentHidden !== true)
  return withAttachmentNotice(
    reading,
    names.map(({ fileName, fileNameShort }) => fileName ?? fileNameShort ?? 'attachment'),
  )
}

/** Outlook keeps instants in UTC. */
function dayOf(time: string): string {
  const date = new Date(time)
  return time === '' || Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
}
