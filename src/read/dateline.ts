import type { DocumentFacts } from '../model/index.ts'
import { type DateInText, dateAt, dateWithoutYearAt } from './calendar-date.ts'

const longestDateline = 100

/** The end of a dateline ("PORT SELE, December 6, 2019 — "), or null where the words do not begin with one. */
export function datelineEnd(words: string): number | null {
  const head = words.slice(0, longestDateline)
  const dash = /(?:—|–|--|(?<=\)) ?-|(?<=\d) ?[-:]) ?/u.exec(head)
  if (!dash || !/^\p{Lu}/u.test(head)) return null
  const place = head.slice(0, dash.index).trimEnd()
  return /^[\p{L}\p{M} .’'/-]{2,50}(?:[,(]|$)/u.test(place) && hasDateOrAgency(place)
    ? dash.index + dash[0].length
    : null
}

function hasDateOrAgency(place: string): boolean {
  return /^[^,]*,.*\d|\([\p{L} /.]{2,30}\)$/u.test(place)
}

/** The date of a dateline; one without a year is completed with the year of the facts, where they tell it. */
export function datelineDate(words: string, facts: DocumentFacts): DateInText | null {
  const end = datelineEnd(words)
  if (end === null) return null
  const head = words.slice(0, end)
  const year = Number(facts.published?.slice(0, 4) ?? Number.NaN)
  for (let comma = head.indexOf(','); comma >= 0; comma = head.indexOf(',', comma + 1)) {
    const at = comma + 1 + (/^\s*/.exec(head.slice(comma + 1))?.[0].length ?? 0)
    const found = dateAt(head, at) ?? (Number.isNaN(year) ? null : dateWithoutYearAt(head, at, year))
    if (found) return found
  }
  return null
}
