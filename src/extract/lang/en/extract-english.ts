import {
  contains,
  quote,
  type Act,
  type Attribution,
  type Document,
  type Event,
  type Extraction,
  type Figure,
  type Proposal,
  type Span,
  type Voice,
} from '../../../model/index.ts'
import type {
  DraftAct,
  DraftAttribution,
  DraftEvent,
  DraftFigure,
  DraftTerm,
  FigureContext,
  Names,
} from '../../drafts.ts'
import { findActs } from './acts/acts.ts'
import { withProposals } from '../../proposed.ts'
import type { Analysis } from './analysis.ts'
import { analyse } from './analyse.ts'
import { findAttributions } from './attributions/attributions.ts'
import { proposedStance } from './attributions/proposed-stance.ts'
import { findDates } from './dates/dates.ts'
import { findEvents, placeFigures } from './events/events.ts'
import { findFigures } from './figures/figures.ts'
import { findNames, partiesOf, peopleOf } from './names/names.ts'
import { findPlaces } from './places/places.ts'
import { termsIn } from './attributions/terms.ts'
import { timesOfSaying } from './attributions/said.ts'
import { modalityWithin } from './figures/modality-within.ts'
import { presupposesContent } from './attributions/presupposed.ts'
import { withProposedSpeaker } from './voices/proposed-speaker.ts'
import { publisherVoice, resolveVoices } from './voices/voices.ts'

/** The English extractors, in the order in which each needs the one before; `proposals` are a second reader's. */
export function extractEnglish(document: Document, proposals: readonly Proposal[] | null = null): Extraction {
  const analysis = analyse(document)
  const allDates = findDates(analysis)
  const dates = allDates.filter(({ inName }) => inName !== true)
  const names = findNames(analysis)
  const places = findPlaces(analysis)
  const events = findEvents(analysis, dates, places)
  const found = findAttributions(analysis)
  const drafts = proposals === null ? found : bothReaders(analysis, found, proposals)
  const voices = resolveVoices(analysis, names, drafts).map((voice, index) =>
    drafts[index] ? withProposedSpeaker(names, drafts[index], voice) : voice,
  )
  const said = timesOfSaying(analysis, dates, drafts)
  const figures = findFigures(analysis, dates)
  const contexts = placeFigures(analysis, events, dates, places, figures)
  const acts = findActs(analysis, names, dates, places)

  const holder = holderOf(drafts)
  const attributions = drafts.map((draft, index) => {
    const terms = termsIn(analysis, draft.content).filter((term) => holder(term) === index)
    return withTerms(attributionOf(document, draft, index, voices, said), document, terms)
  })
  const innermost = holderOf(drafts, (draft) => draft.tentative !== true)
  const claimant = holderOf(drafts, (draft) => draft.tentative !== true && !presupposesContent(document.text, draft))
  const writer = publisherVoice(document)
  return {
    attributions,
    figures: figures.map((draft, index) => {
      const claim = attributions[claimant(draft) ?? -1]
      return figureOf(draft, index, contexts[index], events, claim, writer)
    }),
    people: peopleOf(names),
    parties: partiesOf(names),
    events: events.map(eventOf),
    dates: allDates.map(({ start, end, kind, date }) => ({ ...quote(document.text, start, end), kind, date })),
    acts: acts.map((draft, index) => actOf(draft, index, names, attributions[innermost(draft) ?? -1], writer)),
  }
}

function bothReaders(
  analysis: Analysis,
  found: readonly DraftAttribution[],
  proposals: readonly Proposal[],
): DraftAttribution[] {
  return withProposals(analysis.text, found, proposals).map((draft) =>
    isOfSecond(draft) ? { ...draft, stance: proposedStance(analysis, draft) } : draft,
  )
}

function isOfSecond({ readers }: Pick<DraftAttribution, 'readers'>): boolean {
  return readers?.includes('first') === false
}

