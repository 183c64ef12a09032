import { takesIn } from './kindred.ts'

/** Short forms of ranks and offices, without their point. */
const ranks: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gen: 'general',
    col: 'colonel',
    maj: 'major',
    lt: 'lieutenant',
    capt: 'captain',
    sgt: 'sergeant',
    adm: 'admiral',
    brig: 'brigadier',
    sen: 'senator',
    rep: 'representative',
    gov: 'governor',
    prof: 'professor',
    dr: 'doctor',
  }),
)

/** Who stands in for an office is called by that alone too: "her deputy" is "the deputy minister". */
const seconds: ReadonlySet<string> = new Set(['deputy', 'vice', 'assistant'])

/** Whether one of the descriptions has the noun, and no other word for the office than those of the reference. */
export function isCalled(descriptions: readonly string[], noun: string, modifiers: readonly string[]): boolean {
  return descriptions.some((description) => {
    const words = description
      .toLowerCase()
      .split(/[^\p{L}-]+/u)
      .map((word) => ranks.get(word) ?? word)
    const at = words.indexOf(noun)
    if (at < 0 && seconds.has(modifiers.at(-1) ?? '') && words.at(-1) === modifiers.at(-1)) return true
    if (at < 0 && !words.some((word) => word.endsWith(`-${noun}`))) return false
    const its = words.filter((word) => word !== noun && word !== '' && word !== 'the')
    return modifiers.length === 0 || its.length === 0 || modifiers.some((word) => its.some((own) => isAkin(word, own)))
  })
}

/** "presidential" of the presidency, "Turkish" of Turkey. */
function isAkin(a: string, b: string): boolean {
  if (a === b) return true
  const shared = Math.min(a.length, b.length) - 2
  return shared >= 4 && /(?:ial|al|ish|ese|ian|an|i|ic)$/.test(a) && a.slice(0, shared) === b.slice(0, shared)
}

/** Whether one of the descriptions has a narrower noun than the one given: a pastor is a clergyman. */
export function isOfKind(descriptions: readonly string[], noun: string): boolean {
  return descriptions.some((description) =>
    description
      .toLowerCase()
      .split(/[^\p{L}-]+/u)
      .some((word) => takesIn(noun, ranks.get(word) ?? word)),
  )
}
