import { claims as claimsOf } from '../compare/index.ts'
import type { Ledger } from '../ledger/index.ts'
import type { Claim, Stance } from '../model/index.ts'
import { comparedLedger } from './ledger-rows.ts'
import { isBySpeaker, isWithinDates } from './said.ts'

export interface ClaimFilter {
  /** Words that the claim holds, all of them. */
  readonly words?: string | undefined
  /** A party anywhere in the chain, in any of its names. */
  readonly by?: string | undefined
  readonly stance?: Stance | undefined
  /** ISO days, both included, of when it was said. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Who said what: the claims asked for, in the order of their documents. */
export async function* claims(ledger: Ledger, filter: ClaimFilter = {}): AsyncGenerator<Claim> {
  const { rows, links } = await comparedLedger(ledger)
  const found = await ledger.attributions({ words: filter.words })
  const asked = new Set(found.map(({ id }) => id))
  for (const claim of claimsOf(rows.attributions, rows.figures)) {
    const isAsked =
      asked.has(claim.id) &&
      (filter.stance === undefined || claim.stance === filter.stance) &&
      (filter.by === undefined || isBySpeaker(filter.by, claim.voice, links.parties, claim.document)) &&
      isWithinDates(claim.said, filter.from, filter.to)
    if (isAsked) yield claim
  }
}
