import { originLooks, unnamedLook, type OriginLook } from '../src/model/origin-looks.ts'

/** What tells an origin apart: a shape, a colour of the sheet and a sign, so that any one of them is enough. */
export interface OriginMark {
  readonly name: string
  readonly colour: string
  readonly symbol: OriginLook['symbol']
  readonly sign: string
}

/** The marks of some origins in the order in which they are met; null is what nobody can tell. */
export function originMarks(origins: readonly (string | null)[], unnamed: string): Map<string | null, OriginMark> {
  const named = [...new Set(origins.filter((origin) => origin !== null))]
  const marks = new Map<string | null, OriginMark>(
    named.map((name, at) => {
      const place = at % originLooks.length
      return [name, { name, colour: `var(--origin-${place})`, ...(originLooks[place] ?? originLooks[0]) }]
    }),
  )
  marks.set(null, { name: unnamed, colour: 'var(--faint)', ...unnamedLook })
  return marks
}
