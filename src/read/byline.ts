const longestLine = 160
const writtenBy = /^(?:(?:written|reported|posted) )?by:? +|^(?:byline|author|writer|reporter|correspondent): +/i
const personName =
  /^(?:\p{Lu}[\p{L}\p{M}.’'-]*)(?: (?:\p{Lu}[\p{L}\p{M}.’'-]*|al|bin|ibn|de|van|von|der|el|da|di|del|la))*/u
const notNames =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december|the|this|that|then|now|its|his|her|their|some|all)\b/i

/** The writer's name of a byline and where it ends; null for a line that is none. */
export function bylineIn(words: string): { readonly name: string; readonly end: number } | null {
  const opening = words.length <= longestLine ? writtenBy.exec(words) : null
  if (!opening) return null
  const rest = words.slice(opening[0].length)
  const people = rest.split(/,? and |, (?=\p{Lu})/u, 3)
  const names = people.map((part) => personName.exec(part)?.[0] ?? '')
  const first = names[0] ?? ''
  if (first.length < 3 || notNames.test(first) || /[.!?]$/.test(words.replace(/\.$/, '')) || isSentence(rest, first))
    return null
  const name = byName(rest, people, names).replace(/(?<=\p{Ll}{3})\.$/u, '')
  return { name, end: opening[0].length + first.length }
}

/** "By Wednesday the army had …": goes on in small letters as a sentence does, without what bylines go on with. */
function isSentence(rest: string, name: string): boolean {
  const after = rest.slice(name.length)
  return (
    !/^(?:$|[,|]|\.?$| (?:and|for|in|on|at|from|based|with|\||–|—|-|of)\b| ?[|–—(])/u.test(after) ||
    rest.length - name.length > 120
  )
}

function byName(rest: string, people: readonly string[], names: readonly string[]): string {
  const first = names[0] ?? ''
  if (names.length < 2 || people[0] !== first || names[1] !== people[1] || !names[1]?.includes(' ')) return first
  return rest.slice(0, rest.indexOf(names[1], first.length) + names[1].length)
}
