import { describe, expect, test } from 'vitest'
import { idleMs, longestMs, Sessions } from './sessions.ts'

const clock = { now: 0 }
const opened = (name = 'Ina Moss') => {
  clock.now = 1_000_000
  const sessions = new Sessions(() => clock.now)
  return { sessions, ...sessions.open({ name, password: 'hash', address: '192.0.2.1', agent: 'a' }) }
}

describe('a session', () => {
  test('is told by its token, which nothing keeps', () => {
    const { sessions, token, session } = opened()
    expect(sessions.held(token)).toEqual(session)
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(JSON.stringify([...(sessions as unknown as { byToken: Map<string, unknown> }).byToken])).not.toContain(token)
  })
  test('ends when nobody uses it', () => {
    const { sessions, token } = opened()
    clock.now += idleMs - 1
    sessions.use(token)
    clock.now += idleMs - 1
    expect(sessions.held(token)).not.toBeNull()
    clock.now += 1
    expect(sessions.held(token)).toBeNull()
  })
  test('ends after a day’s work, however much it is used', () => {
    const { sessions, token } = opened()
    for (let passed = 0; passed < longestMs; passed += idleMs / 2) {
      expect(sessions.held(token)).not.toBeNull()
      clock.now += idleMs / 2
      sessions.use(token)
    }
    expect(sessions.held(token)).toBeNull()
  })
  test('is ended by its id, not by its token', () => {
    const { sessions, token, session } = opened()
    expect(sessions.end(token)).toBe(false)
    expect(sessions.end(session.id)).toBe(true)
    expect(sessions.held(token)).toBeNull()
  })
  test('too many of one account end those that were used longest ago', () => {
    const { sessions, token } = opened()
    for (let count = 0; count < 20; count += 1) {
      clock.now += 1
      sessions.open({ name: 'Ina Moss', password: 'hash', address: '', agent: '' })
    }
    expect(sessions.held(token)).toBeNull()
    expect(sessions.of('Ina Moss')).toHaveLength(20)
  })
})
