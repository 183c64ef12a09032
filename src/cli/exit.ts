import { errorCodes, errorStatus, type ErrorCode } from '../model/index.ts'

/** What each exit status means, for the help and the reference. */
export const exitMeanings: readonly (readonly [status: number, meaning: string])[] = [
  [0, 'done'],
  [1, 'a fault in hearsay itself'],
  [2, 'a wrong option, argument or setting'],
  [3, 'not found: a path, documents in a folder, a ledger'],
  [4, 'a document, manifest, table of families or bundle that cannot be read'],
  [5, 'the ledger is in use by another process, or written by a newer hearsay'],
  [6, 'the ledger is damaged'],
  [7, 'the database failed or cannot be reached'],
  [8, 'the ledger or the output cannot be written: disk full, no permission'],
  [9, 'the second reader failed: what it did not read has the first reader’s reading alone'],
  [10, 'the time-stamp authority failed: no bundle was made'],
  [11, 'an address was not fetched: the server, its robots.txt, or a private network'],
  [12, 'somebody decided about the same thing meanwhile'],
  [13, 'only of hearsay serve, over HTTP: nobody is signed in, an account may not do this, or too many tries'],
  [130, 'interrupted'],
]

/** How several problems make one exit status. */
export const exitRule =
  'Where some documents are refused, the others are still read, and the status is the highest among the refusals; 9 ' +
  'stands only where nothing was refused. ' +
  'Findings are no errors: a check that fails leaves the status 0.'

/** The exit status for a code of error. */
export function exitStatus(code: ErrorCode): number {
  return errorStatus[code].exit
}

/** Of two statuses the one that tells of the worse: the higher, but a second reader's failure is the least of failures. */
export function worse(a: number, b: number): number {
  const least = exitStatus('second-reader')
  const weight = (status: number): number => (status === least ? 0.5 : status)
  return weight(a) >= weight(b) ? a : b
}

/** The codes of error behind an exit status. */
export function codesOf(status: number): ErrorCode[] {
  return errorCodes.filter((code) => errorStatus[code].exit === status)
}
