/** A person whose name is not to be seen in what is published, and what stands in its place. */
export interface ProtectedPerson {
  /** Every form of the name that is known: full names, other spellings, the other script. */
  readonly names: readonly string[]
  /** The same in every export. */
  readonly pseudonym: string
}

/** A stretch of a text to be replaced. */
export interface Match {
  readonly start: number
  readonly end: number
  readonly pseudonym: string
}

const shortestFamilyName = 3
const particles = new Set(
  'al el bin ibn bint abu ben de la van von der den di da dos du le mac mc the mr mrs ms dr'.split(' '),
)
const special = /[.*+?^${}()|[\]\\]/g

interface Pattern {
  readonly find: RegExp
  readonly pseudonym: string
}

/**
 * Finds protected names in words: each full form, whatever its case and the signs between its parts; and the family name alone, with the
 * person's own given names or initials before it. A family name that two protected persons share stands for either.
 */
export class ProtectedNames {
  private readonly patterns: readonly Pattern[]

  constructor(people: readonly ProtectedPerson[]) {
    const full = people.flatMap(({ names, pseudonym }) =>
      names.map((name) => ({ parts: partsOf(name), pseudonym })).filter(({ parts }) => parts.length > 0),
    )
    full.sort((a, b) => b.parts.join(' ').length - a.parts.join(' ').length)
    this.patterns = [
      ...full.map(({ parts, pseudonym }) => ({ find: fullName(parts), pseudonym })),
      ...familyNames(people),
    ]
  }

  /** In the order of the text, none over another; full names before family names. */
  in(text: string): Match[] {
    const found: Match[] = []
    const taken = new Uint8Array(text.length)
    for (const { find, pseudonym } of this.patterns)
      for (const { index, 0: words } of text.matchAll(find)) {
        const end = index + words.length
        if (taken.subarray(index, end).includes(1)) continue
        taken.fill(1, index, end)
        found.push({ start: index, end, pseudonym })
      }
    return found.sort((a, b) => a.start - b.start)
  }
}

function partsOf(name: string): string[] {
  return (
    name
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}\u200C’']+/gu)
      ?.map((part) => part.replaceAll(special, '\\$&')) ?? []
  )
}

/** Between the parts of a name: spaces and whatever signs, as in addresses of pages; none in names of accounts. */
const between = '[^\\p{L}\\p{M}\\p{N}]{0,4}'
const before = '(?<![\\p{L}\\p{M}\\p{N}])'
const after = '(?![\\p{L}\\p{M}\\p{N}])'

function fullName(parts: readonly string[]): RegExp {
  return new RegExp(before + parts.join(between) + after, 'giu')
}

function familyNames(people: readonly ProtectedPerson[]): Pattern[] {
  const byName = new Map<string, { pseudonyms: Set<string>; given: Set<string> }>()
  for (const { names, pseudonym } of people)
    for (const name of names) {
      const parts = partsOf(name)
      const family = parts.at(-1) ?? ''
      if (parts.length < 2 || family.length < shortestFamilyName || particles.has(family.toLowerCase())) continue
      const known = byName.get(family) ?? { pseudonyms: new Set<string>(), given: new Set<string>() }
      known.pseudonyms.add(pseudonym)
      for (const part of parts.slice(0, -1)) known.given.add(part)
      byName.set(family, known)
    }
  return [...byName].map(([family, { pseudonyms, given }]) => {
    const own = `(?:(?:${[...given].join('|')})(?:\\s\\p{Lu}[\\p{L}.]{0,20}){0,2}\\s|(?:\\p{Lu}\\.\\s?){1,3})?`
    return { find: new RegExp(before + own + written(family) + after, 'gu'), pseudonym: [...pseudonyms].join(' or ') }
  })
}

/** With a capital, or all in capitals: "brask" in small letters may be a word. Scripts without capitals have one form. */
function written(family: string): string {
  const capital = family.charAt(0).toUpperCase() + family.slice(1)
  return `(?:${[...new Set([family, capital, family.toUpperCase()])].filter((form) => form !== form.toLowerCase() || form === form.toUpperCase()).join('|')})`
}
