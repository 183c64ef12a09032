import type { NamesInUse } from '../../src/link/index.ts'
import type { LedgerRows } from '../../src/compare/index.ts'
import type {
  ChainLink,
  EventKind,
  InDocument,
  LocatedAttribution,
  LocatedEvent,
  LocatedFigure,
  LocatedPerson,
  Measure,
  Qualifier,
  UncertainDate,
  Voice,
} from '../../src/model/index.ts'
import { namesInUse } from '../../src/operations/names-in-use.ts'
import { pick, seeded } from '../seeded-random.ts'

/** A ledger's rows as it gives them to the comparison. */
export interface MadeLedger {
  readonly rows: LedgerRows
  readonly names: NamesInUse
  readonly events: readonly LocatedEvent[]
}

type Random = () => number

/** What a document of news holds on average, as the example reports and news read by Hearsay do. */
const claimsOfDocument = 12
const figuresOfClaim = 0.6
/** Documents that tell of one event: half of the events are told once, some by hundreds. */
const documentsOfEvent = 15

const measures: readonly Measure[] = [
  'killed',
  'killed',
  'injured',
  'arrested',
  'detained',
  'displaced',
  'gathered',
  'cost',
]
const kinds: readonly EventKind[] = ['protests', 'attack', 'disaster', 'arrests', 'conflict', 'executions']
const populations = ['people', 'protesters', 'children', 'dockers', 'prisoners', null, null]
const qualifiers: readonly Qualifier[] = ['exact', 'exact', 'at-least', 'about', 'more-than']
const syllables = 'ba ka do re mi sel var no pra tu li qua zen ol mar ith gu san fer dov'.split(' ')
const sayings = [
  'the police fired on the {noun} in {place}',
  'the police did not fire on the {noun} in {place}',
  'no {noun} were held in the {noun} of {place}',
  'there are {noun} prisoners in {place}',
  'there are no {noun} prisoners in {place}',
  'the {noun} of {place} will receive a pension for the {noun}',
  'the ministry had warned the {noun} about the {noun} twice',
]

/** A seeded ledger of about so many claims: the same numbers give the same rows. */
export function madeLedger(claims: number, seed = 1): MadeLedger {
  const random = seeded(seed)
  const world = madeWorld(Math.ceil(claims / claimsOfDocument), random)
  const attributions: LocatedAttribution[] = []
  const figures: LocatedFigure[] = []
  const events: LocatedEvent[] = []
  const people: LocatedPerson[] = []
  for (let at = 0; attributions.length < claims; at++) {
    const document = documentOf(at, world, random)
    const told = [zipf(random, world.events), zipf(random, world.events)].map((event) => ({
      event,
      label: event.label,
    }))
    for (const { event } of told) events.push(eventRow(document, event, random))
    for (let claim = 0; claim < claimsOfDocument; claim++) {
      const attribution = attributionRow(document, claim, world, random)
      attributions.push(attribution)
      if (random() < figuresOfClaim) figures.push(figureRow(attribution, claim, pick(random, told).event, random))
    }
    people.push(personRow(document, zipf(random, world.speakers)))
  }
  return {
    rows: { attributions, figures, findings: [] },
    names: namesInUse([], people, [...attributions, ...figures]),
    events: unique(events),
  }
}

interface World {
  readonly publishers: readonly string[]
  readonly speakers: readonly string[]
  readonly events: readonly MadeEvent[]
  readonly nouns: readonly string[]
  readonly places: readonly string[]
}

interface MadeEvent {
  readonly kind: EventKind
  readonly place: string
  readonly day: number
  readonly label: string
  readonly count: number
}

function madeWorld(documents: number, random: Random): World {
  const places = many(Math.ceil(20 + documents / 20), () => name(random))
  const events = many(Math.ceil(10 + documents / documentsOfEvent), (): MadeEvent => {
    const [kind, place, day] = [pick(random, kinds), pick(random, places), Math.floor(random() * 3650)]
    const label = `${kind}, ${place}, ${isoDay(day).slice(0, 7)}`
    return { kind, place, day, label, count: Math.ceil(10 ** (0.5 + random() * 3)) }
  })
  return {
    publishers: many(
      Math.ceil(20 + documents ** 0.6),
      () => `${name(random)} ${pick(random, ['Post', 'Wire', 'Times'])}`,
    ),
    speakers: many(Math.ceil(50 + documents / 2), () => `${name(random)} ${name(random)}`),
    nouns: many(3000, () => name(random).toLowerCase()),
    ...{ places, events },
  }
}

