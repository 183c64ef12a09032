import { quote, type QuotedSpan } from '../../../../model/index.ts'
import { isCapitalised, type Analysis, type Token } from '../analysis.ts'
import { knownPlace, longestName, nameOpening, opensKnownPlace, type KnownPlace } from './gazetteer.ts'
import { placesByPattern, type PlaceRun } from './patterns.ts'
import { roleOf, type PlaceRole } from './roles.ts'
import { locative, notPlaces } from './words.ts'

/** Words that name a place, or a people after its country. */
export interface PlaceMention extends QuotedSpan {
  /** The usual name: the country of a demonym, the city for another spelling of it, else the words. */
  readonly name: string
  /** The country it is or lies in, as far as known. */
  readonly country: string | null
  readonly kind: KnownPlace['kind']
  readonly form: KnownPlace['form']
  readonly role: PlaceRole
  readonly firstToken: number
  readonly endToken: number
}

/** The places of a document in order of the text; a mention lies in no other. */
export function findPlaces(analysis: Analysis): PlaceMention[] {
  const local = placesOfDocument(analysis)
  const localOpenings = new Set([...local.keys()].map(nameOpening))
  const mentions: PlaceMention[] = []
  for (let at = 0; at < analysis.tokens.length;) {
    const token = analysis.tokens[at]
    const found = token && mayOpen(token.text, localOpenings) ? longestMatch(analysis, local, at) : undefined
    if (found) mentions.push(mentionOf(analysis, found.run, found.place))
    at = found?.run.endToken ?? at + 1
  }
  return withinCountries(analysis, mentions)
}

/** Places that only this document's own wording shows, with the demonyms that English makes of their names. */
function placesOfDocument(analysis: Analysis): ReadonlyMap<string, KnownPlace> {
  const local = new Map<string, KnownPlace>()
  for (const run of placesByPattern(analysis)) {
    const name = textOf(analysis, run)
    const known = knownPlace(name)
    if (known?.prominent || numberWord.test(name)) continue
    local.set(name, known ? { ...known, prominent: true } : unknownPlace(name, 'name'))
    for (const demonym of demonymsOf(name)) {
      if (!local.has(demonym) && !knownPlace(demonym)) local.set(demonym, unknownPlace(name, 'demonym'))
    }
  }
  return withShortNames(local)
}

/** "Twenty-two inmates": a capital of the sentence, no place. */
const numberWord =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}{3,5}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|dozens?|scores?)$/iu

const longer = /^(.+) (?:City|Town|Province|District|Island)$/

/** Where a text tells of Maruna City, its "Maruna factory fire" is there too. */
function withShortNames(local: ReadonlyMap<string, KnownPlace>): ReadonlyMap<string, KnownPlace> {
  const all = new Map(local)
  for (const [name, place] of local) {
    const short = longer.exec(name)?.[1]
    if (short && place.form === 'name' && all.get(short)?.kind === 'unknown') all.set(short, place)
  }
  return all
}

function unknownPlace(name: string, form: KnownPlace['form']): KnownPlace {
  return { name, country: null, kind: 'unknown', form, capital: false, prominent: true }
}

function demonymsOf(name: string): string[] {
  if (name.includes(' ')) return []
  const stem = name.endsWith('a') || name.endsWith('e') || name.endsWith('o') ? name.slice(0, -1) : name
  return [`${stem}an`, `${stem}ian`, `${name}n`, `${name}i`, `${name}ese`, `${stem}ans`, `${stem}ians`, `${name}ns`]
}

interface Found {
  readonly run: PlaceRun
  readonly place: KnownPlace
}

/** Whether a place can begin with a token, in the document's spelling or with the small letters that a dateline takes away. */
function mayOpen(word: string, localOpenings: ReadonlySet<string>): boolean {
  if (!isCapitalised(word)) return false
  const opening = nameOpening(word)
  if (localOpenings.has(opening) || opensKnownPlace(opening)) return true
  const inSmall = opening.charAt(0) + opening.slice(1).toLowerCase()
  return inSmall !== opening && (localOpenings.has(inSmall) || opensKnownPlace(inSmall))
}

