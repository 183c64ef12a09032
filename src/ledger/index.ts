export type {
  ActFilter,
  AttributionFilter,
  EventFilter,
  FigureFilter,
  FindingFilter,
  NameFilter,
  Period,
} from './filters.ts'
export type {
  ChainCheck,
  ChainProblem,
  Kept,
  Ledger,
  LedgerNotice,
  LedgerOptions,
  LedgerProgress,
  Original,
} from './ledger.ts'
export { entryLine } from './journal-entry.ts'
export type { Restored } from './restore-journal.ts'
export { openLedger } from './open.ts'
export {
  damageKinds,
  type Damage,
  type DamageKind,
  type Verification,
  type VerifyProgress,
} from './verify/verification.ts'
export { verifyLedger } from './verify/verify-ledger.ts'
export { takeTurns } from './turns.ts'
