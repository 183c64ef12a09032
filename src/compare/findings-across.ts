import type { Finding, Links } from '../model/index.ts'
import type { LedgerRows } from './ledger-rows.ts'
/** Everything noticed over the ledger, within documents and between them. */
export declare function findingsAcross(rows: LedgerRows, links: Links): Finding[]
