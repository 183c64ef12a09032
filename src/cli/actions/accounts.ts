import { addAccount, changePassword, changeRole, readAccounts, removeAccount, type Role } from '../../server/index.ts'
import type { AccountsOptions, AddAccountOptions, ListAccountsOptions } from '../commands/accounts.ts'
import { usageError, type Session } from '../session.ts'
import { newPassword } from '../terminal/new-password.ts'

export async function listAccounts(session: Session, options: ListAccountsOptions): Promise<void> {
  const accounts = await readAccounts(fileOf(session, options))
  if (options.json === true) {
    for (const { password: _, ...account } of accounts)
      await session.out.json({ schema: 'hearsay/account/1', ...account })
    return
  }
  if (accounts.length === 0) return session.note('There are no accounts. Add one: hearsay accounts add')
  const page = await session.page()
  const rows = accounts.map(({ name, role, changed }) => [name, role, `changed ${changed.slice(0, 10)}`])
  await session.out.lines(page.table([{ role: 'strong' }, {}, { flexible: true, role: 'faint' }], rows))
}

export async function addOne(session: Session, name: string, options: AddAccountOptions): Promise<void> {
  const file = fileOf(session, options)
  const added = await addAccount(file, name, options.role, await newPassword(session.signal))
  await session.out.line(`${added} may sign in as ${options.role}.`)
}

export async function removeOne(session: Session, name: string, options: AccountsOptions): Promise<void> {
  await removeAccount(fileOf(session, options), name)
  await session.out.line(`${name} may no longer sign in.`)
}

export async function setRole(session: Session, name: string, role: Role, options: AccountsOptions): Promise<void> {
  await changeRole(fileOf(session, options), name, role)
  await session.out.line(`${name} is ${role} now.`)
}

export async function setPassword(session: Session, name: string, options: AccountsOptions): Promise<void> {
  await changePassword(fileOf(session, options), name, await newPassword(session.signal))
  await session.out.line(`${name} has a new password and is signed out everywhere.`)
}

function fileOf({ configuration }: Session, options: AccountsOptions): string {
  const file = options.accounts ?? configuration.accounts
  if (file === null) throw usageError('name the file of the accounts: --accounts FILE, or HEARSAY_ACCOUNTS')
  return file
}
