import { type MarkupFacts, noMarkupFacts } from './article.ts'
import { dateAt, partialDate } from './calendar-date.ts'
import { htmlBlocks } from './html-blocks.ts'
import { plainText } from './plain-text.ts'
import { type Block, type BuiltText, buildText } from './text-builder.ts'

/** Markdown beyond this length is read as plain text, which it is too. */
const longestSource = 1_000_000
const deepNesting = /^(?:[>*+-] ?){40}/m
const frontMatter = /^---\n([\s\S]{0,5000}?)\n---[ \t]*(?:\n|$)/

/**
 * The words of a Markdown text as its author meant them shown, its headings known, with what its front matter says (`title`,
 * `author`, `date`, `publisher`, `url`).
 */
export async function readMarkdown(source: string): Promise<{ built: BuiltText; markup: MarkupFacts }> {
  const matter = frontMatter.exec(source)
  const fields = fieldsOf(matter?.[1] ?? '')
  const body = source.slice(matter?.[0].length ?? 0)
  const html = source.length <= longestSource ? await toHtml(body) : null
  if (html === null) return { built: plainText(source), markup: noMarkupFacts }
  const blocks = [...htmlBlocks(html)]
  const title = fields.get('title') ?? null
  return {
    built: buildText(withTitle(blocks, title)),
    markup: { ...factsOf(fields), title: title ?? firstHeading(blocks) },
  }
}

async function toHtml(markdown: string): Promise<string | null> {
  if (deepNesting.test(markdown)) return null
  const { Marked } = await import('marked')
  // Without strikethrough: its search takes quadratic time, and struck words with their marks are what stands there.
  const marked = new Marked({ gfm: true, tokenizer: { del: () => undefined } })
  try {
    return marked.parse(markdown, { async: false })
  } catch {
    // marked recurses: nesting without end exhausts its stack, and the text is then read as it stands.
    return null
  }
}

function withTitle(blocks: readonly Block[], title: string | null): Block[] {
  const [first, ...rest] = blocks
  if (first && (title === null ? first.kind === 'heading' : first.text === title))
    return [{ text: first.text, kind: 'title' }, ...rest]
  return title === null ? [...blocks] : [{ text: title, kind: 'title' }, ...blocks]
}

function firstHeading(blocks: readonly Block[]): string | null {
  const first = blocks[0]
  return first?.kind === 'heading' ? first.text : null
}

function fieldsOf(matter: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of matter.split('\n')) {
    const field = /^([A-Za-z_]{1,30}):[ \t]*(\S.*)$/.exec(line)
    if (field) fields.set((field[1] ?? '').toLowerCase(), (field[2] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2'))
  }
  return fields
}

function factsOf(fields: ReadonlyMap<string, string>): MarkupFacts {
  const date = fields.get('date') ?? fields.get('published') ?? ''
  const url = fields.get('url') ?? ''
  return {
    title: null,
    byline: fields.get('author') ?? null,
    publisher: fields.get('publisher') ?? null,
    published: partialDate(date, 'stated') ?? dateAt(date, 0)?.date ?? null,
    url: URL.canParse(url) ? url : null,
  }
}
