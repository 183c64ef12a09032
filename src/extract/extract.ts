import type { Document, Extraction, Proposal } from '../model/index.ts'
import { withCredit } from './credit/with-credit.ts'
import { extractEnglish } from './lang/en/extract-english.ts'
import { joinExtractions, piecesOf } from './pieces.ts'
import { proposalsWithin } from './proposed.ts'

/** Changes whenever extraction may give another result, so that a ledger knows which readings to make again. */
export const extractorVersion = 'en-6'

/**
 * Takes attributions, figures, people, parties, events and acts out of one document. A pure function: the same document
 * gives the same extraction on every machine. A document in a language that no extractor reads gives an empty one; its
 * notices say so. What a second reader proposes is part of what it is a function of: null where none was asked.
 */
export function extract(document: Document, proposals: readonly Proposal[] | null = null): Extraction {
  if (document.language !== null && document.language !== 'en') return nothing
  const joined = joinExtractions(
    [...piecesOf(document)].map((piece) => ({
      offset: piece.offset,
      extraction: extractEnglish(piece.document, proposals && proposalsWithin(piece, proposals)),
    })),
  )
  return withCredit(joined, document)
}

const nothing: Extraction = { attributions: [], figures: [], people: [], parties: [], events: [], acts: [], dates: [] }
