import { verify, type Damage, type Verification } from '../../operations/verify.ts'
import type { VerifyOptions } from '../commands/verify.ts'
import { Progress } from '../output/progress.ts'
import type { Session } from '../session.ts'
import { counts } from '../show/counts.ts'
import type { Page } from '../terminal/page.ts'

export async function verifyAndTell(session: Session, options: VerifyOptions): Promise<void> {
  const progress = new Progress(options.progress)
  const verification = await verify(options.ledger, {
    holds: options.holds,
    signal: session.signal,
    progress: ({ step, done, of }) => progress.show(`${step}: ${done}${of === null ? '' : ` of ${of}`}`),
  })
  progress.clear()
  const { damages, notes } = verification
  if (options.json === true)
    await session.out.json({
      schema: 'hearsay/verification/1',
      ledger: options.ledger,
      sound: damages.length === 0,
      ...verification,
    })
  else {
    const page = await session.page()
    for (const damage of damages) await session.out.lines([...damageLines(page, damage), ''])
    await session.out.lines(summaryLines(page, verification))
  }
  for (const note of notes) await session.note(note)
  if (damages.length > 0)
    await session.problem(
      'ledger-broken',
      `${counts(damages.length, 'thing is', 'things are')} not as kept. Compare with a backup.`,
    )
}

function damageLines(page: Page, { kind, file, reason, document, expected, found }: Damage): string[] {
  const inner = { indent: 2, hang: 4 } as const
  return [
    ...page.paragraph(`${kind}: ${reason}`, { hang: 2, role: 'bad' }),
    ...page.paragraph(file, inner),
    ...(document === null || document === expected ? [] : page.paragraph(`document ${document}`, inner)),
    ...(expected === null ? [] : page.paragraph(`expected ${expected}`, inner)),
    ...(expected === null ? [] : page.paragraph(`found ${found ?? 'nothing'}`, inner)),
  ]
}

function summaryLines(page: Page, verification: Verification): string[] {
  const { entries, hash, documents, originals, readings, spans, damages, interrupted } = verification
  const verdict = interrupted
    ? 'Interrupted: not everything was checked.'
    : damages.length === 0
      ? 'Everything is as it was kept.'
      : 'Not everything is as it was kept.'
  return [
    ...page.paragraph(verdict, { role: damages.length === 0 && !interrupted ? 'good' : 'bad' }),
    ...page.paragraph(
      `${counts(entries, 'entry', 'entries')} of the journal; ${originals} of ${counts(documents, 'original')}; ` +
        `${counts(readings, 'reading')} with ${counts(spans, 'span')}.`,
    ),
    ...page.paragraph(`last hash ${hash}`, { hang: 4 }),
  ]
}
