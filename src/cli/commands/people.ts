import { Command } from 'commander'
import { actKinds, type ActKind } from '../../model/vocabulary.ts'
import { csvOption, jsonOption, ledgerOption, wordOption } from './options.ts'
import type { Run } from './run.ts'

export interface PeopleOptions {
  readonly ledger: string
  readonly act?: ActKind
  readonly json?: true
  readonly csv?: true
}

const examples = `
Examples:
  hearsay people
  hearsay people "Amina Diallo"
  hearsay people "Diallo, Wick"                  # both
  hearsay people "Diallo, Wick" --act execution  # is one told of them, and of whom not
  hearsay people --json`

/** `hearsay people`: named people and what happened to them. */
export function peopleCommand(run: Run): Command {
  return new Command('people')
    .description('Show named people with what happened to them, in order, and who says so.')
    .argument('[name...]', 'people whose name has these words; several with commas between')
    .addOption(
      wordOption('--act <kind>', `only this act, and of whom it is not told: ${actKinds.join(', ')}`, actKinds),
    )
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
