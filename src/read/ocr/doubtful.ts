import type { Notice, Span } from '../../model/index.ts'
import type { Place } from '../pdf/joined-text.ts'
import type { RecognisedPage, RecognisedWord } from './recognise.ts'

/** Words that Tesseract is less sure of are marked. */
const doubtfulBelow = 60
/** More are told in one notice. */
const mostNotices = 200

/** A recognised page with its number in the document. */
export interface NumberedPage {
  readonly number: number
  readonly page: RecognisedPage
}

/** How surely a document's pages were recognised, and each word that is doubtful, where it stands in the text. */
export function ocrNotices(pages: readonly NumberedPage[], places: readonly Place[]): Notice[] {
  return pages.flatMap(({ number, page }) => {
    const own = places.filter((place) => place.page === number)
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last) return []
    const sureness = `Tesseract ${page.version}, ${page.languages.join('+')}, confidence ${Math.round(page.confidence)} of 100`
    const whole: Notice = {
      ...{ kind: 'doubtful-ocr', start: first.start, end: last.end, page: number },
      reason: `words recognised in a picture (${sureness}): page ${number}`,
    }
    return [whole, ...doubtfulWords(page, own, number)]
  })
}

function doubtfulWords({ words }: RecognisedPage, places: readonly Place[], page: number): Notice[] {
  const spans = words
    .filter(({ confidence }) => confidence < doubtfulBelow)
    .flatMap((word) => placedIn(places, word).map((span) => ({ ...span, confidence: Math.round(word.confidence) })))
  const [first, last] = [spans[0], spans.at(-1)]
  if (!first || !last) return []
  if (spans.length > mostNotices) {
    const reason = `${spans.length} doubtful words: page ${page}`
    return [{ kind: 'doubtful-ocr', start: first.start, end: last.end, reason, page }]
  }
  return spans.map(({ start, end, confidence }) => ({
    ...{ kind: 'doubtful-ocr', start, end, page },
    reason: `doubtful word, confidence ${confidence} of 100`,
  }))
}

/** The stretch of the text whose letters stand in the word's box. */
function placedIn(places: readonly Place[], word: RecognisedWord): Span[] {
  for (const { start, boxes } of places) {
    let [from, to] = [-1, -1]
    for (let at = 0; at * 4 < boxes.length; at += 1) {
      const [x, y] = [
        ((boxes[at * 4] ?? 0) + (boxes[at * 4 + 2] ?? 0)) / 2,
        ((boxes[at * 4 + 1] ?? 0) + (boxes[at * 4 + 3] ?? 0)) / 2,
      ]
      if (x < word.left || x > word.right || y < word.bottom || y > word.top) continue
      if (from < 0) from = at
      to = at + 1
    }
    if (from >= 0) return [{ start: start + from, end: start + to }]
  }
  return []
}
