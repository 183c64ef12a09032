import {
  judgementInWords,
  type EventProposal,
  type JudgedEntry,
  type JournalEntry,
  type LedgerEvent,
} from '../../model/index.ts'
import { events } from '../../operations/events.ts'
import { mergeEvents, nameEvent, splitEvent } from '../../operations/judge-events.ts'
import { judgements, undoJudgement } from '../../operations/sign.ts'
import type { Ledger } from '../../operations/open.ts'
import type { EventsOptions } from '../commands/events.ts'
import type { Session } from '../session.ts'
import { days } from '../show/date.ts'
import { quoted } from '../show/quoted.ts'
import type { Page } from '../terminal/page.ts'
import { inLedger } from './ledger.ts'

export async function listEvents(session: Session, words: string, options: EventsOptions): Promise<void> {
  await inLedger(session, options, async (ledger) => {
    const answer = await events(ledger, words)
    if (options.json === true) {
      for (const event of answer.events) await session.out.json(event)
      for (const one of answer.proposals) await session.out.json({ schema: 'hearsay/event-proposal/1', ...one })
      return
    }
    if (answer.events.length === 0) return session.note('The documents tell of no such event.')
    const page = await session.page()
    for (const [at, event] of answer.events.entries())
      await session.out.lines([...(at === 0 ? [] : ['']), ...eventLines(page, event)])
    for (const [at, proposal] of answer.proposals.entries())
      await session.out.lines([
        ...(at === 0 ? ['', ...page.paragraph('May be one', { role: 'heading' })] : []),
        ...proposalLines(page, proposal),
      ])
    for (const entry of answer.idle)
      await session.note(`Judgement ${entry.sequence} (${entry.judgement.kind}) falls on nothing that is there now.`)
    const [first] = answer.proposals
    if (first !== undefined)
      await session.hint(
        `Nothing is merged by a proposal. To accept one: hearsay events merge ${first.events.join(' ')}`,
      )
  })
}

function eventLines(
  page: Page,
  { id, label, name, tellings, figures, kind, place, from, to, links, judgements }: LedgerEvent,
): string[] {
  const when = from === null || to === null ? 'undated' : days({ from, to })
  const facts = `${id} · ${kind} · ${place ?? 'no place told'} · ${when} · ${counted(figures.length, 'figure')}`
  const own = tellings.map(
    (one) =>
      `${one.path}:${one.start}${name !== null || one.label !== label ? ` as “${one.label}”` : ''} ${quoted(one.text)}`,
  )
  return [
    ...page.paragraph(label, { role: 'heading' }),
    ...page.paragraph(facts, { indent: 2, hang: 4 }),
    ...own.flatMap((line) => page.paragraph(line, { indent: 2, hang: 4, role: 'faint' })),
    ...links.flatMap(({ score, reason }) => page.paragraph(`${score.toFixed(2)} ${reason}`, { indent: 2, hang: 7 })),
    ...judgements.flatMap((entry) => page.paragraph(entryInWords(entry), { indent: 2, hang: 4, role: 'name' })),
  ]
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

function proposalLines(page: Page, { events: [one, other], score, reason }: EventProposal): string[] {
  return [
    ...page.paragraph(`${one} and ${other} (score ${score.toFixed(2)})`, { indent: 2, hang: 4, role: 'name' }),
    ...page.paragraph(reason, { indent: 4, hang: 4 }),
  ]
}

/** "Judgement 12: event named “The march”: 2 tellings, by A. Reader, 2026-11-26: “Both mean the march.”" */
function entryInWords({ sequence, time, by, note, judgement }: JudgedEntry): string {
  const signed = by === null ? '' : `, by ${by}`
  return `Judgement ${sequence}: ${judgementInWords(judgement)}${signed}, ${time.slice(0, 10)}${note === null ? '' : `: ${quoted(note)}`}`
}

export const name = (session: Session, id: string, words: string, options: EventsOptions): Promise<void> =>
  judged(session, options, (ledger) => nameEvent(ledger, id, words, options))

export const merge = (session: Session, id: string, other: string, options: EventsOptions): Promise<void> =>
  judged(session, options, (ledger) => mergeEvents(ledger, id, other, options))

export const split = (session: Session, id: string, options: EventsOptions): Promise<void> =>
  judged(session, options, (ledger) => splitEvent(ledger, id, options, options))

export const undo = (session: Session, sequence: number | null, options: EventsOptions): Promise<void> =>
  judged(session, options, (ledger) => undoJudgement(ledger, sequence, options))

async function judged(
  session: Session,
  options: EventsOptions,
  judge: (ledger: Ledger) => Promise<JournalEntry>,
): Promise<void> {
  await inLedger(session, options, async (ledger) => {
    const { sequence } = await judge(ledger)
    await session.out.line(`Judgement ${sequence} recorded. To take it back: hearsay events undo ${sequence}`)
  })
}

export async function listJudgements(session: Session, options: EventsOptions): Promise<void> {
  await inLedger(session, options, async (ledger) => {
    const all = await judgements(ledger)
    if (options.json === true) {
      for (const entry of all) await session.out.json({ schema: 'hearsay/judgement/1', ...entry })
      return
    }
    if (all.length === 0) return session.note('Nobody has judged anything yet.')
    const page = await session.page()
    for (const entry of all) await session.out.lines(page.paragraph(entryInWords(entry), { hang: 2 }))
  })
}
