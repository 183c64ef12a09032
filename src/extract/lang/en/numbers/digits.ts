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
  return vulgarFractions.get(text)
}

/** Fractions of one letter. */
export const vulgarFractions: ReadonlyMap<string, number> = new Map(
  '½ 1 2,⅓ 1 3,⅔ 2 3,¼ 1 4,¾ 3 4,⅕ 1 5,⅖ 2 5,⅗ 3 5,⅘ 4 5,⅙ 1 6,⅚ 5 6,⅐ 1 7,⅛ 1 8,⅜ 3 8,⅝ 5 8,⅞ 7 8,⅑ 1 9,⅒ 1 10'
    .split(',')
    .map((row) => {
      const [letter = '', above, below] = row.split(' ')
      return [letter, Number(above) / Number(below)] as const
    }),
)
