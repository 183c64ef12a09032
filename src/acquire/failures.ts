import { type ErrorCode, HearsayError } from '../model/index.ts'
import type { Refused } from './items.ts'

const systemErrors: Readonly<Record<string, { readonly code: ErrorCode; readonly problem: string }>> = {
  ENOENT: { code: 'not-found', problem: 'no such file or folder' },
  ENOTDIR: { code: 'not-found', problem: 'no such file or folder' },
  EACCES: { code: 'unreadable', problem: 'no permission to read' },
  EPERM: { code: 'unreadable', problem: 'no permission to read' },
  ELOOP: { code: 'unreadable', problem: 'symbolic links lead in a circle' },
  ENAMETOOLONG: { code: 'not-found', problem: 'name too long' },
  EMFILE: { code: 'unreadable', problem: 'too many open files' },
  EISDIR: { code: 'unreadable', problem: 'a folder, not a file' },
  ERR_INVALID_ARG_VALUE: { code: 'not-found', problem: 'not a path' },
}

/** What a failure to read means for a path, in words. */
export function refusal(path: string, error: unknown): Refused {
  if (error instanceof HearsayError) return { kind: 'refused', path, code: error.code, reason: error.message }
  const systemCode = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = systemErrors[systemCode]
  if (known) return { kind: 'refused', path, code: known.code, reason: `${known.problem}: ${path}` }
  const detail = error instanceof Error ? error.message : String(error)
  return { kind: 'refused', path, code: 'unreadable', reason: `cannot be read (${detail}): ${path}` }
}
