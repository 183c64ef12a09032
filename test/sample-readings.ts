import {
  documentId,
  quote,
  type Act,
  type Attribution,
  type ChainLink,
  type DocumentFacts,
  type Event,
  type Figure,
  type QuotedSpan,
  type Reading,
  type ReadingFinding,
  type UncertainDate,
} from '../src/model/index.ts'

/** A small report and what a reader would take out of it: given by hand, so that a test of the ledger needs no reader. */
export interface SampleReport {
  readonly facts: DocumentFacts
  readonly bytes: Uint8Array
  readonly reading: Reading
}

export interface SampleOptions {
  readonly path: string
  readonly speaker?: string
  readonly publisher?: string
  readonly killed?: number
  readonly day?: string
  readonly language?: string
  readonly event?: string
  readonly measure?: Figure['measure']
  readonly content?: string
  readonly person?: string
}

/** `{speaker} said {content} {number} people were killed. Police arrested {person}.`, attributed, counted and dated. */
export function sampleReport(options: SampleOptions): SampleReport {
  const { path, speaker = 'Amina Vell', publisher = 'Harbour Courier', killed = 12, day = '2021-03-04' } = options
  const { language = 'en', event = 'flood, Port Sele', measure = 'killed', person = 'Toma Brask' } = options
  const content = options.content ?? 'the river had risen at night and'
  const text = `${speaker} said ${content} ${killed} people were killed.\nPolice arrested ${person}.\n`
  const spanOf = (words: string): QuotedSpan => {
    const start = text.indexOf(words)
    return quote(text, start, start + words.length)
  }
  const said: UncertainDate = { text: null, from: day, to: day, basis: 'publication' }
  const voice = chain(spanOf(speaker), publisher)
  const claim = spanOf(`${content} ${killed} people were killed`)
  const bytes = new TextEncoder().encode(text)
  const attribution: Attribution = {
    id: 'a1',
    mode: 'indirect',
    stance: 'asserts',
    within: null,
    confidence: 0.9,
    source: [spanOf(speaker)],
    cue: [spanOf('said')],
    content: [claim],
    voice,
    said,
  }
  const figure: Figure = {
    id: 'f1',
    ...spanOf(`${killed} people`),
    value: killed,
    low: killed,
    high: null,
    qualifier: 'at-least',
    unit: 'persons',
    measure,
    population: 'people',
    per: null,
    modality: 'asserted',
    event,
    place: 'Port Sele',
    asOf: null,
    attribution: 'a1',
    voice,
    relation: null,
  }
  const act: Act = {
    id: 'p1',
    kind: 'arrest',
    ...spanOf(`Police arrested ${person}`),
    people: [person],
    by: 'Police',
    date: said,
    place: null,
    asserted: true,
    attribution: null,
    voice: voice.slice(-1),
  }
  const happened: Event = {
    id: 'e1',
    kind: 'disaster',
    label: event,
    place: 'Port Sele',
    date: said,
    mentions: [claim],
  }
  const finding: ReadingFinding = {
    kind: 'arithmetic',
    verdict: 'fails',
    reason: 'the parts give another sum',
    evidence: ['f1', 'a1'],
  }
  return {
    facts: { path },
    bytes,
    reading: {
      schema: 'hearsay/reading/1',
      document: {
        id: documentId(bytes),
        path,
        mediaType: 'text/plain',
        language,
        title: null,
        titleSpan: null,
        byline: null,
        publisher,
        url: null,
        published: said,
        headings: [],
      },
      text,
      notices: [],
      attributions: [attribution],
      figures: [figure],
      people: [{ name: person, names: [person], mentions: [spanOf(person)], descriptions: [], affiliations: [] }],
      parties: [
        {
          name: 'Police',
          names: ['Police'],
          kind: 'state-body',
          mentions: [spanOf('Police')],
          descriptions: [],
          affiliations: [],
        },
      ],
      events: [happened],
      dates: [],
      acts: [act],
      findings: [finding],
    },
  }
}

function chain(speaker: QuotedSpan, publisher: string): ChainLink[] {
  return [
    { name: speaker.text, role: 'speaker', named: true, mention: speaker },
    { name: publisher, role: 'publisher', named: true, mention: null },
  ]
}
