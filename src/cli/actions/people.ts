import type { ActKind, PersonAct, PersonCase } from '../../model/index.ts'
import type { Ledger } from '../../operations/open.ts'
import { people } from '../../operations/people.ts'
import type { PeopleOptions } from '../commands/people.ts'
import { csvRecord } from '../../operations/csv.ts'
import type { Session } from '../session.ts'
import { date } from '../show/date.ts'
import { nobodyOf } from '../show/nobody.ts'
import { quoted } from '../show/quoted.ts'
import { voice } from '../show/voice.ts'
import type { Page } from '../terminal/page.ts'
import { padEnd } from '../terminal/wrap.ts'
import { inLedger } from './ledger.ts'

export async function showPeople(session: Session, name: string, options: PeopleOptions): Promise<void> {
  await inLedger(session, options, async (ledger) => {
    const page = await session.page()
    const withoutActs: string[] = []
    let shown = 0
    if (options.csv === true) await session.out.line(csvRecord(columns))
    for await (const whole of people(ledger, name)) {
      const person = withActs(whole, options.act)
      if (options.act !== undefined && person.acts.length === 0 && (name === '' || options.json === true)) continue
      if (options.json === true) await session.out.json(person)
      else if (options.csv === true) await session.out.lines(records(person))
      else if (whole.acts.length === 0 && name === '') withoutActs.push(person.name)
      else if (person.acts.length === 0 && options.act !== undefined)
        await session.out.lines([...(shown === 0 ? [] : ['']), ...untoldLines(page, whole, options.act)])
      else await session.out.lines([...(shown === 0 ? [] : ['']), ...personLines(page, person, name !== '')])
      if (person.acts.length > 0 || name !== '') shown += 1
      if (session.signal.aborted) return
    }
    if (withoutActs.length > 0)
      await session.out.lines(
        ['', ...page.paragraph(`Also named, with no act told: ${withoutActs.join(', ')}`, { hang: 2 })].slice(
          shown === 0 ? 1 : 0,
        ),
      )
    if (shown + withoutActs.length === 0) return session.note(nobodyOf(name, await allNames(ledger), 'person'))
    if (options.json !== true && options.csv !== true && name === '')
      await session.hint('The words, and who says so: hearsay people NAME')
  })
}

function withActs(person: PersonCase, kind: ActKind | undefined): PersonCase {
  return kind === undefined ? person : { ...person, acts: person.acts.filter((act) => act.kind === kind) }
}

/** That an act is not told of a person is an answer too, with what is told instead. */
function untoldLines(page: Page, whole: PersonCase, kind: ActKind): string[] {
  return [
    ...page.paragraph(`${whole.name}: no ${kind} is told. What is told:`, { role: 'heading' }),
    ...personLines(page, whole, true).slice(1),
  ]
}

async function allNames(ledger: Ledger): Promise<string[]> {
  const names: string[] = []
  for await (const person of people(ledger)) names.push(person.name)
  return names
}

function personLines(page: Page, { name, names, acts }: PersonCase, withWords: boolean): string[] {
  const other = names.filter((form) => form !== name)
  const width = acts.reduce((widest, act) => Math.max(widest, kindOf(act).length), 0)
  return [
    ...page.paragraph(name, { role: 'heading' }),
    ...(other.length === 0 ? [] : page.paragraph(`also: ${other.join(', ')}`, { indent: 2, hang: 4, role: 'faint' })),
    ...(acts.length === 0 ? page.paragraph('no act told', { indent: 2, role: 'faint' }) : []),
    ...acts.flatMap((act) => actLines(page, act, width, withWords)),
  ]
}

function kindOf({ asserted, kind }: PersonAct): string {
  return asserted ? kind : `not: ${kind}`
}

function actLines(page: Page, act: PersonAct, width: number, withWords: boolean): string[] {
  const inner = 2 + width + 2
  const circumstances = [
    act.date === null ? 'date not told' : date(act.date),
    act.by === null ? '' : `by ${act.by}`,
    act.place === null ? '' : `in ${act.place}`,
  ]
  const [first = '', ...rest] = page.paragraph(circumstances.filter((part) => part !== '').join(', '), {
    indent: inner,
  })
  return [
    `  ${page.paint('strong', padEnd(kindOf(act), width))}  ${first.slice(inner)}`,
    ...rest,
    ...(withWords ? wordsLines(page, act, inner) : []),
  ]
}

function wordsLines(page: Page, act: PersonAct, inner: number): string[] {
  return [
    ...page.paragraph(quoted(act.text), { indent: inner }),
    ...page.paragraph(`${voice(act.voice)} · ${act.path}:${act.start}–${act.end}`, { indent: inner, role: 'faint' }),
  ]
}

const columns = [
  'name',
  'act',
  'asserted',
  'from',
  'to',
  'by',
  'place',
  'text',
  'voice',
  'path',
  'start',
  'end',
  'document',
]

function records({ name, acts }: PersonCase): string[] {
  return acts.map((act) =>
    csvRecord([
      name,
      act.kind,
      act.asserted,
      act.date?.from,
      act.date?.to,
      act.by,
      act.place,
      act.text,
      voice(act.voice),
      act.path,
      act.start,
      act.end,
      act.document,
    ]),
  )
}
