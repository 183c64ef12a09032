import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readAccounts } from './accounts-file.ts'
import { KnownAccounts } from './known-accounts.ts'
import { addAccount, changePassword, changeRole, removeAccount } from './manage.ts'
import { isPassword } from './password.ts'

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-accounts-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const password = 'a long enough one'
const path = join(scratch, 'team.json')

test('an account is added, changed and removed', async () => {
  expect(await addAccount(path, '  Ina  Moss ', 'lead', password)).toBe('Ina Moss')
  await addAccount(path, 'Oda Lindqvist', 'reader', password)
  await changeRole(path, 'oda lindqvist', 'analyst')
  await changePassword(path, 'Ina Moss', 'quite another one')
  const [ina, oda] = await readAccounts(path)
  expect([ina?.name, ina?.role, oda?.role]).toEqual(['Ina Moss', 'lead', 'analyst'])
  expect(await isPassword('quite another one', ina?.password ?? '')).toBe(true)
  expect(await isPassword(password, ina?.password ?? '')).toBe(false)
  await removeAccount(path, 'ODA LINDQVIST')
  expect((await readAccounts(path)).map(({ name }) => name)).toEqual(['Ina Moss'])
})

test('its owner alone reads the file, which holds no password', () => {
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(readFileSync(path, 'utf8')).not.toContain('quite another one')
  expect(readFileSync(path, 'utf8')).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
})

test('a server goes by the file as it is', async () => {
  const known = new KnownAccounts(path)
  expect((await known.called('ina moss'))?.role).toBe('lead')
  await changeRole(path, 'Ina Moss', 'reader')
  expect((await known.called('Ina Moss'))?.role).toBe('reader')
})

test('nobody is let in by a file that is not understood any more', async () => {
  const broken = join(scratch, 'broken.json')
  await addAccount(broken, 'Ina Moss', 'lead', password)
  const known = new KnownAccounts(broken)
  expect(await known.called('Ina Moss')).not.toBeNull()
  writeFileSync(broken, '{')
  await expect(known.called('Ina Moss')).rejects.toThrow('the accounts cannot be read')
})

describe('is refused', () => {
  const add = (name: string, secret = password) => addAccount(path, name, 'reader', secret)
  for (const [what, act, reason] of [
    ['a name that is taken', () => add('ｉｎａ moss'), 'there is an account of this name'],
    ['no name', () => add(' '), 'not a name'],
    ['a name on two lines', () => add('Ina\nMoss'), 'not a name'],
    ['a name with what is not seen', () => add('Ina\u200b Moss'), 'not a name'],
    ['a short password', () => add('B', 'elevenchars'), 'at least 12 characters; this one has 11'],
    ['the name as the password', () => add('Bo Lindqvist Olsen', 'bo lindqvist olsen'), 'the password is the name'],
    ['an account that there is not', () => removeAccount(path, 'Nobody'), 'there is no account of this name: Nobody'],
  ] as const)
    test(what, async () => {
      const before = readFileSync(path, 'utf8')
      await expect(act()).rejects.toThrow(reason)
      expect(readFileSync(path, 'utf8')).toBe(before)
    })
  for (const [what, text, reason] of [
    ['no JSON', '{', 'not JSON'],
    ['another schema', '{"schema":"x","accounts":[]}', 'schema'],
    ['a password in the clear', fileOf({ password }), 'accounts.0.password: not the hash of a password'],
    ['a role that there is not', fileOf({ role: 'owner' }), 'accounts.0.role'],
    ['a field too many', fileOf({ admin: true }), 'accounts.0'],
  ] as const)
    test(`a file with ${what}`, async () => {
      const wrong = join(scratch, 'wrong.json')
      writeFileSync(wrong, text, { mode: 0o600 })
      await expect(readAccounts(wrong)).rejects.toThrow(`the accounts file is not understood (${reason}`)
    })
  test('a file that others may read', async () => {
    const open = join(scratch, 'open.json')
    await addAccount(open, 'Ina Moss', 'lead', password)
    chmodSync(open, 0o644)
    await expect(readAccounts(open)).rejects.toThrow('run chmod 600 on')
  })
  test('a change while another is made', async () => {
    const busy = join(scratch, 'busy.json')
    writeFileSync(`${busy}.new`, '')
    await expect(addAccount(busy, 'Ina Moss', 'lead', password)).rejects.toThrow('another program is changing')
  })
})

function fileOf(fields: object): string {
  const hash = `$argon2id$v=19$m=19456,t=2,p=1$${'a'.repeat(22)}$${'a'.repeat(43)}`
  const time = '2024-01-01T00:00:00.000Z'
  const account = { name: 'Ina Moss', role: 'lead', password: hash, created: time, changed: time, ...fields }
  return JSON.stringify({ schema: 'hearsay/accounts/1', accounts: [account] })
}
