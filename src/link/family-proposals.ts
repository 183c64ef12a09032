import type { Affiliation, Evidence, FamilyProposal, LocatedParty, LocatedPerson } from '../model/index.ts'
import { nameKey, personTokens } from './names.ts'

/**
 * Memberships that texts suggest in their own words ("the state-run X", "Y, the spokesman of X"), one per party and
 * interest with all its evidence. A proposal changes nothing until a person sets the family.
 */
export function proposeFamilies(parties: readonly LocatedParty[], people: readonly LocatedPerson[]): FamilyProposal[] {
  const proposals = new Map<string, { party: string; affiliation: Affiliation; evidence: Evidence[] }>()
  for (const named of [...parties, ...people]) {
    for (const affiliation of named.affiliations) {
      const key = `${personTokens(named.name).join('')} ${nameKey(affiliation.to)}`
      const known = proposals.get(key) ?? { party: named.name, affiliation, evidence: [] }
      known.evidence.push(evidenceOf(named, affiliation))
      proposals.set(key, known)
    }
  }
  return [...proposals.values()].map(({ party, affiliation, evidence }) => {
    const documents = new Set(evidence.map(({ document }) => document)).size
    return {
      party,
      family: affiliation.to,
      score: scoreOf(documents),
      reason: reasonOf(party, affiliation, documents),
      evidence,
    }
  })
}

function evidenceOf({ document, path }: LocatedParty | LocatedPerson, { start, end, text }: Affiliation): Evidence {
  return { document, path, start, end, text }
}

/** Each further document that says so closes half of the remaining doubt. */
function scoreOf(documents: number): number {
  return Number((1 - 0.5 ** documents).toFixed(2))
}

function reasonOf(party: string, { to, wording, text }: Affiliation, documents: number): string {
  const where = documents === 1 ? 'One document says' : `${documents} documents say`
  const how = wording.toLowerCase().includes(to.toLowerCase()) ? wording : `${wording} ${to}`
  return `${where} of “${party}”: ${how} (“${text}”).`
}
