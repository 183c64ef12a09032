import type {
  Act,
  Attribution,
  DatedWords,
  Document,
  Event,
  Extraction,
  Figure,
  Party,
  Person,
  Span,
} from '../model/index.ts'

/**
 * Longest text that is extracted from in one go, in UTF-16 code units: some 200,000 words. A book or an archive in one file
 * is read piece by piece, so that memory does not grow with it; who "he" is cannot be carried from one piece to the next.
 */
export const longestPiece = 1_200_000

/** A stretch of a document as a document of its own. Its spans are shifted by `offset` against the whole. */
export interface Piece {
  readonly offset: number
  readonly document: Document
}

/** Cuts a document at paragraph ends into pieces that extraction can take; a short one is its only piece. */
export function* piecesOf(document: Document, longest = longestPiece): Generator<Piece> {
  for (let start = 0; start < document.text.length || start === 0;) {
    const end = pieceEnd(document.text, start, longest)
    yield {
      offset: start,
      document: start === 0 && end === document.text.length ? document : slice(document, start, end),
    }
    if (end <= start) return
    start = end
  }
}

/** After the last empty line in the second half of the piece, else the last line end, else in the middle of a line. */
function pieceEnd(text: string, start: number, longest: number): number {
  if (text.length - start <= longest) return text.length
  const limit = start + longest
  for (const mark of ['\n\n', '\n', ' ']) {
    const at = text.lastIndexOf(mark, limit - mark.length)
    if (at > start + longest / 2) return at + mark.length
  }
  return isSurrogatePair(text, limit) ? limit - 1 : limit
}

function isSurrogatePair(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}

function slice(document: Document, start: number, end: number): Document {
  const inside = <S extends Span>(spans: readonly S[]): S[] =>
    spans
      .filter((span) => span.start < end && span.end > start)
      .map((span) => ({ ...span, start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }))
  return {
    ...document,
    text: document.text.slice(start, end),
    titleSpan: document.titleSpan && (inside([document.titleSpan])[0] ?? null),
    headings: inside(document.headings),
    notices: inside(document.notices),
  }
}

/** Puts the extractions of a document's pieces together: spans of the whole text, ids counted through, names joined. */
export function joinExtractions(
  parts: readonly { readonly offset: number; readonly extraction: Extraction }[],
): Extraction {
  const [only] = parts
  if (parts.length === 1 && only) return only.extraction
  const joined = {
    attributions: [] as Attribution[],
    figures: [] as Figure[],
    acts: [] as Act[],
    dates: [] as DatedWords[],
    events: new Map<string, Event>(),
    people: new Map<string, Person>(),
    parties: new Map<string, Party>(),
  }
  for (const { offset, extraction } of parts) {
    const moved = shift(extraction, offset)
    const renamed = renumber(joined)
    // One by one: a call takes only so many arguments, and a piece can hold more claims than that.
    for (const one of moved.attributions)
      joined.attributions.push({ ...one, id: renamed.a(one.id), within: renamed.a(one.within) })
    for (const one of moved.figures)
      joined.figures.push({
        ...one,
        id: renamed.f(one.id),
        attribution: renamed.a(one.attribution),
        relation: one.relation && { ...one.relation, figure: renamed.f(one.relation.figure) },
      })
    for (const one of moved.dates) joined.dates.push(one)
    for (const one of moved.acts)
      joined.acts.push({ ...one, id: renamed.p(one.id), attribution: renamed.a(one.attribution) })
    for (const event of moved.events) joinEvent(joined.events, event)
    for (const person of moved.people) joinNamed(joined.people, person)
    for (const party of moved.parties) joinNamed(joined.parties, party)
  }
  const { attributions, figures, acts, dates } = joined
  const [events, people, parties] = [joined.events, joined.people, joined.parties].map((map) => [...map.values()]) as [
    Event[],
    Person[],
    Party[],
  ]
  return { attributions, figures, acts, people, parties, events, dates }
}

type Renamed = <Id extends string | null>(id: Id) => Id

/** Ids count on from what is already joined: `a3` of a piece that follows 20 attributions is `a23`. */
function renumber(joined: {
  attributions: unknown[]
  figures: unknown[]
  acts: unknown[]
}): Record<'a' | 'f' | 'p', Renamed> {
  const countOn =
    (letter: string, before: number): Renamed =>
    (id) =>
      (id === null ? null : `${letter}${String(Number(id.slice(1)) + before)}`) as typeof id
  return {
    a: countOn('a', joined.attributions.length),
    f: countOn('f', joined.figures.length),
    p: countOn('p', joined.acts.length),
  }
}

function joinEvent(events: Map<string, Event>, event: Event): void {
  const before = events.get(event.label)
  events.set(
    event.label,
    before
      ? { ...before, mentions: [...before.mentions, ...event.mentions] }
      : { ...event, id: `e${String(events.size + 1)}` },
  )
}

function joinNamed<Named extends Person | Party>(all: Map<string, Named>, one: Named): void {
  const before = all.get(one.name)
  const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])]
  all.set(
    one.name,
    before
      ? {
          ...before,
          names: union(before.names, one.names),
          descriptions: union(before.descriptions, one.descriptions),
          mentions: [...before.mentions, ...one.mentions],
          affiliations: [...before.affiliations, ...one.affiliations],
        }
      : one,
  )
}

/** Moves every span inside a value by an offset. What figures and claims share (a voice, a date) stays shared. */
function shift<Value>(value: Value, offset: number, moved = new Map<object, unknown>()): Value {
  if (offset === 0 || value === null || typeof value !== 'object') return value
  const known = moved.get(value)
  if (known !== undefined) return known as Value
  const shifted = Array.isArray(value)
    ? value.map((one: unknown) => shift(one, offset, moved))
    : shiftObject(value, offset, moved)
  moved.set(value, shifted)
  return shifted as Value
}

function shiftObject(value: object, offset: number, moved: Map<object, unknown>): object {
  const shifted: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) shifted[key] = shift(inner as unknown, offset, moved)
  return isSpan(value) ? Object.assign(shifted, { start: value.start + offset, end: value.end + offset }) : shifted
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number'
}
