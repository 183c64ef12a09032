import type { Argument, Command, Option } from 'commander'
import { settings } from '../config.ts'
import { codesOf, exitMeanings, exitRule } from './exit.ts'
import { code, fence, generated, page, table } from './markdown.ts'
import { everyCommand, fullName, program } from './program.ts'
import { apiPage } from './reference-api.ts'

/** The pages of docs/reference by file name, made from the definitions of the commands, of the settings and of the HTTP interface. */
export function referencePages(): Readonly<Record<string, string>> {
  return { 'commands.md': commandsPage(), 'settings.md': settingsPage(), 'api.md': apiPage() }
}

function commandsPage(): string {
  const root = program('', async () => undefined, 90)
  const commands = everyCommand(root).filter((command) => command !== root && command.commands.length === 0)
  return page([
    '# Commands',
    generated,
    root.description(),
    ...commands.flatMap(commandSection),
    '## Every command',
    table(['option', 'what it does'], [...root.options, helpOption].map(optionRow)),
    '## Exit status',
    table(
      ['status', 'meaning', 'codes of error'],
      exitMeanings.map(([status, meaning]) => [String(status), meaning, codesOf(status).map(code).join(', ')]),
    ),
    exitRule,
  ])
}

const helpOption = { flags: '-h, --help', description: 'show the help of a command' }

function commandSection(command: Command): string[] {
  const given = command.registeredArguments
  return [
    `## \`${fullName(command)}\``,
    command.description(),
    fence('sh', `${fullName(command)} ${command.usage()}`),
    ...(given.length === 0 ? [] : [table(['argument', 'what it is'], given.map(argumentRow))]),
    ...(command.options.length === 0 ? [] : [table(['option', 'what it does'], command.options.map(optionRow))]),
    ...examplesOf(command).map((text) => fence('text', text)),
  ]
}

/** The text after a command's own help, of which the examples are; a subcommand has its parent's. */
function examplesOf(command: Command): string[] {
  let text = ''
  command.configureOutput({ ...command.configureOutput(), writeOut: (written) => void (text += written) })
  command.outputHelp()
  const at = text.indexOf('\nExamples:\n')
  return at === -1 ? [] : [text.slice(at).trim()]
}

function argumentRow(argument: Argument): string[] {
  const name = argument.variadic ? `${argument.name()}...` : argument.name()
  return [code(argument.required ? `<${name}>` : `[${name}]`), argument.description]
}

function optionRow(option: Pick<Option, 'flags' | 'description'> & Partial<Option>): string[] {
  const facts = [
    option.envVar === undefined ? '' : `variable: ${code(option.envVar)}`,
    typeof option.defaultValue === 'string' ? `default: ${code(option.defaultValue)}` : '',
  ].filter((fact) => fact !== '')
  return [code(option.flags), [option.description, ...facts].join('; ')]
}

function settingsPage(): string {
  const rows = Object.values(settings).map(({ variable, option, fallbackText, help }) => [
    code(variable),
    option === null ? '' : code(option),
    fallbackText,
    help,
  ])
  return page([
    '# Settings',
    generated,
    'Settings are variables of the environment; where there is an option, it goes before the variable for one run.',
    table(['variable', 'option', 'default', 'what it sets'], rows),
  ])
}
