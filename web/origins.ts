/** What tells an origin apart: a shape, a colour and a sign, so that any one of them is enough. */
export interface OriginMark {
  readonly name: string
  /** A colour of the sheet, light and dark: `origin-0` … */
  readonly colour: string
  /** A symbol of Observable Plot. */
  readonly symbol: 'circle' | 'square' | 'triangle' | 'diamond' | 'star' | 'cross' | 'wye'
  readonly sign: string
}

const looks = [
  { symbol: 'circle', sign: '●' },
  { symbol: 'square', sign: '■' },
  { symbol: 'triangle', sign: '▲' },
  { symbol: 'diamond', sign: '◆' },
  { symbol: 'star', sign: '★' },
  { symbol: 'cross', sign: '✚' },
] as const

/** The marks of some origins in the order in which they are met; null is what nobody can tell. */
export function originMarks(origins: readonly (string | null)[], unnamed: string): Map<string | null, OriginMark> {
  const named = [...new Set(origins.filter((origin) => origin !== null))]
  const marks = new Map<string | null, OriginMark>(
    named.map((name, at) => {
      const look = looks[at % looks.length] ?? looks[0]
      return [name, { name, colour: `var(--origin-${at % looks.length})`, ...look }]
    }),
  )
  marks.set(null, { name: unnamed, colour: 'var(--faint)', symbol: 'wye', sign: '○' })
  return marks
}
