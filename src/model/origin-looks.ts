/** What tells origins apart besides their colour, in charts on paper and on screen: a symbol of Observable Plot and a sign in words. */
export const originLooks = [
  { symbol: 'circle', sign: '●' },
  { symbol: 'square', sign: '■' },
  { symbol: 'triangle', sign: '▲' },
  { symbol: 'diamond', sign: '◆' },
  { symbol: 'star', sign: '★' },
  { symbol: 'cross', sign: '✚' },
] as const

/** Of what nobody can tell. */
export const unnamedLook = { symbol: 'wye', sign: 'Y' } as const

export type OriginLook = (typeof originLooks)[number] | typeof unnamedLook
