import { protect, protectedPeople, unprotect } from '../../operations/protection.ts'
import type { ProtectOptions } from '../commands/protect.ts'
import type { Session } from '../session.ts'
import { counts } from '../show/counts.ts'
import { inLedger } from './ledger.ts'

export async function protectAndTell(
  session: Session,
  names: readonly string[],
  options: ProtectOptions,
): Promise<void> {
  await inLedger(session, options, async (ledger) => {
    if (names.length > 0) {
      const entry = await (options.remove === true ? unprotect(ledger, names) : protect(ledger, names))
      await session.note(entry === null ? 'Nothing to change.' : `Recorded as entry ${entry.sequence} of the journal.`)
    }
    const people = await protectedPeople(ledger)
    for (const { names: forms } of people.filter(({ isKnown }) => !isKnown))
      await session.note(`no document names such a person (hearsay people shows who is named): ${forms.join(', ')}`)
    for (const person of people)
      if (options.json === true) await session.out.json({ schema: 'hearsay/protected-person/1', ...person })
    if (options.json === true) return
    if (people.length === 0) return session.note('Nobody is marked as at risk.')
    const page = await session.page()
    const rows = people.map(({ pseudonym, names: forms }) => [pseudonym, forms.join(', ')])
    await session.out.lines(page.table([{ role: 'strong' }, { flexible: true }], rows))
    await session.hint(`${counts(people.length, 'person', 'people')} at risk. To publish: hearsay bundle --public`)
  })
}
