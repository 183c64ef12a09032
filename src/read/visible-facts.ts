import type { UncertainDate } from '../model/index.ts'
import { bylineIn } from './byline.ts'
import { nativeDateIn } from './native-date.ts'
import { publicationDateIn } from './publication.ts'

const longestLine = 160

/** What the lines between a page's title and its article say: who wrote it and when it was published. */
export interface VisibleFacts {
  readonly byline: string | null
  readonly published: UncertainDate | null
}

/** Reads the lines above an article; the first that tells wins. */
export function visibleFacts(texts: readonly string[]): VisibleFacts {
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.length <= longestLine)
  const byline = lines.map((line) => bylineIn(line)?.name).find((name) => name !== undefined) ?? null
  const published =
    lines.map((line) => publicationDateIn(line) ?? nativeDateIn(line)).find((date) => date !== null) ?? null
  return { byline, published }
}
