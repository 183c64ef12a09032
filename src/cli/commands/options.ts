import { InvalidArgumentError, Option } from 'commander'
import { settings } from '../../config.ts'
import { nearest } from '../nearest.ts'

/** A word of a closed vocabulary; another word is refused with the nearest that there is. */
export function wordOption(flags: string, help: string, vocabulary: readonly string[]): Option {
  return new Option(flags, help).argParser((word: string): string => knownWord(word, vocabulary))
}

/** Several words of a closed vocabulary, with commas between. */
export function wordsOption(flags: string, help: string, vocabulary: readonly string[]): Option {
  return new Option(flags, help).argParser((words: string): string[] =>
    words.split(',').map((word) => knownWord(word.trim(), vocabulary)),
  )
}

function knownWord(word: string, vocabulary: readonly string[]): string {
  const known = vocabulary.find((candidate) => candidate === word.toLowerCase())
  if (known !== undefined) return known
  const near = nearest(word.toLowerCase(), vocabulary)
  const hint = near === null ? '' : `Did you mean ${near}? `
  throw new InvalidArgumentError(`${hint}It is one of: ${vocabulary.join(', ')}.`)
}

const partialDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

function dayOf(edge: 'first' | 'last'): (text: string) => string {
  return (text) => {
    const parts = partialDate.exec(text)
    if (parts === null) throw new InvalidArgumentError('Give a year, a month or a day: 2023, 2023-02, 2023-02-08.')
    const [year, month, day] = [Number(parts[1]), parts[2], parts[3]]
    const last = day !== undefined ? Number(day) : edge === 'first' ? 1 : 0
    const monthIndex = month !== undefined ? Number(month) - 1 : edge === 'first' ? 0 : 11
    const date = new Date(Date.UTC(year, day === undefined && edge === 'last' ? monthIndex + 1 : monthIndex, last))
    const found = date.toISOString().slice(0, 10)
    if (!found.startsWith(text)) throw new InvalidArgumentError('There is no such date.')
    return found
  }
}

export const fromOption = (what = 'said (else published) on or after: a year, a month or a day'): Option =>
  new Option('--from <date>', what).argParser(dayOf('first'))
export const toOption = (what = 'said (else published) on or before; a month or a year to its end'): Option =>
  new Option('--to <date>', what).argParser(dayOf('last'))

export const ledgerOption = (): Option =>
  new Option('--ledger <address>', 'the ledger: a folder or postgres://…')
    .env(settings.ledger.variable)
    .default(settings.ledger.fallbackText)
export const byOption = (): Option =>
  new Option('--by <name>', `who does this, for the journal (default: ${settings.by.fallbackText})`)
    .env(settings.by.variable)
    .argParser((text: string) => settings.by.parse(text))
export const accountsOption = (): Option =>
  new Option('--accounts <file>', 'the file that says who may sign in').env(settings.accounts.variable)
export const jsonOption = (): Option => new Option('--json', 'one JSON object a line').conflicts('csv')
export const csvOption = (): Option => new Option('--csv', 'comma-separated values with a header').conflicts('json')
export const manifestOption = (): Option =>
  new Option('--manifest <file>', 'a table of what the texts do not say: path,publisher,published,url,language')
export const familiesOption = (): Option =>
  new Option('--families <file>', 'a table of which parties are one interest: party,family')

export const workersOption = (): Option =>
  new Option(
    '--workers <number>',
    `how many threads read; 1 reads in the main thread (default: ${settings.workers.fallbackText})`,
  )
    .env(settings.workers.variable)
    .argParser(wholeNumber)

/** A number of things. */
export const countOption = (flags: string, help: string): Option => new Option(flags, help).argParser(wholeNumber)

export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1.')
  return Number(text)
}
