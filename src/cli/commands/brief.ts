import { Command } from 'commander'
import { measures, type Measure } from '../../model/vocabulary.ts'
import { fromOption, ledgerOption, toOption, wordOption, wordsOption } from './options.ts'
import type { Run } from './run.ts'

export interface BriefOptions {
  readonly ledger: string
  readonly format?: 'md' | 'html'
  readonly out?: string
  readonly measure?: readonly Measure[]
  readonly by?: string
  readonly from?: string
  readonly to?: string
}

const examples = `
Examples:
  hearsay brief "Port Sele, March 2021"
  hearsay brief "Port Sele" --out strike.html
  hearsay brief "Port Sele" --measure killed,injured --format md > strike.md

A comparison of one event on about two A4 pages: the rival figures with their
chains, dates and independent origins, a chart, what was noticed and why, what
was left out, and the sources with the SHA-256 of their documents. The HTML needs
no other file and no script. The filters in force are named in it.`

/** `hearsay brief`: a comparison of one event to print or hand on. */
export function briefCommand(run: Run): Command {
  return new Command('brief')
    .description('Write a two-page comparison of what is claimed of one event.')
    .argument('<event...>', 'words of the event')
    .addOption(wordOption('--format <format>', 'md or html (default: by the ending of --out, else md)', ['md', 'html']))
    .option('--out <file>', 'where to write it (default: standard output)')
    .addOption(wordsOption('--measure <measures>', `one or several of: ${measures.join(', ')}`, measures))
    .option('--by <name>', 'figures with this party anywhere in their chain, or of this family')
    .addOption(fromOption())
    .addOption(toOption())
    .addOption(ledgerOption())
    .addHelpText('after', examples)
    .action((words: string[], options: BriefOptions, command: Command) =>
      run(command, async (session) => {
        const { writeBrief } = await import('../actions/brief.ts')
        await writeBrief(session, words.join(' '), options)
      }),
    )
}
