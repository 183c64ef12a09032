import { claims as claimsOf } from '../compare/index.ts'
import type { Ledger } from '../ledger/index.ts'
import { reviewBelow, type Claim, type Stance, type TermKind } from '../model/index.ts'
import { linkedLedger } from './ledger-rows.ts'
import { isBySpeaker } from './said.ts'

export interface ClaimFilter {
  /** Words that the claim holds, all of them. */
  readonly words?: string | undefined
  /** A party anywhere in the chain, in any of its names. */
  readonly by?: string | undefined
  readonly stance?: Stance | undefined
  /** ISO days, both included, of when it was said or, where that is not told, published. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Only claims that tell such a term: whom they leave out, or on what condition. */
  readonly terms?: TermKind | undefined
  /** Only claims that name somebody or something by other words ("called the strikers “vandals”"). */
  readonly naming?: boolean | undefined
  /** Only claims that await a reader's eye. */
  readonly doubtful?: boolean | undefined
}

/** Who said what: the claims asked for, in the order of their documents. */
export async function* claims(ledger: Ledger, filter: ClaimFilter = {}): AsyncGenerator<Claim> {
  const { words, stance, from, to, by, doubtful } = filter
  const stances = stance === undefined ? undefined : [stance]
  const attributions = await ledger.attributions({ words, stances, from, to })
  const parties = by === undefined ? null : (await linkedLedger(ledger)).links.parties
  for (const claim of claimsOf(attributions, await ledger.figures())) {
    if (doubtful === true && claim.confidence >= reviewBelow) continue
    if (!isOfKind(claim, filter)) continue
    if (parties === null || by === undefined || isBySpeaker(by, claim.voice, parties, claim.document)) yield claim
  }
}

function isOfKind({ terms, naming }: Claim, filter: ClaimFilter): boolean {
  if (filter.terms !== undefined && terms?.some(({ kind }) => kind === filter.terms) !== true) return false
  return filter.naming !== true || naming !== undefined
}
