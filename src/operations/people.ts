import { personCases } from '../compare/index.ts'
import type { Ledger } from '../ledger/index.ts'
import { linkPeople } from '../link/index.ts'
import {
  standingJudgements,
  type PersonCase,
  type PersonJudgement,
  type PersonProposal,
  type StandingJudgement,
} from '../model/index.ts'
import { hasWords } from './names.ts'
import { onceARevision } from './once-a-revision.ts'

/**
 * Named people with their acts in order; with a name, those whose name has its words; with several (commas between), those
 * whose name has the words of any.
 */
export async function* people(ledger: Ledger, name = ''): AsyncGenerator<PersonCase> {
  const wanted = name.split(',').filter((one) => one.trim() !== '')
  for (const person of (await casesOfLedger(ledger)).cases)
    if (wanted.length === 0 || wanted.some((one) => hasWords(one, [person.name, ...person.names]))) yield person
}

/** Pairs of names that may be one person, the surest first: nobody judged them yet, or somebody left them undecided. */
export async function personProposals(ledger: Ledger): Promise<readonly PersonProposal[]> {
  return (await casesOfLedger(ledger)).proposals
}

const casesOfLedger = onceARevision(async (ledger) => {
  const persons = await ledger.people()
  const standing = standingJudgements(await ledger.judgements())
  const links = linkPeople(
    persons,
    standing.filter((one): one is StandingJudgement<PersonJudgement> => one.judgement.kind === 'person'),
  )
  return { cases: personCases(await ledger.acts(), persons, links), proposals: links.proposals }
})
