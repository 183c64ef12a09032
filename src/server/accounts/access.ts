import ipaddr from 'ipaddr.js'
import { HearsayError } from '../../model/index.ts'
import { Accounts } from './accounts.ts'
import { readAccounts } from './accounts-file.ts'
import { isLoopback, isRange } from './network.ts'

/** Where a server is reached, and who may ask it. */
export interface Access {
  /** The address to listen on. */
  readonly host: string
  /** Null where whoever reaches this machine's loopback address may do everything. */
  readonly accounts: Accounts | null
  /** The names (`example.org`, `example.org:8443`) by which others reach it. */
  readonly publicNames: readonly string[]
  /** The address, or range of them, of the reverse proxy whose word on how a request came is taken. */
  readonly proxy: string | null
}

export interface WantedAccess {
  readonly host?: string | undefined
  readonly accountsFile?: string | null | undefined
  readonly publicNames?: readonly string[] | undefined
  readonly proxy?: string | null | undefined
}

/** This machine alone, and whoever uses it. */
export const localAccess: Access = { host: '127.0.0.1', accounts: null, publicNames: [], proxy: null }

/**
 * Makes sure that nobody but this machine's user is let in without an account.
 * @throws HearsayError `usage` for others without accounts, and for what is no address or name; `not-found` and
 * `bad-setting` for an accounts file that is missing, empty or not understood.
 */
export async function openAccess(wanted: WantedAccess): Promise<Access> {
  const { host = localAccess.host, accountsFile = null, publicNames = [], proxy = null } = wanted
  const access = { host, publicNames, proxy, accounts: accountsFile === null ? null : new Accounts(accountsFile) }
  refuseOpen(access)
  if (!isLoopback(host) && !ipaddr.isValid(host))
    throw new HearsayError('usage', `not an address to listen on: ${host}`)
  if (proxy !== null && !isRange(proxy))
    throw new HearsayError('usage', `not an address of a proxy, nor a range of them: ${proxy}`)
  for (const name of publicNames)
    if (!isHost(name)) throw new HearsayError('usage', `not a name such as example.org or example.org:8443: ${name}`)
  if (proxy !== null && publicNames.length === 0)
    throw new HearsayError('usage', 'behind a proxy, others reach this server by a name: give it by --public-name')
  if (accountsFile !== null && (await readAccounts(accountsFile)).length === 0)
    throw new HearsayError('bad-setting', `no account is in this file; add one: hearsay accounts add: ${accountsFile}`)
  return access
}

/** @throws HearsayError `usage` where others than this machine's user could ask, and there are no accounts. */
export function refuseOpen({ host, accounts, publicNames, proxy }: Access): void {
  const isOpen = !isLoopback(host) || publicNames.length > 0 || proxy !== null
  if (isOpen && accounts === null)
    throw new HearsayError(
      'usage',
      `whoever reaches it could read and decide everything; to serve others, name a file of accounts by --accounts: ${publicNames[0] ?? host}`,
    )
}

function isHost(name: string): boolean {
  const address = `https://${name}`
  return URL.canParse(address) && new URL(address).origin === address
}
