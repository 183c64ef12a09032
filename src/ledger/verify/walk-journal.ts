import { bytesBehind, type JournalEntry, type JudgedEntry } from '../../model/index.ts'
import { entryHash, journalStart, parseLine, type Position } from '../journal-entry.ts'
import { judgedEntries } from '../judgements-record.ts'
import { JournalState } from '../journal-state.ts'
import { damage, type Damage, type VerifyOptions } from './verification.ts'

/** One line of a journal as it is kept. */
export interface KeptLine {
  readonly text: string
  /** Where it stands: `journal.jsonl:3`, or the row of a table. */
  readonly place: string
  /** On a server the row has these beside the entry's own. */
  readonly columns?: { readonly sequence: number; readonly hash: string }
}

/** A document as the journal records it. */
export interface RecordedDocument {
  readonly sequence: number
  readonly size: number
  readonly path: string
}

/**
 * Goes through a journal line by line, whatever has happened to it, and tells of each line what is wrong with it. Where a
 * line is damaged, the next is held against the hash that the damaged one states, so that one change is one damage.
 */
export class JournalWalk {
  readonly damages: Damage[] = []
  readonly documents = new Map<string, RecordedDocument>()
  /** Web archives of what was fetched. */
  readonly archives = new Map<string, RecordedDocument>()
  /** Judgements, as far as the index has followed them. */
  readonly judgements: JudgedEntry[] = []
  /** What the entries say together, as far as the index has followed them. */
  readonly state = new JournalState(new Map(), new Map())
  entries = 0
  last: Position = journalStart
  /** The hash of the entry at which the index stands; null where the journal has no such entry. */
  hashAtIndex: string | null = null
  private holdsHash = false
  private highest = 0
  private readonly seen = new Set<number>()
  private readonly gaps: { readonly from: number; readonly to: number; readonly before: string }[] = []

  constructor(
    private readonly indexPosition: Position | null,
    private readonly options: Pick<VerifyOptions, 'holds'>,
  ) {
    if (indexPosition?.sequence === 0) this.hashAtIndex = journalStart.hash
  }

  line(line: KeptLine): void {
    this.entries += 1
    const value = parseLine(line.text)
    if (value === null) {
      this.unreadable(line)
      return
    }
    const entry = value as unknown as JournalEntry
    const sequence = Number.isSafeInteger(entry.sequence) ? entry.sequence : this.last.sequence + 1
    const isSound = this.hasOwnHash(entry, sequence, line)
    const follows = this.standsInPlace(sequence, line)
    if (follows) this.linksBack(entry, sequence, line)
    if (isSound) this.followOrTell(entry, sequence, line)
    if (follows) this.last = { sequence, hash: entry.hash }
    if (entry.hash === this.options.holds) this.holdsHash = true
    if (sequence === this.indexPosition?.sequence) this.hashAtIndex = entry.hash
  }

  /** Called after the last line: what is missing shows only then. */
  end(file: string): void {
    for (const { from, to, before } of this.gaps)
      for (let sequence = from; sequence <= to; sequence++)
        if (!this.seen.has(sequence))
          this.damages.push(
            damage('entry-missing', before, `entry ${sequence} is missing: ${before} goes on with a later one`, {
              sequence,
            }),
          )
    this.compareWithIndex(file)
    const { holds } = this.options
    if (holds !== undefined && !this.holdsHash)
      this.damages.push(
        damage('hash-absent', file, `no entry has the hash that was noted: ${holds}`, {
          expected: holds,
          found: this.last.hash,
        }),
      )
  }

  private unreadable({ place, text }: KeptLine): void {
    const sequence = this.highest + 1
    this.seen.add(sequence)
    this.highest = sequence
    this.last = { sequence, hash: '' }
    const found = text.length > 60 ? `${text.slice(0, 60)}…` : text
    this.damages.push(damage('entry-unreadable', place, `entry ${sequence} is not readable`, { sequence, found }))
  }

