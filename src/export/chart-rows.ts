import { daysInWords, type BriefClaim, type BriefQuestion } from '../model/index.ts'

/** One claim in a chart: its bounds, cut at the chart's edges, and where it is open. */
export interface ChartRow {
  readonly claim: BriefClaim
  readonly label: string
  readonly low: number
  readonly high: number
  /** The number named, else the middle of the bounds. */
  readonly point: number
  readonly isOpenBelow: boolean
  readonly isOpenAbove: boolean
}

/** A claim of a chart needs a number; a chart needs two. */
export function chartRows({ claims }: BriefQuestion): { readonly rows: ChartRow[]; readonly most: number } {
  const numbered = claims.filter(({ value, low, high }) => value !== null || low !== null || high !== null)
  const ends = numbered.flatMap(({ value, low, high }) => [value, low, high]).filter((end) => end !== null)
  const most = niceAbove(Math.max(1, ...ends) * 1.1)
  const rows = [...numbered].sort(inTime).map((claim) => rowOf(claim, most))
  return { rows, most }
}

function inTime(a: BriefClaim, b: BriefClaim): number {
  const [dayA, dayB] = [a.when?.from ?? '9999', b.when?.from ?? '9999']
  return dayA < dayB ? -1 : dayA > dayB ? 1 : 0
}

function rowOf(claim: BriefClaim, most: number): ChartRow {
  const { value, qualifier } = claim
  const isAbout = qualifier === 'about' && value !== null
  const low = claim.low ?? (isAbout ? value : 0)
  const high = claim.high ?? (isAbout ? value : most)
  return {
    claim,
    label: `${claim.when === null ? 'date not told' : daysInWords(claim.when)} · ${claim.voice}`,
    ...{ low, high, point: value ?? (low + high) / 2 },
    isOpenBelow: claim.low === null && !isAbout,
    isOpenAbove: claim.high === null && !isAbout,
  }
}

/** The next of 1, 2, 2.5, 5 times a power of ten. */
function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= value) ?? 10) * power
}
