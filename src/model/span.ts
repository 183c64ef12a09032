/** A stretch of a document's text: UTF-16 code units, half open. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span together with the words it covers; `text` always equals the document's text sliced at the span. */
export interface QuotedSpan extends Span {
  readonly text: string
}

/** The words of a text between two offsets, as a quoted span. */
export function quote(text: string, start: number, end: number): QuotedSpan {
  return { start, end, text: text.slice(start, end) }
}

/** True when the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** True when `outer` covers all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
