import { Command } from 'commander'
import { byOption, jsonOption, ledgerOption } from './options.ts'
import type { Run } from './run.ts'

export interface FamiliesOptions {
  readonly ledger: string
  readonly by?: string
  readonly json?: true
}

const examples = `
Examples:
  hearsay families
  hearsay families propose
  hearsay families set "Harbour Radio" "Harbour Front"
  hearsay families import families.csv

A family is the parties that one interest owns, commands or speaks for. Parties
of one family are one origin: their figures never confirm one another.`

/** `hearsay families`: which parties are one interest. */
export function familiesCommand(run: Run): Command {
  const families = new Command('families')
    .description('List and set which parties are one interest.')
    .addHelpText('after', examples)
  const load = () => import('../actions/families.ts')
  const subcommand = (name: string, help: string): Command => {
    const command = new Command(name).description(help).addOption(ledgerOption())
    families.addCommand(command, { isDefault: name === 'list' })
    return command
  }
  subcommand('list', 'List the families and their parties.')
    .addOption(jsonOption())
    .action((options: FamiliesOptions, command: Command) =>
      run(command, async (session) => (await load()).listFamilies(session, options)),
    )
  subcommand('propose', 'Show what the documents themselves say of who belongs to whom.')
    .addOption(jsonOption())
    .action((options: FamiliesOptions, command: Command) =>
      run(command, async (session) => (await load()).showProposals(session, options)),
    )
  subcommand('import', 'Set families from a table: party,family.')
    .addOption(byOption())
    .argument('<file>', 'a CSV file with the columns party and family')
    .action((file: string, options: FamiliesOptions, command: Command) =>
      run(command, async (session) => (await load()).importFamilies(session, file, options)),
    )
  subcommand('set', 'Put a party into a family.')
    .addOption(byOption())
    .argument('<party>', 'the party’s name, as sources shows it')
    .argument('<family>', 'the family’s name')
    .action((party: string, family: string, options: FamiliesOptions, command: Command) =>
      run(command, async (session) => (await load()).setFamily(session, party, family, options)),
    )
  subcommand('unset', 'Take a party out of its family.')
    .addOption(byOption())
    .argument('<party>', 'the party’s name')
    .action((party: string, options: FamiliesOptions, command: Command) =>
      run(command, async (session) => (await load()).unsetFamily(session, party, options)),
    )
  return families
}
