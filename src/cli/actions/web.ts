import type { FetchOptions } from '../../operations/fetching.ts'
import { tool } from '../../config.ts'
import type { WebChoice } from '../commands/web.ts'
import type { Session } from '../session.ts'

/** How this run fetches addresses. */
export function fetchingOf({ configuration, signal }: Session, choice: WebChoice): FetchOptions {
  return {
    ...{ maximumBytes: configuration.maximumBytes, seconds: configuration.fetchSeconds, tool, signal },
    allowsPrivate: choice.allowPrivate === true,
    ignoresRobots: choice.ignoreRobots === true,
  }
}
