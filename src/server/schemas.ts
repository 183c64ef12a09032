import { z } from '@hono/zod-openapi'
import type {
  Claim,
  DocumentRow,
  EventProposal,
  Finding,
  LedgerEvent,
  PersonCase,
  Reading,
  SourceAnswer,
} from '../model/index.ts'
import type { Explanation, QuestionAnswer } from '../operations/figures.ts'

/** The answers are those of the command's `--json`: one contract for both, so no second description of it here. */
function answer<Shape>(name: string, command: string) {
  return z
    .custom<Shape>()
    .openapi(name, { type: 'object', description: `The object that \`${command} --json\` prints.` })
}

export const questionSchema = answer<QuestionAnswer>('Question', 'hearsay figures')
export const explanationSchema = answer<Explanation>('Explanation', 'hearsay figures --explain')
export const claimSchema = answer<Claim>('Claim', 'hearsay claims')
export const personSchema = answer<PersonCase>('Person', 'hearsay people')
export const sourceSchema = answer<SourceAnswer>('Source', 'hearsay sources')
export const findingSchema = answer<Finding>('Finding', 'hearsay check')
export const eventSchema = answer<LedgerEvent>('Event', 'hearsay events')
export const readingSchema = answer<Reading>('Reading', 'hearsay read')

export const proposalSchema = z.custom<EventProposal>().openapi('EventProposal', {
  type: 'object',
  description: 'Two events that may be one (ids), with the score and the reason. Nothing is merged on it.',
})

export const documentSchema = z.custom<DocumentRow>().openapi('Document', {
  type: 'object',
  description: 'A document without its text: id, path, title, publisher, published, url, language, mediaType, length.',
})

export const textSchema = z
  .object({ document: z.string(), start: z.number().int(), end: z.number().int(), text: z.string() })
  .openapi('Text')

export const overviewSchema = z
  .object({
    program: z.string().openapi({ example: 'hearsay 0.1.0' }),
    /** Changes with whatever answers are made of. */
    revision: z.string(),
    documents: z.number().int(),
    claims: z.number().int(),
    questions: z.number().int(),
    findings: z.number().int().openapi({ description: 'Of these, `failing` do not add up or contradict.' }),
    failing: z.number().int(),
  })
  .openapi('Overview')
