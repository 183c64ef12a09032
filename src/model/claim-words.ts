import type { ChainLink, Voice } from './attribution.ts'
import type { UncertainDate } from './date.ts'
import type { Origins } from './answer.ts'

/** The chain behind a claim, first speaker first: `Nowrozi › Royedad 24 › NCRI`. Unnamed sources stand in quotes. */
export function voiceInWords(chain: Voice): string {
  const names = chain.map(linkName)
  const told = names.filter((name, at) => name !== names[at - 1])
  if (told.length === 0) return 'nobody named'
  const isOwn = chain.every((link) => link.role === 'publisher')
  return told.join(' › ') + (isOwn ? ', in its own voice' : '')
}

function linkName(link: ChainLink): string {
  return link.named || link.role === 'publisher' ? link.name : `“${link.name}”`
}

/** The days of an uncertain date, as short as they can be put: a day, a month, a year, or "from … to". */
export function daysInWords({ from, to }: Pick<UncertainDate, 'from' | 'to'>): string {
  if (from === to) return from
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)]
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year
  if (from === `${month}-01` && to === lastDayOfMonth(month)) return month
  return `${from} to ${to}`
}

function lastDayOfMonth(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return `${month}-${String(new Date(Date.UTC(year ?? 0, number ?? 1, 0)).getUTCDate()).padStart(2, '0')}`
}

/**
 * "1 (the Harbour Front)", "1 to 2 (the Harbour Front; perhaps the Wire)", "1 to 3 (the Harbour Front, and sources that are
 * not named)", "0 (nobody puts it forward as a fact)".
 */
export function originsInWords({ low, high, families, perhaps }: Origins): string {
  const range = low === high ? String(low) : `${low} to ${high}`
  if (high === 0) return '0 (nobody puts it forward as a fact)'
  const told = [...families, ...perhaps.map((family) => `perhaps ${family}`)].join('; ')
  if (told === '') return `${range} (no source is named)`
  const areUnnamed = high > families.length + perhaps.length
  return `${range} (${told}${areUnnamed ? ', and sources that are not named' : ''})`
}
