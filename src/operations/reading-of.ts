import { findingsWithin } from '../compare/index.ts'
import { extract } from '../extract/extract.ts'
import { linkEvents, linkParties } from '../link/index.ts'
import type {
  Document,
  DocumentFacts,
  Extraction,
  FamilyMember,
  InDocument,
  Links,
  Proposal,
  Reading,
  SecondReading,
} from '../model/index.ts'
import { readDocument, type ReadLimits } from '../read/index.ts'
import { namesInUse } from './names-in-use.ts'
import { namesWithin } from './names-within.ts'
import { standingProposals, withSecondReader } from './second-reading.ts'

/** A document whose bytes could not be read as text. */
export interface Unreadable {
  readonly kind: 'unreadable'
  readonly id: string
  readonly path: string
  readonly reason: string
}

/**
 * The whole way of one document: bytes → text → claims → findings. Depends on nothing but its arguments: what a second
 * reader made of it comes in as data.
 */
export async function readingOf(
  bytes: Uint8Array,
  facts: DocumentFacts,
  families: readonly FamilyMember[] = [],
  second: SecondReading | null = null,
  limits?: ReadLimits,
): Promise<Reading | Unreadable> {
  const document = await readDocument(bytes, facts, limits)
  if ('kind' in document) return document
  return second === null
    ? readingOfDocument(document, families, null)
    : withSecondReader(readingOfDocument(document, families, standingProposals(second, document.text)), second)
}

function readingOfDocument(
  document: Document,
  families: readonly FamilyMember[],
  proposals: readonly Proposal[] | null,
): Reading {
  const { text, notices, ...told } = document
  const { attributions, figures, people, acts, parties, events, dates, credit } = extract(document, proposals)
  const extraction = { attributions, figures, people, acts, parties, events, dates, ...(credit && { credit }) }
  const findings = findingsWithin(extraction, text, {
    publisher: document.publisher,
    published: document.published,
    links: ownLinks(document, extraction, families),
  })
  // The order of the keys is the order in which the contract lists them.
  return {
    schema: 'hearsay/reading/1',
    document: told,
    text,
    notices,
    attributions,
    figures,
    people,
    acts,
    findings,
    parties,
    events,
    dates,
    ...(credit && { credit }),
  }
}

/** Who and what is the same within one document. */
function ownLinks(document: Document, extraction: Extraction, families: readonly FamilyMember[]): Links {
  const place: InDocument = {
    document: document.id,
    path: document.path,
    publisher: document.publisher,
    published: document.published,
  }
  const here = <Item extends object>(items: readonly Item[]): (Item & InDocument)[] =>
    items.map((item) => ({ ...item, ...place }))
  const spoken = here([...extraction.attributions, ...extraction.figures, ...extraction.acts])
  const parties = linkParties(namesInUse(here(extraction.parties), here(extraction.people), spoken), families)
  return {
    parties: namesWithin(parties, document.id, extraction, families),
    events: linkEvents(here(extraction.events)),
  }
}

export function isReading(result: Reading | Unreadable): result is Reading {
  return 'schema' in result
}
