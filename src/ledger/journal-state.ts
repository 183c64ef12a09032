import type { DocumentFacts, JournalEntry, JudgedEntry, JournalRecord, SecondReading } from '../model/index.ts'
import { canonicalJson } from './canonical-json.ts'

/** What the journal says of one document, all its entries taken together. */
export interface KeptDocument {
  /** Of the entry that first recorded it. */
  readonly sequence: number
  readonly size: number
  /** The latest word on each field. */
  readonly facts: DocumentFacts
  /** Every path that the bytes were found under, in the order of their recording. */
  readonly paths: readonly string[]
  /** What a second reader made of it, the latest; null where none was asked. */
  readonly second: SecondReading | null
}

/** The part of the journal's meaning that some entries bear on. */
export class JournalState {
  readonly changedDocuments = new Set<string>()
  /** Documents of which more was recorded after they were kept: a reading made before then is out of date. */
  readonly outOfDate = new Set<string>()
  readonly changedParties = new Set<string>()

  constructor(
    readonly documents: Map<string, KeptDocument>,
    readonly families: Map<string, string>,
    readonly judgements: Pick<JudgedEntry, 'sequence' | 'judgement'>[] = [],
  ) {}

  follow(entry: Pick<JournalEntry, 'sequence' | 'record'>): void {
    const { record, sequence } = entry
    if (record.kind === 'document') this.keep(record, sequence)
    else if (record.kind === 'facts') this.changeFacts(record.document, record.facts)
    else if (record.kind === 'second-reading') this.changeSecond(record.document, record.second)
    else if (record.kind === 'families') this.changeFamilies(record)
    else if (record.kind === 'judgement') this.judgements.push({ sequence, judgement: record.judgement })
  }

  private keep(record: Extract<JournalRecord, { kind: 'document' }>, sequence: number): void {
    const { document, facts, size } = record
    this.documents.set(document, { sequence, size, facts, paths: [facts.path], second: null })
    this.changedDocuments.add(document)
  }

  private changeFacts(document: string, facts: DocumentFacts): void {
    const kept = this.documents.get(document)
    if (kept === undefined) return
    const paths = kept.paths.includes(facts.path) ? kept.paths : [...kept.paths, facts.path]
    this.documents.set(document, { ...kept, facts: { ...kept.facts, ...facts }, paths })
    this.changedDocuments.add(document)
    this.outOfDate.add(document)
  }

  private changeSecond(document: string, second: SecondReading): void {
    const kept = this.documents.get(document)
    if (kept === undefined) return
    this.documents.set(document, { ...kept, second })
    this.changedDocuments.add(document)
    this.outOfDate.add(document)
  }

  private changeFamilies(record: Extract<JournalRecord, { kind: 'families' }>): void {
    for (const party of record.removed ?? []) {
      this.families.delete(party)
      this.changedParties.add(party)
    }
    for (const { party, family } of record.set) {
      this.families.set(party, family)
      this.changedParties.add(party)
    }
  }
}

/** The record that keeps a document, that changes its facts, or none where the journal says it all already. */
export function recordOf(
  document: string,
  size: number,
  facts: DocumentFacts,
  kept: KeptDocument | undefined,
  mediaType?: string,
): JournalRecord | null {
  const told = withoutLaterCapture(definedFacts(facts), kept)
  if (kept === undefined)
    return { kind: 'document', document, size, facts: told, ...(mediaType !== undefined && { mediaType }) }
  return changes(kept, told) ? { kind: 'facts', document, facts: told } : null
}

/** The record of what a second reader made of a document; none where, but for the time, the journal says the same. */
export function secondReadingRecord(
  document: string,
  second: SecondReading,
  kept: KeptDocument | undefined,
): JournalRecord | null {
  const withoutTime = (reading: SecondReading): string => canonicalJson({ ...reading, time: '' })
  const before = kept?.second ?? null
  if (kept === undefined || (before !== null && withoutTime(before) === withoutTime(second))) return null
  return { kind: 'second-reading', document, second }
}

/** The same bytes captured again: the first time stays, and nothing is read again. */
const ofOneCapture: ReadonlySet<string> = new Set(['captured', 'container'])

function withoutLaterCapture(facts: DocumentFacts, kept: KeptDocument | undefined): DocumentFacts {
  const isNews = (field: string): boolean => !ofOneCapture.has(field) || !(field in (kept?.facts ?? {}))
  return Object.fromEntries(Object.entries(facts).filter(([field]) => isNews(field))) as unknown as DocumentFacts
}

/**
 * One document can lie under several paths: a path that has been recorded once is nothing new, or adding a folder with
 * two copies again would record them for ever.
 */
function changes(kept: KeptDocument, facts: DocumentFacts): boolean {
  const before = kept.facts as unknown as Readonly<Record<string, unknown>>
  return Object.entries(facts).some(([field, value]) => {
    if (field === 'path') return !kept.paths.includes(value as string)
    return before[field] !== value
  })
}

function definedFacts(facts: DocumentFacts): DocumentFacts {
  const told = Object.entries(facts).filter(([, value]) => value !== undefined && value !== null)
  return Object.fromEntries(told) as unknown as DocumentFacts
}
