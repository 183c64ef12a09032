import { Command } from 'commander'
import { jsonOption, ledgerOption } from './options.ts'
import type { Run } from './run.ts'

export interface CustodyOptions {
  readonly ledger: string
  readonly json?: true
}

const examples = `
Examples:
  hearsay custody
  hearsay custody reports/first.txt
  hearsay custody 3f2a9c81
  hearsay custody --json

Every act on the evidence is an entry of one journal that is only ever added to;
each entry names the hash of the one before. Who is recorded is what --by or
HEARSAY_BY said, else the system’s name for the user. Whether the record and the
kept bytes are what they were: hearsay verify`

/** `hearsay custody`: what happened to the evidence, in order. */
export function custodyCommand(run: Run): Command {
  return new Command('custody')
    .description(
      'Show what happened to the evidence, in order: who collected, judged and exported what, when, with what.',
    )
    .argument('[document]', 'a document’s path, the end of its path, or its hash')
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', examples)
    .action((document: string | undefined, options: CustodyOptions, command: Command) =>
      run(command, async (session) => {
        const { showCustody } = await import('../actions/custody.ts')
        await showCustody(session, document ?? '', options)
      }),
    )
}
