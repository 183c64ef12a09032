import type { PersonJudgement, PersonProposal, StandingJudgement } from '../model/index.ts'
import { personTokens } from './names.ts'
import type { SameSets } from './same-sets.ts'

/** What people judged of pairs of names, the last word on each pair. */
export class JudgedPeople {
  private readonly verdicts = new Map<string, StandingJudgement<PersonJudgement>>()

  constructor(judged: readonly StandingJudgement<PersonJudgement>[]) {
    for (const one of judged) this.verdicts.set(pairOf(...one.judgement.names), one)
  }

  joinSame(same: SameSets): void {
    for (const { judgement, sequence } of this.verdicts.values()) {
      if (judgement.verdict !== 'same') continue
      const [one, other] = judgement.names
      same.join(keyOf(one), keyOf(other), 1, `Judged to be one person (judgement ${sequence}).`)
    }
  }

  /** By the keys of two full names. */
  areDifferent(one: string, other: string): boolean {
    return this.verdicts.get([one, other].sort().join(' '))?.judgement.verdict === 'different'
  }

  /** The proposals that still wait: those that were left undecided say so. */
  undecided(proposals: readonly PersonProposal[]): PersonProposal[] {
    return proposals.flatMap((proposal) => {
      const judged = this.verdicts.get(pairOf(...proposal.names))
      if (judged === undefined) return [proposal]
      return judged.judgement.verdict === 'undecided' ? [{ ...proposal, left: judged.sequence }] : []
    })
  }
}

function pairOf(one: string, other: string): string {
  return [keyOf(one), keyOf(other)].sort().join(' ')
}

function keyOf(name: string): string {
  return personTokens(name).join('')
}
