import { Command, Option } from 'commander'
import { byOption, jsonOption, ledgerOption } from './options.ts'
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
  hearsay events distinct 3f9c 90aa --note "Two marches, a week apart."
  hearsay events split 3f9c --documents 04-northern-wire.txt

An event is what figures belong to; its tellings are put together by kind, place
and time, each with its reason. What is less sure is only proposed. A judgement
is an entry of the journal: it outlives rebuild and a new reading. To take one back:
hearsay review undo. All of them: hearsay review judgements.`

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
    subcommand(name, help).addOption(byOption()).option('--note <text>', 'why')
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
  judging('distinct', 'Say that two events are two: nothing proposes them as one any more.')
    .argument('<id>', 'the event’s id, or its start')
    .argument('<other>', 'the id of the other event')
    .action((id: string, other: string, options: EventsOptions, command: Command) =>
      run(command, async (session) => (await load()).distinct(session, id, other, options)),
    )
  judging('split', 'Make some documents or figures of an event an event of their own.')
    .argument('<id>', 'the event’s id, or its start')
    .addOption(new Option('--documents <paths...>', 'documents, by path, the end of a path, or id'))
    .addOption(new Option('--figures <ids...>', 'figures, by the ids that figures --json gives'))
    .action((id: string, options: EventsOptions, command: Command) =>
      run(command, async (session) => (await load()).split(session, id, options)),
    )
  return events
}
