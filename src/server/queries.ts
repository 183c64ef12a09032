import { z } from '@hono/zod-openapi'
import { actKinds, findingKinds, measures, stances, termKinds, verdicts } from '../model/index.ts'
import { exportFormats } from '../operations/export.ts'
import { reviewStates } from '../operations/claims.ts'
import { pageQuery } from './pages.ts'

const words = (description: string) => z.string().max(1000).optional().openapi({ description })

const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

const day = (description: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'give a day: 2023-02-08')
    .refine(isDay, 'there is no such day')
    .optional()
    .openapi({ description, example: '2023-02-08' })

const days = {
  from: day('Said (else published) on or after this day.'),
  to: day('Said (else published) on or before this day.'),
}

export const documentsQuery = pageQuery.extend({
  words: words('Words of the title, the path or the publisher.'),
  language: words('A language, as BCP 47 has it.'),
})

export const questionsQuery = pageQuery.extend({
  question: words('A question’s short name, or words of it; a number is one of its figures’.'),
  measure: z.enum(measures).optional(),
  event: words('Words of the event, the place or the population.'),
  by: words('A party anywhere in the chain, or a family.'),
  ...days,
})

export const claimsQuery = pageQuery.extend({
  words: words('Words that the claim holds, all of them.'),
  by: words('A party anywhere in the chain, in any of its names.'),
  stance: z.enum(stances).optional(),
  terms: z.enum(termKinds).optional(),
  review: z.enum(reviewStates).optional().openapi({ description: 'Whether a person accepted or rejected it.' }),
  document: words('Only claims of this document, by its id.'),
  doubtful: z
    .stringbool()
    .optional()
    .openapi({ description: 'Only claims that await a reader’s eye.', type: 'boolean' }),
  ...days,
})

export const peopleQuery = pageQuery.extend({
  name: words('Words of a name; several names with commas between.'),
  act: z.enum(actKinds).optional(),
})

export const sourcesQuery = pageQuery.extend({ name: words('Words of a party’s name or of its family.') })

export const findingsQuery = pageQuery.extend({
  kind: z.enum(findingKinds).optional(),
  verdict: z.enum(verdicts).optional(),
  settled: z.stringbool().optional().openapi({ description: 'Whether a person settled it.', type: 'boolean' }),
})

export const eventsQuery = pageQuery.extend({ words: words('Words of the event’s label or place.') })

export const searchQuery = z.object({
  words: z.string().min(1).max(1000).openapi({ description: 'What is sought.' }),
  limit: z.coerce.number().int().min(1).max(100).default(10).openapi({ description: 'So many of each kind.' }),
})

export const exportQuery = z.object({
  format: z.enum(exportFormats).default('jsonl'),
  measure: z.enum(measures).optional(),
  event: words('Words of the event, the place or the population.'),
  by: words('A party anywhere in the chain, or a family.'),
  ...days,
  public: z
    .stringbool()
    .default(false)
    .openapi({ description: 'Whether names of people at risk are replaced.', type: 'boolean' }),
})

export const bundleBody = z
  .object({
    measure: z.enum(measures).optional(),
    event: words('Words of the event or of the place.'),
    party: words('A party anywhere in the chain.'),
    ...days,
    public: z.boolean().default(false).openapi({
      description: 'Whether names of people at risk are replaced and what leads back to the sources is left out.',
    }),
    recipients: z
      .array(z.string().max(200))
      .max(50)
      .default([])
      .openapi({ description: 'Public keys (`age1…`): who alone can open it. None: it is not encrypted.' }),
  })
  .openapi('WantedBundle')

export const pageParameter = z.object({
  id: z.string().max(200),
  page: z.coerce.number().int().min(1).max(100_000).openapi({ description: 'From 1.' }),
})

export const spanQuery = z.object({
  start: z.coerce.number().int().min(0).default(0).openapi({ description: 'In UTF-16 code units.' }),
  end: z.coerce.number().int().min(0).optional().openapi({ description: 'Half open; default: the end of the text.' }),
})
