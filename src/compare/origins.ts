import type { LedgerFigure, LocatedFigure, PartyLinks, Voice } from '../model/index.ts'

/**
 * The one independent origin that a chain leads to: the family of its first voice, or the voice itself where it has
 * none. Null where the first speaker is unnamed: nobody can tell who that is.
 */
export function originOf(voice: Voice, parties: PartyLinks, document?: string): string | null {
  const first = voice[0]
  if (first === undefined || !first.named) return null
  return parties.partyOf(first.name, document).origin
}

/** Whether only the writer speaks: nobody is cited. */
export function isWritersOwn(voice: Voice): boolean {
  return voice.length === 1 && voice[0]?.role === 'publisher'
}

/** The figures with their origins, as the ledger answers with them. */
export function ledgerFigures(figures: readonly LocatedFigure[], parties: PartyLinks): LedgerFigure[] {
  return figures.map((figure) => ledgerFigure(figure, parties))
}

export function ledgerFigure(figure: LocatedFigure, parties: PartyLinks): LedgerFigure {
  const { publisher: _publisher, published: _published, ...rest } = figure
  return { ...rest, origin: originOf(figure.voice, parties, figure.document) }
}
