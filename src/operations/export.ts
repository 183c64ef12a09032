import { tool } from '../config.ts'
import { grouped } from '../compare/index.ts'
import {
  annotatedClaim,
  annotatedFigure,
  annotationsOf,
  claimItems,
  csvRecord,
  figureColumns,
  figureRecords,
  ftmClaim,
  ftmDocument,
  ftmEvent,
  ftmParty,
  ftmPerson,
} from '../export/index.ts'
import type { Ledger } from '../ledger/index.ts'
import type { Claim, DocumentRow, QuestionAnswer } from '../model/index.ts'
import { check } from './check.ts'
import { claims } from './claims.ts'
import { events } from './events.ts'
import { figures, type FigureFilter } from './figures.ts'
import { people } from './people.ts'
import { redactorOf } from './public-evidence.ts'
import { sources } from './sources.ts'
import { allOf } from './all-of.ts'

export const exportFormats = ['jsonl', 'csv', 'claimreview', 'annotations', 'ftm'] as const
export type ExportFormat = (typeof exportFormats)[number]

export type ExportFilter = Pick<FigureFilter, 'measure' | 'event' | 'by' | 'from' | 'to'>

export interface ExportOptions {
  readonly format: ExportFormat
  readonly filter?: ExportFilter
  /** Whether names of people at risk are replaced by their pseudonyms. */
  readonly isPublic?: boolean
  readonly clock?: () => Date
}

/** What is written at the head of every export, or beside each row: nobody takes a part for the whole. */
interface Head {
  readonly schema: 'hearsay/export/1'
  readonly tool: string
  readonly exported: string
  readonly filters: Readonly<Record<string, string>>
  readonly public: boolean
}

/** The answers that fit the filters. A filter on figures chooses the documents and claims that hold such figures. */
interface Chosen {
  readonly head: Head
  readonly questions: readonly QuestionAnswer[]
  readonly claims: readonly Claim[]
  /** Without those that people rejected: for formats that could not say so. */
  readonly standing: readonly Claim[]
  readonly documents: readonly DocumentRow[]
  /** Replaces the names of people at risk, or leaves all as it is. */
  readonly told: <Value>(value: Value) => Value
  readonly textOf: (document: string) => Promise<string>
}

/**
 * The ledger in the words of other programs, in pieces of text as they are made.
 * @throws HearsayError `usage` for a public export where nobody is marked as at risk.
 */
export async function* exportLedger(ledger: Ledger, options: ExportOptions): AsyncGenerator<string> {
  const chosen = await chosenOf(ledger, options)
  if (options.format === 'jsonl') yield* jsonLines(ledger, chosen)
  else if (options.format === 'csv') yield* csv(chosen)
  else if (options.format === 'claimreview') yield* claimReviews(chosen)
  else if (options.format === 'annotations') yield* annotations(chosen)
  else yield* followTheMoney(ledger, chosen)
}

async function chosenOf(
  ledger: Ledger,
  { filter = {}, isPublic = false, clock = () => new Date() }: ExportOptions,
): Promise<Chosen> {
  const filters = Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  )
  const { by, from, to } = filter
  const everything = await ledger.documents()
  // First, so that what is refused is refused at once.
  const redactor = isPublic ? await redactorOf(ledger, everything) : null
  const questions = await allOf(figures(ledger, filter))
  const fitting = new Set(questions.flatMap((question) => question.figures.map(({ id }) => id)))
  const isByFigures = filters['measure'] !== undefined || filters['event'] !== undefined
  const own = (await allOf(claims(ledger, { by, from, to }))).filter(
    (claim) => !isByFigures || claim.figures.some((id) => fitting.has(id)),
  )
  const held = new Set([...questions.flatMap(({ figures: list }) => list), ...own].map(({ document }) => document))
  const documents =
    Object.keys(filters).length === 0 ? everything : everything.filter(({ document }) => held.has(document))
  return {
    head: { schema: 'hearsay/export/1', tool, exported: clock().toISOString(), filters, public: isPublic },
    ...{ questions, claims: own, documents },
    standing: own.filter(({ review }) => review?.verdict !== 'rejected'),
    told: (value) => redactor?.value(value) ?? value,
    textOf: async (document) => {
      const text = (await ledger.text(document)) ?? ''
      return redactor === null ? text : redactor.words(text)
    },
  }
}

