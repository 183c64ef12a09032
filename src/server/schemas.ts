import { z } from '@hono/zod-openapi'
import type {
  Claim,
  DocumentRow,
  EventInFull,
  EventPair,
  FamilyMember,
  FamilyProposal,
  Finding,
  JudgedEntry,
  JudgementAnswer,
  LedgerEvent,
  PersonCase,
  PersonProposal,
  QuestionSummary,
  Reading,
  SourceAnswer,
  Explanation,
  Marks,
  PageRectangle,
  QuestionAnswer,
  ReviewItem,
  Searched,
} from '../model/index.ts'

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

export const proposalSchema = z.custom<EventPair>().openapi('EventProposal', {
  type: 'object',
  description: 'Two events that may be one (ids and labels), with the score and the reason. Nothing is merged on it.',
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
    waiting: z
      .object({ findings: z.number().int(), review: z.number().int() })
      .openapi({ description: 'For a person: findings that fail and are not settled, claims that nobody judged.' }),
    judged: z.number().int().openapi({ description: 'The last judgement, for `seen` of a decision; 0 where none is.' }),
  })
  .openapi('Overview')

function described<Shape>(name: string, description: string) {
  return z.custom<Shape>().openapi(name, { type: 'object', description })
}

export const eventInFullSchema = described<EventInFull>(
  'EventInFull',
  'event (as `hearsay events --json` prints it), its figures with the question of each, and the proposals it is in.',
)
export const judgedSchema = described<JudgedEntry>(
  'Judged',
  'What a person decided: sequence, time, by, note, judgement.',
)
export const judgementSchema = described<JudgementAnswer>(
  'Judgement',
  'The same with `stands`: false once it was taken back. As `hearsay review judgements --json` prints it.',
)
export const summarySchema = described<QuestionSummary>(
  'QuestionSummary',
  'id, question, figures (how many), others, numbers (the different bounds), origins, failing (kinds of findings).',
)
export const reviewSchema = described<ReviewItem>(
  'ReviewItem',
  'A claim, or a figure in a writer’s own voice, that waits for a person: of, id, weight, reasons, claim, figures, questions.',
)
export const personProposalSchema = described<PersonProposal>(
  'PersonProposal',
  'Two names that may be one person: names, score, reason; `left` where a judgement left it undecided.',
)
export const familiesSchema = z
  .object({
    items: z.array(described<FamilyMember>('FamilyMember', 'party and family.')),
    proposals: z.array(
      described<FamilyProposal>('FamilyProposal', 'party, family, score, reason and the words that suggest it.'),
    ),
  })
  .openapi('Families')
export const marksSchema = described<Marks>(
  'Marks',
  'claims, figures (with the id of the question each answers) and what was rejected, in the order of the text.',
)
export const rectanglesSchema = z.object({
  items: z.array(
    described<PageRectangle>('PageRectangle', 'page, left, bottom, right, top: points from the lower left.'),
  ),
})
export const searchSchema = described<Searched>(
  'Searched',
  'claims, people, sources, documents, events, questions: for each the first few (items) and how many (total).',
)
export const bytesSchema = z.any().openapi({ type: 'string', format: 'binary' })
