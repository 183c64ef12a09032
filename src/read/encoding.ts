import iconv from 'iconv-lite'
import type { Notice } from '../model/index.ts'
import { spellLigatures } from './arabic-letters.ts'
import { hasUtf16Mark, looksLikeUtf16, utf32Mark } from './binary.ts'
import { guessLegacyEncoding } from './legacy-encoding.ts'

/** Text as written in the bytes, with what had to be guessed or replaced. */
export interface Decoded {
  readonly text: string
  readonly notices: readonly Notice[]
}

const replacement = '\uFFFD'
/** More places than this are counted in one notice. */
const mostPlaces = 50

/**
 * The text of the bytes: by their byte order mark, as UTF-8 where they are valid UTF-8, in the encoding they declare
 * (`<meta charset>`), else in the encoding they look most like. Line ends become "\n", a zero character becomes U+FFFD;
 * terminal escape sequences go. Spans index the text after that. What was guessed or could not be read is told in `encoding` notices.
 */
export function decode(bytes: Uint8Array, declared: string | null): Decoded {
  const { text, reason } = decodeBytes(bytes, declared)
  const withEscapes = plainLineEnds(text).replace(/[\0\p{Surrogate}]/gu, replacement)
  const clean = spellLigatures(withEscapes.replace(escapes, ''))
  const notices = [...guessNotice(clean, reason), ...replacementNotices(clean), ...escapeNotice(withEscapes, clean)]
  return { text: clean, notices }
}

/** What a program wrote to colour a terminal or name its window (ECMA-48: CSI and OSC): no words, but it holds digits. */
const escapes = /\u001b\[[0-?]{0,64}[ -/]{0,8}[@-~]|\u001b\][^\u0007\u001b\n]{0,512}(?:\u0007|\u001b\\)/g

function escapeNotice(before: string, after: string): Notice[] {
  const first = before === after ? -1 : before.search(escapes)
  if (first < 0) return []
  return [{ kind: 'repaired', start: first, end: first, reason: 'terminal escape sequences taken out' }]
}

interface Guess {
  readonly text: string
  /** Why the text may not be what was written; null where it is certain. */
  readonly reason: string | null
}

function decodeBytes(bytes: Uint8Array, declared: string | null): Guess {
  const utf32 = utf32Mark(bytes)
  if (utf32 !== null) return { text: iconv.decode(Buffer.from(bytes), utf32), reason: null }
  if (hasUtf16Mark(bytes)) return { text: decodeAs(bytes, bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'), reason: null }
  const utf16 = bytes.includes(0) ? looksLikeUtf16(bytes) : null
  if (utf16 !== null) return { text: decodeAs(bytes, utf16), reason: `no byte order mark: read as ${utf16}` }
  const utf8 = strictUtf8(bytes)
  if (utf8 !== null) return { text: utf8, reason: null }
  if (mostlyUtf8(bytes)) return { text: decodeAs(bytes, 'utf-8'), reason: null }
  if (declared !== null && !/^utf-?8$/i.test(declared) && iconv.encodingExists(declared))
    return { text: iconv.decode(Buffer.from(bytes), webName(declared)), reason: null }
  const guess = guessLegacyEncoding(bytes)
  return { text: iconv.decode(Buffer.from(bytes), guess), reason: `not UTF-8: read as ${guess}, by its letters` }
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-8 with a few broken letters: at least nine of ten sequences of high bytes are valid. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let valid = 0
  let broken = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    const following = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0
    let seen = 0
    while (seen < following && ((bytes[at + 1 + seen] ?? 0) & 0xc0) === 0x80) seen += 1
    if (following > 0 && seen === following) valid += 1
    else broken += 1
    at += seen
  }
  return valid > broken * 9
}

/** The web reads ISO 8859-1 and ASCII as windows-1252, which adds the typographic quotes (WHATWG Encoding). */
function webName(declared: string): string {
  return /^(?:iso-?8859-?1|latin-?1|(?:us-)?ascii)$/i.test(declared) ? 'windows-1252' : declared
}

function plainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

function guessNotice(text: string, reason: string | null): Notice[] {
  if (reason === null) return []
  const start = Math.max(0, text.search(/[^\x00-\x7F]/))
  return [{ kind: 'encoding', start, end: text.length, reason }]
}

function replacementNotices(text: string): Notice[] {
  const notices: Notice[] = []
  let last = { start: 0, end: 0 }
  let places = 0
  for (let at = text.indexOf(replacement); at >= 0; at = text.indexOf(replacement, last.end)) {
    let end = at + 1
    while (text[end] === replacement) end += 1
    last = { start: at, end }
    places += 1
    if (places <= mostPlaces)
      notices.push({ kind: 'encoding', start: at, end, reason: 'bytes that are no letters in this encoding' })
  }
  const first = notices[0]
  if (places <= mostPlaces || !first) return notices
  const reason = `bytes that are no letters in this encoding, in ${places} places`
  return [{ kind: 'encoding', start: first.start, end: last.end, reason }]
}
