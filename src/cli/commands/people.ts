import { Command } from 'commander'
import { csvOption, jsonOption, ledgerOption } from './options.ts'
import type { Run } from './run.ts'

export interface PeopleOptions {
  readonly ledger: string
  readonly json?: true
  readonly csv?: true
}

const examples = `
Examples:
  hearsay people
  hearsay people "Amina Diallo"
  hearsay people --json`

/** `hearsay people`: named people and what happened to them. */
export function peopleCommand(run: Run): Command {
  return new Command('people')
    .description('Show named people with what happened to them, in order, and who says so.')
    .argument('[name...]', 'people whose name has these words')
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addOption(csvOption())
    .addHelpText('after', examples)
    .action((name: string[], options: PeopleOptions, command: Command) =>
      run(command, async (session) => {
        const { showPeople } = await import('../actions/people.ts')
        await showPeople(session, name.join(' '), options)
      }),
    )
}
