import { tool } from '../config.ts'
import { briefHtml, briefMarkdown } from '../export/index.ts'
import type { Ledger } from '../ledger/index.ts'
import {
  daysInWords,
  HearsayError,
  quantity,
  voiceInWords,
  type Brief,
  type BriefClaim,
  type BriefQuestion,
  type BriefSource,
  type DocumentRow,
  type Finding,
  type FigureInSentence,
  type QuestionAnswer,
} from '../model/index.ts'
import { figures, questionKeys, type FigureFilter } from './figures.ts'
import { eventWords } from './ledger-rows.ts'
import { hasWords } from './names.ts'

export const briefFormats = ['md', 'html'] as const
export type BriefFormat = (typeof briefFormats)[number]

export interface BriefOptions extends Omit<FigureFilter, 'event' | 'question'> {
  readonly clock?: () => Date
}

/** What two pages have room for. */
const most = { rivals: 3, alone: 5, claims: 5, findings: 6 } as const

/** Findings in the order in which a reader needs them. */
const importance: readonly Finding['kind'][] = [
  ...(['conflict', 'revision', 'stale', 'claimed-corroboration', 'arithmetic', 'scope', 'subset', 'drift'] as const),
  ...(['supposition', 'bounds', 'agreement', 'reprint', 'self-citation'] as const),
]

/**
 * A comparison of one event, whose label holds the words, or else what documents call it.
 * @throws HearsayError `usage` where no event or several hold them: the message names those that there are.
 */
export async function brief(ledger: Ledger, words: string, options: BriefOptions = {}): Promise<Brief> {
  const event = await eventOf(ledger, words)
  const { clock = () => new Date(), ...filter } = options
  const all: QuestionAnswer[] = []
  for await (const answer of figures(ledger, { ...filter, event }))
    if (answer.question.event === event) all.push(answer)
  const first = all[0]?.question
  if (first === undefined) throw new HearsayError('usage', `no figure of this event is left by the filters: ${event}`)
  const documents = await ledger.documents()
  const chosen = chosenOf(all)
  const questions = chosen.map(briefQuestion)
  const findings = findingsOf(all)
  return {
    event: { label: event, place: first.place, from: first.from, to: first.to },
    filters: filtersInWords(filter),
    made: { day: clock().toISOString().slice(0, 10), tool, documents: documents.length },
    questions,
    findings: findings.slice(0, most.findings),
    withheld: unique(all.flatMap(({ withheld }) => withheld)).map((claim) => ({
      ...claim,
      voice: voiceInWords(claim.voice),
    })),
    leftOut: [...leftOutOf(all, chosen, findings), ...(await outsideArticles(ledger, all))],
    sources: sourcesOf(questions, documents),
  }
}

/** The comparison as a document: Markdown, or HTML that needs no other file. */
export async function briefDocument(made: Brief, format: BriefFormat): Promise<string> {
  return format === 'html' ? briefHtml(made) : briefMarkdown(made)
}

async function eventOf(ledger: Ledger, words: string): Promise<string> {
  const keys = await questionKeys(ledger)
  const labels = [...new Set(keys.flatMap(({ event }) => event ?? []))]
  const called = await eventWords(ledger)
  const named = labels.filter((label) => label === words || hasWords(words, [label]))
  const fitting = named.length > 0 ? named : labels.filter((label) => hasWords(words, called.get(label) ?? []))
  const exact = fitting.find((label) => label === words)
  if (exact !== undefined) return exact
  const [only] = fitting
  if (only !== undefined && fitting.length === 1) return only
  if (fitting.length > 1) throw new HearsayError('usage', `several events fit, name one: ${fitting.join('; ')}`)
  throw new HearsayError(
    'usage',
    `no event with figures has these words: ${words}. There are: ${labels.slice(0, 12).join('; ')}`,
  )
}

/** Those with rivals before those without: of both the first, which are the most important. */
function chosenOf(all: readonly QuestionAnswer[]): QuestionAnswer[] {
  const isAlone = ({ figures: own }: QuestionAnswer): boolean => onceEach(own).length === 1
  return [
    ...all.filter((answer) => !isAlone(answer)).slice(0, most.rivals),
    ...all.filter(isAlone).slice(0, most.alone),
  ]
}

function briefQuestion({ id, question, origins, figures: own }: QuestionAnswer): BriefQuestion {
  return { id, question, origins, claims: onceEach(own).slice(0, most.claims).map(briefClaim) }
}

/** The same number by the same voices in one document is one claim. */
function onceEach(figures: readonly FigureInSentence[]): FigureInSentence[] {
  const first = new Map<string, FigureInSentence>()
  for (const figure of figures) {
    const { document, voice, modality, low, high, value } = figure
    const key = JSON.stringify([document, voice.map(({ name }) => name), modality, low, high, value])
    if (!first.has(key)) first.set(key, figure)
  }
  return [...first.values()]
}

