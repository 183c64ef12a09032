import { Command, InvalidArgumentError, Option } from 'commander'
import { ledgerOption } from './options.ts'
import type { Run } from './run.ts'

export interface VerifyOptions {
  readonly ledger: string
  readonly holds?: string
  readonly progress?: boolean
  readonly json?: true
}

const examples = `
Examples:
  hearsay verify
  hearsay verify --json
  hearsay verify --ledger /mnt/read-only/ledger
  hearsay verify --holds 5f0c…64 digits…9a

Rechecks every original’s hash, every entry and link of the journal, the index
against the journal, and every span of every reading against its text. Nothing is
written. Names each thing that is not as it was kept; the status is 6 then.

A journal that was replaced as a whole, index and all, agrees with itself. Note
the last hash elsewhere (verify prints it), and let --holds look for it.`

function hashOf(text: string): string {
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new InvalidArgumentError('Give the 64 digits of a hash.')
  return text.toLowerCase()
}

/** `hearsay verify`: whether all that is kept is what was kept. */
export function verifyCommand(run: Run): Command {
  return new Command('verify')
    .description('Check that everything kept is still what was kept, and name what is not.')
    .addOption(ledgerOption())
    .addOption(
      new Option('--holds <hash>', 'the hash of an entry, noted earlier: it must still be there').argParser(hashOf),
    )
    .addOption(new Option('--progress', 'show progress (the default on a terminal)'))
    .addOption(new Option('--no-progress', 'show no progress').default(undefined))
    .addOption(new Option('--json', 'the result as a JSON object'))
    .addHelpText('after', examples)
    .action((options: VerifyOptions, command: Command) =>
      run(command, async (session) => {
        const { verifyAndTell } = await import('../actions/verify.ts')
        await verifyAndTell(session, options)
      }),
    )
}
