import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { HearsayError } from '../../model/index.ts'
import { nameKey } from './account-name.ts'

const fewestCharacters = 12
const mostCharacters = 1000

/**
 * Argon2id with the least that OWASP's Password Storage Cheat Sheet takes for enough: 19 MiB, two passes, one lane.
 * `algorithm` 2 is Argon2id (RFC 9106).
 */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** What the accounts file may hold in place of a password. */
export const hashPattern = /^\$argon2id\$v=19\$m=\d{1,6},t=\d{1,2},p=\d\$[A-Za-z0-9+/]{22,86}\$[A-Za-z0-9+/]{43,86}$/

/** One password, whichever keyboard composed its letters. */
function composed(password: string): string {
  return password.normalize('NFC')
}

/** @throws HearsayError `usage` for a password that is too short, too long or the name itself. */
export async function hashedPassword(password: string, name: string): Promise<string> {
  const characters = Array.from(composed(password)).length
  if (characters < fewestCharacters)
    throw new HearsayError(
      'usage',
      `a password has at least ${fewestCharacters} characters; this one has ${characters}`,
    )
  if (characters > mostCharacters)
    throw new HearsayError('usage', `a password has at most ${mostCharacters} characters; this one has ${characters}`)
  if (nameKey(password) === nameKey(name)) throw new HearsayError('usage', `the password is the name: ${name}`)
  return hash(composed(password), cost)
}

let decoy: Promise<string> | null = null

/** Whether this is the password; null for a hash that nobody has takes as long and is never right. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const other = await (decoy ??= hash(randomBytes(32), cost))
  const isRight = await verify(kept ?? other, composed(password.slice(0, mostCharacters * 2)))
  return isRight && kept !== null
}
