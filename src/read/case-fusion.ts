import { knownMixedCase, sentenceOpeners } from './mixed-case-words.ts'

/** A place where one word runs into the next without a space: "PrisonersThere". `at` is where the second begins. */
export interface Fusion {
  readonly at: number
  /** The whole fused word. */
  readonly token: string
  readonly left: string
  readonly right: string
  /** Whether the second part is a word that opens sentences ("There", "According"). */
  readonly opensSentence: boolean
}

const word = /[\p{L}\p{N}]+/gu
const innerCapital = /.\p{Lu}/u
const seam =
  /(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}|[AI](?!\p{L}))|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll}{2})|(?<=\p{N})(?=\p{Lu}\p{Ll}{2})/u

/** The fused words of a stretch of text, from the left, without names that are written so (McDonald, YouTube). */
export function caseFusions(text: string, start: number, end: number): Fusion[] {
  const stretch = text.slice(start, end)
  const fusions: Fusion[] = []
  for (const match of stretch.matchAll(word)) {
    const token = match[0]
    if (!innerCapital.test(token) || !mayBeFused(token)) continue
    const found = seamsOf(token, start + match.index)
    if (found.length > 0 && !isInAddress(stretch, match.index)) fusions.push(...found)
  }
  return fusions.concat(fusionsAfterClosing(stretch, start)).sort((a, b) => a.at - b.at)
}

function mayBeFused(token: string): boolean {
  if (token.length < 4 || knownMixedCase.has(token.toLowerCase())) return false
  return !/^(?:Mc|Mac|O|De|Di|Le|La|Van|Fitz)\p{Lu}/u.test(token)
}

/** Hashtags, names of accounts and web addresses run words together on purpose. */
function isInAddress(stretch: string, at: number): boolean {
  const chunk =
    stretch
      .slice(Math.max(0, at - 80), at)
      .split(/\s/u)
      .at(-1) ?? ''
  return /[@#_=&]$|\/$|[\p{Ll}]\.$|:\/\//u.test(chunk) && !/^\p{Lu}+\/$/u.test(chunk)
}

function seamsOf(token: string, start: number): Fusion[] {
  const parts = token.split(seam)
  const fusions: Fusion[] = []
  let at = start
  for (let index = 1; index < parts.length; index += 1) {
    const left = parts[index - 1] ?? ''
    const right = parts[index] ?? ''
    at += left.length
    const opensSentence = sentenceOpeners.has(right)
    if (/^\p{Lu}{2,}$|\p{N}$/u.test(left) && !opensSentence) continue
    fusions.push({ at, token, left, right, opensSentence })
  }
  return fusions
}

/** "(file photo)There", "of 2019.”The": a closing mark with a sentence's first word right after it. */
function fusionsAfterClosing(stretch: string, start: number): Fusion[] {
  const fusions: Fusion[] = []
  for (const match of stretch.matchAll(/[)\]”](\p{Lu}\p{Ll}+)(?= )/gu)) {
    const right = match[1] ?? ''
    const at = start + match.index + 1
    if (sentenceOpeners.has(right))
      fusions.push({ at, token: match[0], left: match[0].slice(0, 1), right, opensSentence: true })
  }
  return fusions
}
