import { type MarkupFacts, noMarkupFacts } from './article.ts'
import { spellLigatures } from './arabic-letters.ts'
import { htmlBlocks } from './html-blocks.ts'
import { htmlTokens } from './html-tokens.ts'
import { type Block, type BuiltText, buildText } from './text-builder.ts'

/** What a reader of one format makes of bytes. */
export interface FormatReading {
  readonly built: BuiltText
  readonly markup: MarkupFacts
}

/**
 * The text of HTML made from a document that is all article: nothing around it to leave out. Its title is the one told, else
 * a first heading.
 */
export function readingOfMarkup(html: string, facts: Partial<MarkupFacts>): FormatReading {
  return readingOfBlocks([...htmlBlocks(html)], facts)
}

export function readingOfBlocks(blocks: readonly Block[], facts: Partial<MarkupFacts>): FormatReading {
  return assembled(blocks.map(withPlainTabs), facts)
}

function withPlainTabs(given: Block): Block {
  const block = { ...given, text: spellLigatures(given.text) }
  if (block.kind !== 'row') return block
  const cells = block.text.split('\t').map((cell) => cell.trim())
  return { ...block, text: cells.join('\t').trimEnd() }
}

function assembled(blocks: readonly Block[], facts: Partial<MarkupFacts>): FormatReading {
  const [first, ...rest] = blocks
  const title = facts.title ?? null
  const isTitled = first !== undefined && (title === null ? first.kind === 'heading' : first.text === title)
  const told: Block[] = title === null ? [] : [{ text: title, kind: 'title' }]
  const built = buildText(isTitled ? [{ text: first.text, kind: 'title' }, ...rest] : [...told, ...blocks])
  return { built, markup: { ...noMarkupFacts, ...facts, title: isTitled ? first.text : title } }
}

/** The markup with each cell of a table as one run of words: paragraphs in a cell would end its row. */
export function withPlainCells(html: string): string {
  const parts: string[] = []
  let depth = 0
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') parts.push(token.text)
    else {
      const isCell = token.name === 'td' || token.name === 'th'
      if (isCell && token.kind === 'open') depth += 1
      if (depth > 0 && !isCell && token.name !== 'tr') parts.push(' ')
      else parts.push(token.kind === 'open' ? `<${token.name}${token.attributes}>` : `</${token.name}>`)
      if (isCell && token.kind === 'close') depth = Math.max(0, depth - 1)
    }
  }
  return parts.join('')
}
