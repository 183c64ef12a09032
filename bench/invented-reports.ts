import { pick as pickOf, seeded } from './seeded-random.ts'

/** A report of a seeded world of invented towns, bodies and people. */
export interface InventedReport {
  readonly name: string
  readonly text: string
}

const starts = [
  'Al',
  'Bren',
  'Cas',
  'Dor',
  'Est',
  'Fal',
  'Gor',
  'Hal',
  'Ist',
  'Jor',
  'Kel',
  'Lor',
  'Mar',
  'Nor',
  'Ost',
  'Pel',
]
const ends = ['ava', 'borg', 'dale', 'enza', 'ford', 'gard', 'holm', 'ista', 'mere', 'nik', 'ora', 'pur', 'stad', 'vik']
const given = [
  'Amina',
  'Bruno',
  'Clara',
  'Dario',
  'Edith',
  'Farid',
  'Greta',
  'Hamid',
  'Ilona',
  'Jonas',
  'Karin',
  'Leila',
]
const family = [
  'Adeyo',
  'Brask',
  'Corvin',
  'Dahlen',
  'Ekman',
  'Farrow',
  'Gertz',
  'Holub',
  'Ivers',
  'Jansky',
  'Kroll',
  'Lindt',
]
const bodies = [
  'the interior ministry',
  'police',
  'the Harbour Front',
  'the doctors’ union',
  'the city council',
  'the Relief League',
]
const outlets = ['Northern Wire', 'Daily Beacon', 'Sele Post', 'Coast Radio', 'Free Column', 'State Gazette']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Documents that tell of one event, on average. */
const documentsAnEvent = 6

/** So many reports of marches, arrests and their dead: rival numbers, revisions, reprints and named people. */
export function* inventedReports(count: number, seed = 1): Generator<InventedReport> {
  const random = seeded(seed)
  const pick = <Item>(items: readonly Item[]): Item => pickOf(random, items)
  const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1))
  const towns = starts.flatMap((start) => ends.map((end) => start + end))
  const events = Array.from({ length: Math.ceil(count / documentsAnEvent) }, () => ({
    town: pick(towns),
    year: whole(2015, 2024),
    month: whole(0, 11),
    day: whole(1, 20),
    killed: whole(3, 400),
    people: Array.from({ length: 3 }, () => `${pick(given)} ${pick(family)}`),
  }))
  let last = ''
  for (let at = 0; at < count; at += 1) {
    const { town, year, month, day, killed, people } = pick(events)
    const outlet = pick(outlets)
    const on = `${months[month] ?? ''} ${day}, ${year}`
    const near = Math.max(2, Math.round(killed * (0.6 + random() * 0.8)))
    const published = `${months[month] ?? ''} ${day + whole(1, 8)}, ${year}`
    const isReprint = last !== '' && random() < 0.08
    const head = `${outlet}, ${published}`
    const paragraphs = [
      `${pick(['At least ', 'More than ', 'About ', ''])}${near} people were killed in the protests in ${town} on ${on}, ${pick(bodies)} said.`,
      `${cased(pick(bodies))} put the number of the dead at ${Math.max(1, Math.round(near * random()))} and said that ${whole(20, 900)} people had been arrested.`,
      `“We count ${whole(10, 80)} wounded in ${whole(2, 9)} hospitals,” said ${pick(given)} ${pick(family)}, a spokeswoman for ${pick(bodies)}.`,
      `${pick(people)} was arrested in ${town} on ${on}, according to ${pick(bodies)}. ${pick(people)} was released on bail, ${outlet} reported.`,
      `${cased(pick(bodies))} denied that shots had been fired. “Nobody was killed,” ${pick(given)} ${pick(family)} told ${pick(outlets)}.`,
    ]
    const body = isReprint ? last : paragraphs.filter((_, index) => index === 0 || random() < 0.7).join('\n\n')
    last = body
    yield { name: `report-${String(at + 1).padStart(5, '0')}.txt`, text: `${head}\n\n${body}\n` }
  }
}

function cased(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
