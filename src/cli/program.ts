import { Command } from 'commander'
import { accountsCommand } from './commands/accounts.ts'
import { addCommand } from './commands/add.ts'
import { briefCommand } from './commands/brief.ts'
import { bundleCommand } from './commands/bundle.ts'
import { exportCommand } from './commands/export.ts'
import { checkCommand } from './commands/check.ts'
import { custodyCommand } from './commands/custody.ts'
import { claimsCommand } from './commands/claims.ts'
import { eventsCommand } from './commands/events.ts'
import { datesCommand } from './commands/dates.ts'
import { exitCodesCommand } from './commands/exit-codes.ts'
import { familiesCommand } from './commands/families.ts'
import { figuresCommand } from './commands/figures.ts'
import { peopleCommand } from './commands/people.ts'
import { protectCommand } from './commands/protect.ts'
import { readCommand } from './commands/read.ts'
import { rebuildCommand } from './commands/rebuild.ts'
import type { Run } from './commands/run.ts'
import { reviewCommand } from './commands/review.ts'
import { serveCommand } from './commands/serve.ts'
import { sourcesCommand } from './commands/sources.ts'
import { verifyCommand } from './commands/verify.ts'

const introduction = `Reads reports and keeps a ledger of who said what, on whose word.
It never says what is true: it shows who claims what, and how the claims relate.`

const firstSteps = `
First steps:
  hearsay read report.html            what one document claims; nothing is kept
  hearsay add reports/                read a folder into ./hearsay-ledger
  hearsay figures --measure killed    rival figures side by side
  hearsay check --verdict fails       what does not add up

Exit status: 0 done, 2 wrong usage, 3 not found, 4 unreadable, 5 ledger in use,
6 ledger damaged, 7 database. All of them: hearsay exit-codes`

const definitions = [
  readCommand,
  addCommand,
  figuresCommand,
  claimsCommand,
  peopleCommand,
  datesCommand,
  sourcesCommand,
  checkCommand,
  eventsCommand,
  reviewCommand,
  briefCommand,
  familiesCommand,
  protectCommand,
  custodyCommand,
  verifyCommand,
  exportCommand,
  bundleCommand,
  rebuildCommand,
  serveCommand,
  accountsCommand,
  exitCodesCommand,
]

/** The whole command line. Every command loads what it works with only when it runs. */
export function program(version: string, run: Run, columns = 80): Command {
  const root = new Command('hearsay')
    .description(introduction)
    .version(version, '-V, --version', 'print the version')
    .option('--no-color', 'no colours, even on a terminal (also: NO_COLOR)')
    .helpCommand('help [command]', 'show the help of a command')
    .showSuggestionAfterError(true)
    .addHelpText('after', firstSteps)
  for (const define of definitions) root.addCommand(define(run))
  for (const command of everyCommand(root)) {
    command
      .helpOption('-h, --help', 'show this help')
      .exitOverride()
      .configureHelp({ helpWidth: columns, showGlobalOptions: true })
      .configureOutput({ outputError: (message, write) => write(errorText(message, command)) })
  }
  return root
}

/** A command and all commands below it. */
export function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)]
}

/** The full name of a command: `hearsay families set`. */
export function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`
}

/** Commander's message in this program's form, with where to look. */
function errorText(message: string, command: Command): string {
  const problem = message.replace(/^error: /, 'hearsay: ').trimEnd()
  return `${problem}\nSee: ${fullName(command)} --help\n`
}
