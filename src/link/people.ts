import type {
  LinkedPerson,
  LocatedPerson,
  PersonJudgement,
  PersonLinks,
  PersonProposal,
  StandingJudgement,
} from '../model/index.ts'
import { nameKey, personTokens } from './names.ts'
import { JudgedPeople } from './judged-people.ts'
import { LocalNames } from './local-names.ts'
import { proposePeople } from './person-proposals.ts'
import { SameSets } from './same-sets.ts'

/** One way a person is written in full: the words without titles, and every form seen. */
export interface FullName {
  readonly key: string
  readonly tokens: readonly string[]
  readonly forms: Map<string, number>
}

/**
 * Which persons of several documents are one: the same full name, titles aside, or a name that only adds a middle part
 * to another. Different given names never meet, and whatever is only likely becomes a proposal. What people judged of two
 * names goes before all of it.
 */
export function linkPeople(
  people: readonly LocatedPerson[],
  judged: readonly StandingJudgement<PersonJudgement>[] = [],
): PersonLinks {
  const same = new SameSets()
  const local = new LocalNames()
  const full = new Map<string, FullName>()
  for (const person of people) {
    const tokens = personTokens(person.name)
    const key = tokens.join('')
    const known = full.get(key) ?? { key, tokens, forms: new Map<string, number>() }
    for (const form of new Set([person.name, ...person.names])) known.forms.set(form, (known.forms.get(form) ?? 0) + 1)
    full.set(key, known)
    same.add(key)
    local.set(person.document, key, key, tokens)
    for (const form of person.names) local.set(person.document, nameKey(form), key, [])
  }
  const verdicts = new JudgedPeople(judged)
  verdicts.joinSame(same)
  const extensions = joinExtensions([...full.values()], same, verdicts)
  const proposals = [...extensions, ...proposePeople([...full.values()], same)]
  return new Links(same, full, local, verdicts.undecided(proposals))
}

/** Joins "Oda Lindqvist" with "Oda Maria Lindqvist"; two different middle parts make it a proposal. */
function joinExtensions(names: readonly FullName[], same: SameSets, judged: JudgedPeople): PersonProposal[] {
  const byEnds = new Map<string, FullName[]>()
  for (const name of names) {
    if (name.tokens.length < 2) continue
    const ends = `${name.tokens[0] ?? ''} ${name.tokens.at(-1) ?? ''}`
    byEnds.set(ends, [...(byEnds.get(ends) ?? []), name].slice(0, 64))
  }
  return [...byEnds.values()].flatMap((group) => joinGroup(group, same, judged))
}

function joinGroup(group: readonly FullName[], same: SameSets, judged: JudgedPeople): PersonProposal[] {
  const [shortest, ...longer] = [...group].sort((a, b) => a.tokens.length - b.tokens.length)
  if (shortest === undefined || longer.length === 0) return []
  const chain = [shortest, ...longer]
  const inOneLine = chain.every((name, index) => index === 0 || extendsName(name, chain[index - 1] as FullName))
  if (inOneLine) {
    const reason = `“${formOf(longer.at(-1) ?? shortest)}” only adds to the name “${formOf(shortest)}”.`
    for (const name of longer)
      if (!judged.areDifferent(shortest.key, name.key)) same.join(shortest.key, name.key, 0.85, reason)
    return []
  }
  return longer.map((name) => ({
    names: [formOf(shortest), formOf(name)] as const,
    score: 0.5,
    reason: 'First and last name are the same, but more than one middle name is known.',
  }))
}

function extendsName(longer: FullName, shorter: FullName): boolean {
  return longer.tokens.length > shorter.tokens.length && shorter.tokens.every((token) => longer.tokens.includes(token))
}

/** The form seen most often, then the longest. */
export function formOf(name: FullName): string {
  return [...name.forms].sort((a, b) => b[0].length - a[0].length || b[1] - a[1])[0]?.[0] ?? name.key
}

class Links implements PersonLinks {
  private readonly linked = new Map<string, LinkedPerson>()
  readonly people: readonly LinkedPerson[]

  constructor(
    private readonly same: SameSets,
    private readonly full: ReadonlyMap<string, FullName>,
    private readonly local: LocalNames,
    readonly proposals: readonly PersonProposal[],
  ) {
    for (const [root, keys] of same.sets()) this.linked.set(root, this.link(root, keys))
    this.people = [...this.linked.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  personOf(name: string, document?: string): LinkedPerson {
    const tokens = personTokens(name)
    const here = document === undefined ? null : this.local.find(document, nameKey(name), tokens)
    const key = here ?? tokens.join('')
    const linked = this.same.has(key) ? this.linked.get(this.same.find(key)) : undefined
    return linked ?? { name, names: [name], score: 1, reason: 'It is known by this name alone.' }
  }

  private link(root: string, keys: readonly string[]): LinkedPerson {
    const names = keys.map((key) => this.full.get(key)).filter((name) => name !== undefined)
    const forms = new Set(names.flatMap((name) => [...name.forms.keys()]))
    const best = [...names].sort((a, b) => b.tokens.length - a.tokens.length)[0]
    const why = this.same.why(root)
    const reason = why.reasons.join(' ') || 'Every document writes the same full name.'
    return { name: best === undefined ? root : nameWithoutTitle(best), names: [...forms], score: why.score, reason }
  }
}

/** The form whose words are the name's own, so that a title never becomes part of the name. */
function nameWithoutTitle(name: FullName): string {
  const own = [...name.forms.keys()].filter((form) => nameKey(form) === name.key)
  return own[0] ?? formOf(name)
}
