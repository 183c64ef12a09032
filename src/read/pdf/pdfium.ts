import type { PDFiumDocument } from '@hyzyla/pdfium'
import { spellLigatures } from '../arabic-letters.ts'
import type { Glyph, PdfPage } from './glyph.ts'
import type { Picture } from './picture.ts'

/** A PDF that PDFium would not open; the message says why. */
export class ClosedPdf extends Error {
  override readonly name = 'ClosedPdf'
}

export interface OpenPdf {
  readonly pageCount: number
  /** What the file says of itself under `Title`, `Author` …; empty where it says nothing. */
  told(field: string): string
  page(index: number): PdfPage
  /** A page as a reader sees it, on white, `scale` pixels to a point. */
  picture(index: number, scale: number): Picture
  close(): void
}

type Exports = Readonly<Record<string, (...values: number[]) => number>>
interface Module {
  readonly wasmExports: Exports & { malloc(size: number): number; free(address: number): void }
  readonly HEAPU8: Uint8Array
}

/** PDFium's codes (fpdfview.h, FPDF_GetLastError). */
const problems: Readonly<Record<number, string>> = {
  2: 'cannot be opened',
  3: 'damaged or cut short',
  4: 'encrypted: it opens with a password only',
  5: 'encrypted in a way that is not supported',
}

type Library = Awaited<ReturnType<typeof load>>

let loading: Promise<Library> | null = null

/** 512 MiB: more than the library keeps for the next file. */
const mostMemory = 512 * 1024 * 1024

async function load() {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  return PDFiumLibrary.init()
}

/** Opens a PDF with PDFium. Throws `ClosedPdf`. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  loading ??= load()
  const library = await loading
  const { module } = library as unknown as { readonly module: Module }
  try {
    return opened(module, await library.loadDocument(bytes))
  } catch {
    const code = module.wasmExports['FPDF_GetLastError']?.() ?? 0
    throw new ClosedPdf(problems[code] ?? 'cannot be opened')
  }
}

function opened(module: Module, document: PDFiumDocument): OpenPdf {
  const memory = new Memory(module)
  const { documentIdx } = document as unknown as { readonly documentIdx: number }
  return {
    pageCount: document.getPageCount(),
    told: (field) => memory.metadata(documentIdx, field),
    page: (index) => readPage(module, memory, documentIdx, index),
    picture: (index, scale) => drawPage(module, documentIdx, index, scale),
    close: () => {
      document.destroy()
      memory.free()
      // Memory of WebAssembly grows and never shrinks: what one file blew up is given back with the library.
      if (module.HEAPU8.length > mostMemory) loading = null
    },
  }
}

/** A stretch of the module's memory that its functions write their answers to. */
class Memory {
  readonly address: number
  private readonly size = 4096

  constructor(private readonly module: Module) {
    this.address = module.wasmExports.malloc(this.size)
  }

  double(index: number): number {
    return this.view().getFloat64(this.address + index * 8, true)
  }

  float(index: number): number {
    return this.view().getFloat32(this.address + index * 4, true)
  }

  metadata(document: number, field: string): string {
    const name = this.module.wasmExports.malloc(field.length + 1)
    this.module.HEAPU8.set(Buffer.from(`${field}\0`, 'latin1'), name)
    const length = this.module.wasmExports['FPDF_GetMetaText']?.(document, name, this.address, this.size) ?? 0
    this.module.wasmExports.free(name)
    if (length < 2 || length > this.size) return ''
    const bytes = this.module.HEAPU8.slice(this.address, this.address + length - 2)
    return new TextDecoder('utf-16le').decode(bytes).trim()
  }

  free(): void {
    this.module.wasmExports.free(this.address)
  }

  /** Made anew each time: the memory moves when it grows. */
  private view(): DataView {
    return new DataView(this.module.HEAPU8.buffer)
  }
}

function readPage(module: Module, memory: Memory, document: number, index: number): PdfPage {
  const call = caller(module.wasmExports)
  const page = call('FPDF_LoadPage', document, index)
  if (page === 0) throw new ClosedPdf('damaged page')
  const text = call('FPDFText_LoadPage', page)
  try {
    const [width, height] = [call('FPDF_GetPageWidth', page), call('FPDF_GetPageHeight', page)]
    const turn = turnOf(call('FPDFPage_GetRotation', page), width, height)
    const lines = text === 0 ? [] : linesOf(call, memory, text, turn)
    return { number: index + 1, width, height, lines, objects: call('FPDFPage_CountObjects', page) }
  } finally {
    if (text !== 0) call('FPDFText_ClosePage', text)
    call('FPDF_ClosePage', page)
  }
}

/** PDFium's names for its numbers: a bitmap of four bytes a pixel, blue first; with annotations. */
const [bgrx, withAnnotations, white] = [3, 1, 0xffffffff]

