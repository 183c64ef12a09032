import { acronymParts, coreTokens, nameKey, personTokens } from './names.ts'
import type { Spelled } from './party-keys.ts'
import type { SameSets } from './same-sets.ts'

/** "Docket Initiative Group" and "the Oslo-based Docket Initiative" are the Docket Initiative. */
export function joinCores(same: SameSets, spelled: Spelled): void {
  for (const [key, forms] of [...spelled]) {
    for (const form of forms.keys()) {
      const core = coreTokens(form)?.join('')
      if (core !== undefined && same.has(core))
        same.join(core, key, 0.85, `“${form}” adds only a description to its name.`)
    }
  }
}

/** "ABC/DEF" also answers to "ABC" and to "DEF", unless either is already the short form of another name. */
export function joinDoubleAcronyms(same: SameSets, spelled: Spelled): void {
  const sizes = new Map([...same.sets()].map(([root, members]) => [root, members.length]))
  const doubles = [...spelled].flatMap(([key, forms]) =>
    [...forms.keys()].flatMap((form) => {
      const parts = (acronymParts(form) ?? []).map((part) => nameKey(part)).filter((part) => same.has(part))
      return parts.length === 1 && parts[0] !== undefined ? [{ key, form, part: parts[0] }] : []
    }),
  )
  // "CNN/ORC" and "CNN/WMUR" are two joint works of CNN, and neither is CNN.
  const bodies = new Map<string, Set<string>>()
  for (const { key, part } of doubles) bodies.set(part, (bodies.get(part) ?? new Set<string>()).add(key))
  for (const { key, form, part } of doubles) {
    if (sizes.get(same.find(part)) === 1 && bodies.get(part)?.size === 1)
      same.join(key, part, 0.8, `“${form}” is written with either acronym.`)
  }
}

/** "Donald J. Trump" is Donald Trump, unless two middle initials are in use. */
export function joinMiddleInitials(same: SameSets, spelled: Spelled): void {
  const variants = new Map<string, Map<string, string>>()
  for (const [key, forms] of spelled) {
    for (const form of forms.keys()) {
      const plain = withoutInitials(form)
      if (plain === null) continue
      const known = variants.get(plain) ?? new Map<string, string>()
      variants.set(plain, known.set(key, form))
    }
  }
  for (const [plain, written] of variants) {
    const [[key, form] = ['', '']] = written
    if (written.size === 1 && same.has(plain)) same.join(plain, key, 0.9, `“${form}” only adds an initial.`)
  }
}

/** The key of a name without its middle initials; null where it has none. */
function withoutInitials(name: string): string | null {
  if (!/\s\p{Lu}\.?\s/u.test(name)) return null
  const tokens = personTokens(name)
  const [first, last] = [tokens[0] ?? '', tokens.at(-1) ?? '']
  const middle = tokens.slice(1, -1)
  if (tokens.length < 3 || first.length < 2 || last.length < 2) return null
  return middle.every((token) => token.length === 1) ? first + last : null
}
