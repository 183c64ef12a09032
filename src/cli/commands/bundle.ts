import { Command, Option } from 'commander'
import { measures, type Measure } from '../../model/vocabulary.ts'
import { byOption, fromOption, ledgerOption, toOption, wordOption } from './options.ts'
import type { Run } from './run.ts'

export interface BundleOptions {
  readonly ledger: string
  readonly out?: string
  readonly measure?: Measure
  readonly event?: string
  readonly party?: string
  readonly from?: string
  readonly to?: string
  readonly by?: string
  readonly timestamp?: string
  readonly public?: true
  readonly recipient?: readonly string[]
  readonly progress?: boolean
  readonly json?: true
}

const examples = `
Examples:
  hearsay bundle
  hearsay bundle --out evidence.zip --by "Ina Moss"
  hearsay bundle --recipient age1n8zyzegpepru6s8a05zwkvnl045hrs5spue6k70x23hg2ly0h5dqpayqhk
  hearsay bundle --out port-sele/ --event "Port Sele" --from 2023

A bundle is a bag (BagIt, RFC 8493) that anybody can check with sha256sum and
openssl and read in a browser: the originals, what was read from them, what the
ledger answers, and the whole custody log. README.txt in it says how to check.

--timestamp asks an authority to sign when the bundle was there. It is sent the
SHA-256 and a random number, nothing else; openssl verifies its answer.

--public replaces the names of people at risk (hearsay protect) by pseudonyms in
words and data, lists every replacement, and leaves out originals, custody log,
paths, addresses and authors.

--recipient encrypts the zip (age-encryption.org): only who has the secret key can
open it, with hearsay or with age. age-keygen makes a key and its public part.

A filter chooses the documents that hold a fitting figure or, without --measure
and --event, a fitting claim; the others are listed in it as left out. The export
becomes an entry of the journal, with the filters and the bundle’s hash: tell that
hash to whoever receives the bundle, by another way.

hearsay add BUNDLE restores the ledger elsewhere, if nothing was left out.`

/** `hearsay bundle`: evidence that can be checked without this program. */
export function bundleCommand(run: Run): Command {
  return new Command('bundle')
    .description('Make a bundle of evidence that anybody can check and read without hearsay.')
    .option('--out <path>', 'a file that ends in .zip, else a folder (default: hearsay-evidence-….zip here)')
    .addOption(
      wordOption('--measure <measure>', `documents with such figures; one of: ${measures.join(', ')}`, measures),
    )
    .option('--event <text>', 'documents with figures on an event or place that has these words')
    .option('--party <name>', 'documents in which this party speaks or passes on')
    .option('--public', 'replace the names of people at risk; no originals, no custody log')
    .option('--timestamp <address>', 'a time-stamp authority (RFC 3161), which is sent the bundle’s hash')
    .option(
      '--recipient <age1…>',
      'encrypt to the holder of this key (age); may be given several times',
      (recipient: string, before: readonly string[] | undefined) => [...(before ?? []), recipient],
    )
    .addOption(fromOption())
    .addOption(toOption())
    .addOption(byOption())
    .addOption(ledgerOption())
    .addOption(new Option('--progress', 'show progress (the default on a terminal)'))
    .addOption(new Option('--no-progress', 'show no progress').default(undefined))
    .addOption(new Option('--json', 'the summary as a JSON object'))
    .addHelpText('after', examples)
    .action((options: BundleOptions, command: Command) =>
      run(command, async (session) => {
        const { bundleAndTell } = await import('../actions/bundle.ts')
        await bundleAndTell(session, options)
      }),
    )
}
