import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { errorStatus, HearsayError, type ErrorCode } from '../model/index.ts'

/** The one shape of every error. */
export const problemSchema = z
  .object({
    error: z.object({
      code: z.string().openapi({ example: 'not-found' }),
      message: z.string().openapi({ example: 'no question has this id: q000000' }),
    }),
  })
  .openapi('Problem')

/** An answer that says what went wrong; the status follows from the code. */
export function problem(context: Context, code: ErrorCode, message: string): Response {
  return context.json({ error: { code, message } }, errorStatus[code].http as ContentfulStatusCode)
}

/** Tells of what was thrown. A fault of our own goes to `fault` and is not described to the client. */
export function thrown(error: unknown, context: Context, fault: (error: unknown) => void): Response {
  if (error instanceof HearsayError) return problem(context, error.code, error.message)
  if (error instanceof HTTPException)
    return context.json({ error: { code: 'usage', message: error.message } }, error.status)
  fault(error)
  return context.json({ error: { code: 'fault', message: 'a fault in hearsay itself; the server’s log has it' } }, 500)
}

/** What is wrong with a parameter, in a line: `limit: too big`. */
export function refused(context: Context, error: z.ZodError): Response {
  const [issue] = error.issues
  return problem(context, 'usage', `${issue?.path.join('.') ?? 'the request'}: ${issue?.message ?? 'not understood'}`)
}
