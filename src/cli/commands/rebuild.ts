import { Command, Option } from 'commander'
import { ledgerOption, workersOption } from './options.ts'
import type { Run } from './run.ts'

export interface RebuildOptions {
  readonly ledger: string
  readonly workers?: number
  readonly progress?: boolean
}

const examples = `
Examples:
  hearsay rebuild
  hearsay rebuild --ledger /srv/ledger

The journal and the kept bytes are the truth; the database is an index made from
them. rebuild reads every kept document again and makes the same index, or a
better one where the extractor has become better.`

/** `hearsay rebuild`: the index again, from the journal and the bytes. */
export function rebuildCommand(run: Run): Command {
  return new Command('rebuild')
    .description('Make the ledger’s index again from its journal and its kept bytes.')
    .addOption(ledgerOption())
    .addOption(workersOption())
    .addOption(new Option('--progress', 'show progress (the default on a terminal)'))
    .addOption(new Option('--no-progress', 'show no progress').default(undefined))
    .addHelpText('after', examples)
    .action((options: RebuildOptions, command: Command) =>
      run(command, async (session) => {
        const { rebuildAndTell } = await import('../actions/rebuild.ts')
        await rebuildAndTell(session, options)
      }),
    )
}
