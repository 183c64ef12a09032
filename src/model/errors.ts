/** Every way in which the world fails us or a caller breaks a promise. */
export const errorCodes = [
  'usage',
  'not-found',
  'no-documents',
  'unreadable',
  'too-large',
  'bad-manifest',
  'bad-families',
  'bad-bundle',
  'bad-setting',
  'ledger-locked',
  'ledger-newer',
  'ledger-broken',
  'ledger-missing',
  'database',
  'unwritable',
  'second-reader',
  'time-stamp',
  'fetch',
  'robots',
  'private-address',
  'changed',
  'signed-out',
  'forbidden',
  'too-many',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** The one table from codes to the exit status of the command and the status of an HTTP answer. */
export const errorStatus: Readonly<Record<ErrorCode, { readonly exit: number; readonly http: number }>> = {
  usage: { exit: 2, http: 400 },
  'not-found': { exit: 3, http: 404 },
  'no-documents': { exit: 3, http: 404 },
  unreadable: { exit: 4, http: 422 },
  'too-large': { exit: 4, http: 413 },
  'bad-manifest': { exit: 4, http: 422 },
  'bad-families': { exit: 4, http: 422 },
  'bad-bundle': { exit: 4, http: 422 },
  'bad-setting': { exit: 2, http: 400 },
  'ledger-locked': { exit: 5, http: 409 },
  'ledger-newer': { exit: 5, http: 409 },
  'ledger-broken': { exit: 6, http: 500 },
  'ledger-missing': { exit: 3, http: 404 },
  database: { exit: 7, http: 503 },
  unwritable: { exit: 8, http: 507 },
  'second-reader': { exit: 9, http: 502 },
  'time-stamp': { exit: 10, http: 502 },
  fetch: { exit: 11, http: 502 },
  robots: { exit: 11, http: 403 },
  'private-address': { exit: 11, http: 403 },
  changed: { exit: 12, http: 409 },
  'signed-out': { exit: 13, http: 401 },
  forbidden: { exit: 13, http: 403 },
  'too-many': { exit: 13, http: 429 },
}

/** The one error class. The message reads "problem: value" and says what to do where something can be done. */
export class HearsayError extends Error {
  override readonly name = 'HearsayError'
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options)
  }
}
