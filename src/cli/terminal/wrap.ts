import stringWidth from 'string-width'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Cuts one word that is wider than a line into pieces that are not. */
function cutWord(word: string, columns: number): string[] {
  const pieces: string[] = []
  let piece = ''
  let width = 0
  for (const { segment } of graphemes.segment(word)) {
    const step = stringWidth(segment)
    if (width + step > columns && piece !== '') {
      pieces.push(piece)
      piece = ''
      width = 0
    }
    piece += segment
    width += step
  }
  return [...pieces, piece]
}

/** Breaks one line of text at its spaces so that no line takes more than `columns` columns; at least one line. */
export function wrap(text: string, columns: number): string[] {
  const room = Math.max(columns, 8)
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const word of text.split(' ').flatMap((whole) => (stringWidth(whole) > room ? cutWord(whole, room) : [whole]))) {
    const step = stringWidth(word)
    if (line !== '' && width + 1 + step > room) {
      lines.push(line)
      line = word
      width = step
    } else {
      line = line === '' ? word : `${line} ${word}`
      width = line === word ? step : width + 1 + step
    }
  }
  return [...lines, line]
}

/** Pads with spaces up to a width in columns; longer text stays as it is. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - stringWidth(text)))
}

/** The same, with the spaces before the text. */
export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - stringWidth(text))) + text
}

/** Shortens to a width in columns, ending in "…" where something was left out. */
export function clip(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text
  const first = cutWord(text, Math.max(1, columns - 1))[0] ?? ''
  return `${first.trimEnd()}…`
}
