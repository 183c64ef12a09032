import {
  type Captured,
  documentId,
  HearsayError,
  type DocumentFacts,
  type ExportRecord,
  type FamilyMember,
  type ImportRecord,
  type JournalEntry,
  type JudgedEntry,
  type ProtectionRecord,
  type Reading,
  type SecondReading,
  type SignedJudgement,
  unseen,
} from '../model/index.ts'
import * as answers from './answers.ts'
import { checkChain } from './check-chain.ts'
import type { Database } from './database.ts'
import { familiesRecord } from './families-record.ts'
import type { ActFilter, AttributionFilter, EventFilter, FigureFilter, FindingFilter, NameFilter } from './filters.ts'
import { loadDocuments, loadFamilies } from './follow-journal.ts'
import { loadJudgements, refuseUnsound } from './judgements-record.ts'
import { recordOf, secondReadingRecord, type KeptDocument } from './journal-state.ts'
import type { Journal } from './journal.ts'
import type { Kept, Ledger, LedgerNotice, Original } from './ledger.ts'
import type { Originals } from './originals.ts'
import { restoreJournal, type Restored } from './restore-journal.ts'
import { storeReadings } from './store-readings.ts'
import {
  listDocuments,
  revisionOf,
  storedReading,
  storedText,
  storedTexts,
  unreadDocuments,
} from './stored-documents.ts'
import { Writer } from './writer.ts'

/** The parts of an open ledger, embedded or on a server. */
export interface LedgerParts {
  readonly address: string
  readonly notices: readonly LedgerNotice[]
  readonly journal: Journal
  readonly originals: Originals
  readonly index: Index
  readonly clock: () => Date
  readonly tool: string
  readonly by: string | undefined
}

/** The tables, which can be thrown away and made again. */
export interface Index {
  readonly database: Database
  /** Makes empty tables and follows the journal. */
  clear(): Promise<void>
  /** Called after each store. */
  stored(readings: number): Promise<void>
  close(): Promise<void>
}

/** The one ledger; what differs between embedded and server lies in its parts. */
export class JournaledLedger implements Ledger {
  readonly address: string
  readonly notices: readonly LedgerNotice[]
  private writer: Writer
  private closing: Promise<void> | null = null
  private readonly signed = new Map<string, JournaledLedger>()

  constructor(private readonly parts: LedgerParts) {
    this.address = parts.address
    this.notices = parts.notices
    this.writer = this.newWriter()
  }

  signedBy(name: string): Ledger {
    this.refuseClosed()
    const known = this.signed.get(name)
    if (known !== undefined) return known
    const signed = new JournaledLedger({ ...this.parts, by: name })
    this.signed.set(name, signed)
    return signed
  }

  async keep(bytes: Uint8Array, facts: DocumentFacts, mediaType?: string): Promise<Kept> {
    this.refuseClosed()
    const document = documentId(bytes)
    await this.parts.originals.put(document, bytes)
    const entry = await this.writer.write({
      document,
      decide: (state) => recordOf(document, bytes.length, facts, state.documents.get(document), mediaType),
    })
    return { document, added: entry?.record.kind === 'document', entry }
  }

  async keepCapture(archive: Uint8Array, captured: Captured): Promise<JournalEntry> {
    this.refuseClosed()
    await this.parts.originals.put(captured.archive, archive)
    return this.record({ kind: 'capture', ...captured })
  }

  async archive(id: string): Promise<Uint8Array> {
    const bytes = await this.parts.originals.get(id)
    if (bytes === null) throw new HearsayError('not-found', `the ledger has no such web archive: ${id}`)
    if (documentId(bytes) !== id) throw new HearsayError('ledger-broken', `a web archive is not what was kept: ${id}`)
    return bytes
  }

  async keepSecondReading(document: string, second: SecondReading): Promise<JournalEntry | null> {
    await this.kept(document)
    return this.writer.write({
      document,
      decide: (state) => secondReadingRecord(document, second, state.documents.get(document)),
    })
  }

  async setFamilies(members: readonly FamilyMember[], removed: readonly string[] = []): Promise<JournalEntry | null> {
    this.refuseClosed()
    return this.writer.write({
      families: true,
      decide: (state) => familiesRecord(members, removed, state.families),
    })
  }

  async record(
    record: ExportRecord | ImportRecord | ProtectionRecord | ({ readonly kind: 'capture' } & Captured),
  ): Promise<JournalEntry> {
    this.refuseClosed()
    const entry = await this.writer.write({ decide: () => record })
    if (entry === null) throw new TypeError('nothing was recorded')
    return entry
  }

