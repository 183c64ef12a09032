/** What accounts may do, the least first; each may also do what those before it may. */
export const roles = ['reader', 'analyst', 'lead'] as const
export type Role = (typeof roles)[number]

/** Who asks. The name is null where this machine's user named nobody. */
export interface Account {
  readonly name: string | null
  readonly role: Role
}

/** Whether a role may do what this other one is needed for. */
export function isAtLeast(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed)
}
