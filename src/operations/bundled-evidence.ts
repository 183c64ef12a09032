import { tool } from '../config.ts'
import { originalName, type BundledDocument, type Evidence } from '../export/index.ts'
import type { Ledger } from '../ledger/index.ts'
import {
  type Captured,
  HearsayError,
  type Claim,
  type DocumentRow,
  type Finding,
  type JournalEntry,
  type Measure,
  type PersonAct,
  type PersonCase,
  type QuestionAnswer,
} from '../model/index.ts'
import { check } from './check.ts'
import { claims } from './claims.ts'
import { figures } from './figures.ts'
import { people } from './people.ts'
import { allOf } from './all-of.ts'

/** What a bundle is to hold: documents with claims or figures that fit, and what those documents say. */
export interface BundleFilter {
  readonly measure?: Measure | undefined
  /** Words of the event's label or of the place. */
  readonly event?: string | undefined
  /** A party anywhere in the chain. */
  readonly party?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Everything that a bundle shows of a ledger, and of its documents those that the filter chooses. */
export async function bundledEvidence(ledger: Ledger, filter: BundleFilter): Promise<Evidence> {
  const told = Object.entries(filter).filter(([, value]) => value !== undefined) as [string, string][]
  const isWhole = told.length === 0
  const { measure, event, party, from, to } = filter
  const questions = await allOf(figures(ledger, { measure, event, by: party, from, to }))
  const claimed =
    measure === undefined && event === undefined ? await allOf(claims(ledger, { by: party, from, to })) : []
  const chosen = isWhole ? null : documentsOf(questions, claimed)
  const isChosen = ({ document }: { readonly document: string }): boolean => chosen?.has(document) ?? true
  const { documents, archives, end } = await collectedDocuments(ledger)
  if (documents.filter(isChosen).length === 0)
    throw new HearsayError('not-found', 'no document of the ledger fits, so there is nothing to bundle')
  const persons = await allOf(people(ledger))
  return {
    ...{ tool, entries: end.sequence, hash: end.hash, filters: Object.fromEntries(told), questions },
    documents: documents.filter(isChosen),
    leftOut: documents.filter((document) => !isChosen(document)).map((document) => ({ ...document, original: null })),
    archives: archives.flatMap(({ document, archive }) => (isChosen({ document }) ? [archive] : [])),
    redactions: null,
    families: await ledger.families(),
    claims: isWhole ? claimed : await claimsIn(ledger, isChosen),
    people: isWhole ? persons : actsIn(persons, isChosen),
    findings: (await allOf(check(ledger))).filter(({ evidence }) => isWhole || evidence.every(isChosen)),
    journal: () => until(ledger, end.sequence),
  }
}

async function claimsIn(ledger: Ledger, isChosen: (claim: Claim) => boolean): Promise<Claim[]> {
  return (await allOf(claims(ledger))).filter(isChosen)
}

function actsIn(persons: readonly PersonCase[], isChosen: (act: PersonAct) => boolean): PersonCase[] {
  return persons
    .map((person) => ({ ...person, acts: person.acts.filter(isChosen) }))
    .filter(({ acts }) => acts.length > 0)
}

/** Also the documents that the findings quote: a bundle holds what it names. */
function documentsOf(questions: readonly QuestionAnswer[], claimed: readonly Claim[]): Set<string> {
  const quoted = questions.flatMap((question) => question.findings.flatMap(({ evidence }: Finding) => evidence))
  const rows = [...questions.flatMap((question) => question.figures), ...quoted, ...claimed]
  return new Set(rows.map(({ document }) => document))
}

/** Every document with the facts of its collection, by path, and where the journal ends. */
async function collectedDocuments(ledger: Ledger) {
  const collected = new Map<string, JournalEntry>()
  const archives = new Map<string, Captured>()
  let end = { sequence: 0, hash: '0'.repeat(64) }
  for await (const entry of ledger.journal()) {
    if (entry.record.kind === 'document') collected.set(entry.record.document, entry)
    if (entry.record.kind === 'capture') archives.set(entry.record.archive, entry.record)
    end = { sequence: entry.sequence, hash: entry.hash }
  }
  const rows = await ledger.documents()
  return {
    end,
    archives: [...archives.values()],
    documents: rows.flatMap((row) => bundled(row, collected.get(row.document))),
  }
}

function bundled(row: DocumentRow, entry: JournalEntry | undefined): BundledDocument[] {
  if (entry?.record.kind !== 'document') return []
  const { document, path, title, publisher, published, url, language } = row
  const { size, mediaType } = entry.record
  return [
    {
      ...{ schema: 'hearsay/bundled-document/1', document, original: originalName(document) },
      ...{ path, title, publisher, published, url, language, sizeBytes: size, mediaType: mediaType ?? null },
      collected: { entry: entry.sequence, time: entry.time, by: entry.by ?? null, tool: entry.tool },
    },
  ]
}

/** The journal as it was when the bundle was begun, whoever writes meanwhile. */
async function* until(ledger: Ledger, sequence: number): AsyncGenerator<JournalEntry> {
  for await (const entry of ledger.journal()) {
    if (entry.sequence > sequence) return
    yield entry
  }
}