  async restore(lines: AsyncIterable<string>, original: (document: string) => Promise<Uint8Array>): Promise<Restored> {
    const { journal, originals } = this.parts
    const { database } = this
    await this.writer.settled()
    return restoreJournal({ database, journal, originals }, lines, original)
  }

  async families(): Promise<FamilyMember[]> {
    const families = await loadFamilies(this.database)
    return families.map(([party, family]) => ({ party, family }))
  }

  async judge(judgement: SignedJudgement, seen?: number): Promise<JournalEntry> {
    this.refuseClosed()
    refuseUnsound(judgement)
    let other: number | null = null
    const entry = await this.writer.write({
      judgements: seen !== undefined,
      decide: ({ judgements }) => {
        other = seen === undefined ? null : unseen(judgement.judgement, judgements, seen)
        return other === null ? { kind: 'judgement', ...judgement } : null
      },
    })
    if (entry === null)
      throw new HearsayError('changed', `somebody decided about the same meanwhile, look again: judgement ${other}`)
    return entry
  }

  async judgements(): Promise<JudgedEntry[]> {
    return loadJudgements(this.database)
  }

  journal() {
    return this.parts.journal.entries()
  }

  checkChain() {
    return checkChain(this.parts.journal, this.parts.originals)
  }

  async unread(extractor: string): Promise<string[]> {
    return unreadDocuments(this.database, extractor)
  }

  async original(document: string): Promise<Original> {
    const kept = await this.kept(document)
    const bytes = await this.parts.originals.get(document)
    if (bytes === null || documentId(bytes) !== document)
      throw new HearsayError(
        'ledger-broken',
        `the original ${bytes === null ? 'is missing' : 'is not what was kept'}: ${document} (${kept.facts.path}). ` +
          'Adding the same file again restores it.',
      )
    return { bytes, facts: kept.facts, second: kept.second }
  }

  async store(readings: readonly Reading[], extractor: string): Promise<void> {
    await storeReadings(this.database, readings, extractor)
    await this.parts.index.stored(readings.length)
  }

  async clearIndex(): Promise<void> {
    this.refuseClosed()
    await this.writer.settled()
    await this.parts.index.clear()
    this.signed.clear()
    this.writer = this.newWriter()
  }

  async revision(of: 'everything' | 'readings' = 'everything'): Promise<string> {
    return revisionOf(this.database, of)
  }

  async documents() {
    return listDocuments(this.database)
  }

  async reading(document: string) {
    return storedReading(this.database, document)
  }

  async text(document: string, start?: number, end?: number) {
    return storedText(this.database, document, start, end)
  }

  texts(documents?: readonly string[]) {
    return storedTexts(this.database, documents)
  }

  async figures(filter: FigureFilter = {}) {
    return answers.findFigures(this.database, filter)
  }

  async attributions(filter: AttributionFilter = {}) {
    return answers.findAttributions(this.database, filter)
  }

  async attributionsWith(words: string) {
    return answers.findAttributionIds(this.database, words)
  }

  async acts(filter: ActFilter = {}) {
    return answers.findActs(this.database, filter)
  }

  async events(filter: EventFilter = {}) {
    return answers.findEvents(this.database, filter)
  }

  async people(filter: NameFilter = {}) {
    return answers.findPeople(this.database, filter)
  }

  async parties(filter: NameFilter = {}) {
    return answers.findParties(this.database, filter)
  }

  async findings(filter: FindingFilter = {}) {
    return answers.findFindings(this.database, filter)
  }

  close(): Promise<void> {
    this.closing ??= this.closeParts()
    return this.closing
  }

  private async kept(document: string): Promise<KeptDocument> {
    const kept = (await loadDocuments(this.database, [document])).get(document)
    if (kept === undefined) throw new HearsayError('not-found', `the ledger has no such document: ${document}`)
    return kept
  }

  private get database(): Database {
    this.refuseClosed()
    return this.parts.index.database
  }

  private newWriter(): Writer {
    const { index, journal, clock, tool, by } = this.parts
    return new Writer(index.database, journal, clock, tool, by)
  }

  private refuseClosed(): void {
    if (this.closing !== null) throw new HearsayError('usage', `the ledger is closed: ${this.address}`)
  }

  private async closeParts(): Promise<void> {
    for (const signed of this.signed.values()) signed.closing = this.closing
    for (const { writer } of [this, ...this.signed.values()]) await writer.settled()
    try {
      await this.parts.journal.close()
    } finally {
      await this.parts.index.close()
    }
  }
}
