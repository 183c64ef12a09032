import { originLooks, unnamedLook, type Brief, type OriginLook } from '../model/index.ts'

/** What tells an origin apart: a letter, a colour and a shape, so that any one of them is enough. */
export interface OriginMark {
  readonly letter: string
  readonly colour: string
  readonly symbol: OriginLook['symbol']
  readonly sign: string
  readonly name: string
}

/** Colours that the colour-blind can tell apart, dark enough on white (after Okabe and Ito, Color Universal Design, 2008). */
const colours = ['#0072b2', '#a34700', '#00664b', '#7a3d63', '#333333', '#8a6d00'] as const
const unnamed = { letter: '?', colour: '#666666', ...unnamedLook, name: 'sources that are not named' } as const

/** The marks of a brief's origins by their names, in the order in which they are met; `null` for what nobody can tell. */
export function originMarks({ questions }: Pick<Brief, 'questions'>): ReadonlyMap<string | null, OriginMark> {
  const origins = [...new Set(questions.flatMap(({ claims }) => claims.map(({ origin }) => origin)))]
  const named = origins.filter((origin) => origin !== null)
  const marks = new Map<string | null, OriginMark>(
    named.map((name, at) => [
      name,
      {
        ...{ letter: letterOf(at), name, colour: colours[at % colours.length] ?? colours[0] },
        ...(originLooks[at % originLooks.length] ?? originLooks[0]),
      },
    ]),
  )
  if (origins.includes(null)) marks.set(null, unnamed)
  return marks
}

function letterOf(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : letter + String(Math.floor(at / 26))
}
