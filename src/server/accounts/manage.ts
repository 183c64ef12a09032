import { HearsayError } from '../../model/index.ts'
import { accountName, nameKey } from './account-name.ts'
import { changeAccounts, type KeptAccount } from './accounts-file.ts'
import { hashedPassword } from './password.ts'
import type { Role } from './roles.ts'

// What a server with this file goes by from its next request on: who is removed, or has another password, is signed out.

/** @throws HearsayError `usage` for a name that is taken, no name or no password; as `changeAccounts`. */
export async function addAccount(path: string, text: string, role: Role, password: string): Promise<string> {
  const name = accountName(text)
  const now = new Date().toISOString()
  const account = { name, role, password: await hashedPassword(password, name), created: now, changed: now }
  await changeAccounts(path, (accounts) => {
    if (accounts.some(isCalled(name))) throw new HearsayError('usage', `there is an account of this name: ${name}`)
    return [...accounts, account]
  })
  return name
}

/** @throws HearsayError `not-found`; as `changeAccounts`. */
export async function removeAccount(path: string, name: string): Promise<void> {
  await changeAccounts(path, (accounts) => {
    called(accounts, name)
    return accounts.filter((account) => !isCalled(name)(account))
  })
}

/** @throws HearsayError `not-found`; as `changeAccounts`. */
export async function changeRole(path: string, name: string, role: Role): Promise<void> {
  await changeOne(path, name, { role })
}

/** @throws HearsayError `not-found`; `usage` for what is no password; as `changeAccounts`. */
export async function changePassword(path: string, name: string, password: string): Promise<void> {
  await changeOne(path, name, { password: await hashedPassword(password, name) })
}

async function changeOne(path: string, name: string, fields: Partial<KeptAccount>): Promise<void> {
  await changeAccounts(path, (accounts) => {
    const chosen = called(accounts, name)
    const changed = { ...chosen, ...fields, changed: new Date().toISOString() }
    return accounts.map((account) => (account === chosen ? changed : account))
  })
}

function isCalled(name: string): (account: KeptAccount) => boolean {
  const key = nameKey(name)
  return (account) => nameKey(account.name) === key
}

function called(accounts: readonly KeptAccount[], name: string): KeptAccount {
  const found = accounts.find(isCalled(name))
  if (found === undefined) throw new HearsayError('not-found', `there is no account of this name: ${name}`)
  return found
}
