import {
  type BundledRedaction,
  type Evidence,
  ProtectedNames,
  type RedactedDocument,
  RedactedText,
  Redactor,
} from '../export/index.ts'
import type { Ledger } from '../ledger/index.ts'
import { HearsayError } from '../model/index.ts'
import { protectedPeople } from './protection.ts'

/** Evidence that may be published, and what redacts the readings that go with it. */
export interface PublicEvidence {
  readonly evidence: Evidence
  readonly redactor: Redactor
}

/**
 * The same evidence with the names of people at risk replaced, in words and in data, and without what leads back to files, addresses and
 * collectors. Nothing in the ledger is changed.
 * @throws HearsayError `usage` where nobody is marked: then nothing would be protected.
 */
export async function publicEvidence(ledger: Ledger, evidence: Evidence): Promise<PublicEvidence> {
  const names = new ProtectedNames(await someAtRisk(ledger))
  const documents = await redactedDocuments(ledger, evidence.documents, names)
  const redactor = new Redactor(names, documents)
  const rows = <Row>(list: readonly Row[]): Row[] => list.map((row) => redactor.value(row))
  return {
    redactor,
    evidence: {
      ...evidence,
      filters: redactor.value(evidence.filters),
      documents: evidence.documents.map((document) => ({
        ...redactor.value(document),
        collected: null,
        original: null,
      })),
      leftOut: [],
      archives: [],
      redactions: redactionsOf(documents),
      families: rows(evidence.families),
      questions: rows(evidence.questions),
      claims: rows(evidence.claims),
      people: rows(evidence.people),
      findings: rows(evidence.findings),
      journal: async function* () {},
    },
  }
}

/** What redacts rows of these documents. @throws HearsayError `usage` where nobody is marked. */
export async function redactorOf(
  ledger: Ledger,
  documents: readonly { readonly document: string; readonly path: string }[],
): Promise<Redactor> {
  const names = new ProtectedNames(await someAtRisk(ledger))
  return new Redactor(names, await redactedDocuments(ledger, documents, names))
}

/** Those whose names are replaced. @throws HearsayError `usage` where nobody is marked. */
export async function someAtRisk(ledger: Ledger) {
  const people = await protectedPeople(ledger)
  if (people.length > 0) return people
  throw new HearsayError(
    'usage',
    'nobody is marked as at risk, so nobody would be protected. Who is, is told by: hearsay protect NAME',
  )
}

async function redactedDocuments(
  ledger: Ledger,
  documents: readonly { readonly document: string; readonly path: string }[],
  names: ProtectedNames,
) {
  const found = new Map<string, RedactedDocument>()
  let number = 0
  for (const { document, path } of documents)
    found.set(document, {
      path,
      text: new RedactedText((await ledger.text(document)) ?? '', names),
      alias: `document ${(number += 1)}`,
    })
  return found
}

function redactionsOf(documents: ReadonlyMap<string, RedactedDocument>): BundledRedaction[] {
  return [...documents].flatMap(([document, { text, alias }]) =>
    text.redactions.map((redaction) => ({
      schema: 'hearsay/redaction/1' as const,
      document,
      path: alias,
      ...redaction,
    })),
  )
}
