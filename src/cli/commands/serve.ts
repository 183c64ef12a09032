import { Command, Option } from 'commander'
import { settings } from '../../config.ts'
import { byOption, ledgerOption } from './options.ts'
import type { Run } from './run.ts'
import { allowPrivateOption, ignoreRobotsOption, type WebChoice } from './web.ts'

export interface ServeOptions extends WebChoice {
  readonly ledger: string
  readonly by?: string
  readonly port?: number
}

const examples = `
Open the address that it prints in a browser: documents, rival figures, people,
sources and checks, with what is to be decided. Every decision is an entry of
the journal, signed with --by. Only this machine can ask, and no page of
another site. Where there is no ledger yet, an empty one is made. A ledger in
a folder is open in one program at a time: stop this one before the next
command on it.

Examples:
  hearsay serve
  hearsay serve --port 8080 --ledger postgres://localhost/hearsay
  curl http://127.0.0.1:7475/api/v1/questions?measure=killed
  curl http://127.0.0.1:7475/api/v1/openapi.json`

/** `hearsay serve`: the workbench, and the ledger's answers over HTTP. */
export function serveCommand(run: Run): Command {
  return new Command('serve')
    .description('Open the workbench: a web application and JSON over HTTP, on this machine alone, until Ctrl-C.')
    .addOption(
      new Option('--port <number>', `the port; 0 takes any that is free (default: ${settings.port.fallbackText})`)
        .env(settings.port.variable)
        .argParser((text: string) => settings.port.parse(text)),
    )
    .addOption(ledgerOption())
    .addOption(byOption())
    .addOption(ignoreRobotsOption())
    .addOption(allowPrivateOption())
    .addHelpText('after', examples)
    .action((options: ServeOptions, command: Command) =>
      run(command, async (session) => {
        const { serveLedger } = await import('../actions/serve.ts')
        await serveLedger(session, options)
      }),
    )
}
