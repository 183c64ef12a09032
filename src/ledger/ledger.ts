import type {
  Captured,
  DocumentFacts,
  DocumentRow,
  ExportRecord,
  FamilyMember,
  ImportRecord,
  JournalEntry,
  JudgedEntry,
  LocatedAct,
  LocatedAttribution,
  LocatedEvent,
  LocatedFigure,
  LocatedFinding,
  LocatedParty,
  LocatedPerson,
  LocatedText,
  ProtectionRecord,
  Reading,
  SecondReading,
  SignedJudgement,
} from '../model/index.ts'
import type { Restored } from './restore-journal.ts'
import type { ActFilter, AttributionFilter, EventFilter, FigureFilter, FindingFilter, NameFilter } from './filters.ts'

/** Something about the ledger itself that its user wants to know: nothing is repaired in silence. */
export interface LedgerNotice {
  readonly kind: 'torn-entry' | 'lock-taken-over' | 'index-rebuilt' | 'entries-missing'
  readonly reason: string
}

/** What takes long while a ledger is opened. */
export interface LedgerProgress {
  readonly step: 'making-database' | 'migrating' | 'following-journal'
  /** For `following-journal`: the entry reached. */
  readonly entry?: number
}

export interface LedgerOptions {
  /** Name and version of the program that writes, for the journal: `hearsay 0.1.0`. */
  readonly tool: string
  /** Who has what is written, for the journal: left out, the entries do not tell it. */
  readonly by?: string | undefined
  /** Whether to make the ledger where there is none. Default false. */
  readonly create?: boolean
  readonly clock?: () => Date
  /** How long to wait for another program that has an embedded ledger open. Default 5000. */
  readonly waitMs?: number
  readonly progress?: (progress: LedgerProgress) => void
}

export interface Kept {
  readonly document: string
  /** False where the ledger had these bytes before. */
  readonly added: boolean
  /** What was recorded; null where the journal said it all already. */
  readonly entry: JournalEntry | null
}

export interface Original {
  readonly bytes: Uint8Array
  /** The latest word on each field. */
  readonly facts: DocumentFacts
  /** What a second reader made of it, the latest; null where none was asked. */
  readonly second: SecondReading | null
}

export interface ChainCheck {
  /** Entries found good, from the first. */
  readonly entries: number
  /** Hash of the last good entry. */
  readonly hash: string
  /** Originals found good. */
  readonly originals: number
  readonly problems: readonly ChainProblem[]
}

export interface ChainProblem {
  readonly kind: 'journal' | 'missing-original' | 'changed-original'
  /** The entry that the problem lies in, or that recorded the document. */
  readonly sequence: number
  readonly document: string | null
  readonly reason: string
}

/**
 * The journal, the original bytes and the tables that follow from them. Rows come by path, place in the text and id.
 * @throws HearsayError `database` from any method when the disk or the server fails.
 */
export interface Ledger {
  /** Where it lies, without a password. */
  readonly address: string
  /** What opening it found. */
  readonly notices: readonly LedgerNotice[]

  /** The same ledger, its entries signed with this name from here on. Opened and closed with the one that it is of. */
  signedBy(name: string): Ledger

