import { Command, InvalidArgumentError, Option } from 'commander'
import {
  credibilities,
  measures,
  reliabilities,
  stances,
  type Grade,
  type Measure,
  type Stance,
} from '../../model/index.ts'
import { byOption, countOption, jsonOption, ledgerOption, wholeNumber, wordOption } from './options.ts'
import type { Run } from './run.ts'

export interface ReviewOptions {
  readonly ledger: string
  readonly by?: string
  readonly note?: string
  readonly json?: true
  readonly limit?: number
  readonly idle?: true
}

/** A bound of a figure, or that there is none. */
export type Bound = number | 'open'

export interface CorrectOptions extends ReviewOptions {
  readonly words?: string
  readonly speaker?: string
  readonly stance?: Stance
  readonly measure?: Measure
  readonly low?: Bound
  readonly high?: Bound
  readonly event?: string
}

const examples = `
Examples:
  hearsay review
  hearsay review accept dc715717c83f 96a3
  hearsay review reject 96a3 --note "Nobody is quoted there."
  hearsay review correct b36b --low 17 --high 17 --measure killed
  hearsay review correct dc71 --words "17 people had died" --speaker "Tomas Berrin"
  hearsay review grade dc71 B2 --by "A. Reader"
  hearsay review person "Wick" "Jonas Wick" same
  hearsay review settle 4f1e --note "The monthly cost is the right one."
  hearsay review undo
  hearsay review judgements

Claims, figures, events and findings are meant by their ids or the start of one, as
this list and --json show them. A judgement is an entry of the journal: the document
is never changed, the judgement outlives rebuild and a new reading, and is taken
back by another one.`

/** `hearsay review`: what a person should look at, and what people decide about it. */
export function reviewCommand(run: Run): Command {
  const root = new Command('review')
    .description('List what waits for a person, what matters most first; accept, reject, correct and grade it.')
    .addHelpText('after', examples)
  const load = () => import('../actions/review.ts')
  const subcommand = (name: string, help: string): Command => {
    const command = new Command(name).description(help).addOption(ledgerOption())
    root.addCommand(command, { isDefault: name === 'list' })
    return command
  }
  const judging = (name: string, help: string): Command =>
    subcommand(name, help).addOption(byOption()).option('--note <text>', 'why')
  subcommand('list', 'List what nobody accepted or rejected yet.')
    .addOption(countOption('--limit <number>', 'so many at most (default: 20; with --json all)'))
    .addOption(jsonOption())
    .action((options: ReviewOptions, command: Command) =>
      run(command, async (session) => (await load()).listQueue(session, options)),
    )
  for (const [name, verdict, help] of [
    ['accept', 'accepted', 'Say that claims or figures were read rightly.'],
    ['reject', 'rejected', 'Say that claims or figures were not read rightly: they count no more.'],
  ] as const)
    judging(name, help)
      .argument('<ids...>', 'ids of claims or figures, or their starts')
      .action((ids: string[], options: ReviewOptions, command: Command) =>
        run(command, async (session) => (await load()).review(session, ids, verdict, options)),
      )
  judging('correct', 'Put something else in place of what was read.')
    .argument('<id>', 'the claim’s or figure’s id, or its start')
    .option('--words <text>', 'the right words, exactly as the document has them')
    .option('--speaker <name>', 'who speaks')
    .addOption(wordOption('--stance <stance>', `one of: ${stances.join(', ')}`, stances))
    .addOption(wordOption('--measure <measure>', `of a figure, one of: ${measures.join(', ')}`, measures))
    .addOption(boundOption('--low <number>', 'the least that a figure can mean; “open” for no bound'))
    .addOption(boundOption('--high <number>', 'the most that a figure can mean; “open” for no bound'))
    .option('--event <id>', 'the event that a figure belongs to')
    .action((id: string, options: CorrectOptions, command: Command) =>
      run(command, async (session) => (await load()).correct(session, id, options)),
    )
  judging('grade', 'Grade source and content, each apart (the Admiralty system).')
    .argument('<id>', 'the claim’s or figure’s id, or its start')
    .argument('<grade>', 'A to F for the source, 1 to 6 for what it says: B2, B or 2', gradeOf)
    .action((id: string, grade: Grade, options: ReviewOptions, command: Command) =>
      run(command, async (session) => (await load()).grade(session, id, grade, options)),
    )
  judging('person', 'Say whether two names are one person.')
    .argument('<name>', 'a name, as people shows it')
    .argument('<other>', 'the other name')
    .argument('<verdict>', 'same, different or undecided', verdictOf)
    .action((name: string, other: string, verdict: PersonVerdict, options: ReviewOptions, command: Command) =>
      run(command, async (session) => (await load()).person(session, [name, other], verdict, options)),
    )
  judging('settle', 'Say that a finding was looked into, and with what result (--note).')
    .argument('<id>', 'the finding’s id, as check --json shows it, or its start')
    .action((id: string, options: ReviewOptions, command: Command) =>
      run(command, async (session) => (await load()).settle(session, id, options)),
    )
  judging('undo', 'Take a judgement back: the last one, or the one named.')
    .argument('[number]', 'its number, as judgements shows it', wholeNumber)
    .action((number: number | undefined, options: ReviewOptions, command: Command) =>
      run(command, async (session) => (await load()).undo(session, number ?? null, options)),
    )
  subcommand('judgements', 'List every judgement, also those taken back.')
    .option('--idle', 'only those that stand and fall on nothing that is there now')
    .addOption(jsonOption())
    .action((options: ReviewOptions, command: Command) =>
      run(command, async (session) => (await load()).listJudgements(session, options)),
    )
  return root
}

const personVerdicts = ['same', 'different', 'undecided'] as const
export type PersonVerdict = (typeof personVerdicts)[number]

function verdictOf(text: string): PersonVerdict {
  const verdict = personVerdicts.find((one) => one === text.toLowerCase())
  if (verdict === undefined) throw new InvalidArgumentError(`It is one of: ${personVerdicts.join(', ')}.`)
  return verdict
}

function gradeOf(text: string): Grade {
  const [, letter, digit] = /^([A-Fa-f])?([1-6])?$/.exec(text) ?? []
  const reliability = reliabilities.find((one) => one === letter?.toUpperCase()) ?? null
  const credibility = credibilities.find((one) => String(one) === digit) ?? null
  if (reliability === null && credibility === null) throw new InvalidArgumentError('Give A to F, 1 to 6, or both: B2.')
  return { reliability, credibility }
}

function boundOption(flags: string, help: string): Option {
  return new Option(flags, help).argParser((text: string): Bound => {
    if (text.toLowerCase() === 'open') return 'open'
    const value = Number(text.replaceAll(',', ''))
    if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('Give a number, or “open”.')
    return value
  })
}
