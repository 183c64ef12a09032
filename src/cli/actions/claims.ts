import type { Claim } from '../../model/index.ts'
import { claims } from '../../operations/claims.ts'
import type { ClaimsOptions } from '../commands/claims.ts'
import { csvRecord } from '../output/csv.ts'
import type { Session } from '../session.ts'
import { date } from '../show/date.ts'
import { foundBy } from '../show/readers.ts'
import { review } from '../show/review.ts'
import { voice } from '../show/voice.ts'
import type { Page } from '../terminal/page.ts'
import { inLedger } from './ledger.ts'

export async function showClaims(session: Session, words: readonly string[], options: ClaimsOptions): Promise<void> {
  await inLedger(session, options, async (ledger) => {
    const page = await session.page()
    let shown = 0
    if (options.csv === true) await session.out.line(csvRecord(columns))
    for await (const claim of claims(ledger, { ...options, words: words.join(' ') })) {
      if (options.json === true) await session.out.json(claim)
      else if (options.csv === true) await session.out.line(record(claim))
      else await session.out.lines([...(shown === 0 ? [] : ['']), ...claimLines(page, claim)])
      shown += 1
      if (session.signal.aborted) return
    }
    if (shown === 0)
      await session.note(
        'No claim of this ledger answers that: all the words must stand in one claim. Who speaks: hearsay sources',
      )
  })
}

function claimLines(page: Page, claim: Claim): string[] {
  const circumstances = [claim.stance, date(claim.said), foundBy(claim), review(claim.confidence)]
    .filter((part) => part !== '')
    .join(' · ')
  return [
    ...page.paragraph(voice(claim.voice), { hang: 4, role: 'name' }),
    ...page.paragraph(circumstances, { indent: 2, role: 'faint' }),
    ...page.paragraph(claim.text, { indent: 2 }),
    ...page.paragraph(`${claim.path}:${claim.start}–${claim.end}`, { indent: 2, role: 'faint' }),
  ]
}

const columns = [
  'speaker',
  'voice',
  'stance',
  'text',
  'said_from',
  'said_to',
  'confidence',
  'path',
  'start',
  'end',
  'document',
  'id',
]

function record(claim: Claim): string {
  return csvRecord([
    claim.voice[0]?.name,
    voice(claim.voice),
    claim.stance,
    claim.text,
    claim.said?.from,
    claim.said?.to,
    claim.confidence,
    claim.path,
    claim.start,
    claim.end,
    claim.document,
    claim.id,
  ])
}
