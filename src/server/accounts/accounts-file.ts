import { open } from 'node:fs/promises'
import { z } from 'zod'
import { HearsayError } from '../../model/index.ts'
import { accountName, nameKey } from './account-name.ts'
import { hashPattern } from './password.ts'
import { changePrivateFile } from './private-file.ts'
import { roles } from './roles.ts'

const accountSchema = z.strictObject({
  name: z.string().refine(isName, 'not a name'),
  role: z.enum(roles),
  /** Argon2id, in the PHC string format. */
  password: z.string().regex(hashPattern, 'not the hash of a password: set it with hearsay accounts password'),
  created: z.iso.datetime(),
  changed: z.iso.datetime(),
})

const fileSchema = z.strictObject({
  schema: z.literal('hearsay/accounts/1'),
  accounts: z.array(accountSchema).refine(areDistinct, 'two accounts have one name'),
})

/** An account as the file has it. */
export type KeptAccount = Readonly<z.infer<typeof accountSchema>>

function isName(text: string): boolean {
  try {
    return accountName(text) === text
  } catch {
    return false
  }
}

function areDistinct(accounts: readonly { readonly name: string }[]): boolean {
  return new Set(accounts.map(({ name }) => nameKey(name))).size === accounts.length
}

/**
 * The accounts of a file, by name.
 * @throws HearsayError `not-found` where there is no such file; `bad-setting` for one that is not understood, or that
 * others than its owner and group may read.
 */
export async function readAccounts(path: string): Promise<KeptAccount[]> {
  const found = await contentOf(path)
  if (found === null)
    throw new HearsayError('not-found', `there is no accounts file (hearsay accounts add makes one): ${path}`)
  return understood(found, path)
}

/** Writes what `change` makes of the accounts; where there is no file yet, of none. @throws as `readAccounts`; `unwritable`. */
export async function changeAccounts(
  path: string,
  change: (accounts: readonly KeptAccount[]) => readonly KeptAccount[],
): Promise<void> {
  await changePrivateFile(path, async () => {
    const found = await contentOf(path)
    const changed = change(found === null ? [] : understood(found, path))
    const accounts = [...changed].sort((a, b) => a.name.localeCompare(b.name, 'en'))
    return `${JSON.stringify({ schema: 'hearsay/accounts/1', accounts }, null, 2)}\n`
  })
}

/** Group may read it (a service's own group), nobody else may, and only the owner may write. */
const bitsOfOthers = 0o027

/** Null where there is no such file. */
async function contentOf(path: string): Promise<string | null> {
  try {
    const file = await open(path, 'r')
    try {
      const { mode } = await file.stat()
      if (process.platform !== 'win32' && (mode & bitsOfOthers) !== 0)
        throw new HearsayError('bad-setting', `others may read or change the accounts; run chmod 600 on: ${path}`)
      return await file.readFile('utf8')
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof HearsayError) throw error
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    throw new HearsayError('bad-setting', `the accounts file cannot be read (${message}): ${path}`, { cause: error })
  }
}

function understood(text: string, path: string): KeptAccount[] {
  const { data, error } = fileSchema.safeParse(parsed(text, path))
  if (data !== undefined) return data.accounts
  const [issue] = error.issues
  const where = issue?.path.join('.') ?? ''
  throw notUnderstood(path, `${where === '' ? '' : `${where}: `}${issue?.message ?? ''}`)
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw notUnderstood(path, 'not JSON', error)
  }
}

function notUnderstood(path: string, reason: string, cause?: unknown): HearsayError {
  return new HearsayError('bad-setting', `the accounts file is not understood (${reason}): ${path}`, { cause })
}
