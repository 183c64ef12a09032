import type { Links, LocatedAttribution } from '../model/index.ts'
import { grouped } from './grouped.ts'
import { labelUse, type LabelUse } from './label-uses.ts'
import { claimWitness, type Noticed } from './noticed.ts'
import { byFirstDay, saidInWords, saidWhen } from './said-when.ts'
import { lemma } from './words.ts'

/** Uses told of one speaker; more would only repeat them. */
const mostUses = 8

/**
 * Speakers who name people by words of opposite judgement ("thugs", later "martyrs"), in order of time, and different
 * speakers who do so for one group within one document. Whether they mean the same people is left to the reader.
 */
export function labelFindings(
  attributions: readonly LocatedAttribution[],
  links: Links,
  text: string | null = null,
): Noticed[] {
  const uses = withReferents(
    attributions.map((attribution) => labelUse(attribution, text)).filter((use) => use !== null),
  )
  return [...ofOneSpeaker(uses, links), ...ofOneGroup(uses, links)]
}

/** "Them" are those whom the use before in the same document names. */
function withReferents(uses: readonly LabelUse[]): LabelUse[] {
  const told: LabelUse[] = []
  for (const use of uses) {
    const before = told.at(-1)
    const isSame = before?.attribution.document === use.attribution.document
    const referent = use.referent !== 'them' ? use.referent : isSame ? before.referent : null
    told.push({ ...use, referent })
  }
  return told
}

function ofOneSpeaker(uses: readonly LabelUse[], links: Links): Noticed[] {
  const ofPeople = uses.filter(({ referent }) => referent !== null)
  const bySpeaker = grouped(ofPeople, (use) => speakerOf(use, links))
  return [...bySpeaker].flatMap(([speaker, own]) =>
    judgesBothWays(own) ? [tell(`${speaker} changes words`, own)] : [],
  )
}

function ofOneGroup(uses: readonly LabelUse[], links: Links): Noticed[] {
  const byGroup = grouped(uses, ({ referent, attribution }) =>
    referent === null ? null : `${attribution.document} ${lemma(referent)}`,
  )
  return [...byGroup.values()].flatMap((group) => {
    const speakers = new Set(group.map((use) => speakerOf(use, links) ?? use.attribution.voice[0]?.name ?? ''))
    return speakers.size > 1 && judgesBothWays(group)
      ? [tell('The same people are named in opposite words', group)]
      : []
  })
}

function speakerOf({ attribution }: LabelUse, links: Links): string | null {
  const first = attribution.voice[0]
  return first === undefined || !first.named ? null : links.parties.partyOf(first.name, attribution.document).party
}

function judgesBothWays(uses: readonly LabelUse[]): boolean {
  return uses.some((use) => use.judgement === 'condemning') && uses.some((use) => use.judgement === 'honouring')
}

function tell(what: string, uses: readonly LabelUse[]): Noticed {
  const inTime = [...uses]
    .sort((a, b) => byFirstDay(saidWhen(a.attribution), saidWhen(b.attribution)))
    .slice(0, mostUses)
  const list = inTime.map(({ attribution, label, referent }) => {
    const whom = referent === null ? '' : ` of ${referent}`
    return `“${label}”${whom}, by ${attribution.voice[0]?.name ?? 'somebody'} ${saidInWords(attribution)}`
  })
  return {
    kind: 'label',
    verdict: 'undecided',
    reason: `${what}: ${list.join('; ')}.`,
    evidence: inTime.map(({ attribution }) => claimWitness(attribution)),
  }
}
