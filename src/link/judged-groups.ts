import { sha256, type EventJudgement, type LocatedEvent, type StandingJudgement } from '../model/index.ts'
import { clusterFrom } from './event-cluster.ts'
import { telling, type Telling } from './event-telling.ts'

/** What people decided, with the events that hold the figures that a judgement sets apart. */
export interface JudgedEvents {
  readonly standing: readonly StandingJudgement<EventJudgement>[]
  /** By the sequence of the judgement. */
  readonly apart: ReadonlyMap<number, readonly LocatedEvent[]>
}

/** The tellings of one event, after people have had their say. */
export interface JudgedGroup {
  readonly members: Telling[]
  name: string | null
  /** Once a judgement fell on it, the event keeps the id that it had; one that was set apart has an id of its own. */
  id: string | null
  /** The judgements that made it what it is, by their place in the journal. */
  readonly judgements: Set<number>
}

/**
 * Applies judgements to the groups that were found, in the order of the journal. Each falls on the group that holds most
 * of the tellings it names; `distinct` are pairs that are two events, `idle` judgements none of whose tellings are there
 * any more.
 */
export function judgedGroups(
  found: readonly (readonly Telling[])[],
  { standing, apart }: JudgedEvents,
): {
  readonly groups: JudgedGroup[]
  readonly distinct: readonly (readonly [JudgedGroup, JudgedGroup])[]
  readonly idle: number[]
} {
  const partition = new Partition(found)
  const idle = standing.filter((one) => !partition.apply(one, apart.get(one.sequence) ?? []))
  return {
    groups: partition.groups(),
    distinct: standing.flatMap(({ judgement }) => partition.distinct(judgement)),
    idle: idle.map(({ sequence }) => sequence),
  }
}

type DistinctEvents = Extract<EventJudgement, { kind: 'distinct-events' }>

class Partition {
  private readonly homes = new Map<string, JudgedGroup>()
  private readonly all = new Set<JudgedGroup>()

  constructor(found: readonly (readonly Telling[])[]) {
    for (const members of found) this.add({ members: [...members], name: null, id: null, judgements: new Set() })
  }

  /** Whether the judgement fell on anything. */
  apply({ judgement, sequence }: StandingJudgement<EventJudgement>, apart: readonly LocatedEvent[]): boolean {
    switch (judgement.kind) {
      case 'split-event':
        return this.split(judgement.apart, sequence, apart)
      case 'distinct-events':
        return this.keepApart(judgement, sequence)
    }
    const home = this.homeOf(judgement.tellings)
    if (home === null) return false
    home.id ??= clusterFrom(home).id
    if (judgement.kind === 'name-event') home.name = judgement.name
    else if (!this.merge(home, this.homeOf(judgement.with))) return false
    home.judgements.add(sequence)
    return true
  }

  /** The two events that a judgement says are two, once all of them have been applied. */
  distinct(judgement: EventJudgement): (readonly [JudgedGroup, JudgedGroup])[] {
    if (judgement.kind !== 'distinct-events') return []
    const [one, other] = [this.homeOf(judgement.tellings), this.homeOf(judgement.with)]
    return one === null || other === null || one === other ? [] : [[one, other]]
  }

  groups(): JudgedGroup[] {
    return [...this.all].filter(({ members }) => members.length > 0)
  }

  private merge(home: JudgedGroup, other: JudgedGroup | null): boolean {
    if (other === null) return false
    if (other === home) return true
    for (const member of other.members) this.put(member, home)
    for (const sequence of other.judgements) home.judgements.add(sequence)
    home.name ??= other.name
    this.all.delete(other)
    return true
  }

  /** Two that stand apart are marked; where a new reading has made them one, they are two again. */
  private keepApart({ tellings, with: others }: DistinctEvents, sequence: number): boolean {
    const [one, other] = [this.homeOf(tellings), this.homeOf(others)]
    if (one === null || other === null) return false
    if (one === other) return this.split(others, sequence, [])
    for (const group of [one, other]) {
      group.id ??= clusterFrom(group).id
      group.judgements.add(sequence)
    }
    return true
  }

  private split(leaves: readonly string[], sequence: number, apart: readonly LocatedEvent[]): boolean {
    const chosen = new Set(leaves)
    const homes = new Set(leaves.flatMap((id) => this.homes.get(id) ?? []))
    const own: JudgedGroup = {
      ...{ members: [], name: null, judgements: new Set([sequence]) },
      id: sha256(`event set apart ${sequence}`).slice(0, 12),
    }
    for (const home of homes) {
      home.id ??= clusterFrom(home).id
      const leaving = home.members.filter(({ event }) => chosen.has(event.id))
      const staying = home.members.filter(({ event }) => !chosen.has(event.id))
      home.members.splice(0, home.members.length, ...staying)
      for (const member of leaving) this.put(member, own)
    }
    for (const event of apart) this.put(telling(event), own)
    if (own.members.length === 0) return false
    this.all.add(own)
    return true
  }

  private add(group: JudgedGroup): void {
    this.all.add(group)
    for (const { event } of group.members) this.homes.set(event.id, group)
  }

  private put(member: Telling, group: JudgedGroup): void {
    group.members.push(member)
    this.homes.set(member.event.id, group)
  }

  /** Where most of the tellings are; of two groups that hold as many the one met first. */
  private homeOf(ids: readonly string[]): JudgedGroup | null {
    const counts = new Map<JudgedGroup, number>()
    for (const id of ids) {
      const home = this.homes.get(id)
      if (home !== undefined) counts.set(home, (counts.get(home) ?? 0) + 1)
    }
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
  }
}
