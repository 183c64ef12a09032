import { findingsAcross, findReuse, questions, type LedgerRows } from '../../src/compare/index.ts'
import { read } from '../../src/index.ts'
import type { Finding, InDocument, Question, Reading } from '../../src/model/index.ts'
import { comparedRows } from '../../src/operations/compared-rows.ts'
import type { Case } from './case.ts'

/** What a ledger of the case's documents answers. */
export interface CaseAnswers {
  readonly findings: readonly Finding[]
  readonly questions: readonly Question[]
  readonly readings: readonly Reading[]
}

/** Reads the case's documents and compares them as a ledger would, without keeping them (its test holds the two equal). */
export async function answersOf({ documents, families }: Pick<Case, 'documents' | 'families'>): Promise<CaseAnswers> {
  const readings: Reading[] = []
  for (const [index, { publisher, published, text }] of documents.entries()) {
    const path = `${String.fromCharCode(97 + index)}.txt`
    const reading = await read(text.join('\n\n'), { path, publisher, published, language: 'en' })
    // The same bytes are one document.
    if (!readings.some(({ document }) => document.id === reading.document.id)) readings.push(reading)
  }
  const { rows, links } = comparedRows({
    ...rowsOf(readings),
    parties: located(readings, 'parties'),
    people: located(readings, 'people'),
    events: located(readings, 'events'),
    families,
  })
  const texts = readings.map((reading) => ({
    ...placeOf(reading),
    text: reading.text,
    notices: reading.notices,
    credit: reading.credit ?? null,
  }))
  const reuse = await findReuse(texts, (document) =>
    Promise.resolve(texts.find((one) => one.document === document) ?? null),
  )
  const compared = { ...rows, reuse }
  return { findings: findingsAcross(compared, links), questions: questions(compared, links), readings }
}

/** The rows of a ledger: ids and references are made its own by the document's number. */
function rowsOf(readings: readonly Reading[]): LedgerRows {
  const perReading = readings.map((reading, index) => {
    const own = (id: string): string => `${String(index)} ${id}`
    const ownOrNull = (id: string | null): string | null => (id === null ? null : own(id))
    const here = placeOf(reading)
    const saidIn = new Map(reading.attributions.map(({ id, said }) => [id, said]))
    const onPublication = here.published && { ...here.published, basis: 'publication' as const }
    return {
      attributions: reading.attributions.map((one) => ({
        ...one,
        ...here,
        id: own(one.id),
        within: ownOrNull(one.within),
      })),
      figures: reading.figures.map((one) => ({
        ...one,
        ...here,
        id: own(one.id),
        attribution: ownOrNull(one.attribution),
        relation: one.relation && { ...one.relation, figure: ownOrNull(one.relation.figure) },
        said: one.attribution === null ? onPublication : (saidIn.get(one.attribution) ?? null),
      })),
      findings: reading.findings.map((one) => ({ ...one, ...here, evidence: one.evidence.map(own) })),
    }
  })
  return {
    attributions: perReading.flatMap(({ attributions }) => attributions),
    figures: perReading.flatMap(({ figures }) => figures),
    findings: perReading.flatMap(({ findings }) => findings),
  }
}

function placeOf({ document: { id, path, publisher, published } }: Reading): InDocument {
  return { document: id, path, publisher, published }
}

function located<Part extends 'parties' | 'people' | 'events'>(
  readings: readonly Reading[],
  part: Part,
): (Reading[Part][number] & InDocument)[] {
  return readings.flatMap((reading) =>
    reading[part].map((one: Reading[Part][number]) => ({ ...one, ...placeOf(reading) })),
  )
}
