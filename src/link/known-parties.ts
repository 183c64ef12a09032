import type { FamilyMember, LinkedParty, PartyLinks } from '../model/index.ts'
import type { LocalNames } from './local-names.ts'
import { coreTokens, isAcronym, personTokens } from './names.ts'
import { keyOf, type Spelled } from './party-keys.ts'
import { weight } from './party-namings.ts'
import type { SameSets } from './same-sets.ts'

/** What a name is, as far as no document is asked. */
interface Asked {
  readonly key: string
  readonly tokens: readonly string[]
  readonly anywhere: LinkedParty
}

/** The parties found, and the way from a name to its party. */
export class KnownParties implements PartyLinks {
  /** Names asked for before: a ledger asks for each a hundred times. */
  private readonly asked = new Map<string, Asked>()
  private readonly linked = new Map<string, LinkedParty>()
  readonly parties: readonly LinkedParty[]

  constructor(
    private readonly same: SameSets,
    private readonly spelled: Spelled,
    private readonly local: LocalNames,
    private readonly families: ReadonlyMap<string, FamilyMember>,
    private readonly publishers: ReadonlyMap<string, string>,
  ) {
    for (const [root, keys] of same.sets()) this.linked.set(root, this.link(root, keys))
    this.parties = [...this.linked.values()].sort((a, b) => (a.party < b.party ? -1 : 1))
  }

  partyOf(name: string, document?: string): LinkedParty {
    const asked = this.asked.get(name) ?? this.ask(name)
    const here = document === undefined ? null : this.local.find(document, asked.key, asked.tokens)
    return (here === null ? null : this.known(here)) ?? asked.anywhere
  }

  private ask(name: string): Asked {
    const key = keyOf(name)
    const anywhere = this.known(key) ?? this.known(coreTokens(name)?.join('') ?? '') ?? alone(name)
    const asked = { key, tokens: personTokens(name), anywhere }
    this.asked.set(name, asked)
    return asked
  }

  private known(key: string): LinkedParty | null {
    return this.same.has(key) ? (this.linked.get(this.same.find(key)) ?? null) : null
  }

  private link(root: string, keys: readonly string[]): LinkedParty {
    const names = this.namesOf(keys)
    const member = this.families.get(root)
    const publisher = this.publishers.get(root)
    const party = member?.party ?? publisher ?? names[0] ?? root
    const family = member?.family ?? (publisher === undefined ? null : party)
    const why = this.same.why(root)
    const byTable = member ? [`The families table puts “${member.party}” in “${member.family}”.`] : []
    const reason = [...why.reasons, ...byTable].join(' ') || 'It is known by this name alone.'
    return { party, family, origin: family ?? party, names, score: why.score, reason }
  }

  /** Every written form: full names before short ones and acronyms, the most used first. */
  private namesOf(keys: readonly string[]): string[] {
    const forms = keys.flatMap((key) => [...(this.spelled.get(key) ?? [])])
    const isFull = ([form]: readonly [string, number]): number =>
      !isAcronym(form) && personTokens(form).length > 1 ? 1 : isAcronym(form) ? -1 : 0
    return [...new Map(forms)]
      .sort((a, b) => isFull(b) - isFull(a) || b[1] - a[1] || weight(b[0]) - weight(a[0]))
      .map(([form]) => form)
  }
}

function alone(name: string): LinkedParty {
  const reason = 'It is known by this name alone.'
  return { party: name, family: null, origin: name, names: [name], score: 1, reason }
}
