import { describe, expect, test } from 'vitest'
import type { Measure } from '../model/index.ts'
import { fitsStated } from './numbers.ts'
import { countedBy, samePopulation } from './population.ts'
import { isForOne, periodOf } from './units.ts'

describe('whether two figures can count the same people', () => {
  const rows: { a: string | null; b: string | null; measure?: Measure; same: boolean }[] = [
    { a: 'people', b: 'protesters', same: true },
    { a: null, b: 'protesters', same: true },
    { a: 'peaceful protesters', b: 'demonstrators', same: true },
    { a: 'victims', b: 'people', same: true },
    { a: 'striking dockers', b: 'people', same: true },
    { a: 'detainees', b: 'people', measure: 'detained', same: true },
    { a: 'people', b: 'children', same: false },
    { a: 'protesters', b: 'prisoners', same: false },
    { a: 'police officers', b: 'people', same: false },
    { a: 'police officers', b: 'policemen', same: true },
    { a: 'members of the Harbour Front', b: 'dockers', same: false },
    { a: 'cities and towns', b: 'cities', measure: 'places', same: true },
  ]
  for (const { a, b, measure = 'killed', same } of rows)
    test(`${a ?? 'not told'} / ${b ?? 'not told'} (${measure})`, () =>
      expect(samePopulation(countedBy(a, measure), countedBy(b, measure))).toBe(same))
})

describe('what the printed digits allow', () => {
  const rows = [
    { expected: 14.6, value: 15, unit: 'percent', fits: true },
    { expected: 14.4, value: 15, unit: 'percent', fits: false },
    { expected: 17.64, value: 17.6, unit: 'percent', fits: true },
    { expected: 3.1e12, value: 3e12, unit: 'crowns', fits: true },
    { expected: 3.4e12, value: 3e12, unit: 'crowns', fits: false },
    { expected: 1234, value: 1235, unit: 'crowns', fits: false },
  ]
  for (const { expected, value, unit, fits } of rows)
    test(`${expected} printed as ${value} ${unit}: ${fits ? 'fits' : 'does not'}`, () =>
      expect(fitsStated(expected, { value, unit, qualifier: 'exact' })).toBe(fits))
})

describe('rates', () => {
  const rows = [
    { per: 'month', period: 'month', forOne: false },
    { per: 'person-month', period: 'month', forOne: true },
    { per: 'inmate', period: null, forOne: true },
    { per: 'annually', period: 'year', forOne: false },
    { per: null, period: null, forOne: false },
  ]
  for (const { per, period, forOne } of rows)
    test(per ?? 'no rate', () => expect([periodOf(per), isForOne(per)]).toEqual([period, forOne]))
})
