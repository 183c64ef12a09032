import { randomBytes } from 'node:crypto'
import { sha256 } from '../../model/index.ts'

/** Somebody signed in, from one browser or program. */
export interface Session {
  /** Names it in lists; nobody is let in by it. */
  readonly id: string
  /** The account's name, as the file has it. */
  readonly name: string
  /** What of the password's hash it was opened with: another password ends it. */
  readonly password: string
  readonly began: number
  readonly used: number
  readonly address: string
  readonly agent: string
}

export type NewSession = Pick<Session, 'name' | 'password' | 'address' | 'agent'>

/** Ends a session that nobody uses, and one that is used for too long. */
export const idleMs = 2 * 60 * 60_000
export const longestMs = 12 * 60 * 60_000

const mostOfOneName = 20
const longestAgent = 200

/** Who is signed in. Held in memory, by the SHA-256 of the token: whoever reads the memory's dump cannot use it. */
export class Sessions {
  private readonly byToken = new Map<string, Session>()

  constructor(private readonly now: () => number) {}

  /** The token is told this once. */
  open({ name, password, address, agent }: NewSession): { readonly token: string; readonly session: Session } {
    this.endExpired()
    const token = randomBytes(32).toString('base64url')
    const at = this.now()
    const session = {
      ...{ id: randomBytes(12).toString('base64url'), name, password, address },
      ...{ agent: agent.slice(0, longestAgent), began: at, used: at },
    }
    this.byToken.set(sha256(token), session)
    for (const old of this.of(name).slice(mostOfOneName)) this.end(old.id)
    return { token, session }
  }

  /** The session of a token, null where it is none or is over. Looking is no use of it. */
  held(token: string): Session | null {
    const session = this.byToken.get(sha256(token))
    return session === undefined || this.isOver(session) ? null : session
  }

  /** Puts off the end of a session that is in use. */
  use(token: string): void {
    const session = this.held(token)
    if (session !== null) this.byToken.set(sha256(token), { ...session, used: this.now() })
  }

  /** Those of one account, or all; the one that was used last comes first. */
  of(name: string | null): Session[] {
    return [...this.byToken.values()]
      .filter((session) => !this.isOver(session) && (name === null || session.name === name))
      .sort((a, b) => b.used - a.used || b.began - a.began)
  }

  /** False where there was none. */
  end(id: string): boolean {
    for (const [hash, session] of this.byToken) if (session.id === id) return this.byToken.delete(hash)
    return false
  }

  private isOver({ began, used }: Session): boolean {
    const now = this.now()
    return now - used >= idleMs || now - began >= longestMs
  }

  private endExpired(): void {
    for (const [hash, session] of this.byToken) if (this.isOver(session)) this.byToken.delete(hash)
  }
}
