import { gradeInWords, type Claim, type Review, type TermKind } from '../../model/index.ts'
import { claims } from '../../operations/claims.ts'
import type { ClaimsOptions } from '../commands/claims.ts'
import { csvRecord } from '../../operations/csv.ts'
import type { Session } from '../session.ts'
import { date, days } from '../show/date.ts'
import { quoted } from '../show/quoted.ts'
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
  const decided = claim.review === undefined ? review(claim.confidence) : decidedWords(claim.review)
  const circumstances = [claim.stance, when(claim), foundBy(claim), decided].filter((part) => part !== '').join(' · ')
  return [
    ...page.paragraph(voice(claim.voice), { hang: 4, role: 'name' }),
    ...page.paragraph(circumstances, { indent: 2, role: 'faint' }),
    ...page.paragraph(claim.text, { indent: 2 }),
    ...particulars(claim).flatMap((line) => page.paragraph(line, { indent: 2, hang: 4, role: 'strong' })),
    ...page.paragraph(`${claim.path}:${claim.start}–${claim.end}`, { indent: 2, role: 'faint' }),
  ]
}

/** "rejected by A. Reader, graded B2". */
function decidedWords({ verdict, correction, grade, judgements }: Review): string {
  const by = judgements.at(-1)?.by ?? null
  const told = [
    verdict ?? '',
    correction === null ? '' : 'corrected',
    grade === null ? '' : `graded ${gradeInWords(grade)}`,
  ].filter((part) => part !== '')
  return `${told.join(', ')}${by === null ? '' : ` by ${by}`}`
}

/** When it was said; of what is only known to be published, when that was. */
function when({ said, published }: Claim): string {
  if (said !== null) return `said ${date(said)}`
  return published === null ? 'date not told' : `published ${days(published)}`
}

const termWords: Readonly<Record<TermKind, string>> = { condition: 'on condition', exclusion: 'leaves out' }

/** What the claim tells of conditions, exclusions and names for people, in the words of the text. */
function particulars({ terms, naming }: Claim): string[] {
  const named = naming === undefined ? [] : [`names ${quoted(naming.whom.text)}: ${quoted(naming.as.text)}`]
  return [...named, ...(terms ?? []).map(({ kind, text }) => `${termWords[kind]}: ${quoted(text)}`)]
}

const columns = [
  'speaker',
  'voice',
  'stance',
  'text',
  'said_from',
  'said_to',
  'terms',
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
    particulars(claim).join('\n'),
    claim.confidence,
    claim.path,
    claim.start,
    claim.end,
    claim.document,
    claim.id,
  ])
}
