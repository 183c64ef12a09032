import { Readable } from 'node:stream'
import { entryOf, type Unpacked } from './archive-entry.ts'
import { whyNoDocument } from './document-kinds.ts'
import { refusal } from './failures.ts'
import { LeftOut } from './left-out.ts'
import type { ArchiveToRead } from './zip-archive.ts'

interface Attachment {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What is attached to a mail (RFC 5322). */
export async function* mailAttachments(mail: ArchiveToRead): AsyncGenerator<Unpacked> {
  yield* attached(mail, async () => {
    const { default: PostalMime } = await import('postal-mime')
    const { attachments } = await PostalMime.parse(mail.bytes, { maxNestingDepth: 32, forceRfc822Attachments: true })
    return attachments.map(({ filename, content, mimeType }, index) => ({
      name: filename ?? `attachment-${index + 1}${mimeType === 'message/rfc822' ? '.eml' : ''}`,
      bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
    }))
  })
}

/** What is attached to a mail that Outlook saved. */
export async function* outlookAttachments(mail: ArchiveToRead): AsyncGenerator<Unpacked> {
  yield* attached(mail, async () => {
    const { default: library } = await import('@kenjiuno/msgreader')
    const { default: MsgReader } = library
    const { buffer, byteOffset, byteLength } = mail.bytes
    const reader = new MsgReader(new DataView(buffer, byteOffset, byteLength))
    const attachments = reader.getFileData().attachments ?? []
    return attachments.map((attachment) => {
      const { fileName, content } = reader.getAttachment(attachment)
      return { name: fileName, bytes: content }
    })
  })
}

async function* attached(mail: ArchiveToRead, open: () => Promise<readonly Attachment[]>): AsyncGenerator<Unpacked> {
  const leftOut = new LeftOut()
  try {
    for (const { name, bytes } of await open()) {
      mail.budget.takeEntry()
      const plain = name.replace(/[/\\\0]/g, '_')
      const reason = whyNoDocument(plain, bytes)
      if (reason === null) yield await entryOf(`${mail.path}!/${plain}`, async () => Readable.from([bytes]), {}, mail)
      else leftOut.add(reason)
    }
  } catch (error) {
    yield refusal(mail.path, error)
  }
  const summary = leftOut.summary(mail.path)
  if (summary) yield summary
}
