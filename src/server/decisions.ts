import { z } from '@hono/zod-openapi'
import { credibilities, measures, reliabilities, stances, type JournalEntry } from '../model/index.ts'
import { distinctEvents, mergeEvents, nameEvent, splitEvent } from '../operations/judge-events.ts'
import { judgePerson, settleFinding } from '../operations/judge-others.ts'
import { correctWords, gradeWords, reviewWords } from '../operations/judge-words.ts'
import type { Ledger } from '../operations/open.ts'
import { undoJudgement, type Signature } from '../operations/sign.ts'

const id = z.string().min(1).max(200)
const name = z.string().min(1).max(1000)
const bound = z.number().nullable().optional()
const words = { of: z.enum(['claim', 'figure']), id: id.openapi({ description: 'Its ledger-wide id.' }) }

/** What a person decides, as it comes over HTTP. */
const decisionSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('review'), ...words, verdict: z.enum(['accepted', 'rejected']) }),
    z.strictObject({
      kind: z.literal('correct'),
      ...words,
      correction: z.strictObject({
        words: z
          .strictObject({ start: z.number().int().min(0), end: z.number().int().min(1) })
          .optional()
          .openapi({ description: 'The right words, as a span of the document’s text in UTF-16 code units.' }),
        speaker: name.optional(),
        stance: z.enum(stances).optional(),
        measure: z.enum(measures).optional(),
        low: bound,
        high: bound,
        event: id.optional().openapi({ description: 'The id of the event that the figure belongs to.' }),
      }),
    }),
    z.strictObject({
      kind: z.literal('grade'),
      ...words,
      grade: z.strictObject({
        reliability: z.enum(reliabilities).nullable(),
        credibility: z.literal(credibilities).nullable(),
      }),
    }),
    z.strictObject({
      kind: z.literal('person'),
      names: z.tuple([name, name]),
      verdict: z.enum(['same', 'different', 'undecided']),
    }),
    z.strictObject({ kind: z.literal('settle'), finding: id }),
    z.strictObject({ kind: z.literal('name-event'), event: id, name }),
    z.strictObject({ kind: z.literal('merge-events'), event: id, other: id }),
    z.strictObject({ kind: z.literal('distinct-events'), event: id, other: id }),
    z.strictObject({
      kind: z.literal('split-event'),
      event: id,
      documents: z.array(id).max(10_000).optional(),
      figures: z.array(id).max(10_000).optional(),
    }),
    z.strictObject({ kind: z.literal('undo'), sequence: z.number().int().min(1) }),
  ])
  .openapi('Decision')

export const judgingSchema = z
  .strictObject({
    decision: decisionSchema,
    note: z.string().min(1).max(10_000).nullable().default(null),
    seen: z.number().int().min(0).optional().openapi({
      description:
        'The last judgement that whoever decides knew of (`judged` of the overview). A later one about the same thing is then not passed over: 409.',
    }),
  })
  .openapi('Judging')

export type Decided = z.output<typeof decisionSchema>

/** @throws HearsayError as the operation that records it. */
export function decide(ledger: Ledger, decision: Decided, signature: Signature): Promise<JournalEntry> {
  switch (decision.kind) {
    case 'review':
      return reviewWords(ledger, decision, decision.verdict, signature)
    case 'correct':
      return correctWords(ledger, decision, given(decision.correction), signature)
    case 'grade':
      return gradeWords(ledger, decision, decision.grade, signature)
    case 'person':
      return judgePerson(ledger, decision.names, decision.verdict, signature)
    case 'settle':
      return settleFinding(ledger, decision.finding, signature)
    case 'name-event':
      return nameEvent(ledger, decision.event, decision.name, signature)
    case 'merge-events':
      return mergeEvents(ledger, decision.event, decision.other, signature)
    case 'distinct-events':
      return distinctEvents(ledger, decision.event, decision.other, signature)
    case 'split-event':
      return splitEvent(ledger, decision.event, given(decision), signature)
    case 'undo':
      return undoJudgement(ledger, decision.sequence, signature)
  }
}

/** The same without what was left out: an absent field and an undefined one are two things to our types. */
function given<Fields extends object>(fields: Fields): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}
