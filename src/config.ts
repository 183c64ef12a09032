import { readFileSync } from 'node:fs'
import { availableParallelism, userInfo } from 'node:os'
import { HearsayError } from './model/index.ts'

/** One setting: an environment variable, and for most of them an option of the command that goes before it. */
export interface Setting<Value> {
  readonly name: string
  readonly variable: string
  /** The option that sets it for one run; null where only the variable does. */
  readonly option: string | null
  /** The default, in words for the help. */
  readonly fallbackText: string
  readonly help: string
  /** Reads the variable's text; undefined where the variable is not set. */
  readonly parse: (text: string | undefined) => Value
}

function wholeNumber(variable: string, fallback: number, least: number): (text: string | undefined) => number {
  return (text) => {
    if (text === undefined || text === '') return fallback
    const value = Number(text)
    if (!Number.isSafeInteger(value) || value < least)
      throw new HearsayError('bad-setting', `${variable} must be a whole number of at least ${least}: ${text}`)
    return value
  }
}

/** The variable's text; null where it is not set or empty. */
function textOrNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text
}

/** The system's name for the user; a number where it has none. */
function systemUser(): string {
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`
  }
}

const longestName = 200

/** A name of a person as the journal keeps it: one line. */
function nameOf(text: string | undefined): string {
  if (text === undefined || text.trim() === '') return systemUser()
  if (/\p{Cc}/u.test(text) || text.length > longestName)
    throw new HearsayError(
      'bad-setting',
      `not a name of at most ${longestName} letters on one line: ${text.slice(0, 40)}`,
    )
  return text.trim()
}

const highestPort = 65_535

function portOf(text: string | undefined): number {
  const port = wholeNumber('HEARSAY_PORT', 7475, 0)(text)
  if (port > highestPort) throw new HearsayError('bad-setting', `no port is above ${highestPort}: ${port}`)
  return port
}

const mebibyte = 1024 * 1024

/** Every setting of the program. The help of the command and docs/reference/settings.md are made from this table. */
export const settings = {
  ledger: {
    name: 'ledger',
    variable: 'HEARSAY_LEDGER',
    option: '--ledger',
    fallbackText: './hearsay-ledger',
    help: 'The ledger: a folder, or the address of a PostgreSQL database (postgres://…).',
    parse: (text) => (text === undefined || text === '' ? './hearsay-ledger' : text),
  } satisfies Setting<string>,
  by: {
    name: 'by',
    variable: 'HEARSAY_BY',
    option: '--by',
    fallbackText: 'the system’s name for you',
    help: 'Who collects and judges: the journal records it with every entry.',
    parse: nameOf,
  } satisfies Setting<string>,
  port: {
    name: 'port',
    variable: 'HEARSAY_PORT',
    option: '--port',
    fallbackText: '7475',
    help: 'The port that hearsay serve answers on; 0 takes any that is free.',
    parse: portOf,
  } satisfies Setting<number>,
  host: {
    name: 'host',
    variable: 'HEARSAY_HOST',
    option: '--host',
    fallbackText: '127.0.0.1',
    help: 'The address that hearsay serve listens on. Any but loopback demands accounts.',
    parse: (text) => textOrNull(text) ?? '127.0.0.1',
  } satisfies Setting<string>,
  accounts: {
    name: 'accounts',
    variable: 'HEARSAY_ACCOUNTS',
    option: '--accounts',
    fallbackText: 'not set: whoever uses this machine may do everything',
    help: 'The file that says who may sign in to hearsay serve. hearsay accounts writes it.',
    parse: textOrNull,
  } satisfies Setting<string | null>,
  publicNames: {
    name: 'publicNames',
    variable: 'HEARSAY_PUBLIC_NAMES',
    option: '--public-name',
    fallbackText: 'not set',
    help: 'The names by which others reach hearsay serve (example.org), with commas between. Other names are refused.',
    parse: (text) => (textOrNull(text) === null ? [] : (text ?? '').split(',').map((name) => name.trim())),
  } satisfies Setting<readonly string[]>,
  proxy: {
    name: 'proxy',
    variable: 'HEARSAY_PROXY',
    option: '--proxy',
    fallbackText: 'not set: no X-Forwarded header is believed',
    help: 'The address of the reverse proxy that encrypts, or a range (10.0.0.0/8): its X-Forwarded-For and -Proto are believed.',
    parse: textOrNull,
  } satisfies Setting<string | null>,
  workers: {
    name: 'workers',
    variable: 'HEARSAY_WORKERS',
    option: '--workers',
    fallbackText: 'the number of cores',
    help: 'How many threads read documents. 1 reads in the main thread.',
    parse: wholeNumber('HEARSAY_WORKERS', availableParallelism(), 1),
  } satisfies Setting<number>,
  maximumBytes: {
    name: 'maximumBytes',
    variable: 'HEARSAY_MAXIMUM_BYTES',
    option: null,
    fallbackText: '67108864 (64 MiB)',
    help: 'Documents larger than this many bytes are refused.',
    parse: wholeNumber('HEARSAY_MAXIMUM_BYTES', 64 * mebibyte, 1),
  } satisfies Setting<number>,
  bundleBytes: {
    name: 'bundleBytes',
    variable: 'HEARSAY_BUNDLE_BYTES',
    option: null,
    fallbackText: '34359738368 (32 GiB)',
    help: 'Bundles that unpack to more than this many bytes are refused.',
    parse: wholeNumber('HEARSAY_BUNDLE_BYTES', 32 * 1024 * mebibyte, 1),
  } satisfies Setting<number>,
  bundleFiles: {
    name: 'bundleFiles',
    variable: 'HEARSAY_BUNDLE_FILES',
    option: null,
    fallbackText: '1000000',
    help: 'Bundles of more than this many files are refused.',
    parse: wholeNumber('HEARSAY_BUNDLE_FILES', 1_000_000, 1),
  } satisfies Setting<number>,
  archiveEntries: {
    name: 'archiveEntries',
    variable: 'HEARSAY_ARCHIVE_ENTRIES',
    option: null,
    fallbackText: '100000',
    help: 'How many entries of one archive (ZIP, WARC, WACZ, a mail’s attachments), nested ones counted, are read.',
    parse: wholeNumber('HEARSAY_ARCHIVE_ENTRIES', 100_000, 1),
  } satisfies Setting<number>,
  archiveBytes: {
    name: 'archiveBytes',
    variable: 'HEARSAY_ARCHIVE_BYTES',
    option: null,
    fallbackText: '4294967296 (4 GiB)',
    help: 'How many bytes the entries of one archive may unpack to, together.',
    parse: wholeNumber('HEARSAY_ARCHIVE_BYTES', 4096 * mebibyte, 1),
  } satisfies Setting<number>,
  archiveDepth: {
    name: 'archiveDepth',
    variable: 'HEARSAY_ARCHIVE_DEPTH',
    option: null,
    fallbackText: '3',
    help: 'How deep archives within archives are taken apart; 1 takes apart the outermost only.',
    parse: wholeNumber('HEARSAY_ARCHIVE_DEPTH', 3, 1),
  } satisfies Setting<number>,
  maximumPages: {
    name: 'maximumPages',
    variable: 'HEARSAY_MAXIMUM_PAGES',
    option: null,
    fallbackText: '2000',
    help: 'How many pages of a PDF are read; a notice tells which are not.',
    parse: wholeNumber('HEARSAY_MAXIMUM_PAGES', 2000, 1),
  } satisfies Setting<number>,
  maximumSeconds: {
    name: 'maximumSeconds',
    variable: 'HEARSAY_MAXIMUM_SECONDS',
    option: null,
    fallbackText: '60',
    help: 'How long the pages of one PDF may take, all together; a notice tells which are not read.',
    parse: wholeNumber('HEARSAY_MAXIMUM_SECONDS', 60, 1),
  } satisfies Setting<number>,
  unpackedBytes: {
    name: 'unpackedBytes',
    variable: 'HEARSAY_UNPACKED_BYTES',
    option: null,
    fallbackText: '268435456 (256 MiB)',
    help: 'How many bytes the parts of one office document or book may unpack to.',
    parse: wholeNumber('HEARSAY_UNPACKED_BYTES', 256 * mebibyte, 1),
  } satisfies Setting<number>,
  ocrSeconds: {
    name: 'ocrSeconds',
    variable: 'HEARSAY_OCR_SECONDS',
    option: null,
    fallbackText: '600',
    help: 'How long recognising the words of one document’s pictures may take; 0 recognises none.',
    parse: wholeNumber('HEARSAY_OCR_SECONDS', 600, 0),
  } satisfies Setting<number>,
  stopSeconds: {
    name: 'stopSeconds',
    variable: 'HEARSAY_STOP_SECONDS',
    option: null,
    fallbackText: '120',
    help: 'After how long the parsing of one PDF, office document or mail is stopped, whatever it does (with pictures, the time for these on top).',
    parse: wholeNumber('HEARSAY_STOP_SECONDS', 120, 1),
  } satisfies Setting<number>,
  stopMegabytes: {
    name: 'stopMegabytes',
    variable: 'HEARSAY_STOP_MEGABYTES',
    option: null,
    fallbackText: '2048',
    help: 'Beyond how much memory (MiB of JavaScript) such parsing is stopped.',
    parse: wholeNumber('HEARSAY_STOP_MEGABYTES', 2048, 16),
  } satisfies Setting<number>,
  fetchSeconds: {
    name: 'fetchSeconds',
    variable: 'HEARSAY_FETCH_SECONDS',
    option: null,
    fallbackText: '60',
    help: 'How long one answer of a web server may take, to its last byte.',
    parse: wholeNumber('HEARSAY_FETCH_SECONDS', 60, 1),
  } satisfies Setting<number>,
  secondReader: {
    name: 'secondReader',
    variable: 'HEARSAY_SECOND_READER',
    option: '--second-reader',
    fallbackText: 'not set: nothing is sent anywhere',
    help:
      'The address of an OpenAI-compatible server (http://localhost:11434/v1) whose model reads each document too. ' +
      'The text of its article is sent to ADDRESS/chat/completions.',
    parse: textOrNull,
  } satisfies Setting<string | null>,
  secondReaderModel: {
    name: 'secondReaderModel',
    variable: 'HEARSAY_SECOND_READER_MODEL',
    option: '--second-reader-model',
    fallbackText: 'not set',
    help: 'The name by which that server knows the model. A second reader needs one.',
    parse: textOrNull,
  } satisfies Setting<string | null>,
  secondReaderKey: {
    name: 'secondReaderKey',
    variable: 'HEARSAY_SECOND_READER_KEY',
    option: null,
    fallbackText: 'not set',
    help: 'A key for that server, sent to it as a bearer token. It is never shown and never kept.',
    parse: textOrNull,
  } satisfies Setting<string | null>,
  secondReaderSeconds: {
    name: 'secondReaderSeconds',
    variable: 'HEARSAY_SECOND_READER_SECONDS',
    option: null,
    fallbackText: '120',
    help: 'How long that server may take for one passage (some 1,000 tokens), all tries together.',
    parse: wholeNumber('HEARSAY_SECOND_READER_SECONDS', 120, 1),
  } satisfies Setting<number>,
  noColor: {
    name: 'noColor',
    variable: 'NO_COLOR',
    option: '--no-color',
    fallbackText: 'not set',
    help: 'Set to anything: no colours, even on a terminal (no-color.org).',
    parse: (text) => text !== undefined && text !== '',
  } satisfies Setting<boolean>,
  forceColor: {
    name: 'forceColor',
    variable: 'FORCE_COLOR',
    option: null,
    fallbackText: 'not set',
    help: 'Set to anything but 0: colours also where the output is no terminal. NO_COLOR goes before it.',
    parse: (text) => text !== undefined && text !== '' && text !== '0',
  } satisfies Setting<boolean>,
  columns: {
    name: 'columns',
    variable: 'COLUMNS',
    option: null,
    fallbackText: 'the terminal’s width, at most 120; 80 without one',
    help: 'The width that output for people is drawn for.',
    // The variable is the shell's, not ours: nonsense in it is no reason to stop.
    parse: (text) => (/^\d{1,5}$/.test(text ?? '') ? Number(text) : 0),
  } satisfies Setting<number>,
} as const

export type SettingName = keyof typeof settings
export type Configuration = { readonly [Name in SettingName]: ReturnType<(typeof settings)[Name]['parse']> }

/** Reads every setting from the environment. Throws HearsayError `bad-setting`. */
export function configuration(environment: NodeJS.ProcessEnv = process.env): Configuration {
  const read = <Name extends SettingName>(name: Name): Configuration[Name] =>
    settings[name].parse(environment[settings[name].variable]) as Configuration[Name]
  return {
    ledger: read('ledger'),
    by: read('by'),
    port: read('port'),
    host: read('host'),
    accounts: read('accounts'),
    publicNames: read('publicNames'),
    proxy: read('proxy'),
    workers: read('workers'),
    maximumBytes: read('maximumBytes'),
    bundleBytes: read('bundleBytes'),
    bundleFiles: read('bundleFiles'),
    archiveEntries: read('archiveEntries'),
    archiveBytes: read('archiveBytes'),
    archiveDepth: read('archiveDepth'),
    maximumPages: read('maximumPages'),
    maximumSeconds: read('maximumSeconds'),
    unpackedBytes: read('unpackedBytes'),
    ocrSeconds: read('ocrSeconds'),
    stopSeconds: read('stopSeconds'),
    stopMegabytes: read('stopMegabytes'),
    fetchSeconds: read('fetchSeconds'),
    secondReader: read('secondReader'),
    secondReaderModel: read('secondReaderModel'),
    secondReaderKey: read('secondReaderKey'),
    secondReaderSeconds: read('secondReaderSeconds'),
    noColor: read('noColor'),
    forceColor: read('forceColor'),
    columns: read('columns'),
  }
}

/** The version of this program, as its package states it. */
export const version: string = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
).version

/** Program and version, as the journal records who wrote an entry. */
export const tool = `hearsay ${version}`
