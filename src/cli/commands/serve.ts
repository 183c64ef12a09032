import { Command, Option } from 'commander'
import { settings } from '../../config.ts'
import { byOption, ledgerOption } from './options.ts'
import type { Run } from './run.ts'

export interface ServeOptions {
  readonly ledger: string
  readonly by?: string
  readonly port?: number
}

const examples = `
Only programs on this machine can ask, and no page of another site. It changes nothing.
A ledger in a folder is open in one program at a time: stop this one before the next command on it.

Examples:
  hearsay serve
  hearsay serve --port 8080 --ledger postgres://localhost/hearsay
  curl http://127.0.0.1:7475/api/v1/questions?measure=killed
  curl http://127.0.0.1:7475/api/v1/openapi.json`

/** `hearsay serve`: the ledger's answers over HTTP. */
export function serveCommand(run: Run): Command {
  return new Command('serve')
    .description('Answer over HTTP, as JSON, on this machine alone, until stopped (Ctrl-C).')
    .addOption(
      new Option('--port <number>', `the port; 0 takes any that is free (default: ${settings.port.fallbackText})`)
        .env(settings.port.variable)
        .argParser((text: string) => settings.port.parse(text)),
    )
    .addOption(ledgerOption())
    .addOption(byOption())
    .addHelpText('after', examples)
    .action((options: ServeOptions, command: Command) =>
      run(command, async (session) => {
        const { serveLedger } = await import('../actions/serve.ts')
        await serveLedger(session, options)
      }),
    )
}
