import { readFileSync } from 'node:fs'
import { americanStates, countries, regions } from './countries.ts'

type PlaceKind = 'country' | 'city' | 'region' | 'unknown'

/** What the gazetteer knows of a name. */
export interface KnownPlace {
  readonly name: string
  /** The country it is or lies in; null where it lies in several or none. */
  readonly country: string | null
  readonly kind: PlaceKind
  readonly form: 'name' | 'demonym'
  /** A seat of government: its name can stand for the government. */
  readonly capital: boolean
  /** A country, a capital or a large city: needs no further sign that it is meant. */
  readonly prominent: boolean
}

// Cities: places/cities.txt, made by scripts/cities.mjs from data of geonames.org (CC BY 4.0).
let known: ReadonlyMap<string, KnownPlace> | undefined
let openings: ReadonlySet<string> | undefined

/** Looks a name up (case matters: "Nice" is not "nice"; marks on letters do not). Loaded on first use, about 20 ms. */
export function knownPlace(name: string): KnownPlace | undefined {
  known ??= load()
  return known.get(plain(name))
}

/** Whether a name that is known begins with this word: most words are the beginning of none. Takes what `nameOpening` gives. */
export function opensKnownPlace(opening: string): boolean {
  known ??= load()
  openings ??= new Set([...known.keys()].map(nameOpening))
  return openings.has(plain(opening))
}

/** The letters that a name begins with, up to the first space or mark. */
export function nameOpening(name: string): string {
  return /^[\p{L}\p{M}]+/u.exec(name)?.[0] ?? ''
}

/** Longest name of the gazetteer that is looked up, in words. */
export const longestName = 5

function load(): ReadonlyMap<string, KnownPlace> {
  const places = new Map<string, KnownPlace>()
  const nameOf = new Map(countries.map(([code, name]) => [code, name]))
  addCountries(places)
  for (const [name, country] of regions) add(places, name, placeOf(name, country, 'region', true))
  for (const name of americanStates) add(places, name, placeOf(name, 'United States', 'region', true))
  const file = readFileSync(new URL('./cities.txt', import.meta.url), 'utf8')
  for (const line of file.split('\n')) {
    const [code = '', large = '', small = ''] = line.split('\t')
    const country = nameOf.get(code) ?? null
    for (const name of forms(large)) add(places, name, placeOf(name, country, 'city', true))
    for (const name of forms(small)) add(places, name, placeOf(name, country, 'city', false))
  }
  return places
}

function addCountries(places: Map<string, KnownPlace>): void {
  for (const [, name, aliases, demonyms, capital] of countries) {
    for (const form of [name, ...forms(aliases)]) add(places, form, placeOf(name, name, 'country', true))
    for (const form of forms(demonyms)) add(places, form, { ...placeOf(name, name, 'country', true), form: 'demonym' })
    const [city, ...others] = forms(capital)
    if (!city) continue
    const seat = { ...placeOf(city, name, 'city', true), capital: true }
    for (const form of [city, ...others]) add(places, form, seat)
  }
}

function placeOf(name: string, country: string | null, kind: PlaceKind, prominent: boolean): KnownPlace {
  return { name, country, kind, form: 'name', capital: false, prominent }
}

/** The first to take a name keeps it: countries before capitals before regions before cities. */
function add(places: Map<string, KnownPlace>, name: string, place: KnownPlace): void {
  const key = plain(name)
  if (!places.has(key)) places.set(key, place)
}

function forms(cell: string): string[] {
  return cell === '' ? [] : cell.split('|')
}

function plain(name: string): string {
  const straight = name.replaceAll('’', "'")
  return /^[\x20-\x7e]*$/.test(straight) ? straight : straight.normalize('NFD').replace(/\p{M}/gu, '')
}
