import { decodeHTML } from 'entities'
import { htmlTokens } from '../html-tokens.ts'
import type { Glyph } from '../pdf/glyph.ts'
import { isRightToLeft } from '../pdf/right-to-left.ts'
import { middle } from '../pdf/segments.ts'
import { OcrEngine, type OcrLanguage } from './engine.ts'

/** A word as it was recognised: how sure Tesseract is of it, and where it stands. */
export interface RecognisedWord {
  readonly text: string
  /** Of 100. */
  readonly confidence: number
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** The words of a picture, in pixels from its lower left corner. */
export interface RecognisedPage {
  readonly width: number
  readonly height: number
  readonly lines: readonly (readonly Glyph[])[]
  readonly words: readonly RecognisedWord[]
  readonly languages: readonly OcrLanguage[]
  readonly version: string
  /** The mean over the letters, of 100; 0 where there are none. */
  readonly confidence: number
}

/** Tried in this order until one is sure enough: most pages are in English, and more languages take longer and confuse. */
const languageSets: readonly (readonly OcrLanguage[])[] = [['eng'], ['fas', 'eng'], ['ara', 'eng']]
const sureEnough = 80

/** Recognises the words of pictures; what read the last page is tried first on the next. */
export class Recogniser {
  private readonly engines = new Map<string, Promise<OcrEngine>>()
  private order = languageSets

  /** @throws Error for bytes that are no picture. */
  async recognise(image: Uint8Array): Promise<RecognisedPage> {
    let best: RecognisedPage | null = null
    for (const languages of this.order) {
      const page = await this.recogniseIn(languages, image)
      if (best === null || page.confidence > best.confidence) best = page
      if (page.confidence >= sureEnough || page.words.length === 0) break
    }
    if (best === null) throw new Error('no language to recognise words in')
    const { languages: chosen } = best
    this.order = [chosen, ...languageSets.filter((languages) => languages !== chosen)]
    return best
  }

