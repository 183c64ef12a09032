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

/** What is told of what was thrown. A fault of our own goes to `fault` and is not described to the client. */
export function described(error: unknown, fault: (error: unknown) => void): { code: string; message: string } {
  if (error instanceof HearsayError) return { code: error.code, message: error.message }
  fault(error)
  return { code: 'fault', message: 'a fault in hearsay itself; the server’s log has it' }
}

/** The answer for what was thrown. */
export function thrown(error: unknown, context: Context, fault: (error: unknown) => void): Response {
  if (error instanceof HTTPException)
    return context.json({ error: { code: 'usage', message: error.message } }, error.status)
  const status = error instanceof HearsayError ? errorStatus[error.code].http : 500
  return context.json({ error: described(error, fault) }, status as ContentfulStatusCode)
}

/** What is wrong with a parameter, in a line: `limit: too big`. */
export function refused(context: Context, error: z.ZodError): Response {
  const [issue] = error.issues
  return problem(context, 'usage', `${issue?.path.join('.') ?? 'the request'}: ${issue?.message ?? 'not understood'}`)
}
