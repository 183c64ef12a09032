import type { Ledger } from '../ledger/index.ts'
import { HearsayError, takenBack, type JournalEntry, type Judgement } from '../model/index.ts'

/** Who judges and why. */
export interface Signature {
  readonly by?: string | null | undefined
  readonly note?: string | null | undefined
  /** The last judgement that this person knew of; where given, one after it about the same thing is not passed over. */
  readonly seen?: number | undefined
}

/** @throws HearsayError as `Ledger.judge`. */
export function sign(ledger: Ledger, judgement: Judgement, { by, note, seen }: Signature): Promise<JournalEntry> {
  return ledger.judge({ by: by ?? null, note: note ?? null, judgement }, seen)
}

/** Takes a judgement back, the last one that was not taken back where none is named. @throws HearsayError `not-found`. */
export async function undoJudgement(ledger: Ledger, sequence: number | null, signature: Signature = {}) {
  const entries = await ledger.judgements()
  const undone = takenBack(entries)
  const open = entries.filter((entry) => entry.judgement.kind !== 'undo' && !undone.has(entry.sequence))
  const chosen = sequence === null ? open.at(-1) : entries.find((entry) => entry.sequence === sequence)
  if (chosen === undefined || undone.has(chosen.sequence))
    throw new HearsayError('not-found', `no judgement to take back: ${sequence ?? 'there is none'}`)
  return sign(ledger, { kind: 'undo', sequence: chosen.sequence }, signature)
}
