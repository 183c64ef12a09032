import { documentId, type Document } from '../../src/model/index.ts'

/** A document of nothing but text, for benchmarks of what reads sentences; `published` is a day (`YYYY-MM-DD`). */
export function plainDocument(text: string, published?: string): Document {
  return {
    id: documentId(Buffer.from(text)),
    path: 'benchmark.txt',
    mediaType: 'text/plain',
    language: 'en',
    title: null,
    titleSpan: null,
    byline: null,
    publisher: null,
    url: null,
    published: published ? { text: published, from: published, to: published, basis: 'stated' } : null,
    text,
    notices: [],
    headings: [],
  }
}
