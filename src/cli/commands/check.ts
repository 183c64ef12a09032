import { Command } from 'commander'
import { findingKinds, verdicts, type FindingKind, type Verdict } from '../../model/vocabulary.ts'
import { csvOption, jsonOption, ledgerOption, wordOption, wordsOption } from './options.ts'
import type { Run } from './run.ts'

export interface CheckOptions {
  readonly ledger: string
  readonly kind?: readonly FindingKind[]
  readonly verdict?: Verdict
  readonly json?: true
  readonly csv?: true
}

const examples = `
Examples:
  hearsay check
  hearsay check --verdict fails
  hearsay check --kind contradiction,citation-audit  # who denies, who only seems to
  hearsay check --kind contradiction --json`

/** `hearsay check`: everything that was noticed between claims. */
export function checkCommand(run: Run): Command {
  return new Command('check')
    .description('Show what adds up and what does not: arithmetic, contradictions, revisions, conflicts …')
    .addOption(wordsOption('--kind <kinds>', `one or several of: ${findingKinds.join(', ')}`, findingKinds))
    .addOption(wordOption('--verdict <verdict>', `one of: ${verdicts.join(', ')}`, verdicts))
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addOption(csvOption())
    .addHelpText('after', examples)
    .action((options: CheckOptions, command: Command) =>
      run(command, async (session) => {
        const { showFindings } = await import('../actions/check.ts')
        await showFindings(session, options)
      }),
    )
}
