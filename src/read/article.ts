import type { DocumentFacts, Notice, Span, UncertainDate } from '../model/index.ts'
import { noticeBreadcrumbs } from './breadcrumb.ts'
import { noticeEmbeddedPosts } from './embedded-post.ts'
import { noticeFusedCaptions } from './fused-caption.ts'
import { findHeadings, inOrder } from './headings.ts'
import { noticeLines, noticeTwinCaptions } from './line-notices.ts'
import { Lines } from './lines.ts'
import { misreadNotices } from './misread.ts'
import { Page } from './page.ts'
import { findPublication } from './publication.ts'
import type { BuiltText } from './text-builder.ts'
import { findTitle, noticeRepeatedTitle } from './title.ts'

/** What a page's markup tells of its article; all null for a plain text. */
export interface MarkupFacts {
  readonly title: string | null
  readonly byline: string | null
  readonly publisher: string | null
  readonly published: UncertainDate | null
  readonly url: string | null
}

export const noMarkupFacts: MarkupFacts = { title: null, byline: null, publisher: null, published: null, url: null }

/** What the words of a text tell of it as an article. */
export interface Article {
  readonly title: string | null
  readonly titleSpan: Span | null
  readonly byline: string | null
  readonly published: UncertainDate | null
  readonly headings: readonly Span[]
  readonly notices: readonly Notice[]
}

/**
 * Reads the outer form of an article from its text: title, byline, date of publication, headings, and what stands in the
 * text without being the article's. The text stays as it is. Time is linear in its length.
 */
export function readArticle(built: BuiltText, markup: MarkupFacts, facts: DocumentFacts): Article {
  const page = new Page(new Lines(built.text), facts.publisher ?? markup.publisher, markup.title)
  page.titleSpan = built.titleSpan
  takeKnown(page, built.notices)
  noticeBreadcrumbs(page)
  noticeLines(page)
  const publication = findPublication(page, facts, markup.published)
  if (page.titleSpan === null && page.title === null) findTitle(page)
  noticeRepeatedTitle(page)
  noticeTwinCaptions(page)
  noticeFusedCaptions(page)
  noticeEmbeddedPosts(
    page,
    built.notices.filter(({ kind }) => kind === 'embed'),
  )
  findHeadings(page)
  const headings = inOrder([...built.headings, ...(page.titleSpan ? [page.titleSpan] : []), ...page.headings])
  const { title, titleSpan } = page
  const notices = orderNotices([...built.notices, ...page.notices, ...misreadNotices(built.text)])
  return { title, titleSpan, byline: publication.byline, published: publication.published, headings, notices }
}

function takeKnown(page: Page, notices: readonly Notice[]): void {
  let line = 0
  for (const { start, end } of notices) {
    while (line < page.lines.count && page.lines.end(line) <= start) line += 1
    for (; line < page.lines.count && page.lines.start(line) < end; line += 1) page.mark(line, line)
  }
}

/** By their start, the longer first; each place and kind once, with its author where one of them tells it. */
export function orderNotices(notices: readonly Notice[]): Notice[] {
  const sorted = [...notices].sort((a, b) => a.start - b.start || b.end - a.end || authorRank(a) - authorRank(b))
  return sorted.filter((notice, index) => {
    const previous = sorted[index - 1]
    return previous?.start !== notice.start || previous.end !== notice.end || previous.kind !== notice.kind
  })
}

function authorRank(notice: Notice): number {
  return notice.author === undefined ? 1 : 0
}
