import type { Token } from '../analysis.ts'
import type { TriggerClass } from './triggers.ts'
import { buildings } from './words.ts'

const words = (list: string): readonly string[] => list.split(' ')

const vessels = words(
  'boat boats ferry ferries ship ships vessel vessels trawler tanker dinghy raft barge canoe submarine yacht',
)
const vehicles = words(
  'bus buses train trains tram trams truck trucks lorry lorries coach car cars van minibus plane aircraft helicopter locomotive',
)
const structures = words('building dam embankment tower stand grandstand pier stage hall mine pit shaft gallery')

/**
 * Verbs that tell an event only of such things: a boat sinks and a roof collapses, and so do prices and talks. One of the words
 * stands near the verb, in its sentence.
 */
const companyOfVerbs: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      [['sank', 'sunk'], vessels],
      [
        ['collided', 'plunged', 'overturned'],
        [...vessels, ...vehicles],
      ],
      [['collapsed'], [...buildings, ...structures]],
      [['burst'], words('dam reservoir embankment dyke levee pipe pipeline')],
      [
        ['leaked', 'spilled'],
        words('oil gas ammonia chlorine chemical chemicals acid fuel diesel petrol crude methane'),
      ],
      [['arrived'], words('refugees migrants asylum-seekers seekers evacuees')],
    ] as const
  ).flatMap(([verbs, things]) => verbs.map((verb) => [verb, new Set<string>(things)] as const)),
)

/** How far from its verb such a thing stands, in tokens. */
const reach = 8

/** Whether a verb has the company that it needs to tell an event; most need none. */
export function hasCompany(tokens: readonly Token[], verb: Token): boolean {
  const company = companyOfVerbs.get(verb.lower)
  if (company === undefined) return true
  for (let at = verb.index - reach; at <= verb.index + reach; at++) {
    const token = tokens[at]
    if (token?.sentence === verb.sentence && company.has(token.lower)) return true
  }
  return false
}

const stoppage: TriggerClass = { kind: 'protests', families: ['unrest'], label: 'hunger strike' }

/** "Hunger strike": food refused, unlike "air strike". A strike of workers is too often only the ground of what is told. */
export function strikeOfPeople(tokens: readonly Token[], noun: Token): TriggerClass | undefined {
  const before = tokens[noun.index - 1]
  const isOfHunger = before?.sentence === noun.sentence && before.lower === 'hunger'
  return isOfHunger && /^strikes?$/.test(noun.lower) ? stoppage : undefined
}

/** "When the ferry Morning Star sank": the ship's name tells one sinking from another. */
export function withVessel(tokens: readonly Token[], verb: Token, trigger: TriggerClass): TriggerClass {
  if (trigger.label !== 'sinking') return trigger
  for (let at = verb.index - reach; at < verb.index + reach; at++) {
    if (tokens[at]?.sentence !== verb.sentence || !vessels.includes(tokens[at]?.lower ?? '')) continue
    const name: string[] = []
    for (let next = at + 1; next < at + 4 && /^\p{Lu}\p{L}+$/u.test(tokens[next]?.text ?? ''); next++)
      name.push(tokens[next]?.text ?? '')
    if (name.length > 0) return { ...trigger, label: `sinking of the ${name.join(' ')}` }
  }
  return trigger
}

const storms = new Set(words('typhoon cyclone hurricane storm'))

/** "Typhoon Amang": the name that follows a storm is a part of its own. */
export function hasOwnName(tokens: readonly Token[], noun: Token): boolean {
  const after = tokens[noun.index + 1]
  return storms.has(noun.lower) && after?.sentence === noun.sentence && /^\p{Lu}\p{L}{2,}$/u.test(after.text)
}
