/**
 * The value of a number in digits: "1,500" is 1500 and "3,6" is 3.6 (a comma before one, two or more than three last
 * digits is a decimal comma), "1.234.567" groups by dots, "3.5" is 3.5, "1/2" a half. Undefined for other strings.
 */
export function digitsValue(text: string): number | undefined {
  if (/^\d{1,18}$/.test(text)) return Number(text)
  if (/^\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,9})?$/.test(text)) return Number(text.replaceAll(',', ''))
  if (/^\d{1,3}(?:,\d{2}){1,3},\d{3}(?:\.\d{1,9})?$/.test(text)) return Number(text.replaceAll(',', ''))
  if (/^\d{0,15}\.\d{1,9}$/.test(text)) return Number(text)
  if (/^\d{1,3}(?:\.\d{3}){2,6}$/.test(text)) return Number(text.replaceAll('.', ''))
  if (/^\d{1,3}(?:\.\d{3}){1,6},\d{1,2}$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  if (/^\d{1,9},\d{1,2}$/.test(text)) return Number(text.replace(',', '.'))
  if (/^\d{1,3}(?:[’'_]\d{3}){1,6}$/.test(text)) return Number(text.replace(/[’'_]/g, ''))
  return fractionValue(text)
}

const vulgar: Readonly<Record<string, number>> = { '½': 0.5, '⅓': 1 / 3, '⅔': 2 / 3, '¼': 0.25, '¾': 0.75 }

function fractionValue(text: string): number | undefined {
  const mixed = /^(\d{0,9})([½⅓⅔¼¾])$/.exec(text)
  if (mixed) return Number(mixed[1] ?? 0) + (vulgar[mixed[2] ?? ''] ?? 0)
  const parts = /^(\d{1,2})\/(\d{1,2})$/.exec(text)
  const [above, below] = [Number(parts?.[1]), Number(parts?.[2])]
  return parts && above < below && below <= 10 && above > 0 ? above / below : undefined
}

/** "30-40", "100,000–200,000": both numbers where the first is the smaller; undefined for anything else. */
export function digitsRange(text: string): readonly [number, number] | undefined {
  const cut = /^([\d.,]{1,20})[-–—]([\d.,]{1,20})$/.exec(text)
  // "555-1234" is a telephone.
  if (/^\d{3}[-–]\d{4}$/.test(text)) return undefined
  const low = digitsValue(cut?.[1] ?? '')
  const high = digitsValue(cut?.[2] ?? '')
  return low !== undefined && high !== undefined && low < high && high <= low * 100 ? [low, high] : undefined
}