function drawPage(module: Module, document: number, index: number, scale: number): Picture {
  const call = caller(module.wasmExports)
  const page = call('FPDF_LoadPage', document, index)
  if (page === 0) throw new ClosedPdf('damaged page')
  const [width, height] = ['FPDF_GetPageWidth', 'FPDF_GetPageHeight'].map((side) => Math.ceil(call(side, page) * scale))
  if (!width || !height) throw new ClosedPdf('page without a size')
  const bitmap = call('FPDFBitmap_CreateEx', width, height, bgrx, 0, 0)
  try {
    if (bitmap === 0) throw new ClosedPdf('page too large to draw')
    call('FPDFBitmap_FillRect', bitmap, 0, 0, width, height, white)
    call('FPDF_RenderPageBitmap', bitmap, page, 0, 0, width, height, 0, withAnnotations)
    const [from, stride] = [call('FPDFBitmap_GetBuffer', bitmap), call('FPDFBitmap_GetStride', bitmap)]
    return { width, height, pixels: withoutFourth(module.HEAPU8, from, stride, width, height) }
  } finally {
    if (bitmap !== 0) call('FPDFBitmap_Destroy', bitmap)
    call('FPDF_ClosePage', page)
  }
}

function withoutFourth(memory: Uint8Array, from: number, stride: number, width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(width * height * 3)
  for (let row = 0, to = 0; row < height; row += 1)
    for (let at = from + row * stride, end = at + width * 4; at < end; at += 4, to += 3) {
      pixels[to] = memory[at + 2] ?? 0
      pixels[to + 1] = memory[at + 1] ?? 0
      pixels[to + 2] = memory[at] ?? 0
    }
  return pixels
}

type Call = (name: string, ...values: number[]) => number

function caller(exports: Exports): Call {
  return (name, ...values) => {
    const method = exports[name]
    if (!method) throw new Error(`PDFium without ${name}`)
    return method(...values)
  }
}

type Turn = (x: number, y: number) => readonly [number, number]

/** Turns a point as the page is turned for its reader. Width and height are those of the turned page. */
function turnOf(quarters: number, width: number, height: number): Turn {
  if (quarters === 1) return (x, y) => [y, height - x]
  if (quarters === 2) return (x, y) => [width - x, height - y]
  return quarters === 3 ? (x, y) => [width - y, x] : (x, y) => [x, y]
}

/** PDFium ends its lines with a carriage return and a line feed, which are no glyphs. */
function linesOf(call: Call, memory: Memory, text: number, turn: Turn): Glyph[][] {
  const lines: Glyph[][] = []
  let line: Glyph[] = []
  const count = call('FPDFText_CountChars', text)
  for (let index = 0; index < count; index += 1) {
    const code = call('FPDFText_GetUnicode', text, index)
    if (code === 13 || code === 10) {
      if (line.length > 0) lines.push(line)
      line = []
    } else if (isLetter(code)) line.push(glyphAt(call, memory, text, index, code, turn))
  }
  return line.length > 0 ? [...lines, line] : lines
}

/** PDFium writes 2 for a hyphen at a line's end, 0 for what has no letter. */
function isLetter(code: number): boolean {
  return (
    code === 2 || code === 9 || (code >= 32 && code !== 127 && code !== 0xad && code <= 0x10ffff && code !== 0xfffe)
  )
}

function glyphAt(call: Call, memory: Memory, text: number, index: number, code: number, turn: Turn): Glyph {
  const { address } = memory
  call('FPDFText_GetCharBox', text, index, address, address + 8, address + 16, address + 24)
  const [ax, ay] = turn(memory.double(0), memory.double(2))
  const [bx, by] = turn(memory.double(1), memory.double(3))
  call('FPDFText_GetCharOrigin', text, index, address, address + 8)
  const [, baseline] = turn(memory.double(0), memory.double(1))
  call('FPDFText_GetLooseCharBox', text, index, address)
  const [, top] = turn(memory.float(0), memory.float(1))
  const [, bottom] = turn(memory.float(2), memory.float(3))
  const isSpace = code === 32 || code === 9 || code === 0xa0
  const letter = isSpace
    ? ' '
    : code === 2
      ? '\u2010'
      : code >= 0xd800 && code <= 0xdfff
        ? '\uFFFD'
        : spellLigatures(String.fromCodePoint(code))
  const [left, right] = [Math.min(ax, bx), Math.max(ax, bx)]
  return {
    ...{ text: letter, left, right, bottom: Math.min(ay, by), top: Math.max(ay, by), baseline },
    ...{ height: Math.abs(top - bottom), isGap: isSpace && right - left < 0.01 },
  }
}
