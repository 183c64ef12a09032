import type { Span } from './span.ts'

/** A run of letters and digits, and what it is meant to be. Of the same length. */
export interface Misreading extends Span {
  readonly meant: string
}

/**
 * Where a scan took letters and digits for one another: "kil1ed", "1O" and "l2" are meant to be "killed", "10" and "12". In order of
 * the text. Addresses, codes and names of accounts are left alone. Linear in the length of the text.
 */
export function misreadings(text: string): Misreading[] {
  if (!mayBeMisread.test(text)) return []
  const found: Misreading[] = []
  for (const { 0: run, index } of text.matchAll(runs)) {
    const chunk = /[.:]$/.test(run) ? run.slice(0, -1) : run
    const meant = mayBeMisread.test(chunk) ? meantBy(chunk) : null
    if (meant !== null) found.push({ start: index, end: index + chunk.length, meant })
  }
  return found
}

const mayBeMisread = /\p{Ll}[10]\p{Ll}|\dO|l\d/u
/** Words, numbers, addresses, codes; a mark that ends a sentence may stand at their end. */
const runs = /[\p{L}\p{N}@#/_.:-]+/gu

function meantBy(chunk: string): string | null {
  if (chunk.length > 4 && mixedWord.test(chunk)) return chunk.replace('1', 'l').replace('0', 'o')
  return mixedNumber.test(chunk) ? chunk.replaceAll('O', '0').replaceAll('l', '1') : null
}

/** One digit inside a word. */
const mixedWord = /^\p{L}\p{Ll}*[10]\p{Ll}+$/u
/** Letters inside a number or before it. */
const mixedNumber = /^(?:\d+O[\dO]*|\d+l\d+|l\d{1,3})$/
