import { editDistance, nameKey } from './names.ts'
import type { SameSets } from './same-sets.ts'

/** Shorter names are too easily different names. */
const shortestVariant = 7

/**
 * Joins names that one document writes with a vowel more or less ("Northwand 24", "Northwaend 24"). Only within
 * a document, where a slip of the pen is likelier than two parties with almost one name.
 */
export function joinSpellings(
  voices: readonly { readonly name: string; readonly document: string }[],
  same: SameSets,
): void {
  const byShape = new Map<string, string>()
  for (const { name, document } of voices) {
    const key = nameKey(name)
    if (key.length < shortestVariant || !same.has(key)) continue
    const shape = `${document}\u0000${shapeOf(key)}`
    const other = byShape.get(shape)
    if (other === undefined) byShape.set(shape, key)
    else if (key.length !== other.length && editDistance(key, other, 1) === 1)
      same.join(other, key, 0.8, `One document writes “${name}” with one vowel more or less.`)
  }
}

function shapeOf(key: string): string {
  return key.slice(0, 1) + key.slice(1).replace(/[aeiou]/g, '')
}
