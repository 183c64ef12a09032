import { keyOf } from './forms.ts'
import type { EntityDraft } from './entities.ts'
import type { Token } from '../analysis.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Bodies of which a country or town has one: "police", "the judiciary" need no further word to be known. */
const soleBodies = words(
  'police judiciary parliament senate army military navy treasury coastguard gendarmerie presidency government cabinet',
)

/** Two words of which the same is true. */
const soleCompounds = words(
  'fire-service fire-brigade fire-department rescue-service ambulance-service coast-guard air-force armed-forces central-bank border-guard ' +
    'civil-defence civil-defense national-guard border-force prison-service health-service revolutionary-guard revolutionary-guards weather-service',
)

/** Bodies that another word must tell apart: "the ministry" can be any, "the interior ministry" is one. */
const kindsOfBody = words(`
ministry department office agency service court committee commission council directorate authority bureau administration tribunal
inspectorate registry embassy consulate secretariat police board prosecution brigade academy institute
`)

/** What a body is for; "local", "powerful" and "national" tell no body from the next. */
const functions = words(`
interior foreign affairs health education finance justice labor labour trade commerce industry energy agriculture culture tourism transport
communications information intelligence security defence defense housing planning science environment youth sports welfare economy
safety oil water immigration homeland supreme constitutional appeal appeals criminal revolutionary prosecutor prosecutors general
attorney coroner mayor governor president presidential premier minister prime rescue fire ambulance emergency statistics statistical census electoral
election elections migration asylum refugee refugees border customs tax revenue prison prisons corrections penitentiary secret meteorological disaster
traffic metropolitan city municipal provincial county parliamentary judicial forensic anti-corruption audit ombudsman spy counter-terrorism
counterterrorism forestry aviation port ports human rights press riot drug drugs food medicines examiner military
un u.n. eu
`)

/** What makes a body one of several ("a court", "another ministry", "several ministries"). */
const indefinite = words('a an another some any one each every no such other many several various these those')

const articles = words('the this that its his her their our')

/** A state body that stands in the text without a name of its own. */
export interface Institution {
  /** Token positions within the list given: the words that name it, without an article. */
  readonly from: number
  readonly end: number
}

/**
 * The body that the noun phrase `tokens` means, where one body alone can be meant in its country or town: police, the
 * interior ministry, the prosecutor general's office. Undefined for groups ("officials", "ministries"), for bodies that
 * nothing tells apart ("the ministry", "a court"), and for whatever is no body.
 */
export function institutionIn(tokens: readonly Token[]): Institution | undefined {
  const first = tokens[0]
  const head = tokens.at(-1)
  if (!first || !head || indefinite.has(first.lower) || tokens.some(({ pos }) => pos === 'NUM')) return undefined
  let from = articles.has(first.lower) ? 1 : 0
  while (from < tokens.length - 1 && idle.has(tokens[from]?.lower ?? '')) from++
  const before = tokens[tokens.length - 2]
  const compound = before && from < tokens.length - 1 ? `${before.lower}-${head.lower}` : ''
  const found = { from, end: tokens.length }
  if (soleCompounds.has(compound)) return isProper(tokens, from, tokens.length - 2) ? found : undefined
  if (soleBodies.has(head.lower) && isProper(tokens, from, tokens.length - 1)) return found
  if (!kindsOfBody.has(head.lower)) return undefined
  const definite = from > 0 || tokens.some(isOwning) || isCapital(first)
  const told = tokens.slice(from, -1).some(({ lower }) => functions.has(lower))
  return definite && told && isProper(tokens, from, tokens.length - 1) ? found : undefined
}

const idle = words('same said then current own country nation')

/** Whether nothing before the head tells another body or none: owners, places, peoples and functions only. */
function isProper(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const token = tokens[at]
    if (!token || functions.has(token.lower) || isCapital(token) || isOwning(token) || isOwning(tokens[at + 1]))
      continue
    if (token.text !== '-' && !ofCountry.has(token.lower)) return false
  }
  return true
}

const ofCountry = words('country nation state national federal regional central high')

function isOwning(token: Token | undefined): boolean {
  return token !== undefined && /^['’]s?$/.test(token.text)
}

function isCapital(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text)
}

/** The bodies met so far by their words: one entity for the same words, whether capitals make them a name elsewhere or not. */
export class InstitutionNames {
  readonly #known = new Map<string, number>()
  readonly #entities: EntityDraft[]

  constructor(entities: EntityDraft[]) {
    this.#entities = entities
    entities.forEach(({ kind, names }, index) => {
      if (kind !== 'person' && kind !== 'place') for (const name of names) this.#known.set(keyOf(name), index)
    })
  }

  /** The index of the body that the words name; a new one where no other words of the text named it. */
  entityOf(name: string, tokens: readonly Token[]): number {
    const bare = tokens.filter((token, at) => !isOwner(tokens, at) && !isOwning(token))
    const key = keyOf(name)
    const known = this.#known.get(key) ?? this.#known.get(keyOf(bare.map(({ text }) => text).join(' ')))
    if (known !== undefined) return known
    const international = tokens.some(({ lower }) => /^(?:un|u\.n\.|eu|e\.u\.)$/.test(lower))
    const [first, ...rest] = tokens
    const plain = first !== undefined && isOrdinary(first) && !rest.some(isCapital) && /^\p{Lu}\p{Ll}/u.test(name)
    const chosen = plain ? name.charAt(0).toLowerCase() + name.slice(1) : name
    this.#known.set(key, this.#entities.length)
    this.#entities.push({
      kind: international ? 'organisation' : 'state-body',
      named: true,
      name: chosen,
      names: [chosen],
      gender: null,
      descriptions: new Set(),
      affiliations: [],
    })
    return this.#entities.length - 1
  }
}

/** "Varenia's interior ministry": the country that owns the body is left out where the text also names the body alone. */
function isOwner(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && isCapital(token) && isOwning(tokens[at + 1])
}

/** A word whose capital only opens the sentence ("Police said"). */
function isOrdinary({ lower }: Token): boolean {
  return functions.has(lower) || soleBodies.has(lower) || ofCountry.has(lower) || kindsOfBody.has(lower)
}
