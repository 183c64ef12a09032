import type { LocatedText } from '../../src/model/index.ts'
import { pick, seeded, shuffled } from '../seeded-random.ts'

/** A text of the collection, and the article that it repeats; null where it repeats none. */
export interface ReprintCase extends LocatedText {
  readonly kind: string
  readonly copyOf: string | null
}

type Random = () => number
type Change = (text: string, random: Random, other: string) => string

/** What editors and copyists do to an article. */
export const copyKinds: Readonly<Record<string, Change>> = {
  'whole, other title': (text, _random, other) => `${sentencesOf(other)[0] ?? ''}\n\n${text}`,
  'cut to 70%': (text) => cut(text, 0.7),
  'cut to 50%': (text) => cut(text, 0.5),
  'cut to 30%': (text) => cut(text, 0.3),
  reordered: (text, random) => shuffled(random, sentencesOf(text)).join(' '),
  'updated numbers, new lead': (text, random, other) =>
    `${sentencesOf(other).slice(0, 2).join(' ')} ${withNewNumbers(text, random)}`,
  'reworded, 6 of 100 words': (text, random, other) => reworded(text, random, other, 0.06),
  'reworded, 12 of 100 words': (text, random, other) => reworded(text, random, other, 0.12),
  'reworded, 20 of 100 words': (text, random, other) => reworded(text, random, other, 0.2),
  'cut, reordered, reworded, updated': (text, random, other) =>
    withNewNumbers(reworded(shuffled(random, sentencesOf(cut(text, 0.6))).join(' '), random, other, 0.06), random),
  'inside a longer article': (text, _random, other) =>
    `${cut(other, 0.5)} ${cut(text, 0.8)} ${cut(other, 1).slice(-800)}`,
}

/** Independent articles that look alike: everything on the same subject is one anyway. */
export const negativeKinds: Readonly<Record<string, Change>> = {
  'independent, shares quotations': (text, random, other) => between(other, quotationsOf(text).slice(0, 4), random),
  'independent, shares a sentence': (text, random, other) =>
    between(
      other,
      sentencesOf(text)
        .filter((one) => wordCount(one) < 24)
        .slice(3, 4),
      random,
    ),
}

/** Changes that only borrow single words; every other one has a text of its own to borrow from, that stands nowhere else. */
function borrowsPassages(kind: string): boolean {
  return !/^(?:cut|reordered|reworded)/.test(kind)
}

/** How many texts the changes of one article borrow from. */
export const lendersOfArticle = [...Object.keys(copyKinds), ...Object.keys(negativeKinds)].filter(
  borrowsPassages,
).length

/** Each article, its copies and the articles that only look like copies, published in this order. */
export function reprintCases(articles: readonly NamedText[], lenders: readonly NamedText[], seed = 1): ReprintCase[] {
  const random = seeded(seed)
  const lent = lenders.values()
  return articles.flatMap(({ name, text }) => {
    const made: ReprintCase[] = [located(name, 'original', null, text, 1)]
    const make = (kind: string, change: Change, copyOf: string | null): void => {
      const lender = borrowsPassages(kind) ? lent.next().value : pick(random, lenders)
      if (lender === undefined) throw new Error('too few texts to borrow from')
      made.push(located(`${name} ${kind}`, kind, copyOf, change(text, random, lender.text), made.length + 1))
    }
    for (const [kind, change] of Object.entries(copyKinds)) make(kind, change, name)
    for (const [kind, change] of Object.entries(negativeKinds)) make(kind, change, null)
    return made
  })
}

export interface NamedText {
  readonly name: string
  readonly text: string
}

function located(name: string, kind: string, copyOf: string | null, text: string, day: number): ReprintCase {
  const date = `2021-03-${String(day).padStart(2, '0')}`
  const published = { text: null, from: date, to: date, basis: 'manifest' as const }
  return { document: name, path: name, publisher: null, published, text, notices: [], credit: null, kind, copyOf }
}

export function sentencesOf(text: string): string[] {
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)
  return [...sentences].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '')
}

function cut(text: string, share: number): string {
  const sentences = sentencesOf(text)
  return sentences.slice(0, Math.max(3, Math.ceil(sentences.length * share))).join(' ')
}

function withNewNumbers(text: string, random: Random): string {
  return text.replace(/\d+/g, (digits) => String(Number(digits) + 1 + Math.floor(random() * 40)))
}

/** Of a share of the words one third each is replaced, left out and preceded by another one. */
function reworded(text: string, random: Random, other: string, share: number): string {
  const words = other.match(/\p{L}+/gu) ?? ['so']
  return text.replace(/\p{L}[\p{L}’']*/gu, (word) => {
    if (random() >= share) return word
    const turn = random() * 3
    return turn < 1 ? pick(random, words) : turn < 2 ? '' : `${pick(random, words)} ${word}`
  })
}

function quotationsOf(text: string): string[] {
  return [...text.matchAll(/“[^“”]{30,600}”|"[^"\n]{30,600}"/g)].map(([quotation]) => `${quotation}, they said.`)
}

function between(text: string, lent: readonly string[], random: Random): string {
  const sentences = sentencesOf(text)
  for (const one of lent) sentences.splice(Math.floor(random() * sentences.length), 0, one)
  return sentences.join(' ')
}

function wordCount(text: string): number {
  return text.split(/\s+/).length
}
