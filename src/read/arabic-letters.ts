import type { Notice } from '../model/index.ts'

/** Text with its letters mended, as long as it was, and what was done. */
export interface Mended {
  readonly text: string
  readonly notices: readonly Notice[]
}

interface Mending {
  readonly what: string
  readonly find: RegExp
  readonly mend: (found: string) => string
  readonly onlyPersian?: true
}

const arabic = '\\p{Script=Arabic}'
/** Forms of single letters at their place in a word, which Unicode keeps for old encodings (FB50–FDFF, FE70–FEFC), but those of several letters. */
const forms = /[\uFB50-\uFBB1\uFBD3-\uFBE9\uFBFC-\uFBFF\uFE80-\uFEF4]/g
const persianOnly = /[پچژگکی]/g
const anyArabic = /\p{Script=Arabic}/gu
/** Persian has one of its own letters in some twenty. */
const leastPersian = 0.02

const mendings: readonly Mending[] = [
  { what: 'letters in presentation forms', find: forms, mend: (letter) => oneLetter(letter) },
  {
    what: 'joiners that came as other signs',
    find: new RegExp(`(?<=${arabic})[\\u00AC\\u00AD\\u200B\\uFEFF](?=${arabic})`, 'gu'),
    mend: () => '\u200C',
  },
  {
    what: 'lam-alef with its letters swapped',
    find: new RegExp(`(?<!${arabic})اال(?=${arabic})`, 'gu'),
    mend: () => 'الا',
  },
  {
    what: 'Arabic ye and kaf in Persian',
    find: /[يك]/g,
    mend: (letter) => (letter === 'ك' ? 'ک' : 'ی'),
    onlyPersian: true,
  },
  {
    what: 'Arabic digits in Persian',
    find: /[٤٥٦٠-٩]/g,
    mend: (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x660 + 0x6f0),
    onlyPersian: true,
  },
]

/**
 * Mends Arabic and Persian letters that programs break when they take text out of files. Every change keeps the text's length, so
 * that spans stay where they are; each kind of change is one notice, from its first place to its last. The bytes are kept as they were.
 */
export function mendLetters(text: string): Mended {
  if (!text.match(anyArabic)) return { text, notices: [] }
  const notices: Notice[] = []
  let mended = text
  for (const { what, find, mend, onlyPersian } of mendings) {
    let [count, start, end] = [0, 0, 0]
    let next = 0
    const mendStretch = (stretch: string): string => {
      const from = next
      next += stretch.length + 1
      if (onlyPersian && !isPersian(stretch)) return stretch
      return stretch.replace(find, (found: string, at: number) => {
        const instead = mend(found)
        if (instead === found) return found
        if (count === 0) start = from + at
        end = from + at + found.length
        count += 1
        return instead
      })
    }
    mended = onlyPersian ? mended.split('\n').map(mendStretch).join('\n') : mendStretch(mended)
    const places = count === 1 ? '1 place' : `${count} places`
    if (count > 0) notices.push({ kind: 'repaired', start, end, reason: `${what}, mended in ${places}` })
  }
  return { text: mended, notices }
}

/** Line by line: a Persian report may quote Arabic. */
function isPersian(line: string): boolean {
  return (line.match(persianOnly)?.length ?? 0) > (line.match(anyArabic)?.length ?? 0) * leastPersian
}

function oneLetter(form: string): string {
  const letter = form.normalize('NFKC')
  return letter.length === 1 ? letter : form
}

/** Ligatures of Arabic that are one sign for several letters (lam-alef above all), written out: the text may become longer. */
export function spellLigatures(text: string): string {
  return text.replace(/[\uFBEA-\uFBFB\uFC00-\uFD3D\uFD50-\uFDC7\uFDF0-\uFDFB\uFE70-\uFE7F\uFEF5-\uFEFC]/g, (sign) =>
    sign.normalize('NFKC'),
  )
}
