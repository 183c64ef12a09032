import type { Links, LocatedFigure } from '../model/index.ts'
export type Comparability = { readonly comparable: true } | { readonly comparable: false; readonly reason: string }
export declare function comparable(a: LocatedFigure, b: LocatedFigure, links: Links): Comparability
