import type { Links, Question } from '../model/index.ts'
import type { LedgerRows } from './ledger-rows.ts'
export declare function questions(rows: LedgerRows, links: Links): Question[]
