import { Command, Option } from 'commander'
import { settings } from '../../config.ts'
import { accountsOption, byOption, ledgerOption } from './options.ts'
import type { Run } from './run.ts'
import { allowPrivateOption, ignoreRobotsOption, type WebChoice } from './web.ts'

export interface ServeOptions extends WebChoice {
  readonly ledger: string
  readonly by?: string
  readonly port?: number
  readonly host?: string
  readonly accounts?: string
  readonly publicName?: readonly string[]
  readonly proxy?: string
}

const examples = `
Open the address that it prints in a browser: documents, rival figures, people,
sources and checks, with what is to be decided. Every decision is an entry of
the journal, signed with --by. Only this machine can ask, and no page of
another site, unless there are accounts: see hearsay accounts --help. Where
there is no ledger yet, an empty one is made. A ledger in a folder is open in
one program at a time: stop this one before the next command on it.

Examples:
  hearsay serve
  hearsay serve --port 8080 --ledger postgres://localhost/hearsay
  hearsay serve --accounts team.json --public-name ledger.example.org --proxy 127.0.0.1
  hearsay serve --accounts team.json --host 192.168.1.5
  curl http://127.0.0.1:7475/api/v1/questions?measure=killed
  curl http://127.0.0.1:7475/api/v1/openapi.json

With accounts, whoever asks signs in first, and each decision is signed with the
account’s name. hearsay does not encrypt: put a reverse proxy with TLS before it
(--proxy is the proxy’s address), or passwords and evidence go over the network
for everybody on it to read.`

/** `hearsay serve`: the workbench, and the ledger's answers over HTTP. */
export function serveCommand(run: Run): Command {
  return new Command('serve')
    .description('Open the workbench: a web application and JSON over HTTP, until Ctrl-C.')
    .addOption(
      new Option('--port <number>', `the port; 0 takes any that is free (default: ${settings.port.fallbackText})`)
        .env(settings.port.variable)
        .argParser((text: string) => settings.port.parse(text)),
    )
    .addOption(
      new Option('--host <address>', `the address to listen on (default: ${settings.host.fallbackText})`).env(
        settings.host.variable,
      ),
    )
    .addOption(accountsOption())
    .addOption(
      new Option('--public-name <name>', 'a name by which others reach it; may be given several times')
        .env(settings.publicNames.variable)
        .argParser((text: string, before: readonly string[] | undefined) => [
          ...(before ?? []),
          ...settings.publicNames.parse(text),
        ]),
    )
    .addOption(
      new Option('--proxy <address>', 'the reverse proxy that encrypts: an address, or a range of them').env(
        settings.proxy.variable,
      ),
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