function attributionOf(
  document: Document,
  draft: DraftAttribution,
  index: number,
  voices: readonly Voice[],
  said: readonly Attribution['said'][],
): Attribution {
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => quote(document.text, start, end))
  return {
    id: `a${String(index + 1)}`,
    mode: draft.mode,
    stance: draft.stance,
    within: draft.within === null ? null : `a${String(draft.within + 1)}`,
    confidence: draft.confidence,
    source: words(draft.source),
    cue: words(draft.cue),
    content: words(draft.content),
    voice: voices[index] ?? publisherVoice(document),
    said: said[index] ?? null,
    ...(draft.readers && { readers: draft.readers }),
  }
}

function withTerms(attribution: Attribution, document: Document, terms: readonly DraftTerm[]): Attribution {
  if (terms.length === 0) return attribution
  return { ...attribution, terms: terms.map(({ kind, start, end }) => ({ kind, ...quote(document.text, start, end) })) }
}

function figureOf(
  draft: DraftFigure,
  index: number,
  context: FigureContext | undefined,
  events: readonly DraftEvent[],
  holder: Attribution | undefined,
  writer: Voice,
): Figure {
  const { placeWords, relation, ...figure } = draft
  const event = context?.event === undefined || context.event === null ? undefined : events[context.event]
  return {
    id: `f${String(index + 1)}`,
    ...figure,
    modality: modalityWithin(figure.modality, holder?.stance, holder?.cue.map((words) => words.text).join(' ')),
    stance: holder?.stance ?? null,
    event: event?.label ?? null,
    place: context?.place ?? placeWords ?? event?.place ?? null,
    asOf: context?.asOf ?? figure.asOf,
    period: context?.period ?? null,
    attribution: holder?.id ?? null,
    voice: holder?.voice ?? writer,
    relation: relation && {
      kind: relation.kind,
      figure: relation.figure === null ? null : `f${String(relation.figure + 1)}`,
    },
    ...(holder && isOfSecond(holder) && { readers: holder.readers }),
  }
}

function eventOf(draft: DraftEvent, index: number): Event {
  return { id: `e${String(index + 1)}`, ...draft }
}

function actOf(draft: DraftAct, index: number, names: Names, holder: Attribution | undefined, writer: Voice): Act {
  const { people, ...act } = draft
  return {
    id: `p${String(index + 1)}`,
    ...act,
    people: people.flatMap((entity) => names.entities[entity]?.name ?? []),
    attribution: holder?.id ?? null,
    voice: holder?.voice ?? writer,
  }
}

/** Finds whose claim a span is. What the first reader gives to somebody stays theirs, whatever the second found. */
function holderOf(
  drafts: readonly DraftAttribution[],
  counts: (draft: DraftAttribution) => boolean = () => true,
): (span: Span) => number | undefined {
  const first = innermostContent(drafts, (draft) => !isOfSecond(draft) && counts(draft))
  const second = innermostContent(drafts, (draft) => isOfSecond(draft) && counts(draft))
  return (span) => first(span) ?? second(span)
}

/** Finds, for a span, the attribution with the shortest content that holds it whole. Built once per document. */
function innermostContent(
  drafts: readonly DraftAttribution[],
  counts: (draft: DraftAttribution) => boolean,
): (span: Span) => number | undefined {
  const contents = drafts
    .flatMap((draft, index) => (counts(draft) ? draft.content.map(({ start, end }) => ({ start, end, index })) : []))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const longest = contents.reduce((length, content) => Math.max(length, content.end - content.start), 0)
  return (span) => {
    let best: (typeof contents)[number] | undefined
    for (let at = lastStartingBefore(contents, span.start); at >= 0; at--) {
      const content = contents[at]
      if (!content || content.start < span.end - longest) break
      if (contains(content, span) && (!best || content.end - content.start < best.end - best.start)) best = content
    }
    return best?.index
  }
}

function lastStartingBefore(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.start ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
