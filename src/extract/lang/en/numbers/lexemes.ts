import { digitsValue } from './digits.ts'

/** A piece of text as a reader of numbers sees it: a run of digits with its separators, a run of letters, or one mark. */
export interface Lexeme {
  readonly kind: 'digits' | 'word' | 'mark'
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  /** Whether white space stands before it (true at the start). */
  readonly spaced: boolean
}

// Digits that a scan took for letters ("1O", "l2") are read as digits. Groups: misread digits, digits, a word, a fraction.
const lexeme =
  /((?<![\p{L}\p{N}])(?:\d+O[\dO]*|\d+l\d+|l\d{1,3})(?![\p{L}\p{N}]))|(\d+(?:[.,]\d+|[’'_]\d{3}(?!\d))*|\.\d+)|([\p{L}\p{M}]+)|([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒])|\S/gu

/** Cuts `text` from `from` to `end` into lexemes; offsets are those of the whole text. Linear in its length. */
export function lexemesOf(text: string, from = 0, end = text.length): Lexeme[] {
  const found: Lexeme[] = []
  let last = from
  for (const match of text.slice(from, end).matchAll(lexeme)) {
    const start = from + match.index
    const spaced = found.length === 0 || start > last
    last = start + match[0].length
    const [, misread, digits, word, vulgar] = match
    if (misread !== undefined) {
      const meant = misread.replaceAll('O', '0').replaceAll('l', '1')
      found.push({ ...lexemeOf('digits', meant, start, spaced), end: last })
      continue
    }
    if (digits !== undefined) pushDigits(found, digits, start, spaced)
    else found.push(lexemeOf(word ? 'word' : vulgar ? 'digits' : 'mark', match[0], start, spaced))
  }
  return found
}

/** "22,24,26" is no one number but three; ".5" against a word ("end.5") is a full stop and a number. */
function pushDigits(found: Lexeme[], text: string, start: number, spaced: boolean): void {
  const against = text.startsWith('.') && !spaced && found.at(-1)?.kind !== 'mark'
  if (!against && digitsValue(text) !== undefined) {
    found.push(lexemeOf('digits', text, start, spaced))
    return
  }
  for (const piece of text.matchAll(/\d+|\D/g)) {
    const kind = /\d/.test(piece[0]) ? 'digits' : 'mark'
    found.push(lexemeOf(kind, piece[0], start + piece.index, spaced && piece.index === 0))
  }
}

function lexemeOf(kind: Lexeme['kind'], text: string, start: number, spaced: boolean): Lexeme {
  return { kind, text, lower: text.toLowerCase(), start, end: start + text.length, spaced }
}

/** Whether a lexeme stands against the one before it, with no white space between. */
export function isGlued(lexemes: readonly Lexeme[], at: number): boolean {
  const here = lexemes[at]
  return here !== undefined && at > 0 && !here.spaced
}
