import { HearsayError } from '../model/index.ts'

/** Ways in which a disk refuses, in words. */
const problems: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'no permission to write',
  EPERM: 'no permission to write',
  EIO: 'the disk failed',
  EFBIG: 'the file is too large for this disk',
  ENOTDIR: 'a file stands where a folder is needed',
  ENOENT: 'cannot be made or has gone',
  EMFILE: 'too many open files',
}

/**
 * What a failing system call means for what was being written; any other error as it is. `hints` say what to do, by the
 * system's code.
 */
export function systemFailure(error: unknown, writing: string, hints: Readonly<Record<string, string>> = {}): unknown {
  if (!(error instanceof Error) || error instanceof HearsayError || !('syscall' in error) || !('code' in error))
    return error
  const problem = problems[String(error.code)] ?? error.message
  const path = 'path' in error && typeof error.path === 'string' ? error.path : writing
  const hint = hints[String(error.code)]
  return new HearsayError('unwritable', `${problem}: ${path}${hint === undefined ? '' : `. ${hint}`}`, { cause: error })
}
