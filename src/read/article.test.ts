import { describe, expect, test } from 'vitest'
import { type Document, type DocumentFacts, type NoticeKind } from '../model/index.ts'
import { isUnreadable, readDocument } from './index.ts'

const body =
  `Guards in Port Sele held at least forty dock workers after the march on Monday, relatives of the workers said, and
the harbour stayed closed for a second day while families waited outside the gates.

The harbour office said it knew of twelve arrests and that all the others had been let go by the evening.`
    .split('\n\n')
    .map((paragraph) => paragraph.replace('\n', ' '))
    .join('\n\n')

async function read(text: string, facts: Partial<DocumentFacts> = {}): Promise<Document> {
  const document = await readDocument(Buffer.from(text), { path: 'report.txt', language: 'en', ...facts })
  if (isUnreadable(document)) throw new Error(document.reason)
  return document
}

function noticed(document: Document, kind: NoticeKind): string[] {
  return document.notices
    .filter((notice) => notice.kind === kind)
    .map(({ start, end }) => document.text.slice(start, end))
}

describe('title', () => {
  const titles = [
    { above: 'Forty Dock Workers Held in Port Sele\n\n', title: 'Forty Dock Workers Held in Port Sele' },
    { above: 'What did the harbour guards do?\n\n', title: 'What did the harbour guards do?' },
    { above: 'NRV\n\nForty dock workers held after march\n\n', title: 'Forty dock workers held after march' },
    {
      above: 'Port Sele Herald\n\nForty dock workers held after march\n\n',
      title: 'Forty dock workers held after march',
    },
    { above: '468 x 60\n\nForty dock workers held after march\n\n', title: 'Forty dock workers held after march' },
    { above: 'Home > Varenia > Harbour\n\nForty dock workers held\n\n', title: 'Forty dock workers held' },
    { above: 'By Ana Belmar\n\n', title: null },
    { above: 'Forty Dock Workers Held in Port Sele.\n\n', title: 'Forty Dock Workers Held in Port Sele.' },
    { above: 'Workers held after march.\n\nPORT SELE (NRV) — They marched.\n\n', title: 'Workers held after march.' },
    { above: '"We were forty," a docker said.\n\n', title: null }, // a sentence, not a headline
    { above: '', title: null }, // begins with running text
  ]
  for (const { above, title } of titles)
    test(`${above.trim() || 'no line above'} → ${title}`, async () => {
      const document = await read(above + body)
      expect(document.title).toBe(title)
      const span = document.titleSpan
      expect(span && document.text.slice(span.start, span.end)).toBe(title)
    })

  test('without empty lines a headline stands over longer lines', async () => {
    const document = await read(`Forty Dock Workers Held in Port Sele\n${body.replaceAll('\n\n', '\n')}`)
    expect(document.title).toBe('Forty Dock Workers Held in Port Sele')
  })

  test('a title that stands twice is outside the article the second time', async () => {
    const title = 'The Truth About the Dock Workers of Port Sele'
    const document = await read(`${title}\n\n${title}\n\n${body}`)
    expect(document.titleSpan?.start).toBe(0)
    expect(document.notices).toMatchObject([
      { kind: 'boilerplate', start: title.length + 2, reason: 'the title repeated' },
    ])
  })

  test('a title that runs into the first sentence is cut from it', async () => {
    const document = await read(`Forty Dock Workers Held After MarchThere were guards at ${body}`)
    expect(document.title).toBe('Forty Dock Workers Held After March')
    expect(noticed(document, 'boilerplate')).toEqual(['Forty Dock Workers Held After March'])
  })
})