  private hasOwnHash(entry: JournalEntry, sequence: number, { place, columns }: KeptLine): boolean {
    const found = entryHash(entry)
    const stated = entry.hash
    if (found !== stated) {
      const reason = `entry ${sequence} was changed: its words do not have the hash that it states`
      this.damages.push(damage('entry-changed', place, reason, { ...about(entry), sequence, expected: stated, found }))
      return false
    }
    if (columns === undefined || (columns.sequence === sequence && columns.hash === stated)) return true
    const reason = `the row of entry ${sequence} was changed: its columns are not the entry’s`
    const row = `${columns.sequence} ${columns.hash}`
    this.damages.push(
      damage('entry-changed', place, reason, { sequence, expected: `${sequence} ${stated}`, found: row }),
    )
    return true
  }

  /** True where the line comes right after the one before, or after a gap. */
  private standsInPlace(sequence: number, { place }: KeptLine): boolean {
    if (this.seen.has(sequence)) {
      this.damages.push(damage('entry-repeated', place, `entry ${sequence} is there a second time`, { sequence }))
      return false
    }
    this.seen.add(sequence)
    if (sequence < this.highest) {
      const reason = `entry ${sequence} stands after entry ${this.highest}`
      this.damages.push(damage('entry-moved', place, reason, { sequence }))
      return false
    }
    if (sequence > this.highest + 1) this.gaps.push({ from: this.highest + 1, to: sequence - 1, before: place })
    this.highest = sequence
    return true
  }

  private linksBack(entry: JournalEntry, sequence: number, { place }: KeptLine): void {
    const { last } = this
    if (last.sequence !== sequence - 1 || last.hash === '' || entry.previous === last.hash) return
    const reason = `entry ${sequence} does not name the hash of entry ${sequence - 1}: one of the two was replaced`
    this.damages.push(damage('link-broken', place, reason, { sequence, expected: entry.previous, found: last.hash }))
  }

  /** An entry can have the right hash and still be none: whoever made it made the hash too. */
  private followOrTell(entry: JournalEntry, sequence: number, { place }: KeptLine): void {
    try {
      this.follow(entry, sequence)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      this.damages.push(
        damage('entry-unreadable', place, `entry ${sequence} records nothing that can be read`, { sequence }),
      )
    }
  }

  private follow(entry: JournalEntry, sequence: number): void {
    const { record } = entry
    const kept = bytesBehind(record)
    if (kept !== null) {
      const known = record.kind === 'document' ? this.documents : this.archives
      known.set(kept.id, { sequence, size: kept.size, path: kept.name })
    }
    if (sequence > (this.indexPosition?.sequence ?? 0)) return
    this.state.follow({ sequence, record })
    this.judgements.push(...judgedEntries([entry]))
  }

  private compareWithIndex(file: string): void {
    const at = this.indexPosition
    if (at === null || this.hashAtIndex === at.hash || this.damages.some(({ sequence }) => sequence === at.sequence))
      return
    const isShort = this.highest < at.sequence
    const reason = isShort
      ? `the journal ends at entry ${this.highest}, but the index has followed ${at.sequence}: the last ones are gone`
      : `entry ${at.sequence} is not the one that the index has followed: the journal was replaced, or the index is another’s`
    this.damages.push(
      damage(isShort ? 'journal-shortened' : 'journal-replaced', file, reason, {
        sequence: isShort ? this.highest + 1 : at.sequence,
        expected: at.hash,
        found: isShort ? null : this.hashAtIndex,
      }),
    )
  }
}

function about({ record }: JournalEntry): Partial<Damage> {
  const told = record as { readonly document?: unknown; readonly facts?: { readonly path?: unknown } } | undefined
  return {
    document: typeof told?.document === 'string' ? told.document : null,
    path: typeof told?.facts?.path === 'string' ? told.facts.path : null,
  }
}
