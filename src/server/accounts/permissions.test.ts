import { expect, test } from 'vitest'
import { neededRole } from './permissions.ts'

for (const [method, path, role] of [
  ['GET', '/api/v1/claims', 'reader'],
  ['GET', '/api/v1/families', 'reader'],
  ['HEAD', '/api/v1', 'reader'],
  ['DELETE', '/api/v1/sessions/x', 'reader'],
  ['POST', '/api/v1/judgements', 'analyst'],
  ['POST', '/api/v1/additions', 'analyst'],
  ['DELETE', '/api/v1/what-comes-later', 'analyst'],
  ['POST', '/api/v1/sessionsX', 'analyst'],
  ['PUT', '/api/v1/families/Harbour Front', 'lead'],
  ['POST', '/api/v1/protection', 'lead'],
] as const)
  test(`${method} ${path} is for ${role}s`, () => expect(neededRole(method, path)).toBe(role))
