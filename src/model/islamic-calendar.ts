const dayMs = 86_400_000
/** 1 Muharram 1 (16 July 622 Julian), in days before or after 1970-01-01. */
const epoch = -492_148

/** How many days a month told by sight of the moon may begin before or after the computed one. */
export const islamicUncertaintyDays = 1

/**
 * UTC midnight (milliseconds) of a day of the Islamic calendar as computed by the thirty-year rule (ICU's `islamic-civil`), or
 * undefined where no month has such a day. Months count from 1, Muharram.
 *
 * The months that people live by begin when the moon is seen, in each country by its own sight: a day is certain to
 * `islamicUncertaintyDays` only. The Saudi `umalqura` table is no surer of other countries, and ends at 1600.
 */
export function islamicDay(year: number, month: number, dayOfMonth: number): number | undefined {
  if (year < 1 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 30) return undefined
  const before = 354 * (year - 1) + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1))
  return (epoch + before + dayOfMonth - 1) * dayMs
}

/** The Islamic year in which a day falls that is told as UTC midnight in milliseconds. */
export function islamicYear(time: number): number {
  const days = Math.floor(time / dayMs) - epoch
  return Math.floor((30 * days + 10_646) / 10_631)
}
