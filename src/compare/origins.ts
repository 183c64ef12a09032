import type { LedgerFigure, LocatedFigure, Origins, PartyLinks, Voice } from '../model/index.ts'
export declare function originOf(voice: Voice, parties: PartyLinks, document?: string): string | null
export declare function independentOrigins(figures: readonly LedgerFigure[]): Origins
export declare function ledgerFigures(figures: readonly LocatedFigure[], parties: PartyLinks): LedgerFigure[]
