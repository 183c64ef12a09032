/** Why a connection to a server fails, by the system's or PostgreSQL's code, and what to do. Source: PostgreSQL, appendix A. */
const problems: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'no server answers there. Is PostgreSQL running, and are host and port right?',
  ENOTFOUND: 'there is no such host.',
  EAI_AGAIN: 'the host’s name cannot be looked up. Is the network there?',
  EHOSTUNREACH: 'no way leads to that host.',
  ENETUNREACH: 'no way leads to that host.',
  ETIMEDOUT: 'the host does not answer. Is a firewall in between?',
  ECONNRESET: 'the server closed the connection.',
  ENOENT: 'there is no socket of a server. Is PostgreSQL running, and is the folder in host= right?',
  EACCES: 'no permission to use the server’s socket.',
  '28P01': 'wrong user or password. It can be given in the address or in PGPASSWORD.',
  '28000': 'this user may not connect: see the server’s pg_hba.conf.',
  '3D000': 'the server has no such database. Make it first: createdb NAME.',
  '42501': 'this user may not do that: the ledger needs a database that the user owns.',
  '53300': 'the server has no connection left.',
  '57P03': 'the server is starting or stopping. Try again in a moment.',
}

/** What the failure means for the user, in words; null where the driver's own words must do. */
export function connectionProblem(error: unknown): string | null {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown }
  const known = typeof code === 'string' ? problems[code] : undefined
  if (known !== undefined) return known
  const words = typeof message === 'string' ? message : ''
  if (/timeout exceeded|timed? ?out/i.test(words)) return problems['ETIMEDOUT'] ?? null
  if (/password must be a string/i.test(words)) return 'the server asks for a password. Give it in PGPASSWORD.'
  return null
}
