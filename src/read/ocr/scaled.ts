import type { RecognisedPage } from './recognise.ts'

/** The same page in other units: `factor` of them to a pixel. */
export function scaled(page: RecognisedPage, factor: number): RecognisedPage {
  const box = <Box extends { left: number; right: number; bottom: number; top: number }>(one: Box): Box => ({
    ...one,
    left: one.left * factor,
    right: one.right * factor,
    bottom: one.bottom * factor,
    top: one.top * factor,
  })
  return {
    ...page,
    width: page.width * factor,
    height: page.height * factor,
    lines: page.lines.map((line) =>
      line.map((glyph) => ({ ...box(glyph), baseline: glyph.baseline * factor, height: glyph.height * factor })),
    ),
    words: page.words.map(box),
  }
}
