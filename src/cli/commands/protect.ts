import { Command, Option } from 'commander'
import { byOption, jsonOption, ledgerOption } from './options.ts'
import type { Run } from './run.ts'

export interface ProtectOptions {
  readonly ledger: string
  readonly by?: string
  readonly remove?: true
  readonly json?: true
}

const examples = `
Examples:
  hearsay protect
  hearsay protect "Toma Brask" "Lena Wick"
  hearsay protect --remove "Lena Wick"
  hearsay bundle --public --out for-the-press.zip

Without a name it lists who is marked. In what is made with --public, a person who
is marked has a pseudonym, always the same: for every form of the name that the
documents have, in both scripts, and for the family name alone. The mark and the
pseudonym are entries of the journal; the documents stay as they are.

A name is not all that tells who somebody is: read what you publish.`

/** `hearsay protect`: who is at risk. */
export function protectCommand(run: Run): Command {
  return new Command('protect')
    .description('Mark people at risk, whose names are replaced in what is published.')
    .argument('[names...]', 'full names, as hearsay people shows them')
    .addOption(new Option('--remove', 'take the mark away'))
    .addOption(byOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', examples)
    .action((names: string[], options: ProtectOptions, command: Command) =>
      run(command, async (session) => {
        const { protectAndTell } = await import('../actions/protect.ts')
        await protectAndTell(session, names, options)
      }),
    )
}
