import { describe, expect, test } from 'vitest'
import { isLoopback, isWithin, networkOf } from './network.ts'

describe('one subscriber has', () => {
  for (const [address, network] of [
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['no address', 'no address'],
  ] as const)
    test(`${address} of ${network}`, () => expect(networkOf(address)).toBe(network))
})

describe('loopback', () => {
  for (const [address, isSo] of [
    ['127.0.0.1', true],
    ['127.9.9.9', true],
    ['::1', true],
    ['localhost', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.168.1.5', false],
    ['localhost.example.org', false],
  ] as const)
    test(`${address}: ${isSo}`, () => expect(isLoopback(address)).toBe(isSo))
})

describe('within', () => {
  for (const [address, range, isSo] of [
    ['127.0.0.1', '127.0.0.1', true],
    ['::ffff:10.1.2.3', '10.0.0.0/8', true],
    ['11.1.2.3', '10.0.0.0/8', false],
    ['2001:db8::1', '10.0.0.0/8', false],
    ['', '10.0.0.0/8', false],
  ] as const)
    test(`${address} in ${range}: ${isSo}`, () => expect(isWithin(address, range)).toBe(isSo))
})
