import type { LocatedFigure } from '../model/index.ts'

/** A figure with its place in the text's order of sentences and paragraphs. */
export interface Placed {
  readonly figure: LocatedFigure
  /** Counted over the whole text. */
  readonly paragraph: number
  readonly sentence: number
}

/**
 * Where the figures stand, in one pass over the text between them. A paragraph ends at an empty line, or at a line's
 * end after a closing mark; a sentence at a closing mark before a capital or a quotation mark.
 */
export function placeFigures(figures: readonly LocatedFigure[], text: string): Placed[] {
  const inOrder = figures.filter(({ end }) => end <= text.length)
  inOrder.sort((a, b) => a.start - b.start)
  let [paragraph, sentence, position] = [0, 0, 0]
  return inOrder.map((figure) => {
    const between = text.slice(Math.max(position - 1, 0), figure.start)
    const breaks = count(between, paragraphBreak)
    paragraph += breaks
    sentence += breaks + count(between, sentenceBreak)
    position = Math.max(position, figure.start)
    return { figure, paragraph, sentence }
  })
}

const paragraphBreak = /(?:\n[ \t]*\n|[.!?:]["”’»)]?[ \t]*\n)\s*/g
const sentenceBreak = /[.!?]["”’»)\]]{0,2} +(?=["“‘«([]?\p{Lu})/gu

function count(text: string, pattern: RegExp): number {
  let found = 0
  for (const _match of text.matchAll(pattern)) found += 1
  return found
}

/** The words of the sentence around a figure, at most `reach` code units to either side. */
export function sentenceAround(
  { start, end }: LocatedFigure,
  text: string,
  reach = 400,
): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  const lastBreak = [...before.matchAll(sentenceEnd)].at(-1)
  const firstBreak = after.match(/[.!?]["”’»)\]]{0,2}(?:\s|$)|\n/)
  return {
    before: lastBreak === undefined ? before : before.slice(lastBreak.index + lastBreak[0].length),
    after: firstBreak?.index === undefined ? after : after.slice(0, firstBreak.index),
  }
}

const sentenceEnd = /[.!?]["”’»)\]]{0,2}\s+(?=["“‘«([]?\p{Lu})|\n/gu
