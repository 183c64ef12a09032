import type { DocumentFacts, Reading } from '../model/index.ts'
import type { Unreadable } from './reading-of.ts'

/** What the ledger records of bytes that are no text it can read: nothing, and why. */
export function readingOfUnreadable({ id, path, reason }: Unreadable, facts: DocumentFacts): Reading {
  return {
    schema: 'hearsay/reading/1',
    document: {
      id,
      path,
      mediaType: 'application/octet-stream',
      language: null,
      title: null,
      titleSpan: null,
      byline: null,
      publisher: facts.publisher ?? null,
      url: facts.url ?? null,
      published: null,
      headings: [],
    },
    text: '',
    notices: [{ kind: 'unreadable', start: 0, end: 0, reason }],
    attributions: [],
    figures: [],
    people: [],
    acts: [],
    findings: [],
    parties: [],
    events: [],
    dates: [],
  }
}
