import { decodeHTML } from 'entities'
import { type SavedPost, savedPosts } from '../../model/index.ts'
import type { FormatReading } from '../markup-text.ts'
import { noMarkupFacts } from '../article.ts'
import { type Block, buildText } from '../text-builder.ts'

/**
 * A post saved as JSON: its words; its author as publisher, its instant as its day. What it quotes follows, told as embedded with whose it is. A post
 * that only repeats another has that one's words after "RT @…:", as the network writes it.
 * @throws Error for JSON that holds no post.
 */
export async function readPost(bytes: Uint8Array): Promise<FormatReading> {
  const [post] = savedPosts(new TextDecoder('utf-8').decode(bytes)) ?? []
  if (post === undefined) throw new Error('no post in it')
  const { quotes, posted, handle, id, name } = post
  const blocks: Block[] = paragraphs(wordsOf(post)).map((text) => ({ text, kind: 'paragraph' }))
  if (quotes !== null) {
    const outside = { kind: 'embed', reason: `quoted post by ${authorOf(quotes)}` } as const
    blocks.push({ text: plain(quotes.text), kind: 'embed', outside })
  }
  const day = posted?.slice(0, 10) ?? null
  return {
    built: buildText(blocks),
    markup: {
      ...noMarkupFacts,
      byline: name === '' ? null : name,
      publisher: name === '' && handle === '' ? null : authorOf(post),
      published: day === null ? null : { text: null, from: day, to: day, basis: 'stated' },
      url: handle === '' ? null : `https://x.com/${encodeURIComponent(handle)}/status/${encodeURIComponent(id)}`,
    },
  }
}

function wordsOf({ text, reposts }: SavedPost): string {
  return reposts === null ? plain(text) : `RT @${reposts.handle || reposts.name}: ${plain(reposts.text)}`
}

function authorOf({ name, handle }: SavedPost): string {
  if (handle === '') return name || 'somebody'
  return name === '' ? `@${handle}` : `${name} (@${handle})`
}

/** Version 1.1 writes & and angle brackets as entities. */
function plain(text: string): string {
  return decodeHTML(text).replace(/\r\n?/g, '\n').trim()
}

function paragraphs(text: string): string[] {
  return text.split(/\n\s*\n/).map((part) => part.trim())
}
