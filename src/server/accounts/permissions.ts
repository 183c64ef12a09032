import type { Role } from './roles.ts'

const reading = new Set(['GET', 'HEAD'])

/** What changes the meaning of every answer, or whose names are shown, or who may sign in. */
const forLeads = ['/api/v1/families', '/api/v1/protection', '/api/v1/accounts']

/** Signing in and out, and the list of one's own sessions. */
const forEverybody = ['/api/v1/session', '/api/v1/sessions']

/** The least role that may ask this. What no line names can be read by everybody and changed by analysts. */
export function neededRole(method: string, path: string): Role {
  if (reading.has(method) || isBelow(path, forEverybody)) return 'reader'
  return isBelow(path, forLeads) ? 'lead' : 'analyst'
}

function isBelow(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place}/`))
}
