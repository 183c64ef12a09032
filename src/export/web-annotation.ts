import {
  gradeInWords,
  voiceInWords,
  type Claim,
  type DocumentRow,
  type LedgerFigure,
  type Review,
} from '../model/index.ts'
import { bounds } from '../model/quantity-words.ts'
import { CodePoints } from './code-points.ts'

/** So much of the text before and after is quoted, that the words are found again in another copy of it. */
const around = 32

interface Annotated {
  readonly kind: 'claim' | 'figure'
  readonly id: string
  readonly start: number
  readonly end: number
  readonly words: string
  readonly review?: Review | undefined
}

export function annotatedClaim(claim: Claim): Annotated {
  const { id, start, end, voice, stance, review } = claim
  return { kind: 'claim', id, start, end, words: `${voiceInWords(voice)}: ${stance}`, review }
}

export function annotatedFigure(figure: LedgerFigure): Annotated {
  const { id, start, end, voice, measure, population, unit, review } = figure
  const what = [measure, population].filter((part) => part !== null).join(': ')
  const words = `${bounds(figure)} ${unit}, ${what}, by ${voiceInWords(voice)}`
  return { kind: 'figure', id, start, end, words, review }
}

/**
 * Claims and figures of one document as annotations (Web Annotation Data Model, W3C Recommendation, 2017). The target is
 * the document's address, else its hash; positions count code points of the text as it was read, as the model demands.
 */
export function annotationsOf(
  document: DocumentRow,
  text: string,
  annotated: readonly Annotated[],
  tool: string,
): Record<string, unknown>[] {
  const points = new CodePoints(text)
  return [...annotated]
    .sort((a, b) => a.start - b.start)
    .flatMap((one) => {
      const target = {
        source: document.url ?? `urn:${document.document}`,
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: text.slice(one.start, one.end),
            prefix: whole(text.slice(Math.max(0, one.start - around), one.start)),
            suffix: whole(text.slice(one.end, one.end + around)),
          },
          { type: 'TextPositionSelector', start: points.before(one.start), end: points.before(one.end) },
        ],
      }
      const id = `urn:hearsay:${one.kind}:${one.id}`
      const read = {
        ...{ id, type: 'Annotation', motivation: 'describing' },
        creator: { type: 'Software', name: tool },
        body: { type: 'TextualBody', purpose: 'describing', value: one.words },
        target,
      }
      return [read, ...assessments(id, one.review, target)]
    })
}

/** What people decided, each an annotation of its own. */
function assessments(of: string, review: Review | undefined, target: unknown): Record<string, unknown>[] {
  return (review?.judgements ?? []).map(({ sequence, time, by, note, judgement }) => ({
    ...{ id: `${of}:judgement:${sequence}`, type: 'Annotation', motivation: 'assessing', created: time },
    ...(by !== null && { creator: { type: 'Person', name: by } }),
    body: [
      { type: 'TextualBody', purpose: 'assessing', value: verdictOf(judgement) },
      ...(note === null ? [] : [{ type: 'TextualBody', purpose: 'commenting', value: note }]),
    ],
    target,
  }))
}

function verdictOf(judgement: Review['judgements'][number]['judgement']): string {
  if (judgement.kind === 'review') return judgement.verdict
  return judgement.kind === 'grade' ? `graded ${gradeInWords(judgement.grade)}` : 'corrected'
}

/** Without half a character at either end. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
}
