import type { NoticeKind } from '../model/index.ts'
import { type MarkCategory, markBits, markCategories } from './block-marks.ts'
import type { Outside } from './text-builder.ts'
import type { PageBlock, PageOutline } from './page-outline.ts'

const levelsSearched = 6

/** In this order where one element's marks name several. */
const meanings: readonly (readonly [MarkCategory, NoticeKind, string])[] = [
  ['cookie', 'boilerplate', 'a notice of cookies or privacy'],
  ['comment', 'boilerplate', 'comments of readers'],
  ['advertisement', 'advertisement', 'marked as advertising or an offer'],
  ['signup', 'boilerplate', 'asks to subscribe, sign in or download'],
  ['share', 'navigation', 'buttons to share or follow'],
  ['related', 'navigation', 'points to other articles'],
  ['byline', 'boilerplate', 'about the author'],
  ['navigation', 'navigation', 'a menu or trail of the page'],
  ['media', 'boilerplate', 'beside a picture or video'],
  ['footer', 'boilerplate', 'the foot of the page'],
  ['list', 'navigation', 'points to other articles'],
  ['side', 'navigation', 'beside the article'],
  ['summary', 'boilerplate', 'a summary above or beside the article'],
  ['title', 'boilerplate', 'a title outside the article'],
  ['meta', 'boilerplate', 'a line about the article: date, section, label'],
  ['header', 'navigation', 'the head of the page'],
]
const elementMeanings: Readonly<Record<string, Outside>> = {
  nav: { kind: 'navigation', reason: 'a menu or trail of the page' },
  menu: { kind: 'navigation', reason: 'a menu or trail of the page' },
  aside: { kind: 'navigation', reason: 'beside the article' },
  footer: { kind: 'boilerplate', reason: 'the foot of the page' },
  form: { kind: 'boilerplate', reason: 'a form of the page' },
  figcaption: { kind: 'boilerplate', reason: 'caption of a picture' },
}

/** What neither its marks nor its links say to be anything. */
export const unmarked: Outside = { kind: 'boilerplate', reason: 'words outside the article' }

/** Tells what stands outside the article by the nearest element that says what it holds, else by its links. */
export function surroundingOf({ containers }: PageOutline, block: PageBlock): Outside {
  if (block.kind === 'embed') return { kind: 'embed', reason: 'post embedded in the page' }
  if (block.kind === 'caption') return { kind: 'boilerplate', reason: 'caption of a picture' }
  let at = block.container
  for (let up = 0; up < levelsSearched && at > 0; up += 1) {
    const container = containers[at]
    if (!container || container.name === 'body') break
    const meaning = meaningOf(container.marks) ?? elementMeanings[container.name]
    if (meaning) return meaning
    at = container.parent
  }
  return block.linked > block.text.length / 2 ? { kind: 'navigation', reason: 'links outside the article' } : unmarked
}

function meaningOf(marks: string): Outside | null {
  if (marks === '') return null
  const bits = markBits(marks)
  for (const [category, kind, reason] of meanings)
    if (bits & (1 << markCategories.indexOf(category))) return { kind, reason }
  return null
}
