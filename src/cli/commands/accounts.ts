import { Argument, Command } from 'commander'
import { roles, type Role } from '../../server/accounts/roles.ts'
import { accountsOption, jsonOption, wordOption } from './options.ts'
import type { Run } from './run.ts'

export interface AccountsOptions {
  readonly accounts?: string
}

export interface AddAccountOptions extends AccountsOptions {
  readonly role: Role
}

export interface ListAccountsOptions extends AccountsOptions {
  readonly json?: true
}

const examples = `
Examples:
  hearsay accounts add "Ina Moss" --role lead --accounts team.json
  hearsay accounts add "Oda Lindqvist" --role analyst --accounts team.json < password.txt
  hearsay accounts list --accounts team.json
  hearsay accounts role "Oda Lindqvist" reader --accounts team.json
  hearsay accounts password "Ina Moss" --accounts team.json
  hearsay accounts remove "Oda Lindqvist" --accounts team.json

HEARSAY_ACCOUNTS names the file once for all of them and for hearsay serve. A
reader reads; an analyst also decides and adds documents; a lead also sets
families. The journal signs each decision with the account’s name.

A password has at least 12 characters. It is asked for on a terminal, and not
shown; else it is the first line of standard input. The file holds its Argon2id
hash. A server that runs goes by the file as it is: whoever is removed, or has a
new password, is signed out at once.`

/** `hearsay accounts`: who may sign in to a server, and what they may do there. */
export function accountsCommand(run: Run): Command {
  const accounts = new Command('accounts')
    .description('List and set who may sign in to hearsay serve.')
    .addHelpText('after', examples)
  const load = () => import('../actions/accounts.ts')
  const subcommand = (name: string, help: string): Command => {
    const command = new Command(name).description(help).addOption(accountsOption())
    accounts.addCommand(command, { isDefault: name === 'list' })
    return command
  }
  subcommand('list', 'List the accounts and their roles.')
    .addOption(jsonOption())
    .action((options: ListAccountsOptions, command: Command) =>
      run(command, async (session) => (await load()).listAccounts(session, options)),
    )
  subcommand('add', 'Add an account, and the file where there is none.')
    .argument('<name>', 'the person’s name, as the journal is to sign with it')
    .addOption(wordOption('--role <role>', `what they may do: ${roles.join(', ')}`, roles).makeOptionMandatory())
    .action((name: string, options: AddAccountOptions, command: Command) =>
      run(command, async (session) => (await load()).addOne(session, name, options)),
    )
  subcommand('remove', 'Remove an account; what it signed stays signed.')
    .argument('<name>', 'the account’s name')
    .action((name: string, options: AccountsOptions, command: Command) =>
      run(command, async (session) => (await load()).removeOne(session, name, options)),
    )
  subcommand('role', 'Give an account another role.')
    .argument('<name>', 'the account’s name')
    .addArgument(new Argument('<role>', `what they may do: ${roles.join(', ')}`).choices(roles))
    .action((name: string, role: Role, options: AccountsOptions, command: Command) =>
      run(command, async (session) => (await load()).setRole(session, name, role, options)),
    )
  subcommand('password', 'Give an account another password, and end its sessions.')
    .argument('<name>', 'the account’s name')
    .action((name: string, options: AccountsOptions, command: Command) =>
      run(command, async (session) => (await load()).setPassword(session, name, options)),
    )
  return accounts
}
