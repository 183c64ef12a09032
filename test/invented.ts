import type {
  ChainLink,
  InDocument,
  LocatedAct,
  LocatedAttribution,
  LocatedEvent,
  LocatedFigure,
  LocatedParty,
  LocatedPerson,
  UncertainDate,
  Voice,
} from '../src/model/index.ts'

/** Rows about invented people and places, made from the few facts that a test is about. */

export function day(from: string, to = from): UncertainDate {
  return { text: from, from, to, basis: 'stated' }
}

/** `'Harbour Front › Northern Wire'`: speaker first, publisher last; a name in lower case is unnamed. */
export function voice(chain: string): Voice {
  const names = chain.split(' › ')
  return names.map((name, index): ChainLink => {
    const role = index === 0 ? 'speaker' : index === names.length - 1 ? 'publisher' : 'relay'
    const isPublisher = names.length === 1
    return { name, role: isPublisher ? 'publisher' : role, named: /^\p{Lu}/u.test(name), mention: null }
  })
}

function inDocument(document: string, published: string | null): InDocument {
  return { document, path: `${document}.txt`, publisher: null, published: published === null ? null : day(published) }
}

type Facts<Row> = Partial<Omit<Row, 'voice' | 'published'>> & { chain?: string; published?: string }

let made = 0

function nextId(): string {
  made += 1
  return `made-${made}`
}

/** Fifty people killed, on the Harbour Front's word, unless the facts say otherwise. */
export function figure({ chain = 'Harbour Front', published, ...facts }: Facts<LocatedFigure> = {}): LocatedFigure {
  const value = facts.value === undefined ? 50 : facts.value
  const qualifier = facts.qualifier ?? 'exact'
  const isOpen = qualifier === 'about' || value === null
  const low = isOpen || ['nearly', 'at-most', 'less-than'].includes(qualifier) ? null : value
  const high = isOpen || ['at-least', 'more-than'].includes(qualifier) ? null : value
  const start = facts.start ?? made * 1000
  const text = facts.text ?? String(value ?? 'many')
  return {
    ...inDocument(facts.document ?? 'first', published ?? null),
    ...{ id: nextId(), value, low, high, qualifier, unit: 'persons', measure: 'killed', population: null, per: null },
    ...{ modality: 'asserted', event: null, place: null, asOf: null, attribution: null, relation: null, said: null },
    ...{ start, end: start + text.length, text, voice: voice(chain) },
    ...facts,
  }
}

/** Figures of one text, each found by its words after the one before. */
export function figuresIn(text: string, facts: readonly (Facts<LocatedFigure> & { text: string })[]): LocatedFigure[] {
  let from = 0
  return facts.map((one) => {
    const start = text.indexOf(one.text, from)
    if (start < 0) throw new Error(`not in the text: ${one.text}`)
    from = start + one.text.length
    return figure({ ...one, start, end: from })
  })
}

export function attribution(content: string, facts: Facts<LocatedAttribution> = {}): LocatedAttribution {
  const { chain = 'Harbour Front', published, ...rest } = facts
  const start = made * 1000
  return {
    ...inDocument(rest.document ?? 'first', published ?? null),
    ...{
      id: nextId(),
      mode: 'direct',
      stance: 'asserts',
      within: null,
      confidence: 1,
      source: [],
      cue: [],
      said: null,
    },
    content: [{ start, end: start + content.length, text: content }],
    voice: voice(chain),
    ...rest,
  }
}

export function event(label: string, facts: Facts<LocatedEvent> = {}): LocatedEvent {
  const { chain: _chain, published, ...rest } = facts
  return {
    ...inDocument(rest.document ?? 'first', published ?? null),
    ...{ id: nextId(), kind: 'protests', label, place: null, date: null, mentions: [] },
    ...rest,
  }
}

export function party(names: readonly string[], facts: Facts<LocatedParty> = {}): LocatedParty {
  const { chain: _chain, published, ...rest } = facts
  return {
    ...inDocument(rest.document ?? 'first', published ?? null),
    ...{ name: names[0] ?? '', names, kind: 'organisation', mentions: [], descriptions: [], affiliations: [] },
    ...rest,
  }
}

export function person(names: readonly string[], facts: Facts<LocatedPerson> = {}): LocatedPerson {
  const { chain: _chain, published, ...rest } = facts
  return {
    ...inDocument(rest.document ?? 'first', published ?? null),
    ...{ name: names[0] ?? '', names, mentions: [], descriptions: [], affiliations: [] },
    ...rest,
  }
}

export function act(kind: LocatedAct['kind'], people: readonly string[], facts: Facts<LocatedAct> = {}): LocatedAct {
  const { chain = 'Harbour Front', published, ...rest } = facts
  const start = rest.start ?? made * 1000
  return {
    ...inDocument(rest.document ?? 'first', published ?? null),
    ...{ id: nextId(), kind, people, by: null, date: null, place: null, asserted: true, attribution: null },
    ...{ start, end: start + kind.length, text: kind, voice: voice(chain) },
    ...rest,
  }
}