  /**
   * Keeps a document. Durable once it resolves. The same bytes are one document; facts are recorded where they say
   * something new. Many at once share their fsyncs. `mediaType` is what the bytes look like.
   */
  keep(bytes: Uint8Array, facts: DocumentFacts, mediaType?: string): Promise<Kept>
  /** Keeps the web archive that a document was fetched with, and records the fetching. Durable once it resolves. */
  keepCapture(archive: Uint8Array, captured: Captured): Promise<JournalEntry>
  /** @throws HearsayError `not-found`; `ledger-broken` where the bytes are gone or are no longer those that were kept. */
  archive(id: string): Promise<Uint8Array>
  /**
   * Keeps what a second reader made of a document, so that its reading can be made again without asking. Durable once it
   * resolves with what was recorded; null where, but for the time, the journal says it already. The document is unread then.
   * @throws HearsayError `not-found` for a document that was never kept.
   */
  keepSecondReading(document: string, second: SecondReading): Promise<JournalEntry | null>
  /**
   * Sets which parties belong to which family, and which belong to none any more. Durable once it resolves with what was
   * recorded; null where nothing changed.
   * @throws HearsayError `bad-families` for a name that is empty or no text.
   */
  setFamilies(members: readonly FamilyMember[], removed?: readonly string[]): Promise<JournalEntry | null>
  /** Records that a bundle was made of the ledger, or restored into it, or who is at risk. Durable once it resolves. */
  record(record: ExportRecord | ImportRecord | ProtectionRecord): Promise<JournalEntry>
  /**
   * Continues the journal with that of a bundle, to the letter, and keeps the originals that it records.
   * @throws HearsayError `bad-bundle` where the ledger has a history of its own, or an original is another.
   */
  restore(lines: AsyncIterable<string>, original: (document: string) => Promise<Uint8Array>): Promise<Restored>
  /** By party. */
  families(): Promise<FamilyMember[]>

  /**
   * Records what a person decided. Durable once it resolves with what was recorded. Whether it falls on anything is
   * for whoever applies it to tell. `seen` is the last judgement that this person knew of.
   * @throws HearsayError `bad-setting` for a name, note or signature that is empty or no text; `changed` where a judgement
   * after `seen` is about the same thing.
   */
  judge(judgement: SignedJudgement, seen?: number): Promise<JournalEntry>
  /** Every judgement in the order of the journal, also those that were taken back. */
  judgements(): Promise<JudgedEntry[]>

  /** Each entry, checked against the one before. @throws HearsayError `ledger-broken` on reaching a broken one. */
  journal(): AsyncIterable<JournalEntry>
  /** Checks every entry and every original. What is wrong is told, not thrown. */
  checkChain(): Promise<ChainCheck>

  /** Documents that this version of the extractor has not read with all that is recorded of them, in order of their keeping. */
  unread(extractor: string): Promise<string[]>
  /** @throws HearsayError `not-found`; `ledger-broken` where the bytes are gone or are no longer those that were kept. */
  original(document: string): Promise<Original>
  /**
   * Puts readings into the tables, all or none, in place of older ones of the same documents.
   * @throws HearsayError `not-found` for a document that was never kept.
   */
  store(readings: readonly Reading[], extractor: string): Promise<void>
  /** Drops every table and makes them again from the journal: all documents are unread then. */
  clearIndex(): Promise<void>

  /**
   * Changes whenever answers may: with each entry of the journal and each document read. Of `readings` it stays the same
   * with a judgement, which changes nothing of what was read. Cheap to ask.
   */
  revision(of?: 'everything' | 'readings'): Promise<string>
  documents(): Promise<DocumentRow[]>
  /** The present reading; null where there is none. */
  reading(document: string): Promise<Reading | null>
  /** The text between two offsets in UTF-16 code units (default: all of it); null where there is no reading. */
  text(document: string, start?: number, end?: number): Promise<string | null>
  /**
   * The texts of all documents read, or of the given ones, each whole, in order of their ids; few are in memory at once.
   * A document without a reading is left out.
   */
  texts(documents?: readonly string[]): AsyncIterable<LocatedText>
  figures(filter?: FigureFilter): Promise<LocatedFigure[]>
  attributions(filter?: AttributionFilter): Promise<LocatedAttribution[]>
  /** Ids of the attributions whose content holds the words, as `attributions` finds them. */
  attributionsWith(words: string): Promise<string[]>
  acts(filter?: ActFilter): Promise<LocatedAct[]>
  events(filter?: EventFilter): Promise<LocatedEvent[]>
  people(filter?: NameFilter): Promise<LocatedPerson[]>
  parties(filter?: NameFilter): Promise<LocatedParty[]>
  findings(filter?: FindingFilter): Promise<LocatedFinding[]>

  /** Waits for what is being written and lets others in. May be called twice. */
  close(): Promise<void>
}
