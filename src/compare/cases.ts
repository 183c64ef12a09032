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
  const inOrder = [...onceEach(acts)].sort(inTimeThenText)
  return { schema: 'hearsay/person/1', name, names, acts: inOrder.map(personAct) }
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

function inTimeThenText(a: LocatedAct, b: LocatedAct): number {
  return byTime(a, b) || (a.document < b.document ? -1 : a.document > b.document ? 1 : a.start - b.start)
}

/** By first possible day; what is undated comes last. */
function byTime(a: LocatedAct, b: LocatedAct): number {
  const [dayA, dayB] = [a.date?.from ?? '9999', b.date?.from ?? '9999']
  return dayA < dayB ? -1 : dayA > dayB ? 1 : 0
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
