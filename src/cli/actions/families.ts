import type { FamilyProposal } from '../../model/index.ts'
import { families, proposedFamilies, setFamilies, unsetFamily as removeFromFamily } from '../../operations/families.ts'
import type { FamiliesOptions } from '../commands/families.ts'
import type { Session } from '../session.ts'
import { grouped } from '../show/grouped.ts'
import { quoted } from '../show/quoted.ts'
import type { Page } from '../terminal/page.ts'
import { familiesOf } from './tables.ts'
import { inLedger } from './ledger.ts'

export async function listFamilies(session: Session, options: FamiliesOptions): Promise<void> {
  await inLedger(session, options, async (ledger) => {
    const members = await families(ledger)
    if (options.json === true) {
      for (const { party, family } of members) await session.out.json({ schema: 'hearsay/family/1', party, family })
      return
    }
    if (members.length === 0)
      return session.note('No families are set. See what the texts say: hearsay families propose')
    const page = await session.page()
    for (const [family, parties] of grouped(members, (member) => member.family)) {
      await session.out.lines(page.paragraph(family, { role: 'heading' }))
      for (const { party } of parties) await session.out.lines(page.paragraph(party, { indent: 2, hang: 4 }))
    }
  })
}

export async function showProposals(session: Session, options: FamiliesOptions): Promise<void> {
  await inLedger(session, options, async (ledger) => {
    const proposals = await proposedFamilies(ledger)
    if (options.json === true) {
      for (const proposal of proposals) await session.out.json({ schema: 'hearsay/family-proposal/1', ...proposal })
      return
    }
    if (proposals.length === 0) return session.note('The documents suggest no further family.')
    const page = await session.page()
    for (const [at, proposal] of proposals.entries())
      await session.out.lines([...(at === 0 ? [] : ['']), ...proposalLines(page, proposal)])
    const [first] = proposals
    if (first !== undefined)
      await session.hint(
        `Nothing is set by a proposal. To accept one: hearsay families set "${first.party}" "${first.family}"`,
      )
  })
}

/** The evidence is the reason, in the documents' own words. */
function proposalLines(page: Page, { party, family, score, evidence }: FamilyProposal): string[] {
  return [
    ...page.paragraph(`${party} → ${family} (score ${score.toFixed(2)})`, { hang: 2, role: 'name' }),
    ...evidence.flatMap(({ text, path, start, end }) => [
      ...page.paragraph(quoted(text), { indent: 2, hang: 4 }),
      ...page.paragraph(`${path}:${start}–${end}`, { indent: 2, hang: 4, role: 'faint' }),
    ]),
  ]
}

export async function importFamilies(session: Session, file: string, options: FamiliesOptions): Promise<void> {
  const members = await familiesOf(session, file)
  await inLedger(session, { ...options, create: true }, (ledger) => setFamilies(ledger, members))
  await session.out.line(`${members.length} parties set.`)
}

export async function setFamily(
  session: Session,
  party: string,
  family: string,
  options: FamiliesOptions,
): Promise<void> {
  await inLedger(session, { ...options, create: true }, (ledger) => setFamilies(ledger, [{ party, family }]))
  await session.out.line(`${party} is of the family ${family}.`)
}

export async function unsetFamily(session: Session, party: string, options: FamiliesOptions): Promise<void> {
  await inLedger(session, options, async (ledger) => {
    if (await removeFromFamily(ledger, party)) await session.out.line(`${party} is of no family now.`)
    else await session.problem('not-found', `no family holds this party: ${party}`)
  })
}
