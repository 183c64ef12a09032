import { type Document, outsideArticle, type Span } from '../../src/model/index.ts'

/** The words of a document's article as the benchmark means them: without its title, with the posts embedded in it. */
export function articleText(document: Pick<Document, 'text' | 'notices' | 'titleSpan'>): string {
  const carved: Span[] = document.notices.filter(({ kind }) => outsideArticle.has(kind) && kind !== 'embed')
  const end = articleEnd(document)
  const spans = [
    ...carved,
    ...(document.titleSpan ? [document.titleSpan] : []),
    { start: end, end: document.text.length },
  ]
  let [text, at] = ['', 0]
  for (const { start, end: next } of spans.sort((a, b) => a.start - b.start)) {
    if (start > at) text += `${document.text.slice(at, start)}\n`
    at = Math.max(at, next)
  }
  return text
}

/** Where the last words that no notice carves out end: posts after that stand beside the article. */
function articleEnd({ text, notices }: Pick<Document, 'text' | 'notices'>): number {
  let end = text.length
  const spans = notices.filter(({ kind, start, end }) => outsideArticle.has(kind) && end > start)
  for (const span of spans.sort((a, b) => b.end - a.end)) {
    if (text.slice(span.end, end).trim() !== '') return end
    end = Math.min(end, span.start)
  }
  return end
}
