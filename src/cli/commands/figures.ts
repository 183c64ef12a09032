import { Command, Option } from 'commander'
import { measures, type Measure } from '../../model/vocabulary.ts'
import { csvOption, fromOption, jsonOption, ledgerOption, toOption, wordOption } from './options.ts'
import type { Run } from './run.ts'

export interface FiguresOptions {
  readonly ledger: string
  readonly measure?: Measure
  readonly event?: string
  readonly by?: string
  readonly from?: string
  readonly to?: string
  readonly brief?: true
  readonly full?: true
  readonly json?: true
  readonly csv?: true
}

const examples = `
Examples:
  hearsay figures --measure killed
  hearsay figures --brief
  hearsay figures --event "Port Sele" --from 2023
  hearsay figures --by "Harbour Front" --csv > figures.csv

A question is an event, a place, a measure and a population; its rival figures
stand side by side, each with its sentence. A figure without a rival takes a
line, unless --full asks for its sentence. --by, --from and --to choose figures;
the number of independent origins and the relations are always those of the
whole question.`

/** `hearsay figures`: rival figures side by side. */
export function figuresCommand(run: Run): Command {
  return new Command('figures')
    .description('Show the rival figures for each question, on whose word, and how they relate.')
    .addOption(wordOption('--measure <measure>', `one of: ${measures.join(', ')}`, measures))
    .option('--event <text>', 'questions whose event or place has these words')
    .option('--by <name>', 'figures with this party anywhere in their chain, or of this family')
    .addOption(fromOption())
    .addOption(toOption())
    .addOption(new Option('--brief', 'a line for each figure').conflicts(['json', 'csv', 'full']))
    .addOption(
      new Option('--full', 'the sentence of each figure, also of those without a rival').conflicts(['json', 'csv']),
    )
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addOption(csvOption())
    .addHelpText('after', examples)
    .action((options: FiguresOptions, command: Command) =>
      run(command, async (session) => {
        const { showFigures } = await import('../actions/figures.ts')
        await showFigures(session, options)
      }),
    )
}
