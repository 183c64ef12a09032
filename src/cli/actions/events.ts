import type { EventPair, LedgerEvent } from '../../model/index.ts'
import { events } from '../../operations/events.ts'
import { distinctEvents, mergeEvents, nameEvent, splitEvent } from '../../operations/judge-events.ts'
import type { EventsOptions } from '../commands/events.ts'
import type { Session } from '../session.ts'
import { days } from '../show/date.ts'
import { judgementLine } from '../show/judgement.ts'
import { quoted } from '../show/quoted.ts'
import type { Page } from '../terminal/page.ts'
import { inLedger } from './ledger.ts'
import { judged } from './review.ts'

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
        `Nothing is merged by a proposal. To accept one: hearsay events merge ${first.events.join(' ')}; to reject it: hearsay events distinct …`,
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
    ...judgements.flatMap((entry) => page.paragraph(judgementLine(entry), { indent: 2, hang: 4, role: 'name' })),
  ]
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

function proposalLines(page: Page, { events: [one, other], labels, score, reason }: EventPair): string[] {
  const pair = `${labels[0]} (${one}) and ${labels[1]} (${other}), score ${score.toFixed(2)}`
  return [
    ...page.paragraph(pair, { indent: 2, hang: 4, role: 'name' }),
    ...page.paragraph(reason, { indent: 4, hang: 4 }),
  ]
}

export const name = (session: Session, id: string, words: string, options: EventsOptions): Promise<void> =>
  judged(session, options, (ledger, signature) => nameEvent(ledger, id, words, signature))

export const merge = (session: Session, id: string, other: string, options: EventsOptions): Promise<void> =>
  judged(session, options, (ledger, signature) => mergeEvents(ledger, id, other, signature))

export const distinct = (session: Session, id: string, other: string, options: EventsOptions): Promise<void> =>
  judged(session, options, (ledger, signature) => distinctEvents(ledger, id, other, signature))

export const split = (session: Session, id: string, options: EventsOptions): Promise<void> =>
  judged(session, options, (ledger, signature) => splitEvent(ledger, id, options, signature))
