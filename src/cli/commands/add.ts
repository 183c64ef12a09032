import { Command, Option } from 'commander'
import { familiesOption, ledgerOption, manifestOption, workersOption } from './options.ts'
import type { Run } from './run.ts'

export interface AddOptions {
  readonly ledger: string
  readonly manifest?: string
  readonly families?: string
  readonly workers?: number
  readonly progress?: boolean
  readonly json?: true
}

const examples = `
Examples:
  hearsay add reports/
  hearsay add reports/ --manifest manifest.csv --families families.csv
  hearsay add report.html --ledger postgres://localhost/hearsay

The same bytes are one document, however often they are added. Killed at any
moment, the next add completes the work. Without a path, add does only that.`

/** `hearsay add`: documents into a ledger. */
export function addCommand(run: Run): Command {
  return new Command('add')
    .description('Read documents into a ledger.')
    .argument('[paths...]', 'files, folders, or - for standard input')
    .addOption(ledgerOption())
    .addOption(manifestOption())
    .addOption(familiesOption())
    .addOption(workersOption())
    .addOption(new Option('--progress', 'show progress (the default on a terminal)'))
    .addOption(new Option('--no-progress', 'show no progress').default(undefined))
    .addOption(new Option('--json', 'the summary as a JSON object'))
    .addHelpText('after', examples)
    .action((paths: string[], options: AddOptions, command: Command) =>
      run(command, async (session) => {
        const { addAndTell } = await import('../actions/add.ts')
        await addAndTell(session, paths, options)
      }),
    )
}
