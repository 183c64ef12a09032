import type { Token } from '../analysis.ts'
import { isRealDay } from './calendar.ts'
import type { DateMatch } from './date-match.ts'

/** A token that a file's name or an address may be, with a date in it; shorter ones are dates or codes. */
const shortest = 11
/** Longer addresses hold data, not names. */
const longest = 300

/** Whether a word is long enough, and has the digits, to hold a date. */
export function mayHoldDate(word: string): boolean {
  return word.length >= shortest && word.length <= longest && /\p{L}/u.test(word) && /(?:19|20)\d\d/.test(word)
}

/** "report-2018-09-23.pdf", "https://…/2018/09/23/…", "scan_20170302": a full date in a name, year first, parted from what is around it. */
export function dateInName(token: Token | undefined): DateMatch | undefined {
  if (!token || !mayHoldDate(token.text)) return undefined
  const found =
    /(?<![\p{L}\d])((?:19|20)\d\d)([-_/.])(\d\d)\2(\d\d)(?!\d)/u.exec(token.text) ??
    /(?<![\p{L}\d])((?:19|20)\d\d)()(\d\d)(\d\d)(?![\p{L}\d])/u.exec(token.text)
  if (!found) return undefined
  const [year, month, day] = [Number(found[1]), Number(found[3]), Number(found[4])]
  if (!isRealDay(year, month, day)) return undefined
  const start = token.start + found.index
  return {
    end: token.index + 1,
    meaning: { form: 'day', year, month, day, toMonth: month, toDay: day, weekday: null },
    inName: { start, end: start + found[0].length },
  }
}
