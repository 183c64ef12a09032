import type { Ledger } from '../ledger/index.ts'
import { HearsayError, reviewBelow, type Claim, type PartyLinks, type Stance, type TermKind } from '../model/index.ts'
import { claimsOfLedger, linkedLedger } from './ledger-rows.ts'
import { hasWords } from './names.ts'
import { isBySpeaker, isWithinDates } from './said.ts'

/** `waiting` for a person's word: nobody accepted or rejected it. */
export const reviewStates = ['waiting', 'accepted', 'rejected'] as const

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
  /** Only claims of this document, by its id. */
  readonly document?: string | undefined
  readonly review?: (typeof reviewStates)[number] | undefined
}

/**
 * Who said what: the claims asked for, in the order of their documents, as people corrected them. What was rejected is
 * told as well, and says so.
 * @throws HearsayError `bad-setting` for a period that ends before it begins.
 */
export async function* claims(ledger: Ledger, filter: ClaimFilter = {}): AsyncGenerator<Claim> {
  const { words = '', from, to, by } = filter
  if (from !== undefined && to !== undefined && from > to)
    throw new HearsayError('bad-setting', `the period ends before it begins: ${from} to ${to}`)
  const found = words.trim() === '' ? null : new Set(await ledger.attributionsWith(words))
  const parties = by === undefined ? null : (await linkedLedger(ledger)).links.parties
  for (const claim of await claimsOfLedger(ledger))
    if (isOfKind(claim, filter) && isSaid(claim, filter, parties) && (found === null || holds(claim, found, words)))
      yield claim
}

/** Whether the search found it as it was read, or a person gave it these words. */
function holds({ id, review, text }: Claim, found: ReadonlySet<string>, words: string): boolean {
  return review?.correction?.words === undefined ? found.has(id) : hasWords(words, [text])
}

function isSaid(
  { said, published, voice, document }: Claim,
  { by, from, to }: ClaimFilter,
  parties: PartyLinks | null,
) {
  if (!isWithinDates(said ?? published, from, to)) return false
  return parties === null || by === undefined || isBySpeaker(by, voice, parties, document)
}

function isOfKind({ document, stance, confidence, terms, naming, review }: Claim, filter: ClaimFilter): boolean {
  if (filter.document !== undefined && document !== filter.document) return false
  if (filter.stance !== undefined && stance !== filter.stance) return false
  if (filter.doubtful === true && (confidence >= reviewBelow || review?.verdict)) return false
  if (filter.terms !== undefined && terms?.some(({ kind }) => kind === filter.terms) !== true) return false
  if (filter.review !== undefined && (review?.verdict ?? 'waiting') !== filter.review) return false
  return filter.naming !== true || naming !== undefined
}
