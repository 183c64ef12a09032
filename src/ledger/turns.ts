import { setImmediate } from 'node:timers/promises'

/** So long one piece of work may hold up everything else that this process does, in milliseconds. */
const longestTurnMs = 25

let begun = performance.now()

/**
 * Lets others have their turn (a server's requests, a signal) where long work has held them up. The embedded database
 * answers without ever waiting for the machine: a loop over its answers would leave nobody a turn until its end.
 */
export async function takeTurns(): Promise<void> {
  if (performance.now() - begun < longestTurnMs) return
  await setImmediate()
  begun = performance.now()
}