  private async recogniseIn(languages: readonly OcrLanguage[], image: Uint8Array): Promise<RecognisedPage> {
    const name = languages.join('+')
    let opening = this.engines.get(name)
    if (opening === undefined) this.engines.set(name, (opening = OcrEngine.open(languages)))
    const engine = await opening
    try {
      return pageOf(engine.page(image), languages, engine.version)
    } catch (error) {
      // What stopped in the middle is not used again.
      this.engines.delete(name)
      throw error
    }
  }
}

/** A line of words in a picture, whose rows are counted from its top. */
interface Line {
  readonly box: Box
  /** Where the letters stand, at the line's left end, and how far it falls to the right for each pixel. */
  readonly baseline: number
  readonly slope: number
  /** From the lowest descender to the highest ascender, as Tesseract estimates it for the line's type. */
  readonly size: number
}
interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Marks of direction, which Tesseract puts around words of the other direction. */
const directionMarks = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
/** Specks and lines of a picture are taken for marks: those it is not sure of, without a letter or digit, are no words. */
const sureOfMarks = 60

/** Reads a page of hOCR: lines and words by their classes, boxes and confidence by their titles. */
export function pageOf(hocr: string, languages: readonly OcrLanguage[], version: string): RecognisedPage {
  const lines: Glyph[][] = []
  const heights: number[][] = []
  const words: RecognisedWord[] = []
  let size = { width: 0, height: 0 }
  let line: Line | null = null
  let open: { readonly box: Box; readonly confidence: number; text: string } | null = null
  for (const token of htmlTokens(hocr)) {
    if (token.kind === 'text') {
      if (open !== null) open.text += decodeHTML(token.text)
      continue
    }
    if (token.kind === 'close') {
      if (token.name !== 'span' || open === null || line === null) continue
      const word = wordOf(open.text, open.box, open.confidence, size.height)
      open = null
      if (word === null) continue
      words.push(word)
      if (rises.test(word.text) && standsOnLine.test(word.text)) heights.at(-1)?.push(word.top - word.bottom)
      const glyphs = lines.at(-1) ?? []
      if (glyphs.length > 0) glyphs.push(gapBefore(word, glyphs))
      glyphs.push(...glyphsOf(word, line, size.height))
      continue
    }
    const role = /\bclass=['"](\w+)/.exec(token.attributes)?.[1] ?? ''
    if (role === 'ocr_page') size = sizeOf(boxOf(token.attributes))
    else if (lineRoles.has(role)) {
      line = lineOf(token.attributes)
      lines.push([])
      heights.push([])
    } else if (role === 'ocrx_word')
      open = { box: boxOf(token.attributes), confidence: numbersAfter('x_wconf', token.attributes)[0] ?? 0, text: '' }
  }
  const sized = lines.map((line, at) => withHeight(line, heights[at] ?? []))
  const drawn = sized.filter((glyphs) => glyphs.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))
  return { ...size, lines: withUsualSizes(drawn), words, languages, version, confidence: meanOf(words) }
}

/** Words whose letters are as high as a capital tell a line's size better than its own estimate, which a speck spoils. */
function withHeight(line: readonly Glyph[], heights: readonly number[]): Glyph[] {
  const height = middle(heights) * heightsOfLetters
  return heights.length === 0 ? [...line] : line.map((glyph) => ({ ...glyph, height }))
}

/** Estimates of a line's size differ where its letters do: what is near the usual size has it. */
function withUsualSizes(lines: readonly (readonly Glyph[])[]): Glyph[][] {
  const usual = middle(lines.flatMap((line) => line.map(({ height }) => height)))
  const isNear = (height: number): boolean => Math.abs(height - usual) <= usual * nearUsual
  return lines.map((line) => line.map((glyph) => (isNear(glyph.height) ? { ...glyph, height: usual } : glyph)))
}
const nearUsual = 0.25

const lineRoles = new Set(['ocr_line', 'ocr_header', 'ocr_caption', 'ocr_textfloat'])

/** The numbers after a name in the title of an element of hOCR. */
function numbersAfter(name: string, attributes: string): number[] {
  const found = new RegExp(`\\b${name} ([\\d.e+ -]{1,80})`).exec(attributes)?.[1]
  return found === undefined ? [] : found.trim().split(' ').map(Number)
}

function boxOf(attributes: string): Box {
  const [left = 0, top = 0, right = 0, bottom = 0] = numbersAfter('bbox', attributes)
  return { left, top, right, bottom }
}

function sizeOf({ right, bottom }: Box): { width: number; height: number } {
  return { width: right, height: bottom }
}

function lineOf(attributes: string): Line {
  const box = boxOf(attributes)
  const [slope = 0, offset = 0] = numbersAfter('baseline', attributes)
  const [size = box.bottom - box.top] = numbersAfter('x_size', attributes)
  return { box, baseline: box.bottom + offset, slope, size }
}

function wordOf(told: string, box: Box, confidence: number, pageHeight: number): RecognisedWord | null {
  const text = told.replace(directionMarks, '').trim()
  if (text === '' || (confidence < sureOfMarks && !/[\p{L}\p{N}]/u.test(text))) return null
  return {
    text,
    confidence,
    left: box.left,
    right: box.right,
    bottom: pageHeight - box.bottom,
    top: pageHeight - box.top,
  }
}

/** Words whose lowest point is their baseline: surer than the line's own estimate, which may run over two columns. */
const standsOnLine = /^[A-PR-Za-fhik-ln-or-xzé0-9.:’“”'"-]+$/

/** Letters as high as a capital; a line of type is so many times as high. */
const rises = /[A-Zbdfhkl0-9]/
const heightsOfLetters = 1.4

/** Tesseract tells boxes of words: their letters share it evenly, from the right in words that are read so. */
function glyphsOf(word: RecognisedWord, line: Line, pageHeight: number): Glyph[] {
  const letters = Array.from(word.text)
  const width = (word.right - word.left) / letters.length
  const isRight = letters.some(isRightToLeft)
  const isSure = standsOnLine.test(word.text)
  const baseline = isSure ? word.bottom : pageHeight - line.baseline - line.slope * (word.left - line.box.left)
  return letters.map((text, index) => {
    const left = word.left + width * (isRight ? letters.length - 1 - index : index)
    const { bottom, top } = word
    return { text, left, right: left + width, bottom, top, baseline, height: line.size, isGap: false }
  })
}

/** The space between two words of a line. */
function gapBefore(word: RecognisedWord, before: readonly Glyph[]): Glyph {
  const last = before.at(-1)
  const { left = word.left, right = word.left, baseline = 0, height = 0 } = last ?? {}
  const [from, to] = word.right <= left ? [word.right, left] : [Math.min(right, word.left), word.left]
  return { text: ' ', left: from, right: to, bottom: word.bottom, top: word.top, baseline, height, isGap: false }
}

function meanOf(words: readonly RecognisedWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  const sure = words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0)
  return letters === 0 ? 0 : sure / letters
}
