import type { LinkedPerson, LocatedAct, LocatedPerson, PersonAct, PersonCase, PersonLinks } from '../model/index.ts'
import { grouped } from './grouped.ts'

/**
 * Every named person with the acts told of them, in order of time, then of the text. Acts that the same chain tells
 * twice in one document with the same date are one; every other version stands beside its rivals.
 */
export function personCases(
  acts: readonly LocatedAct[],
  people: readonly LocatedPerson[],
  links: PersonLinks,
): PersonCase[] {
  const persons = new Map<string, LinkedPerson>()
  for (const { name, document } of people) {
    const person = links.personOf(name, document)
    persons.set(person.name, person)
  }
  const told = acts.flatMap((act) => act.people.map((name) => ({ act, person: links.personOf(name, act.document) })))
  for (const { person } of told) persons.set(person.name, person)
  const byPerson = grouped(told, ({ person }) => person.name)
  return [...persons.values()]
    .map((person) =>
      personCase(
        person,
        (byPerson.get(person.name) ?? []).map(({ act }) => act),
      ),
    )
    .sort((a, b) => b.acts.length - a.acts.length || (a.name < b.name ? -1 : 1))
}

function personCase({ name, names }: LinkedPerson, acts: readonly LocatedAct[]): PersonCase {
  const inOrder = withDays(onceEach(acts)).sort(inTimeThenText)
  return { schema: 'hearsay/person/1', name, names, acts: inOrder.map(({ act }) => personAct(act)) }
}

function onceEach(acts: readonly LocatedAct[]): LocatedAct[] {
  const first = new Map<string, LocatedAct>()
  for (const act of [...acts].sort((a, b) => a.start - b.start)) {
    const chain = act.voice.map((link) => link.name).join(' › ')
    const key = [act.document, act.kind, String(act.asserted), act.date?.from, act.date?.to, act.place, chain].join(
      '\u0000',
    )
    if (!first.has(key)) first.set(key, act)
  }
  return [...first.values()]
}

/** An act with the day it is put in order by. */
interface OnDay {
  readonly act: LocatedAct
  readonly day: string
}

/**
 * An undated act happened when the text is telling of: it takes the day of the dated act told before it in its
 * document. A re-arrest without a date of its own
 * belongs to the last days told there, since it follows a release.
 */
function withDays(acts: readonly LocatedAct[]): OnDay[] {
  return [...grouped(acts, ({ document }) => document).values()].flatMap((told) => {
    const days = told.map(({ date }) => date?.from).filter((day) => day !== undefined)
    const last = days.sort().at(-1) ?? unknownDay
    let current = told.find(({ date }) => date !== null)?.date?.from ?? unknownDay
    return told.map((act) => {
      const isAgain = act.kind === 're-arrest' && (act.date === null || act.date.basis === 'context')
      const day = isAgain ? last : (act.date?.from ?? current)
      if (!isAgain) current = day
      return { act, day }
    })
  })
}

const unknownDay = '9999'

function inTimeThenText(a: OnDay, b: OnDay): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return a.act.document < b.act.document ? -1 : a.act.document > b.act.document ? 1 : a.act.start - b.act.start
}

function personAct({
  kind,
  date,
  by,
  place,
  asserted,
  voice,
  document,
  path,
  start,
  end,
  text,
}: LocatedAct): PersonAct {
  return { kind, date, by, place, asserted, voice, document, path, start, end, text }
}
