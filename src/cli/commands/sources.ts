import { Command } from 'commander'
import { csvOption, jsonOption, ledgerOption } from './options.ts'
import type { Run } from './run.ts'

export interface SourcesOptions {
  readonly ledger: string
  readonly json?: true
  readonly csv?: true
}

const examples = `
Examples:
  hearsay sources
  hearsay sources "Harbour Front"
  hearsay sources --csv > sources.csv`

/** `hearsay sources`: parties, their families, and who relays whom. */
export function sourcesCommand(run: Run): Command {
  return new Command('sources')
    .description('Show who speaks: parties, their families, how much they claim, and whom they relay.')
    .argument('[name...]', 'parties whose name or family has these words')
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addOption(csvOption())
    .addHelpText('after', examples)
    .action((name: string[], options: SourcesOptions, command: Command) =>
      run(command, async (session) => {
        const { showSources } = await import('../actions/sources.ts')
        await showSources(session, name.join(' '), options)
      }),
    )
}
