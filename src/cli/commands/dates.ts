import { Command } from 'commander'
import { dateBases, type DateBasis } from '../../model/vocabulary.ts'
import { csvOption, fromOption, jsonOption, ledgerOption, toOption, wordOption } from './options.ts'
import type { Run } from './run.ts'

export interface DatesOptions {
  readonly ledger: string
  readonly from?: string
  readonly to?: string
  readonly basis?: DateBasis
  readonly json?: true
  readonly csv?: true
}

const examples = `
Examples:
  hearsay dates Wednesday             # which day is meant, and counted from what
  hearsay dates --from 2019-11 --to 2019-12
  hearsay dates --basis relative --csv > dates.csv`

/** `hearsay dates`: what the texts' words for times are read as. */
export function datesCommand(run: Run): Command {
  return new Command('dates')
    .description('Show the words that tell a time, and the days they are read as.')
    .argument('[words...]', 'words that the date or its sentence must hold')
    .addOption(fromOption('that may be meant, on or after: a year, a month or a day'))
    .addOption(toOption('that may be meant, on or before; a month or a year to its end'))
    .addOption(wordOption('--basis <basis>', `how it is known: ${dateBases.join(', ')}`, dateBases))
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addOption(csvOption())
    .addHelpText('after', examples)
    .action((words: string[], options: DatesOptions, command: Command) =>
      run(command, async (session) => {
        const { showDates } = await import('../actions/dates.ts')
        await showDates(session, words, options)
      }),
    )
}
