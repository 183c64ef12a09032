import type { Extraction, FamilyMember, LinkedParty, PartyLinks } from '../model/index.ts'

/**
 * The links of one document under the names that its own voices use: where a document says "Harbour Front (HF)" and the
 * voices are HF's, its findings speak of HF too. A name that the families table gives stays.
 */
export function namesWithin(
  links: PartyLinks,
  document: string,
  extraction: Extraction,
  families: readonly FamilyMember[],
): PartyLinks {
  const tabled = new Set(families.map(({ party }) => party))
  const called = new Map<string, string>()
  const { attributions, figures, people, parties } = extraction
  const voiced = [...attributions, ...figures].flatMap(({ voice }) => voice.filter(({ named }) => named))
  for (const { name } of [...voiced, ...people, ...parties]) {
    const { party } = links.partyOf(name, document)
    if (!tabled.has(party) && !called.has(party)) called.set(party, name)
  }
  const renamed = (linked: LinkedParty): LinkedParty => {
    const party = called.get(linked.party) ?? linked.party
    const own = (name: string) => (name === linked.party ? party : name)
    return { ...linked, party, family: linked.family && own(linked.family), origin: own(linked.origin) }
  }
  return {
    partyOf: (name, within) => renamed(links.partyOf(name, within)),
    parties: links.parties.map(renamed),
  }
}