async function* jsonLines(ledger: Ledger, { head, questions, claims: own, documents, told }: Chosen) {
  yield line(told(head))
  for (const document of documents) yield line(told({ schema: 'hearsay/document/1', ...document }))
  for (const question of questions) yield line(told(question))
  for (const claim of own) yield line(told(claim))
  const held = new Set(documents.map(({ document }) => document))
  const isHeld = ({ document }: { readonly document: string }): boolean => held.has(document)
  for await (const person of people(ledger)) {
    const acts = person.acts.filter(isHeld)
    if (isWhole(head) || acts.length > 0) yield line(told({ ...person, acts }))
  }
  if (isWhole(head)) for await (const source of sources(ledger)) yield line(told(source))
  for await (const finding of check(ledger)) if (finding.evidence.every(isHeld)) yield line(told(finding))
  for (const event of (await events(ledger)).events) if (event.tellings.some(isHeld)) yield line(told(event))
}

/** A spreadsheet has no place for a head: the filters stand in a column of their own. */
async function* csv({ head, questions, told }: Chosen) {
  const filters = Object.entries(told(head.filters)).map(([name, value]) => `${name} ${value}`)
  const words = filters.length === 0 ? 'none' : filters.join('; ')
  yield `${csvRecord([...figureColumns, 'filters'])}\r\n`
  for (const question of questions)
    for (const cells of figureRecords(told(question))) yield `${csvRecord([...cells, words])}\r\n`
}

async function* claimReviews({ head, standing, documents, told }: Chosen) {
  const byId = new Map(documents.map((document) => [document.document, document]))
  const { tool: program, exported, filters } = told(head)
  const feed = {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    name: 'Claims of a Hearsay ledger',
    description: `Filters in force: ${JSON.stringify(filters)}. A ClaimReview stands only where a person graded a claim.`,
    creator: { '@type': 'SoftwareApplication', name: program },
    dateModified: exported,
  }
  const items = function* () {
    for (const claim of standing) yield* claimItems(told(claim), told(byId.get(claim.document)))
  }
  yield* withItems(feed, 'dataFeedElement', items())
}

async function* annotations({ head, questions, claims: own, documents, told, textOf }: Chosen) {
  const { tool: program, exported, filters } = told(head)
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    id: `urn:hearsay:export:${exported}`,
    summary: `Filters in force: ${JSON.stringify(filters)}`,
  }
  const figuresOf = grouped(
    questions.flatMap((question) => question.figures),
    ({ document }) => document,
  )
  const claimsOf = grouped(own, ({ document }) => document)
  const items = async function* () {
    for (const document of documents) {
      const annotated = [
        ...(claimsOf.get(document.document) ?? []).map((claim) => annotatedClaim(told(claim))),
        ...(figuresOf.get(document.document) ?? []).map((figure) => annotatedFigure(told(figure))),
      ]
      if (annotated.length > 0)
        yield* annotationsOf(told(document), await textOf(document.document), annotated, program)
    }
  }
  yield* withItems(page, 'items', items())
}

/** FollowTheMoney is a stream of entities: what the export is, is one too. */
async function* followTheMoney(ledger: Ledger, { head, standing, documents, told }: Chosen) {
  const held = new Set(documents.map(({ document }) => document))
  const { filters, exported, tool: program } = told(head)
  const words = `Exported by ${program} at ${exported}. Filters in force: ${JSON.stringify(filters)}`
  yield line({
    id: `hearsay-export-${exported}`,
    schema: 'Note',
    properties: { name: ['Hearsay export'], description: [words] },
  })
  for (const document of documents) yield line(ftmDocument(told(document)))
  for await (const person of people(ledger)) {
    const acts = person.acts.filter(({ document }) => held.has(document))
    if (isWhole(head) || acts.length > 0) for (const one of ftmPerson(told({ ...person, acts }))) yield line(one)
  }
  if (isWhole(head)) for await (const source of sources(ledger)) yield line(ftmParty(told(source)))
  for (const event of (await events(ledger)).events)
    if (event.tellings.some(({ document }) => held.has(document))) yield line(ftmEvent(told(event)))
  for (const claim of standing) yield line(ftmClaim(told(claim)))
}

function isWhole({ filters }: Head): boolean {
  return Object.keys(filters).length === 0
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}

/** One JSON object with a long list as its last member, an item a line: never held whole. */
async function* withItems(head: object, member: string, items: Iterable<unknown> | AsyncIterable<unknown>) {
  yield `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(member)}:[`
  let separator = '\n'
  for await (const item of items) {
    yield separator + JSON.stringify(item)
    separator = ',\n'
  }
  yield '\n]}\n'
}
