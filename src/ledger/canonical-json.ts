/**
 * The canonical JSON of a value, after RFC 8785: members sorted by UTF-16 code units, no white space, numbers as
 * ECMAScript prints them, members that are undefined left out. Lone surrogates and NUL are escaped, so the result is
 * well-formed text wherever it is kept.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]))
}
