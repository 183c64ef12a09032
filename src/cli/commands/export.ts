import { Command } from 'commander'
import { measures, type Measure } from '../../model/vocabulary.ts'
import { fromOption, ledgerOption, toOption, wordOption, wordsOption } from './options.ts'
import type { Run } from './run.ts'

export interface ExportOptions {
  readonly ledger: string
  readonly format: 'jsonl' | 'csv' | 'claimreview' | 'annotations' | 'ftm'
  readonly out?: string
  readonly measure?: readonly Measure[]
  readonly event?: string
  readonly party?: string
  readonly from?: string
  readonly to?: string
  readonly public?: true
}

const formats = ['jsonl', 'csv', 'claimreview', 'annotations', 'ftm'] as const

const examples = `
Formats:
  jsonl        every answer of the ledger, one JSON object a line (the default)
  csv          every figure as a row; a cell that a spreadsheet would run as a
               formula gets a ' before it
  claimreview  claims as schema.org has them (JSON-LD); a ClaimReview only where a
               person graded one: the program rates nothing
  annotations  claims and figures as annotations of their documents (W3C Web
               Annotation); positions count code points of the text as it was read
  ftm          documents, people, parties, events and claims as entities of
               FollowTheMoney, one a line

Examples:
  hearsay export > ledger.jsonl
  hearsay export --format csv --measure killed --out killed.csv
  hearsay export --format annotations --party "Harbour Front" --out claims.json
  hearsay export --format ftm --public | ftm validate

The filters in force are named in every file: at its head, in CSV in a column of
its own. --public replaces the names of people at risk (hearsay protect) by their
pseudonyms, and leaves out paths, addresses and authors.`

/** `hearsay export`: the ledger in other programs' words. */
export function exportCommand(run: Run): Command {
  return new Command('export')
    .description('Write the ledger for other programs: JSON Lines, CSV, ClaimReview, Web Annotation, FollowTheMoney.')
    .addOption(wordOption('--format <format>', `one of: ${formats.join(', ')}`, formats).default('jsonl'))
    .option('--out <file>', 'where to write it (default: standard output)')
    .addOption(wordsOption('--measure <measures>', `one or several of: ${measures.join(', ')}`, measures))
    .option('--event <text>', 'figures on an event or place that has these words')
    .option('--party <name>', 'what this party says or passes on, and the figures of this family')
    .option('--public', 'replace the names of people at risk')
    .addOption(fromOption())
    .addOption(toOption())
    .addOption(ledgerOption())
    .addHelpText('after', examples)
    .action((options: ExportOptions, command: Command) =>
      run(command, async (session) => {
        const { exportAndTell } = await import('../actions/export.ts')
        await exportAndTell(session, options)
      }),
    )
}
