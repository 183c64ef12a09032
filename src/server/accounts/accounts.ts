import { nameKey } from './account-name.ts'
import { Attempts } from './attempts.ts'
import { Gate } from './gate.ts'
import { KnownAccounts } from './known-accounts.ts'
import { networkOf } from './network.ts'
import { isPassword } from './password.ts'
import { isAtLeast, type Role } from './roles.ts'
import { Sessions, type Session } from './sessions.ts'

export interface Credentials {
  readonly name: string
  readonly password: string
  /** From where, and with what program. */
  readonly address: string
  readonly agent: string
}

/** Somebody who is signed in. */
export interface SignedIn {
  readonly account: { readonly name: string; readonly role: Role }
  readonly session: Session
  readonly token: string
}

export type SigningIn =
  | ({ readonly kind: 'signed-in' } & SignedIn)
  /** Which of the two is wrong is told nobody. */
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly seconds: number }

const minuteMs = 60_000
/** Somebody else may hold up the owner of a name by trying it: not for longer than a few minutes. */
const triesOfName = { free: 5, firstWaitMs: 1000, longestWaitMs: 5 * minuteMs }
/** Several people may share an address. */
const triesOfNetwork = { free: 20, firstWaitMs: 1000, longestWaitMs: 15 * minuteMs }
/** Each takes 19 MiB and a thread that reading files needs too. */
const checkedAtOnce = 2
const checksWaiting = 20
const mostPlaces = 10_000

/** The accounts of a file, who of them is signed in, and who tried in vain. */
export class Accounts {
  private readonly known: KnownAccounts
  private readonly sessions: Sessions
  private readonly names: Attempts
  private readonly networks: Attempts
  private readonly gate = new Gate(checkedAtOnce, checksWaiting)
  /** Networks that a name was signed in from: others' tries do not hold up its owner there. */
  private readonly places = new Set<string>()

  constructor(path: string, now: () => number = Date.now) {
    this.known = new KnownAccounts(path)
    this.sessions = new Sessions(now)
    this.names = new Attempts(triesOfName, now)
    this.networks = new Attempts(triesOfNetwork, now)
  }

  /** A name that nobody has takes the same way, and as long. */
  async signIn(given: Credentials): Promise<SigningIn> {
    const network = networkOf(given.address)
    const place = `${nameKey(given.name)} ${network}`
    const name = this.places.has(place) ? place : nameKey(given.name)
    const waitMs = Math.max(this.names.waitMs(name), this.networks.waitMs(network), this.gate.isFull ? 1000 : 0)
    if (waitMs > 0) return { kind: 'wait', seconds: Math.ceil(waitMs / 1000) }
    this.names.count(name)
    this.networks.count(network)
    const account = await this.known.called(given.name)
    const isRight = await this.gate.through(() => isPassword(given.password, account?.password ?? null))
    if (account === null || !isRight) return { kind: 'wrong' }
    this.names.forget(name)
    this.networks.takeBack(network)
    this.remember(place)
    const { address, agent } = given
    const { token, session } = this.sessions.open({ name: account.name, password: account.password, address, agent })
    return { kind: 'signed-in', token, session, account: { name: account.name, role: account.role } }
  }

  /** Who a token lets in, with the role of now; null where nobody. Ends what the accounts file holds no longer. */
  async holder(token: string): Promise<SignedIn | null> {
    const session = this.sessions.held(token)
    if (session === null) return null
    const account = await this.known.called(session.name)
    if (account === null || account.password !== session.password) {
      this.sessions.end(session.id)
      return null
    }
    return { account: { name: account.name, role: account.role }, session, token }
  }

  /** Puts off the end of a session that somebody uses. */
  use({ token }: SignedIn): void {
    this.sessions.use(token)
  }

  /** A person's own sessions; a lead's everybody's. */
  visibleTo({ account }: SignedIn): Session[] {
    return this.sessions.of(isAtLeast(account.role, 'lead') ? null : account.name)
  }

  /** False where there is no such session that this person may end. */
  end(id: string, by: SignedIn): boolean {
    return this.visibleTo(by).some((session) => session.id === id) && this.sessions.end(id)
  }

  /** Ends all sessions of one account. How many. */
  endAll(name: string): number {
    return this.sessions.of(name).filter(({ id }) => this.sessions.end(id)).length
  }

  private remember(place: string): void {
    this.places.delete(place)
    this.places.add(place)
    const [oldest] = this.places
    if (this.places.size > mostPlaces && oldest !== undefined) this.places.delete(oldest)
  }
}