describe('lines outside the article', () => {
  const title = 'Forty dock workers held after march\n\n'
  const lines: readonly { line: string; kind: NoticeKind | null }[] = [
    { line: '728 x 90', kind: 'advertisement' },
    { line: 'ADVERTISEMENT - SCROLL TO CONTINUE', kind: 'advertisement' },
    { line: 'Story continues below', kind: 'advertisement' },
    { line: 'Exit mobile version', kind: 'navigation' },
    { line: 'Read the rest here.', kind: 'navigation' },
    { line: 'Related: Harbour closed for a third day', kind: 'navigation' },
    { line: 'Share this', kind: 'navigation' },
    { line: 'Facebook Twitter WhatsApp Email', kind: 'navigation' },
    { line: 'https://harbour.example/more', kind: 'navigation' },
    { line: '© 2031 Harbour Media. All rights reserved.', kind: 'boilerplate' },
    { line: 'We use cookies to make this site better.', kind: 'boilerplate' },
    { line: 'Photo: Ana Belmar', kind: 'boilerplate' },
    { line: 'Guards at the harbour gate (file photo)', kind: 'boilerplate' },
    { line: 'dockers-march-300x200.jpg', kind: 'boilerplate' },
    { line: 'varenia harbour march crowd', kind: 'boilerplate' },
    { line: '4 min read', kind: 'boilerplate' },
    { line: 'Harbour Watch', kind: 'boilerplate' }, // the publisher's name alone
    { line: 'Guards shared this view of the march with reporters.', kind: null },
    { line: 'The advertisement of the harbour office drew 300 people.', kind: null },
    { line: 'Home is where they were taken from, the families said.', kind: null },
    { line: 'forty men were held.', kind: null }, // a sentence in small letters
    { line: 'Ana Belmar, 31', kind: null }, // a name of a list
  ]
  for (const { line, kind } of lines)
    test(`${line} → ${kind ?? 'article'}`, async () => {
      const document = await read(`${title}${line}\n\n${body}`, { publisher: 'Harbour Watch' })
      const found = document.notices.find(({ start, end }) => document.text.slice(start, end) === line)
      expect(found?.kind ?? null).toBe(kind)
    })

  test('links under "Related articles" go with it, running text after them does not', async () => {
    const document = await read(`${title}Related articles\nHarbour closed again\nOffice denies arrests\n\n${body}`)
    expect(noticed(document, 'navigation')).toEqual([
      'Related articles',
      'Harbour closed again',
      'Office denies arrests',
    ])
  })

  test('a caption printed twice in a row is no text', async () => {
    const caption = 'Harbour master Ilan Torv'
    const document = await read(`${title}${caption}\n${caption}\n\n${body}`)
    expect(noticed(document, 'boilerplate')).toEqual([caption, caption])
  })
})

describe('trail of sections', () => {
  const title = 'Varenia: New Arrests of Dock Workers'
  const trails = [
    { top: `HomeVarenia NewsWorker Rights${title}\n\n${title}`, trail: `HomeVarenia NewsWorker Rights${title}` },
    { top: `HomeVarenia NewsWorker Rights${title}`, trail: 'HomeVarenia NewsWorker Rights' },
    { top: `Home » Varenia » ${title}\n\n${title}`, trail: `Home » Varenia » ${title}` },
    { top: `Home / Varenia / ${title}`, trail: 'Home / Varenia / ' },
    { top: `Home > World > Varenia\n\n${title}`, trail: 'Home > World > Varenia' },
    { top: title, trail: undefined },
  ]
  for (const { top, trail } of trails)
    test(top.replaceAll('\n', '⏎'), async () => {
      const document = await read(`${top}\n\n${body}`)
      expect(noticed(document, 'navigation')[0]).toBe(trail)
      expect(document.title).toBe(title)
    })
})

describe('captions run into a sentence', () => {
  const title = 'Varenia: New Arrests of Dock Workers\n\n'
  const rest = 'been reports in recent days of dock workers held again by guards of the harbour office.'
  const captions = [
    {
      text: `Varenia: Growing Pressure on Dock WorkersThere have ${rest}`,
      caption: 'Varenia: Growing Pressure on Dock Workers',
    },
    {
      text: `Guards at the gate of Port SeleAccording to families there have ${rest}`,
      caption: 'Guards at the gate of Port Sele',
    },
    { text: `A march of the NRVThe office says there have ${rest}`, caption: 'A march of the NRV' },
    { text: `Guards at the gate (file photo)There have ${rest}`, caption: 'Guards at the gate (file photo)' },
    { text: `Families of the McDonald and MacAllister dockers say there have ${rest}`, caption: undefined },
    { text: `On YouTube and WhatsApp, PolitiFact found, there have ${rest}`, caption: undefined },
    { text: `A video on an iPhone shows what has ${rest}`, caption: undefined },
    { text: `The tag #FreeTheDockers and the account @HarbourThe have ${rest}`, caption: undefined },
  ]
  for (const { text, caption } of captions)
    test(text.slice(0, 60), async () => {
      expect(noticed(await read(`${title}${text}\n\n${body}`), 'boilerplate')[0]).toBe(caption)
    })
})

