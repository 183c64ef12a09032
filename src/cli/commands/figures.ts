import { Command, Option } from 'commander'
import { measures, type Measure } from '../../model/vocabulary.ts'
import { csvOption, fromOption, jsonOption, ledgerOption, toOption, wordsOption } from './options.ts'
import type { Run } from './run.ts'

export interface FiguresOptions {
  readonly ledger: string
  readonly measure?: readonly Measure[]
  readonly event?: string
  readonly by?: string
  readonly from?: string
  readonly to?: string
  readonly explain?: true
  readonly brief?: true
  readonly full?: true
  readonly json?: true
  readonly csv?: true
}

const examples = `
Examples:
  hearsay figures --measure killed
  hearsay figures --measure arrested,detained --event 2022
  hearsay figures killed Port Sele --explain   # why the number of origins is what it is
  hearsay figures q3f09ac --explain            # the same, by the name the listing shows
  hearsay figures --brief
  hearsay figures --event "Port Sele" --from 2023
  hearsay figures --by "Harbour Front" --csv > figures.csv

A question is an event, a place, a measure and a population; its rival figures
stand side by side, each with its sentence. QUESTION is its short name (q3f09ac)
or words of it; a number there is one of its figures. A figure without a rival takes a
line, unless --full asks for its sentence. --by, --from and --to choose figures;
the number of independent origins and the relations are always those of the
whole question.`

/** `hearsay figures`: rival figures side by side. */
export function figuresCommand(run: Run): Command {
  return new Command('figures')
    .description('Show the rival figures for each question, on whose word, and how they relate.')
    .argument('[question...]', 'a question by its short name, or words of it')
    .addOption(wordsOption('--measure <measures>', `one or several of: ${measures.join(', ')}`, measures))
    .option('--event <text>', 'questions whose event or place has these words')
    .option('--by <name>', 'figures with this party anywhere in their chain, or of this family')
    .addOption(fromOption())
    .addOption(toOption())
    .addOption(
      new Option('--explain', 'why each figure counts or not, how each pair relates, and the words').conflicts([
        'csv',
        'brief',
        'full',
      ]),
    )
    .addOption(new Option('--brief', 'a line for each figure').conflicts(['json', 'csv', 'full']))
    .addOption(
      new Option('--full', 'the sentence of each figure, also of those without a rival').conflicts(['json', 'csv']),
    )
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addOption(csvOption())
    .addHelpText('after', examples)
    .action((words: string[], options: FiguresOptions, command: Command) =>
      run(command, async (session) => {
        const { showFigures } = await import('../actions/figures.ts')
        await showFigures(session, words.join(' '), options)
      }),
    )
}
