import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { collect } from '../../acquire/index.ts'
import { contentKind, savedPosts } from '../../model/index.ts'
import { readDocument } from '../index.ts'

const root = mkdtempSync(join(tmpdir(), 'hearsay-posts-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const user = { id_str: '7', name: 'Ana Bel', screen_name: 'anabel' }
const version1 = {
  ...{ created_at: 'Wed Mar 03 20:19:24 +0000 2021', id_str: '101', user },
  full_text: 'Police say 12 people were arrested in Port Sele &amp; Karo.\n\nMore soon.',
}
const quoting = {
  ...version1,
  id_str: '102',
  quoted_status: {
    ...version1,
    id_str: '99',
    full_text: 'Nobody was arrested.',
    user: { name: 'Port Sele Police', screen_name: 'selepolice' },
  },
}
const repeating = {
  ...version1,
  id_str: '103',
  full_text: 'RT @selepolice: Nobody was arr…',
  retweeted_status: quoting.quoted_status,
}
const version2 = {
  data: [
    {
      id: '201',
      author_id: '7',
      created_at: '2021-03-03T20:19:24.000Z',
      text: 'Twelve were arrested.',
      edit_history_tweet_ids: ['201'],
    },
    {
      id: '202',
      author_id: '7',
      created_at: '2021-03-04T08:00:00.000Z',
      text: 'RT @sele…',
      referenced_tweets: [{ type: 'retweeted', id: '90' }],
    },
  ],
  includes: {
    users: [
      { id: '7', name: 'Ana Bel', username: 'anabel' },
      { id: '8', name: 'Port Sele Police', username: 'selepolice' },
    ],
    tweets: [{ id: '90', author_id: '8', text: 'Nobody was arrested in Port Sele.' }],
  },
}
const archive = `window.YTD.tweets.part0 = ${JSON.stringify([{ tweet: { ...version1, user: undefined } }, { tweet: { ...version1, id_str: '105' } }])}`

const bytes = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))

describe('saved posts are told by their content', () => {
  const cases: { name: string; value: unknown; kind: string; ids: string[] }[] = [
    { name: 'one, version 1.1', value: version1, kind: 'post', ids: ['101'] },
    { name: 'an array', value: [version1, quoting], kind: 'posts', ids: ['101', '102'] },
    {
      name: 'one a line',
      value: `${JSON.stringify(version1)}\n${JSON.stringify(repeating)}\n`,
      kind: 'posts',
      ids: ['101', '103'],
    },
    { name: 'version 2 with includes', value: version2, kind: 'posts', ids: ['201', '202'] },
    { name: 'an account’s archive', value: archive, kind: 'posts', ids: ['101', '105'] },
    { name: 'other JSON', value: { name: 'hearsay', version: '1' }, kind: 'other', ids: [] },
    { name: 'broken', value: JSON.stringify(version1).slice(0, -9), kind: 'other', ids: [] },
    { name: 'without words', value: { ...version1, full_text: '' }, kind: 'other', ids: [] },
  ]
  for (const { name, value, kind, ids } of cases)
    test(name, () => {
      expect(contentKind(bytes(value))).toBe(kind)
      expect((savedPosts(bytes(value).toString()) ?? []).map(({ id }) => id)).toEqual(ids)
    })

  test('what is given of one of them is enough to read it again', () => {
    for (const value of [version1, quoting, repeating, version2, archive])
      for (const post of savedPosts(bytes(value).toString()) ?? []) expect(savedPosts(post.source)).toEqual([post])
  })
})

describe('a post is a document', () => {
  const read = async (value: unknown) => {
    const document = await readDocument(bytes(value), { path: 'post.json' })
    if ('kind' in document) throw new Error(document.reason)
    return document
  }

  test('its words, its author, its day, its address', async () => {
    expect(await read(version1)).toMatchObject({
      text: 'Police say 12 people were arrested in Port Sele & Karo.\n\nMore soon.',
      mediaType: 'application/json',
      byline: 'Ana Bel',
      publisher: 'Ana Bel (@anabel)',
      published: { from: '2021-03-03', to: '2021-03-03' },
      url: 'https://x.com/anabel/status/101',
    })
  })
  test('what it quotes is somebody else’s', async () => {
    const { text, notices } = await read(quoting)
    const [embed] = notices.filter(({ kind }) => kind === 'embed')
    expect(text.slice(embed?.start, embed?.end)).toBe('Nobody was arrested.')
    expect(embed?.reason).toBe('quoted post by Port Sele Police (@selepolice)')
  })
  test('what it repeats comes whole, with whose it is', async () => {
    expect((await read(repeating)).text).toBe('RT @selepolice: Nobody was arrested.')
    expect((await read(JSON.parse(savedPosts(bytes(version2).toString())?.[1]?.source ?? ''))).text).toBe(
      'RT @selepolice: Nobody was arrested in Port Sele.',
    )
  })
})

test('in a folder, files of posts give a document each; other JSON and scripts are left out', async () => {
  mkdirSync(join(root, 'saved'))
  for (const [name, value] of Object.entries({
    'posts.json': [version1, quoting],
    'tweets.js': archive,
    'package.json': { name: 'x' },
    'code.js': 'let a = 1',
  }))
    writeFileSync(join(root, 'saved', name), bytes(value))
  const found: string[] = []
  for await (const item of collect([join(root, 'saved')]))
    found.push(
      item.kind === 'collected' ? item.facts.path.replace(`${root}/saved/`, '') : item.reason.replace(root, '~'),
    )
  expect(found).toEqual([
    ...['posts.json!/101.json', 'posts.json!/102.json', 'tweets.js!/101.json', 'tweets.js!/105.json'],
    'files left out as no documents (1 .js, 1 .json): ~/saved',
  ])
})
