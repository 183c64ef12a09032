import type { Grade, JournalEntry, ReviewItem } from '../../model/index.ts'
import { judgePerson, settleFinding } from '../../operations/judge-others.ts'
import { correctWords, gradeWords, reviewWords, wordsCalled, wordsNear } from '../../operations/judge-words.ts'
import { idleJudgements, judgements } from '../../operations/judgements.ts'
import type { Ledger } from '../../operations/open.ts'
import { reviewQueue } from '../../operations/review-queue.ts'
import { undoJudgement, type Signature } from '../../operations/sign.ts'
import type { CorrectOptions, PersonVerdict, ReviewOptions } from '../commands/review.ts'
import type { Session } from '../session.ts'
import { judgementLine } from '../show/judgement.ts'
import { counted, quantity } from '../show/quantity.ts'
import { quoted } from '../show/quoted.ts'
import { voice } from '../show/voice.ts'
import type { Page } from '../terminal/page.ts'
import { inLedger } from './ledger.ts'

/** How many are listed for people unless they ask for more. */
const listed = 20

export async function listQueue(session: Session, options: ReviewOptions): Promise<void> {
  await inLedger(session, options, async (ledger) => {
    const queue = await reviewQueue(ledger)
    if (options.json === true) {
      for (const item of queue.slice(0, options.limit ?? queue.length)) await session.out.json(item)
      return
    }
    if (queue.length === 0) return session.note('Everything has been looked at.')
    const page = await session.page()
    for (const [at, item] of queue.slice(0, options.limit ?? listed).entries())
      await session.out.lines([...(at === 0 ? [] : ['']), ...itemLines(page, item)])
    const [first] = queue
    await session.hint(
      `${queue.length} wait, what matters most first. To decide: hearsay review accept ${first?.id ?? 'ID'}; on a screen, by keyboard: hearsay serve`,
    )
  })
}

function itemLines(page: Page, { id, of, weight, reasons, claim, figures }: ReviewItem): string[] {
  const one = claim ?? figures[0]
  if (one === undefined) return []
  const own = figures.map((figure) => `figure ${figure.id}: ${quantity(figure)} ${counted(figure)}`)
  return [
    ...page.paragraph(`${id} · ${of} · ${voice(one.voice)}`, { hang: 4, role: 'name' }),
    ...page.paragraph(quoted(one.text), { indent: 2 }),
    ...own.flatMap((line) => page.paragraph(line, { indent: 2, hang: 4 })),
    ...page.paragraph([...reasons, `Weight ${weight.toFixed(2)}.`].join(' '), { indent: 2, hang: 2, role: 'strong' }),
    ...page.paragraph(`${one.path}:${one.start}–${one.end}`, { indent: 2, role: 'faint' }),
  ]
}

type Judge = (ledger: Ledger, signature: Signature) => Promise<JournalEntry>

/** Records what a person decided and says how it is taken back. */
export async function judged(session: Session, options: ReviewOptions, ...judges: readonly Judge[]): Promise<void> {
  const signature = { by: options.by ?? session.configuration.by, note: options.note }
  await inLedger(session, options, async (ledger) => {
    for (const judge of judges) {
      const { sequence } = await judge(ledger, signature)
      await session.out.line(`Judgement ${sequence} recorded. To take it back: hearsay review undo ${sequence}`)
    }
  })
}

export async function review(
  session: Session,
  ids: readonly string[],
  verdict: 'accepted' | 'rejected',
  options: ReviewOptions,
): Promise<void> {
  const judges = ids.map((id): Judge => async (ledger, signature) => {
    return reviewWords(ledger, await wordsCalled(ledger, id), verdict, signature)
  })
  await judged(session, options, ...judges)
}

export async function correct(session: Session, id: string, options: CorrectOptions): Promise<void> {
  await judged(session, options, async (ledger, signature) => {
    const { words, speaker, stance, measure, low, high, event } = options
    const on = await wordsCalled(ledger, id)
    const correction = {
      ...(words !== undefined && { words: await wordsNear(ledger, on, words) }),
      ...(speaker !== undefined && { speaker }),
      ...(stance !== undefined && { stance }),
      ...(measure !== undefined && { measure }),
      ...(low !== undefined && { low: low === 'open' ? null : low }),
      ...(high !== undefined && { high: high === 'open' ? null : high }),
      ...(event !== undefined && { event }),
    }
    return correctWords(ledger, on, correction, signature)
  })
}

export const grade = (session: Session, id: string, given: Grade, options: ReviewOptions): Promise<void> =>
  judged(session, options, async (ledger, signature) =>
    gradeWords(ledger, await wordsCalled(ledger, id), given, signature),
  )

export const person = (
  session: Session,
  names: readonly [string, string],
  verdict: PersonVerdict,
  options: ReviewOptions,
): Promise<void> => judged(session, options, (ledger, signature) => judgePerson(ledger, names, verdict, signature))

export const settle = (session: Session, id: string, options: ReviewOptions): Promise<void> =>
  judged(session, options, (ledger, signature) => settleFinding(ledger, id, signature))

export const undo = (session: Session, sequence: number | null, options: ReviewOptions): Promise<void> =>
  judged(session, options, (ledger, signature) => undoJudgement(ledger, sequence, signature))

export async function listJudgements(session: Session, options: ReviewOptions): Promise<void> {
  await inLedger(session, options, async (ledger) => {
    const idle = new Set((await idleJudgements(ledger)).map(({ sequence }) => sequence))
    const all = (await judgements(ledger)).filter(({ sequence }) => options.idle !== true || idle.has(sequence))
    if (options.json === true) {
      for (const entry of all) await session.out.json(entry)
      return
    }
    if (all.length === 0)
      return session.note(options.idle === true ? 'Every judgement has its effect.' : 'Nobody has judged anything yet.')
    const page = await session.page()
    for (const entry of all) {
      const state = !entry.stands ? ' (taken back)' : idle.has(entry.sequence) ? ' (falls on nothing any more)' : ''
      await session.out.lines(page.paragraph(judgementLine(entry) + state, { hang: 2 }))
    }
  })
}
