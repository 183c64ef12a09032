import type { LocatedAttribution, Naming, QuotedSpan } from '../model/index.ts'
import { namingVerbs } from './label-words.ts'
import { lemma, wordsOf } from './words.ts'

/** Longer contents tell of much besides the naming. */
const longestContent = 400
const quoted = /["“‘]([^"“”‘’]{2,160})["”’][\s.,]*$/
const verbBefore = /^(?:to |that )?([a-z]+) /i

/**
 * Whom or what a claim names by which words: "called the strikers “vandals”", "described the march as a “plot”", "agreed to
 * consider bystanders as “martyrs”". Null for a claim that names nobody.
 */
export function namingIn({ cue, content }: LocatedAttribution): Naming | null {
  const [only, ...others] = content
  if (only === undefined || others.length > 0 || only.text.length > longestContent) return null
  const isCued = wordsOf(cue.map(({ text }) => text).join(' ')).some(isNaming)
  const verb = verbBefore.exec(only.text)
  const inContent = verb !== null && isNaming((verb[1] ?? '').toLowerCase())
  if (!isCued && !inContent) return null
  const from = !isCued && inContent ? verb[0].length : 0
  return split(only, from)
}

function isNaming(word: string): boolean {
  return namingVerbs.has(word) || namingVerbs.has(lemma(word))
}

function split(content: QuotedSpan, from: number): Naming | null {
  const words = content.text
  const as = words.lastIndexOf(' as ')
  if (as > from) return naming(content, [from, as], [as + 4, words.length])
  const label = quoted.exec(words.slice(from))
  return label === null || label.index === 0
    ? null
    : naming(content, [from, from + label.index], [from + label.index, words.length])
}

function naming(content: QuotedSpan, whom: readonly [number, number], as: readonly [number, number]): Naming | null {
  const [one, other] = [part(content, whom), part(content, as)]
  return one.text === '' || other.text === '' ? null : { whom: one, as: other }
}

/** A part of the content without the spaces and stops at its edges. */
function part({ start, text }: QuotedSpan, [from, to]: readonly [number, number]): QuotedSpan {
  let [first, last] = [from, to]
  while (first < last && /\s/.test(text.charAt(first))) first++
  while (last > first && /[\s.,;]/.test(text.charAt(last - 1))) last--
  return { start: start + first, end: start + last, text: text.slice(first, last) }
}