describe('embedded posts', () => {
  const signature = '— Varenia Desk | Rights & Labour (@VareniaDesk) March 3, 2031'
  const post = 'We ask the harbour office to free all dock workers now.'

  test('the paragraph above a signature is the post', async () => {
    const document = await read(`Workers held\n\n${body}\n\n${post}\n\n${signature}\n\n${body}`)
    expect(noticed(document, 'embed')).toEqual([`${post}\n\n${signature}`])
    expect(document.notices[0]).toMatchObject({
      author: 'Varenia Desk | Rights & Labour',
      published: { text: 'March 3, 2031', from: '2031-03-03', to: '2031-03-03', basis: 'stated' },
    })
    expect(noticed(document, 'cut-sentence')).toEqual([])
  })

  test('a post on the line of its signature', async () => {
    const document = await read(`Workers held\n\n${body}\n\n${post} -- Ana Bel (@anabel) 3 March 2031\n\n${body}`)
    expect(noticed(document, 'embed')).toEqual([`${post} -- Ana Bel (@anabel) 3 March 2031`])
  })

  test('a post fused into a sentence with an open bracket', async () => {
    const cut = 'The office holds most members of the union of dockers ('
    const document = await read(
      `Workers held\n\nThey marched. ${cut} office because they marched. ${post}\n\n${signature}\n\nLater it rained.`,
    )
    expect(noticed(document, 'embed')).toEqual([`office because they marched. ${post}\n\n${signature}`])
    expect(noticed(document, 'cut-sentence')).toEqual([cut])
  })

  test('the rest of a cut sentence after the post is told', async () => {
    const document = await read(
      `Workers held\n\nThe union of dockers ( ${post}\n\n${signature}\n\nand its friends) marched. It rained.`,
    )
    expect(noticed(document, 'cut-sentence')).toEqual(['The union of dockers (', 'and its friends) marched.'])
  })

  test('a paragraph too long for a post is cut at a sentence, and the reason says that it is a guess', async () => {
    const document = await read(`Workers held\n\n${body.replaceAll('\n\n', ' ')} ${post}\n\n${signature}`)
    const embed = document.notices.find(({ kind }) => kind === 'embed')
    expect(embed?.reason).toMatch(/guess/)
    expect(document.text.slice(embed?.start, embed?.end)).toContain(post)
    expect(embed?.start).toBeGreaterThan(body.length / 2)
  })

  test('an account named in running text is no signature', async () => {
    const document = await read(
      `Workers held\n\nThe union (@dockers) said on March 3, 2031 that it marches on.\n\n${body}`,
    )
    expect(noticed(document, 'embed')).toEqual([])
  })
})

describe('headings', () => {
  test('short lines alone above running text', async () => {
    const document = await read(`Workers held\n\n${body}\n\nThe office’s fear\n\n${body}`)
    expect(document.headings.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      'Workers held',
      'The office’s fear',
    ])
  })

  test('a list of names is content', async () => {
    const document = await read(`Workers held\n\n${body}\n\nAna Belmar\n\nIlan Torv\n\nMira Sool\n\n${body}`)
    expect(document.headings.map(({ start, end }) => document.text.slice(start, end))).toEqual(['Workers held'])
  })

  test('items of a list are no headings', async () => {
    const document = await read(`Workers held\n\n${body}\n\n1. Dockers of the north quay\n\n${body}`)
    expect(document.headings).toHaveLength(1)
  })
})

describe('date of publication and byline', () => {
  const tops: readonly { top: string; published: string | null; facts?: Partial<DocumentFacts>; byline?: string }[] = [
    { top: 'PORT SELE, December 6, 2031—', published: '2031-12-06 2031-12-06 stated' },
    { top: 'Varenia, 6 December 2031 – ', published: '2031-12-06 2031-12-06 stated' },
    { top: 'PORT SELE, Dec. 6 (NRV) — ', published: '2031-12-06 2031-12-06 partial', facts: { published: '2031-12' } },
    { top: 'PORT SELE, Dec. 6 (NRV) — ', published: null },
    { top: 'Published: 6 December 2031 14:05 GMT\n\n', published: '2031-12-06 2031-12-06 stated' },
    { top: 'Saturday, December 6, 2031\n\n', published: '2031-12-06 2031-12-06 stated' },
    { top: 'Updated 2031-12-06\n\n', published: '2031-12-06 2031-12-06 stated' },
    { top: 'Updated 8 December 2031\n\nPublished 6 December 2031\n\n', published: '2031-12-06 2031-12-06 stated' },
    {
      top: 'By Ana Belmar on 6 December 2031. Posted in News\n\n',
      published: '2031-12-06 2031-12-06 stated',
      byline: 'Ana Belmar',
    },
    { top: 'By Ana Belmar and Ilan Torv\n\n', published: null, byline: 'Ana Belmar and Ilan Torv' },
    { top: 'Written by Ana Belmar based on a story by Radio Sele\n\n', published: null, byline: 'Ana Belmar' },
    { top: 'By Wednesday the office had closed all gates.\n\n', published: null },
    { top: '', published: '2031-02-01 2031-02-28 manifest', facts: { published: '2031-02' } },
    { top: '', published: '2031-01-01 2031-12-31 manifest', facts: { published: '2031' } },
    {
      top: 'Published 6 December 2031\n\n',
      published: '2031-02-01 2031-02-28 manifest',
      facts: { published: '2031-02' },
    },
    { top: 'On December 6, 2031, guards came.\n\n', published: null }, // a day in the story, not of the story
  ]
  for (const { top, published, facts, byline } of tops)
    test(`${top.trim() || 'nothing'} ${facts?.published ?? ''} → ${published}`, async () => {
      const document = await read(`Dock workers held\n\n${top}${body}`, facts)
      const date = document.published
      expect(date && `${date.from} ${date.to} ${date.basis}`).toBe(published)
      expect(document.byline).toBe(byline ?? null)
    })
})
