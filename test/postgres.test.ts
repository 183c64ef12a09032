import { expect, test } from 'vitest'
import { startPostgres } from './postgres.ts'

test('where PostgreSQL is not, and may not be installed, the reason is told', async () => {
  expect(await startPostgres({ installations: '/nowhere', mayInstall: false })).toEqual({
    reason: 'PostgreSQL is not installed in /nowhere',
  })
})
