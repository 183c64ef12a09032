import type { Command } from 'commander'
import type { Session } from '../session.ts'

/** Starts a session for a command and waits for what it does. */
export type Run = (command: Command, action: (session: Session) => Promise<void>) => Promise<void>
