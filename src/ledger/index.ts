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
export { openLedger } from './open.ts'
