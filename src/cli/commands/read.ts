import { Command } from 'commander'
import { usageError } from '../session.ts'
import { familiesOption, manifestOption, workersOption } from './options.ts'
import type { Run } from './run.ts'
import {
  secondReaderHelp,
  secondReaderModelOption,
  secondReaderOption,
  type SecondReaderChoice,
} from './second-reader.ts'
import { allowPrivateOption, ignoreRobotsOption, type WebChoice, webHelp } from './web.ts'

interface ReadOptions extends SecondReaderChoice, WebChoice {
  readonly json?: true
  readonly ndjson?: true
  readonly manifest?: string
  readonly families?: string
  readonly workers?: number
}

const examples = `
Examples:
  hearsay read report.txt
  hearsay read reports/ --manifest manifest.csv --json > readings.jsonl
  hearsay read https://example.org/report.html
  pdftotext report.pdf - | hearsay read -
  hearsay read --ndjson < documents.jsonl > readings.jsonl
  hearsay read report.txt --second-reader http://localhost:11434/v1 \\
    --second-reader-model llama3.1

With --ndjson every line of standard input is one document, a JSON object with
one of text, html and base64, and as far as known path, publisher, published,
url, language. Every line of output is its reading, or, where there is none,
  { "schema": "hearsay/problem/1", "line": 2, "reason": "not a JSON object" }
`

/** `hearsay read`: documents to readings; nothing is stored. */
export function readCommand(run: Run): Command {
  return new Command('read')
    .description('Read documents and show who says what in them. Nothing is stored.')
    .argument('[paths...]', 'files, folders, addresses (https://…), or - for standard input')
    .option('--json', 'one reading a line, as JSON')
    .option('--ndjson', 'documents from standard input, a JSON object a line; a reading a line')
    .addOption(manifestOption())
    .addOption(familiesOption())
    .addOption(workersOption())
    .addOption(ignoreRobotsOption())
    .addOption(allowPrivateOption())
    .addOption(secondReaderOption())
    .addOption(secondReaderModelOption())
    .addHelpText('after', examples + webHelp + secondReaderHelp)
    .action((paths: string[], options: ReadOptions, command: Command) =>
      run(command, async (session) => {
        if (options.ndjson === true && paths.length > 0)
          throw usageError(`--ndjson reads standard input and takes no path: ${paths[0] ?? ''}`)
        if (options.ndjson !== true && paths.length === 0)
          throw usageError('nothing to read: give a file, a folder, an address, or - for standard input')
        const { readAndShow, readLines } = await import('../actions/read.ts')
        await (options.ndjson === true ? readLines(session, options) : readAndShow(session, paths, options))
      }),
    )
}
