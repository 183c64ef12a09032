import { Bag, encoded, linesFile, textFile, type BagFile } from './bag.ts'
import type { Evidence } from './evidence.ts'
import { evidencePage } from './evidence-page.ts'
import { publicReadme, readme } from './readme.ts'

/** What a bundle takes from a ledger piece by piece. */
export interface EvidenceSource {
  /** The bytes of a document. */
  readonly original: (document: string) => Promise<Uint8Array>
  /** The bytes of a web archive. */
  readonly archive: (id: string) => Promise<Uint8Array>
  /** The readings of the documents, each as JSON. */
  readonly readings: () => AsyncIterable<unknown>
  /** The lines of the journal, to the letter. */
  readonly journalLines: () => AsyncIterable<string>
}

/** Where a document's bytes lie in a bundle. */
export function originalName(document: string): string {
  return `data/originals/${document.replace('sha256:', '')}`
}

export interface BagMaking {
  /** An ISO day. */
  readonly date: string
  readonly by: string | undefined
  readonly stamp?: ((digest: Uint8Array) => Promise<Uint8Array>) | undefined
}

/** A ledger as a bag of evidence. */
export function evidenceBag(evidence: Evidence, source: EvidenceSource, { date, by, stamp }: BagMaking): Bag {
  const filters = Object.entries(evidence.filters).map(([name, value]) => `${name} ${value}`)
  return new Bag({
    payload: payload(evidence, source),
    tagFiles: () => tagFiles(evidence),
    stamp,
    info: [
      ['Bagging-Date', date],
      ['Bag-Software-Agent', evidence.tool],
      ...(by === undefined ? [] : [['Contact-Name', by] as const]),
      ['External-Identifier', evidence.hash],
      [
        'External-Description',
        `Documents with their custody and who claims what in them; filters: ${filters.join(', ') || 'none'}`,
      ],
      ['Hearsay-Bundle', evidence.redactions === null ? '1' : '1-public'],
      ['Hearsay-Journal-Entries', String(evidence.entries)],
    ],
  })
}

async function* payload(evidence: Evidence, source: EvidenceSource): AsyncGenerator<BagFile> {
  if (evidence.redactions === null) yield linesFile('data/journal.jsonl', source.journalLines())
  else yield linesFile('data/redactions.jsonl', evidence.redactions)
  for (const { document, original } of evidence.documents)
    if (original !== null) yield { path: original, content: once(() => source.original(document)) }
  for (const id of evidence.archives) yield { path: originalName(id), content: once(() => source.archive(id)) }
  yield linesFile('data/documents.jsonl', evidence.documents)
  yield linesFile('data/left-out.jsonl', evidence.leftOut)
  yield linesFile('data/readings.jsonl', source.readings())
  yield linesFile('data/questions.jsonl', evidence.questions)
  yield linesFile('data/claims.jsonl', evidence.claims)
  yield linesFile('data/people.jsonl', evidence.people)
  yield linesFile('data/findings.jsonl', evidence.findings)
  const families = evidence.families.map((member) => ({ schema: 'hearsay/family/1', ...member }))
  yield linesFile('data/families.jsonl', families)
}

async function* tagFiles(evidence: Evidence): AsyncGenerator<BagFile> {
  yield textFile('README.txt', evidence.redactions === null ? readme(evidence) : publicReadme(evidence))
  yield { path: 'index.html', content: encoded(evidencePage(evidence)) }
}

async function* once(read: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await read()
}
