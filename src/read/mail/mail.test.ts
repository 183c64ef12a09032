import { describe, expect, test } from 'vitest'
import type { Document } from '../../model/index.ts'
import { isUnreadable, readDocument } from '../index.ts'

async function read(lines: readonly string[]): Promise<Document> {
  const document = await readDocument(Buffer.from(lines.join('\r\n')), { path: 'a.txt' })
  if (isUnreadable(document)) throw new Error(document.reason)
  return document
}

const headers = [
  'From: Lina Verado <lina@sele.example>',
  'To: desk@sele.example',
  'Subject: =?utf-8?Q?Workers_held_=E2=80=94_a_count?=',
  'Date: Mon, 4 Mar 2031 23:50:00 -0900',
  'MIME-Version: 1.0',
]

describe('a mail', async () => {
  const document = await read([
    ...headers,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'At least 14 people were held, the dock=',
    ' union said.',
    '',
    '> The office says 12.',
    '> Is that so?',
  ])
  test('its subject is the title, its sender byline and publisher, its day that of the sender', () => {
    expect(document).toMatchObject({
      title: 'Workers held — a count',
      byline: 'Lina Verado',
      publisher: 'Lina Verado',
      mediaType: 'message/rfc822',
    })
    expect(document.published?.from).toBe('2031-03-04')
  })
  test('its words', () => expect(document.text).toContain('At least 14 people were held, the dock union said.'))
  test('what it quotes is embedded', () => {
    const quote = document.notices.find(({ kind }) => kind === 'embed')
    expect(document.text.slice(quote?.start, quote?.end)).toBe('> The office says 12.\n> Is that so?')
  })
})

test('a mail in HTML alone, with a file attached that is told', async () => {
  const { text, notices } = await read([
    ...headers,
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/html; charset=windows-1256',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from([0x3c, 0x70, 0x3e, 0xe3, 0xd1, 0xcd, 0xc8, 0xc7, 0x3c, 0x2f, 0x70, 0x3e]).toString('base64'),
    '--b',
    'Content-Type: text/csv; name=counts.csv',
    'Content-Disposition: attachment; filename=counts.csv',
    '',
    'a,b',
    '--b--',
  ])
  expect(text).toContain('مرحبا')
  expect(notices.map(({ reason }) => reason)).toContain('attached, read as documents of their own: counts.csv')
})

test('a page saved with all it shows is read as a page, under the address it was saved from', async () => {
  const words =
    'Twelve dock workers were held in Port Sele on Monday, the harbour office said, and the gates were shut. '
  const document = await read([
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://sele.example/1',
    'Subject: Workers held',
    'Date: Mon, 4 Mar 2031 10:00:00 -0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html',
    'Content-Location: https://sele.example/1',
    '',
    `<html><head><title>Workers held</title></head><body><nav>Home</nav><article><h1>Workers held</h1><p>${words.repeat(3)}</p></article></body></html>`,
    '--b--',
  ])
  expect(document).toMatchObject({
    url: 'https://sele.example/1',
    title: 'Workers held',
    mediaType: 'multipart/related',
  })
  expect(document.published).toBeNull()
})

test('a text that opens with a few labels is no mail', async () => {
  const document = await read([
    'Subject: Karo',
    'Date: 4 March 2031',
    '',
    'Twelve people died in Karo, Amina Diallo said.',
  ])
  expect(document.mediaType).toBe('text/plain')
})
