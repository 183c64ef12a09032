import type { Token } from '../analysis.ts'
import { currencySigns } from './unit-words.ts'
import type { WrittenNumber } from '../numbers/numbers.ts'

type Tokens = readonly Token[]

/** How far around a number the characters without white space are looked at, in code units. */
const longestChunk = 200

/**
 * Whether digits are part of an identifier: in a web address, a user name, a hash, a telephone number, an IP address, a version, a
 * size in pixels, a name with digits ("F-16", "Covid-19").
 */
export function isIdentifier(text: string, tokens: Tokens, number: WrittenNumber, hasUnit: boolean): boolean {
  if (!number.digits) return false
  const first = tokens[number.firstToken]
  const last = tokens[number.endToken - 1]
  if (!first || !last) return false
  const { start } = first
  const chunk = chunkAround(text, start, last.end)
  if (/:\/\/|www\.|@|\.(?:com|org|net|gov|html?|php|pdf)\b/i.test(chunk)) return true
  const digits = text.slice(start, last.end).replace(/\D/g, '')
  if (!hasUnit && /^\d{10,}$/.test(first.text) && number.low === Number(first.text)) return true
  if (/[a-f]/i.test(chunk) && /^[0-9a-f]{12,}$/i.test(chunk)) return true
  if (isTelephone(text, start, chunk, digits)) return true
  return isGluedToName(number)
}

function chunkAround(text: string, start: number, end: number): string {
  let from = start
  while (from > 0 && from > start - longestChunk && /\S/.test(text[from - 1] ?? ' ')) from--
  let to = end
  while (to < text.length && to < end + longestChunk && /\S/.test(text[to] ?? ' ')) to++
  return text.slice(from, to)
}

/** "+1-222-2222", "(555) 123-4567", "555-1234", "192.168.1.2", "2.13.4". */
function isTelephone(text: string, start: number, chunk: string, digits: string): boolean {
  if (/^[("“‘]?\+\d/.test(chunk) && digits.length >= 2 && !/%/.test(chunk)) return true
  if (/^[(“"‘]?[vV]?\d{1,4}(?:\.\d{1,4}){2,}/.test(chunk) && !/^\D?\d{1,3}(?:\.\d{3}){2,}(?!\d)/.test(chunk))
    return true
  if (/^[(“"]?\d{3}[-–]\d{4}\b/.test(chunk)) return true
  // "+44 20 7946 0958": groups after a country's code.
  if (/\+\d{1,3}[\s\d()-]{0,16}$/.test(text.slice(Math.max(0, start - 20), start))) return true
  if (/^\(\d{3}\)$/.test(chunk) && /^\s?\d{3}[-–]\d{4}/.test(text.slice(start + 4, start + 14))) return true
  return /\d[-–/]\d+[-–/]\d/.test(chunk)
}

const openings = /^[-–("“”„‘’'«~[<>=$€£¥₹+]*$/
const openingWords = /^(?:sub|over|under|minus|non|pre|post|then|now|mid|semi|some|about|nearly|almost)[-–]$/i

/** Letters right before the digits that are no currency: "Covid-19", "v2", "SCP-173". */
function isGluedToName({ prefix }: WrittenNumber): boolean {
  return !openings.test(prefix) && !openingWords.test(prefix) && currencyPrefix(prefix) === undefined
}

/** The currency that stands against the digits ("USD10m", "(RM2.70", "Rs.300"). */
export function currencyPrefix(prefix: string): string | undefined {
  const letters = prefix.replace(/^[("“‘'«[~-]+/, '').toLowerCase()
  return currencySigns.get(letters) ?? currencySigns.get(letters.replace(/\.$/, ''))
}

const contests =
  /^(?:w[io]ns?|winning|beat|beats|beaten|beating|lost|lose|loses|losing|loss|draw|drew|drawn|tied?|defeat(?:s|ed)?|victory|votes?|voted|voting|score[sd]?|scoring|match|game|games|set|sets|series|ruling|ruled|decision|led|lead|leads|leading|passed|margin|final|majority|odds|ballot|round|half|edged|beating|level|ahead|approved|rejected|split|verdict)$/

/** "won 4-2", "passed by 43-38", "odds of 2-5": two numbers against each other, not bounds of one. */
export function isScore(text: string, tokens: Tokens, number: WrittenNumber): boolean {
  const { firstToken, endToken, form, digits, prefix, suffix } = number
  const [first, last] = [tokens[firstToken], tokens[endToken - 1]]
  if (!first || !last || !digits) return false
  const words = text.slice(first.start, last.end)
  const before = text[first.start - 1] ?? ' '
  const after = text.slice(last.end, last.end + 2)
  if (/^[-–:/]\d/.test(suffix) || /\d[-–:/]$/.test(prefix)) return true
  if (/^[-–:/]\d/.test(after) && form !== 'range') return true
  if (/[-–:/]/.test(before) && /\d/.test(text[first.start - 2] ?? '')) return true
  if (form !== 'range' || !/^\d{1,3}[-–]\d{1,3}$/.test(words)) return false
  for (let at = firstToken - 1; at >= firstToken - 8; at--) {
    const token = tokens[at]
    if (token?.sentence !== first.sentence) break
    if (contests.test(token.lower))
      return !/^(?:NOUN|ADJ)$/.test(tokens[endToken]?.pos ?? '') || contests.test(tokens[endToken]?.lower ?? '')
  }
  return contests.test(tokens[endToken]?.lower ?? '')
}
