import type { UncertainDate } from './date.ts'
import type { Span } from './span.ts'
import type { NoticeKind } from './vocabulary.ts'

/** What the manifest, or whoever collected the document, says of it that its text may not say itself. */
export interface DocumentFacts {
  /** The path or name it was read under; `-` for standard input. */
  readonly path: string
  readonly publisher?: string
  /** A year, month or day as ISO 8601 (`2023`, `2023-02`, `2023-02-08`). */
  readonly published?: string
  readonly url?: string
  readonly language?: string
  /** When a web archive captured it, as ISO 8601. */
  readonly captured?: string
  /** The identifier (`sha256:…`) of the archive or the mail that it came in. */
  readonly container?: string
}

/** Something a careful reader would want to know of the text. Recorded, never silently acted upon. */
export interface Notice {
  readonly kind: NoticeKind
  readonly start: number
  readonly end: number
  readonly reason: string
  /** For an embed (a post fused into the page): whose words they are and when they were posted, as far as told. */
  readonly author?: string
  readonly published?: UncertainDate
  /** For what could not be read of a document with pages: the page, from 1. */
  readonly page?: number
}

/** A page of a document that has pages. */
export interface DocumentPage extends Span {
  /** From 1. */
  readonly number: number
  /** In points (1/72 inch). */
  readonly width: number
  readonly height: number
}

/** The kept bytes and the text read from them. Every span of a reading indexes `text`. */
export interface Document {
  /** `sha256:` and the hexadecimal SHA-256 of the bytes. */
  readonly id: string
  readonly path: string
  readonly mediaType: string
  /** ISO 639-1, or null where it could not be told. */
  readonly language: string | null
  readonly title: string | null
  /** Where the title stands in the text; null where it comes from elsewhere (a `<title>`, a header). */
  readonly titleSpan: Span | null
  readonly byline: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly published: UncertainDate | null
  readonly text: string
  readonly notices: readonly Notice[]
  /** Lines that are headings or captions rather than running text. */
  readonly headings: readonly Span[]
  /** There only where the document has pages. A sentence that runs over a page's end belongs to both pages' spans. */
  readonly pages?: readonly DocumentPage[]
  /** As told in the facts; there only where they tell it. */
  readonly captured?: string
  readonly container?: string
}

/** A part of a page, in points (1/72 inch) from its lower left corner as a reader sees it. */
export interface PageRectangle {
  /** From 1. */
  readonly page: number
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}
