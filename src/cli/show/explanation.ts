import type {
  FigureRelation,
  FigureStanding,
  Finding,
  FindingKind,
  Explanation,
  FigureInSentence,
} from '../../model/index.ts'
import { originsInWords } from '../../model/claim-words.ts'
import type { Page } from '../terminal/page.ts'
import type { Role } from '../terminal/style.ts'
import { findingLines } from './findings.ts'
import { quantity } from './quantity.ts'
import { quoted } from './quoted.ts'
import { circumstances, heading, ofWhom, repeatsOf, withheldLines, wordsOf, type Repeat } from './questions.ts'
import { voice } from './voice.ts'

const indent = 2
const inner = 5

const countsInWords: Readonly<Record<FigureStanding['counts'], readonly [words: string, role: Role]>> = {
  yes: ['counts', 'good'],
  again: ['counted already', 'faint'],
  perhaps: ['may count', 'doubtful'],
  no: ['does not count', 'bad'],
}

/**
 * From the answer to the words in two steps: how many origins and for which numbers, then each figure with why it counts or
 * not and its sentence, how the claims stand to each other, pair by pair, and what else was noticed.
 */
export function explanationLines(page: Page, explanation: Explanation): string[] {
  const { figures, relations, question } = explanation
  const repeats = repeatsOf(figures)
  return [
    ...heading(page, explanation),
    '',
    ...page.paragraph(`Independent origins: ${originsInWords(explanation.origins)}`, { role: 'strong', hang: indent }),
    ...numbersLines(page, explanation),
    ...withheldLines(page, explanation),
    '',
    page.paint('heading', 'Each claim, why it counts or not, and its words'),
    ...repeats.flatMap((repeat, at) => claimLines(page, repeat, at, question.population)),
    ...relationsLines(page, relations, repeats),
    ...noticedLines(page, explanation),
  ]
}

/** A question as one of several to choose from. */
export function choiceLines(page: Page, { id, question, figures }: Explanation): string[] {
  const [asked, where] = wordsOf(question)
  const amounts = [...new Set(repeatsOf(figures).map(({ amount }) => amount))].join(', ')
  return page.paragraph(`${id}  ${asked} · ${[where === '' ? 'no event told' : where, amounts].join(' · ')}`, {
    hang: 9,
  })
}

function numbersLines(page: Page, { numbers, figures }: Explanation): string[] {
  if (numbers.length < 2) return []
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  return numbers.flatMap(({ text, figures: ids, origins }) => {
    const first = ids.map((id) => byId.get(id)).find((figure) => figure !== undefined)
    const amount = first === undefined || isWordsOnly(first) ? quoted(text) : quantity(first)
    return page.paragraph(`${amount} alone: ${originsInWords(origins)}`, { indent, hang: indent + 2 })
  })
}

function isWordsOnly({ value, low, high }: FigureInSentence): boolean {
  return value === null && low === null && high === null
}

function claimLines(page: Page, { amount, first, again }: Repeat, at: number, asked: string | null): string[] {
  const { sentence, start, end, path, standing } = first
  const [counts, role] = countsInWords[standing?.counts ?? 'no']
  const [head = '', ...rest] = page.paragraph(`${counts}: ${standing?.reason ?? ''}`, {
    indent: inner,
    hang: inner + 2,
  })
  const places = [`${path}:${start}–${end}`, ...again.map((other) => `again at ${other.start}–${other.end}`)].join(', ')
  return [
    '',
    ...page.paragraph(`${String(at + 1).padStart(2)}.  ${amount} · ${voice(first.voice)}`, {
      role: 'strong',
      hang: inner,
    }),
    head.replace(counts, () => page.paint(role, counts)),
    ...rest,
    ...page.paragraph([circumstances(first), ofWhom(first, asked)].filter(Boolean).join(' · '), {
      indent: inner,
      role: 'faint',
    }),
    ...page.excerpt(sentence.text, start - sentence.start, end - sentence.start, inner),
    ...page.paragraph(places, { indent: inner, role: 'faint' }),
  ]
}

/** Pairs with one reason are told together. */
function relationsLines(page: Page, relations: readonly FigureRelation[], repeats: readonly Repeat[]): string[] {
  const numberOf = new Map(
    repeats.flatMap(({ first, again }, at) => [first, ...again].map(({ id }) => [id, at + 1] as const)),
  )
  const byReason = new Map<string, string[]>()
  for (const { figures, kind, reason } of relations) {
    const [one, other] = figures.map((id) => numberOf.get(id))
    if (one === undefined || other === undefined || one === other) continue
    const key = `${kind === 'apart' ? 'not compared' : kind}: ${reason}`
    byReason.set(key, [...(byReason.get(key) ?? []), `${one} and ${other}`])
  }
  if (byReason.size === 0) return []
  return [
    '',
    page.paint('heading', 'How they stand to each other'),
    '',
    ...[...byReason].flatMap(([reason, pairs]) =>
      page.paragraph(`${pairs.join('; ')} · ${reason}`, { indent, hang: indent + 2 }),
    ),
  ]
}

/** Findings that tell why somebody who is named is no further source. */
const takingAway: ReadonlySet<FindingKind> = new Set([
  'claimed-corroboration',
  'reprint',
  'self-citation',
  'supposition',
])

/** What was noticed of these claims and others: what relates two of them is told above. */
function noticedLines(page: Page, { findings, relations }: Explanation): string[] {
  const told = new Set(relations.map(({ reason }) => reason))
  const left = findings.filter(({ reason }) => !told.has(reason))
  return [
    ...sectionLines(
      page,
      'Named, and no source of its own',
      left.filter(({ kind }) => takingAway.has(kind)),
    ),
    ...sectionLines(
      page,
      'What else was noticed',
      left.filter(({ kind }) => !takingAway.has(kind)),
    ),
  ]
}

function sectionLines(page: Page, title: string, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return []
  return [
    '',
    page.paint('heading', title),
    ...findings.flatMap((finding) => ['', ...findingLines(page, finding, indent, true)]),
  ]
}
