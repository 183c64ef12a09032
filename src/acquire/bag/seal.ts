import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { HearsayError } from '../../model/index.ts'

/** With what every file of the age format begins (age-encryption.org/v1). */
const beginning = 'age-encryption.org/v1\n'

/**
 * Encrypts to recipients (`age1…`): who has the key of one of them can open it, nobody else.
 * @throws HearsayError `usage` naming a recipient that is none.
 */
export async function sealer(recipients: readonly string[]): Promise<(bytes: Readable) => Promise<Readable>> {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  for (const recipient of recipients)
    try {
      encrypter.addRecipient(recipient)
    } catch (error) {
      const hint = recipient.startsWith('AGE-SECRET-KEY')
        ? 'a secret key is nobody’s address'
        : 'not a recipient (age1…)'
      const shown = recipient.startsWith('age1') ? recipient : `${recipient.slice(0, 8)}…`
      throw new HearsayError('usage', `${hint}: ${shown}`, { cause: error })
    }
  return async (bytes) => fromWeb(await encrypter.encrypt(toWeb(bytes)))
}

export async function isSealed(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(beginning.length), 0, beginning.length, 0)
    return buffer.toString('latin1', 0, bytesRead) === beginning
  } finally {
    await file.close()
  }
}

/**
 * Opens a sealed file into a temporary one, which only this user can read and which `work` must not keep: it is gone afterwards.
 * @throws HearsayError `bad-bundle` where no key opens it, or it was changed; `not-found` where there is no file of keys.
 */
export async function unsealed<Result>(
  path: string,
  identityFile: string | undefined,
  work: (opened: string) => Promise<Result>,
): Promise<Result> {
  if (identityFile === undefined)
    throw new HearsayError('bad-bundle', `it is encrypted (age): give the file of your key with --identity`)
  const identities = await identitiesIn(identityFile)
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-opened-'))
  try {
    const opened = join(folder, 'bundle.zip')
    await decrypt(path, identities, opened)
    return await work(opened)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function decrypt(path: string, identities: readonly string[], to: string): Promise<void> {
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  try {
    const bytes = fromWeb(await decrypter.decrypt(toWeb(createReadStream(path))))
    await pipeline(bytes, createWriteStream(to, { flags: 'wx', mode: 0o600 }))
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error
    const problem = error instanceof Error ? error.message : String(error)
    throw new HearsayError('bad-bundle', `it is encrypted, and cannot be opened with this key: ${problem}`, {
      cause: error,
    })
  }
}

/** The secret keys of a file as `age-keygen` writes it. */
async function identitiesIn(file: string): Promise<string[]> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    throw new HearsayError('not-found', `no file of keys: ${file}`, { cause: error })
  }
  const keys = text.split(/\r?\n/).filter((line) => /^AGE-SECRET-KEY-(?:PQ-)?1[A-Z0-9]+$/.test(line))
  if (keys.length === 0) throw new HearsayError('usage', `no secret key (AGE-SECRET-KEY-1…) in the file: ${file}`)
  return keys
}

/** The streams of the web, which the package works on, as Node's types call them. */
function toWeb(bytes: Readable): globalThis.ReadableStream<Uint8Array> {
  return Readable.toWeb(bytes)
}

function fromWeb(bytes: globalThis.ReadableStream<Uint8Array>): Readable {
  return Readable.fromWeb(bytes)
}