function longestMatch(analysis: Analysis, local: ReadonlyMap<string, KnownPlace>, from: number): Found | undefined {
  const first = analysis.tokens[from]
  if (!first) return undefined
  for (let length = longestName; length > 0; length--) {
    const run = { firstToken: from, endToken: from + length }
    if (analysis.tokens[run.endToken - 1]?.sentence !== first.sentence) continue
    const name = textOf(analysis, run)
    const place = local.get(name) ?? knownPlace(name)
    if (place && isMeant(analysis.tokens, run, place)) return { run, place }
  }
  return undefined
}

function textOf(analysis: Analysis, { firstToken, endToken }: PlaceRun): string {
  const first = analysis.tokens[firstToken]
  const last = analysis.tokens[endToken - 1]
  return first && last ? titleCase(analysis.text.slice(first.start, last.end).replace(/\s+/g, ' ')) : ''
}

/** "PORT SELE" of a dateline is "Port Sele"; acronyms stay. */
function titleCase(name: string): string {
  if (!/^[\p{Lu}\s]{5,}$/u.test(name)) return name
  return name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
}

/** Whether the words are the place rather than a person, an institution or a common word of the same spelling. */
function isMeant(tokens: readonly Token[], run: PlaceRun, place: KnownPlace): boolean {
  const before = tokens[run.firstToken - 1]
  const after = tokens[run.endToken]
  if (place.kind === 'country' || place.form === 'demonym' || place.kind === 'unknown') return !isOtherWord(tokens, run)
  if (notPlaces.has(tokens[run.firstToken]?.lower ?? '') && run.endToken - run.firstToken === 1) return false
  const placed = before !== undefined && locative.has(before.lower)
  const partOfName = isCapital(after) || (isCapital(before) && before?.pos === 'PROPN')
  if (place.prominent) return placed || !partOfName || place.kind === 'region'
  const followedByPlace = after?.text === ',' && knownPlace(tokens[run.endToken + 1]?.text ?? '') !== undefined
  return followedByPlace ? !partOfName : placed && !isCapital(after) && !/^['’]/.test(after?.text ?? '')
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}\p{L}/u.test(token.text)
}

/** "US" as a pronoun in capitals, "Turkey" at dinner: only words in capitals throughout are doubtful. */
function isOtherWord(tokens: readonly Token[], run: PlaceRun): boolean {
  const token = tokens[run.firstToken]
  if (token?.text !== 'US') return false
  const around = [tokens[run.firstToken - 1], tokens[run.endToken]]
  return around.every((near) => near !== undefined && /^\p{Lu}{2,}$/u.test(near.text))
}

function mentionOf(analysis: Analysis, run: PlaceRun, place: KnownPlace): PlaceMention {
  const start = analysis.tokens[run.firstToken]?.start ?? 0
  const end = analysis.tokens[run.endToken - 1]?.end ?? start
  const { name, country, kind, form } = place
  return { ...quote(analysis.text, start, end), name, country, kind, form, role: roleOf(analysis, run, place), ...run }
}

/** "Port Sele, Varenia": a place of unknown country followed by another place lies in it, here and elsewhere. */
function withinCountries(analysis: Analysis, mentions: readonly PlaceMention[]): PlaceMention[] {
  const within = new Map<string, string>()
  mentions.forEach((mention, index) => {
    const next = mentions[index + 1]
    if (mention.country || mention.kind !== 'unknown' || !next || next.form !== 'name') return
    const follows = next.firstToken === mention.endToken + 1 && analysis.tokens[mention.endToken]?.text === ','
    if (follows && next.name !== mention.name) within.set(mention.name, next.country ?? next.name)
  })
  return mentions.map((mention) =>
    mention.country || mention.kind === 'country' ? mention : { ...mention, country: within.get(mention.name) ?? null },
  )
}
