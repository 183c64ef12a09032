/** A character on a page, in points from the page's lower left corner as a reader sees it (rotation applied). */
export interface Glyph {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
  /** Where its line stands. */
  readonly baseline: number
  /** Height of its font's line. */
  readonly height: number
  /** Not drawn: a space that stands for a gap. */
  readonly isGap: boolean
}

/** What stands on one page: its glyphs line by line, in the order in which the file draws them. */
export interface PdfPage {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly lines: readonly (readonly Glyph[])[]
  /** Whether each line is in the order in which it is read, as lines of recognised words are. */
  readonly isInOrder?: boolean
  /** Objects of any kind: a page without glyphs that has some is a picture. */
  readonly objects: number
}