function briefClaim(figure: FigureInSentence): BriefClaim {
  const { value, low, high, qualifier, unit, per, modality, population, origin, said, published } = figure
  const hasNumber = value !== null || low !== null || high !== null
  return {
    ...{ value, low, high, qualifier, unit, per, modality, population, origin },
    amount: hasNumber ? quantity(figure) : `“${figure.text}”`,
    voice: voiceInWords(figure.voice),
    when: said ?? published,
    isSaid: said !== null,
    standing: figure.standing ?? { counts: 'no', reason: '' },
    ...{
      document: figure.document,
      path: figure.path,
      start: figure.start,
      end: figure.end,
      sentence: figure.sentence,
    },
  }
}

function findingsOf(all: readonly QuestionAnswer[]): Finding[] {
  const findings = new Map(
    all.flatMap((answer) => answer.findings.map((finding) => [finding.reason, finding] as const)),
  )
  const rank = ({ kind }: Finding): number => (importance.indexOf(kind) + 100) % 100
  return [...findings.values()].sort((a, b) => rank(a) - rank(b))
}

function filtersInWords({ measure, by, from, to }: Omit<BriefOptions, 'clock'>): string[] {
  return [
    measure === undefined ? '' : `only ${[measure].flat().join(', ')}`,
    by === undefined ? '' : `only claims with ${by} in their chain`,
    from === undefined ? '' : `said (else published) on or after ${from}`,
    to === undefined ? '' : `said (else published) on or before ${to}`,
  ].filter((filter) => filter !== '')
}

function leftOutOf(
  all: readonly QuestionAnswer[],
  shown: readonly QuestionAnswer[],
  findings: readonly Finding[],
): Brief['leftOut'] {
  const further = all
    .filter((answer) => !shown.includes(answer))
    .map(({ id, question }) => `${question.measure} (${id})`)
  const claims = shown.flatMap(({ figures: own, id }) => {
    const left = onceEach(own).length - most.claims
    return left > 0 ? [{ what: `${left} further claims of ${id}`, reason: 'for lack of room' }] : []
  })
  const filtered = all.reduce((sum, { others }) => sum + others, 0)
  return [
    ...(further.length === 0 ? [] : [{ what: `figures on ${further.join(', ')}`, reason: 'for lack of room' }]),
    ...claims,
    ...(findings.length <= most.findings
      ? []
      : [{ what: `${findings.length - most.findings} further findings`, reason: 'for lack of room' }]),
    ...(filtered === 0 ? [] : [{ what: `${filtered} figures on these questions`, reason: 'by the filters in force' }]),
    ...uncounted(all),
  ]
}

/** Figures that stand in the table and add no source. */
function uncounted(all: readonly QuestionAnswer[]): Brief['leftOut'] {
  const reasons = new Map<string, number>()
  for (const { figures: own } of all)
    for (const { standing } of own)
      if (standing?.counts === 'no') reasons.set(standing.reason, (reasons.get(standing.reason) ?? 0) + 1)
  return [...reasons].map(([reason, count]) => ({
    what: `${count} ${count === 1 ? 'figure' : 'figures'} in the count of origins`,
    reason: reason.replace(/\.$/, ''),
  }))
}

/** Passages of the documents that nothing was read from, by kind. */
async function outsideArticles(ledger: Ledger, all: readonly QuestionAnswer[]): Promise<Brief['leftOut'][number][]> {
  const documents = new Set(all.flatMap(({ figures: own }) => own.map(({ document }) => document)))
  const kinds = new Map<string, number>()
  for (const document of documents) {
    const reading = await ledger.reading(document)
    for (const { kind } of reading?.notices ?? []) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  if (kinds.size === 0) return []
  const list = [...kinds].map(([kind, count]) => `${kind} (${count})`).join(', ')
  return [{ what: 'passages of these documents that are no part of the article, or damaged', reason: list }]
}

function sourcesOf(questions: readonly BriefQuestion[], rows: readonly DocumentRow[]): BriefSource[] {
  const byId = new Map(rows.map((row) => [row.document, row]))
  const families = new Map<string, Set<string>>()
  for (const { origin, document } of questions.flatMap(({ claims }) => claims)) {
    const family = origin ?? 'sources that are not named'
    families.set(family, (families.get(family) ?? new Set<string>()).add(document))
  }
  return [...families].map(([family, documents]) => ({
    family,
    documents: [...documents].flatMap((document) => {
      const row = byId.get(document)
      if (row === undefined) return []
      const { path, publisher, title, published, url } = row
      return [{ document, path, publisher, title, published, url }]
    }),
  }))
}

function unique<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()]
}

/** "protests, Port Sele, March 2021 (2021-03)": for a message. */
export function eventInWords({ event }: Brief): string {
  const { from, to } = event
  return from === null || to === null ? event.label : `${event.label} (${daysInWords({ from, to })})`
}