function many<Item>(count: number, make: () => Item): Item[] {
  return Array.from({ length: count }, make)
}

function name(random: Random): string {
  const letters = many(2 + Math.floor(random() * 3), () => pick(random, syllables)).join('')
  return letters.slice(0, 1).toUpperCase() + letters.slice(1)
}

/** The first items far more often than the last ones. */
function zipf<Item>(random: Random, items: readonly Item[]): Item {
  return (
    items[Math.floor(items.length ** random()) - 1 + Math.floor(random() * 0.5 * items.length * random())] ??
    pick(random, items)
  )
}

function documentOf(at: number, { publishers }: World, random: Random): InDocument {
  const document = `sha256:${String(at).padStart(8, '0')}`
  const day = dayFrom(Math.floor(random() * 3650), 'manifest')
  return { document, path: `reports/${String(at)}.txt`, publisher: zipf(random, publishers), published: day }
}

function isoDay(day: number): string {
  return new Date(Date.UTC(2013, 0, 1 + day)).toISOString().slice(0, 10)
}

function dayFrom(day: number, basis: UncertainDate['basis']): UncertainDate {
  return { text: null, from: isoDay(day), to: isoDay(day), basis }
}

function eventRow(at: InDocument, { kind, place, day, label }: MadeEvent, random: Random): LocatedEvent {
  const date = random() < 0.8 ? dayFrom(day + Math.floor(random() * 4), 'stated') : null
  return { ...at, id: `${at.document} ${label}`, kind, label, place: random() < 0.9 ? place : null, date, mentions: [] }
}

function attributionRow(at: InDocument, claim: number, world: World, random: Random): LocatedAttribution {
  const text = pick(random, sayings)
    .replace(/\{noun\}/g, () => zipf(random, world.nouns))
    .replace('{place}', () => zipf(random, world.places))
  const start = claim * 400
  const speaker = random() < 0.15 ? 'residents' : zipf(random, world.speakers)
  return {
    ...at,
    ...{
      id: `${at.document}-a${claim}`,
      mode: 'indirect',
      within: null,
      confidence: 0.8,
      said: null,
      source: [],
      cue: [],
    },
    stance: random() < 0.1 ? 'denies' : 'asserts',
    content: [{ start, end: start + text.length, text }],
    voice: chain(speaker, at.publisher ?? ''),
  }
}

function chain(speaker: string, publisher: string): Voice {
  const first: ChainLink = { name: speaker, role: 'speaker', named: /^\p{Lu}/u.test(speaker), mention: null }
  return [first, { name: publisher, role: 'publisher', named: true, mention: null }]
}

function figureRow(within: LocatedAttribution, claim: number, event: MadeEvent, random: Random): LocatedFigure {
  const { document, path, publisher, published, stance, voice, said } = within
  const value = Math.max(1, Math.round(event.count * pick(random, [1, 1, 1, 0.9, 1.2, 2])))
  const qualifier = pick(random, qualifiers)
  const low = qualifier === 'about' ? null : value
  const start = claim * 400 + 20
  const text = String(value)
  return {
    ...{ document, path, publisher, published, stance, voice, said },
    ...{ id: `${document}-f${claim}`, value, low, high: qualifier === 'exact' ? value : null, qualifier },
    ...{ unit: 'persons', measure: pick(random, measures), population: pick(random, populations), per: null },
    ...{ modality: 'asserted', event: event.label, place: event.place, asOf: null, relation: null },
    ...{ attribution: within.id, start, end: start + text.length, text },
  }
}

function personRow(at: InDocument, speaker: string): LocatedPerson {
  const surname = speaker.split(' ')[1] ?? speaker
  return { ...at, name: speaker, names: [speaker, surname], mentions: [], descriptions: [], affiliations: [] }
}

/** A document tells of an event under one label. */
function unique(events: readonly LocatedEvent[]): LocatedEvent[] {
  return [...new Map(events.map((event) => [event.id, event])).values()]
}
