/** The first few items in a row: "a, b, c and 12 more". */
export function some(items: readonly string[], most: number, separator = ', '): string {
  const more = items.length - most
  const shown = items.slice(0, most).join(separator)
  return more > 0 ? `${shown} and ${more} more` : shown
}
