import { Command } from 'commander'
import { stances, termKinds, type Stance, type TermKind } from '../../model/vocabulary.ts'
import { csvOption, fromOption, jsonOption, ledgerOption, toOption, wordOption } from './options.ts'
import type { Run } from './run.ts'

export interface ClaimsOptions {
  readonly ledger: string
  readonly by?: string
  readonly stance?: Stance
  readonly from?: string
  readonly to?: string
  readonly terms?: TermKind
  readonly naming?: true
  readonly doubtful?: true
  readonly json?: true
  readonly csv?: true
}

const examples = `
Examples:
  hearsay claims political prisoners
  hearsay claims --by Nowrozi
  hearsay claims --stance denies --from 2019 --json
  hearsay claims --stance withholds      # who is said to give no figure
  hearsay claims amnesty --terms exclusion
  hearsay claims --by Nowrozi --naming   # whom he calls what, and when
  hearsay claims --doubtful              # read these in their documents first`

/** `hearsay claims`: who said what. */
export function claimsCommand(run: Run): Command {
  return new Command('claims')
    .description('Show who said what: claims that hold all the words given.')
    .argument('[words...]', 'words that the claim or its cue must hold')
    .option('--by <name>', 'claims of this speaker, or relayed by it')
    .addOption(wordOption('--stance <stance>', `one of: ${stances.join(', ')}`, stances))
    .addOption(fromOption())
    .addOption(toOption())
    .addOption(
      wordOption(
        '--terms <kind>',
        `claims that tell whom they leave out, or on what condition: ${termKinds.join(', ')}`,
        termKinds,
      ),
    )
    .option('--naming', 'claims that name people or things by other words: “called the strikers vandals”')
    .option('--doubtful', 'only claims to review: Hearsay is less than half sure of who says what')
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addOption(csvOption())
    .addHelpText('after', examples)
    .action((words: string[], options: ClaimsOptions, command: Command) =>
      run(command, async (session) => {
        const { showClaims } = await import('../actions/claims.ts')
        await showClaims(session, words, options)
      }),
    )
}
