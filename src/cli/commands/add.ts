import { Command, Option } from 'commander'
import { byOption, familiesOption, ledgerOption, manifestOption, workersOption } from './options.ts'
import type { Run } from './run.ts'
import {
  secondReaderHelp,
  secondReaderModelOption,
  secondReaderOption,
  type SecondReaderChoice,
} from './second-reader.ts'
import { allowPrivateOption, ignoreRobotsOption, type WebChoice, webHelp } from './web.ts'

export interface AddOptions extends SecondReaderChoice, WebChoice {
  readonly ledger: string
  readonly manifest?: string
  readonly families?: string
  readonly by?: string
  readonly identity?: string
  readonly workers?: number
  readonly progress?: boolean
  readonly json?: true
}

const examples = `
Examples:
  hearsay add reports/
  hearsay add reports/ --manifest manifest.csv --families families.csv
  hearsay add https://example.org/report.html
  hearsay add evidence.zip --ledger elsewhere/
  hearsay add evidence.zip.age --identity key.txt --ledger elsewhere/
  hearsay add report.html --ledger postgres://localhost/hearsay
  hearsay add reports/ --second-reader http://localhost:11434/v1 \\
    --second-reader-model llama3.1

The same bytes are one document, however often they are added. Killed at any
moment, the next add completes the work. Without a path, add does only that.

A bundle (hearsay bundle), packed or not, is checked first and refused with the
names of what fails; then its ledger is restored: journal, originals, families.
`

const keptOfWeb = `What was sent and received, headers and redirections too, is kept as a web archive
(WARC) beside the page; the journal records who fetched it, when and from which
server. hearsay custody shows it.
`

const secondReaderInLedger = `

What counts of its answer is kept in the journal, with model, host and time, and
\`hearsay rebuild\` uses it without asking again. Adding again asks about the
documents that this model has not read to the end.`

/** `hearsay add`: documents into a ledger. */
export function addCommand(run: Run): Command {
  return new Command('add')
    .description('Read documents into a ledger.')
    .argument('[paths...]', 'files, folders, addresses (https://…), bundles of evidence, or - for standard input')
    .addOption(ledgerOption())
    .addOption(manifestOption())
    .addOption(familiesOption())
    .addOption(byOption())
    .addOption(new Option('--identity <file>', 'the file of your secret key (age), for bundles that are encrypted'))
    .addOption(workersOption())
    .addOption(new Option('--progress', 'show progress (the default on a terminal)'))
    .addOption(new Option('--no-progress', 'show no progress').default(undefined))
    .addOption(new Option('--json', 'the summary as a JSON object'))
    .addOption(ignoreRobotsOption())
    .addOption(allowPrivateOption())
    .addOption(secondReaderOption())
    .addOption(secondReaderModelOption())
    .addHelpText('after', examples + webHelp + keptOfWeb + secondReaderHelp + secondReaderInLedger)
    .action((paths: string[], options: AddOptions, command: Command) =>
      run(command, async (session) => {
        const { addAndTell } = await import('../actions/add.ts')
        await addAndTell(session, paths, options)
      }),
    )
}
