import type { Claim, LocatedAttribution, LocatedFigure } from '../model/index.ts'
export declare function claims(attributions: readonly LocatedAttribution[], figures: readonly LocatedFigure[]): Claim[]
