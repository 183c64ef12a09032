import { Command, InvalidArgumentError, Option } from 'commander'
import { jsonOption, ledgerOption } from './options.ts'
import type { Run } from './run.ts'

export interface EventsOptions {
  readonly ledger: string
  readonly json?: true
  readonly by?: string
  readonly note?: string
  readonly documents?: readonly string[]
  readonly figures?: readonly string[]
}

const examples = `
Examples:
  hearsay events
  hearsay events list Sele
  hearsay events name 3f9c21ab04de "The Sele dock strike" --by "A. Reader"
  hearsay events merge 3f9c 81d2 --note "Both mean the march of 5 March."
  hearsay events split 3f9c --documents 04-northern-wire.txt
  hearsay events undo

An event is what figures belong to; its tellings are put together by kind, place
and time, each with its reason. What is less sure is only proposed. A judgement
is an entry of the journal: it outlives rebuild and a new reading, and is taken
back by another one.`

/** `hearsay events`: what happened, which tellings are one, and what people decided about it. */
export function eventsCommand(run: Run): Command {
  const events = new Command('events')
    .description('List the events that figures belong to; name, merge and split them.')
    .addHelpText('after', examples)
  const load = () => import('../actions/events.ts')
  const subcommand = (name: string, help: string): Command => {
    const command = new Command(name).description(help).addOption(ledgerOption())
    events.addCommand(command, { isDefault: name === 'list' })
    return command
  }
  const judging = (name: string, help: string): Command =>
    subcommand(name, help).option('--by <name>', 'who judges').option('--note <text>', 'why')
  subcommand('list', 'List the events with their ids and reasons, and what is proposed.')
    .argument('[words]', 'words of the label or the place')
    .addOption(jsonOption())
    .action((words: string | undefined, options: EventsOptions, command: Command) =>
      run(command, async (session) => (await load()).listEvents(session, words ?? '', options)),
    )
  judging('name', 'Give an event a name.')
    .argument('<id>', 'the event’s id, or its start')
    .argument('<name>', 'the name')
    .action((id: string, name: string, options: EventsOptions, command: Command) =>
      run(command, async (session) => (await load()).name(session, id, name, options)),
    )
  judging('merge', 'Make two events one.')
    .argument('<id>', 'the event’s id, or its start')
    .argument('<other>', 'the id of the event that becomes part of it')
    .action((id: string, other: string, options: EventsOptions, command: Command) =>
      run(command, async (session) => (await load()).merge(session, id, other, options)),
    )
  judging('split', 'Make some documents or figures of an event an event of their own.')
    .argument('<id>', 'the event’s id, or its start')
    .addOption(new Option('--documents <paths...>', 'documents, by path, the end of a path, or id'))
    .addOption(new Option('--figures <ids...>', 'figures, by the ids that figures --json gives'))
    .action((id: string, options: EventsOptions, command: Command) =>
      run(command, async (session) => (await load()).split(session, id, options)),
    )
  judging('undo', 'Take a judgement back: the last one, or the one named.')
    .argument('[number]', 'its number, as judgements shows it', wholeNumber)
    .action((number: number | undefined, options: EventsOptions, command: Command) =>
      run(command, async (session) => (await load()).undo(session, number ?? null, options)),
    )
  subcommand('judgements', 'List every judgement, also those taken back.')
    .addOption(jsonOption())
    .action((options: EventsOptions, command: Command) =>
      run(command, async (session) => (await load()).listJudgements(session, options)),
    )
  return events
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1.')
  return Number(text)
}
