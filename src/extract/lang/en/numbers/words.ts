/** Number words below a hundred. */
export const cardinals: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10] as const),
  ['nought', 0],
  ['naught', 0],
])

/** Words that multiply the number before them. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['trillion', 1e12],
  ['trn', 1e12],
  ['tln', 1e12],
  ['quadrillion', 1e15],
  ['quintillion', 1e18],
])

/** Short scales, only when written against a number in digits ("3.6m", "€5bn", "40k"). */
export const shortScales: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mm', 1e6],
  ['mn', 1e6],
  ['b', 1e9],
  ['tn', 1e12],
])

/** Plurals that multiply right after a number ("3 dozens"). */
export const countedScales: ReadonlyMap<string, number> = new Map([
  ['dozens', 12],
  ['dozs', 12],
  ['dzs', 12],
  ['lakhs', 1e5],
  ['crores', 1e7],
])

/**
 * Words that name only an order of magnitude, with the scale they name. `tens of thousands` runs from twice the scale to
 * just below ten times it: 20,000 to 99,999.
 */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ['dozens', 12],
  ['tens', 10],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['lakhs', 1e5],
  ['millions', 1e6],
  ['crores', 1e7],
  ['billions', 1e9],
  ['trillions', 1e12],
  ['quadrillions', 1e15],
])

/** The highest number that a magnitude word is still used for, where it is not ten times its scale less one. */
export const magnitudeTops: ReadonlyMap<number, number> = new Map([
  [12, 99],
  [20, 99],
])

/** Ordinals below a hundred that end a number ("twenty-first"), to their value. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...(
    'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
    'sixteenth seventeenth eighteenth nineteenth'
  )
    .split(' ')
    .map((word, value) => [word, value] as const),
  ...'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10] as const),
  ['nineth', 9],
])

/** Ordinals of scales ("hundredth"), to the scale. */
export const scaleOrdinals: ReadonlyMap<string, number> = new Map(
  'hundred thousand million billion trillion'.split(' ').map((word) => [`${word}th`, scales.get(word) ?? 1] as const),
)

/** What a thing is divided into in a fraction, singular ("third", "quarter") and plural ("thirds"). */
export const denominators: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
  ...[...ordinals, ...scaleOrdinals].flatMap(([word, value]) =>
    value < 3 ? [] : [[word, value] as const, [`${word}s`, value] as const],
  ),
])

/** Words for a number that is not told. */
export const vagueWords: ReadonlySet<string> = new Set([
  'many',
  'several',
  'numerous',
  'countless',
  'innumerable',
  'multiple',
])
