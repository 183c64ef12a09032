import type { LocatedAttribution, LocatedFigure, PartyLinks, SourceAnswer } from '../model/index.ts'
export declare function sources(
  attributions: readonly LocatedAttribution[],
  figures: readonly LocatedFigure[],
  parties: PartyLinks,
): SourceAnswer[]
