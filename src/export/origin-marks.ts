import type { Brief } from '../model/index.ts'

/** What tells an origin apart: a letter, a colour and a shape, so that any one of them is enough. */
export interface OriginMark {
  readonly letter: string
  readonly colour: string
  /** A symbol of Observable Plot. */
  readonly symbol: 'circle' | 'square' | 'triangle' | 'diamond' | 'star' | 'cross' | 'wye'
  readonly sign: string
  readonly name: string
}

/** Colours that the colour-blind can tell apart, dark enough on white (after Okabe and Ito, Color Universal Design, 2008). */
const looks = [
  { colour: '#0072b2', symbol: 'circle', sign: '●' },
  { colour: '#a34700', symbol: 'square', sign: '■' },
  { colour: '#00664b', symbol: 'triangle', sign: '▲' },
  { colour: '#7a3d63', symbol: 'diamond', sign: '◆' },
  { colour: '#333333', symbol: 'star', sign: '★' },
  { colour: '#8a6d00', symbol: 'cross', sign: '✚' },
] as const
const unnamed = {
  letter: '?',
  colour: '#666666',
  symbol: 'wye',
  sign: '○',
  name: 'sources that are not named',
} as const

/** The marks of a brief's origins by their names, in the order in which they are met; `null` for what nobody can tell. */
export function originMarks({ questions }: Pick<Brief, 'questions'>): ReadonlyMap<string | null, OriginMark> {
  const origins = [...new Set(questions.flatMap(({ claims }) => claims.map(({ origin }) => origin)))]
  const named = origins.filter((origin) => origin !== null)
  const marks = new Map<string | null, OriginMark>(
    named.map((name, at) => [name, { letter: letterOf(at), name, ...(looks[at % looks.length] ?? looks[0]) }]),
  )
  if (origins.includes(null)) marks.set(null, unnamed)
  return marks
}

function letterOf(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : letter + String(Math.floor(at / 26))
}
