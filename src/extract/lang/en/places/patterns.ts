import { isCapitalised, type Analysis, type Token } from '../analysis.ts'
import { eventNouns, eventVerbs } from '../events/triggers.ts'
import { locative, notPlaces, placeNouns, placeNounsAfter, surelyLocative } from './words.ts'

/** A run of tokens, `firstToken` to `endToken` (not included), that the words around it show to be a place. */
export interface PlaceRun {
  readonly firstToken: number
  readonly endToken: number
}

/** Names that no gazetteer need know: "in the city of X", "X province", "across X", "in X", "X, March 3, 2021—". */
export function placesByPattern(analysis: Analysis): PlaceRun[] {
  const runs: PlaceRun[] = []
  const surnames = lastNames(analysis.tokens)
  for (const paragraph of analysis.paragraphs) {
    const first = analysis.sentences[paragraph.firstSentence]
    if (!first) continue
    runs.push(...datelineAt(analysis, first.firstToken, first.endToken))
  }
  let lastEnd: number | null = null
  for (let at = 0; at < analysis.tokens.length;) {
    const end = nameEnd(analysis.tokens, at)
    if (end === at) {
      at++
      continue
    }
    const run = { firstToken: at, endToken: end }
    if (isPlace(analysis.tokens, run) && !isPerson(analysis.tokens, run, surnames)) runs.push(run)
    else if (lastEnd !== null && follows(analysis.tokens, lastEnd, run)) runs.push(run)
    lastEnd = runs.at(-1)?.firstToken === at ? end : null
    at = end
  }
  return runs
}

/** Longest place name in words. */
const longestRun = 4

function nameEnd(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < from + longestRun && isNameWord(tokens[at]) && tokens[at]?.sentence === tokens[from]?.sentence) at++
  return isNameWord(tokens[at]) && at === from + longestRun ? skipName(tokens, at) : at
}

/** A longer run of capitals is a headline or an institution: passed over whole. */
function skipName(tokens: readonly Token[], from: number): number {
  let at = from
  while (isNameWord(tokens[at]) && tokens[at]?.sentence === tokens[from]?.sentence) at++
  return at
}

function isNameWord(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    isCapitalised(token.text) &&
    token.pos !== 'DET' &&
    token.pos !== 'PRON' &&
    /^\p{Lu}[\p{L}\p{M}'’]*\.?$/u.test(token.text) &&
    !locative.has(token.lower)
  )
}

function isPlace(tokens: readonly Token[], run: PlaceRun): boolean {
  if (run.endToken - run.firstToken > longestRun || isHeadlineLike(tokens, run)) return false
  for (let at = run.firstToken; at < run.endToken; at++) if (notPlaces.has(tokens[at]?.lower ?? '')) return false
  const before = tokens[run.firstToken - 1]
  const after = tokens[run.endToken]
  if (!before || before.sentence !== tokens[run.firstToken]?.sentence) return false
  if (after && placeNounsAfter.has(after.lower) && after.text === after.lower && after.pos !== 'VERB') return true
  if (before.lower === 'of') return placeNouns.has(tokens[run.firstToken - 2]?.lower ?? '')
  if (surelyLocative.has(before.lower)) return true
  if (before.lower === 'on' && isStruck(tokens, run)) return true
  if (before.lower === 'at' && isAfterEvent(tokens, run.firstToken - 1)) return !isPossessive(after)
  return before.lower === 'in' && !isPossessive(after)
}

const strikes = /^(?:attack|assault|raid|airstrike|strike|shelling|bombardment|offensive)$/

/** "The attack on Izga on Saturday": one name, and nothing after it that would make it a longer one. */
function isStruck(tokens: readonly Token[], { firstToken, endToken }: PlaceRun): boolean {
  const after = tokens[endToken]
  const isAlone = endToken - firstToken === 1 && !isPossessive(after) && after?.pos !== 'NOUN'
  return isAlone && strikes.test(tokens[firstToken - 2]?.lower ?? '')
}

/** How far before "at" the event stands whose place follows, in tokens. */
const eventReach = 5

/** "The dam burst at Lemna", "killed 130 villagers at Ombe": after an event even "at" tells a place, and no institution. */
function isAfterEvent(tokens: readonly Token[], preposition: number): boolean {
  const sentence = tokens[preposition]?.sentence
  for (let at = preposition - 1; at >= preposition - eventReach; at--) {
    const token = tokens[at]
    if (!token || token.sentence !== sentence || token.pos === 'PUNCT') return false
    if (eventNouns.has(token.lower) || eventVerbs.has(token.lower)) return true
  }
  return false
}

/** Words that somewhere follow another name word ("Amina Diallo"): alone, they are rather a person than a place. */
function lastNames(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>()
  let before: Token | undefined
  for (const token of tokens) {
    const name = isNameWord(token) ? token : undefined
    if (name && before?.sentence === name.sentence && !placeNouns.has(before.lower) && !notPlaces.has(before.lower))
      names.add(name.text)
    before = name
  }
  return names
}

/** A surname, an acronym ("in NATO"), an abbreviation or a possessive. */
function isPerson(tokens: readonly Token[], run: PlaceRun, surnames: ReadonlySet<string>): boolean {
  for (let at = run.firstToken; at < run.endToken; at++)
    if (/^\p{Lu}{2,}$|^\p{Lu}$|['’]s$/u.test(tokens[at]?.text ?? '')) return true
  const last = tokens[run.endToken - 1]?.text ?? ''
  if (last.endsWith('.')) return true
  return run.endToken - run.firstToken === 1 && surnames.has(last)
}

function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && /^['’]s?$/.test(token.text)
}

/** "in Port Sele, Varenia, …": what stands between a place and the next comma or stop is where that place lies. */
function follows(tokens: readonly Token[], lastEnd: number, run: PlaceRun): boolean {
  if (run.firstToken !== lastEnd + 1 || tokens[lastEnd]?.text !== ',') return false
  return /^[,.;]$/.test(tokens[run.endToken]?.text ?? '') && !notPlaces.has(tokens[run.firstToken]?.lower ?? '')
}

/** In title case every word is capital: nothing can be told from one. */
function isHeadlineLike(tokens: readonly Token[], run: PlaceRun): boolean {
  const before = tokens[run.firstToken - 1]
  const earlier = tokens[run.firstToken - 2]
  return (
    before !== undefined &&
    isCapitalised(before.text) &&
    locative.has(before.lower) &&
    earlier?.sentence === before.sentence
  )
}

/** "PORT SELE, Varenia, March 3 (Agency) —", "Varenia, March 3, 2021—": the names before the date or the dash. */
function datelineAt(analysis: Analysis, from: number, to: number): PlaceRun[] {
  const names: PlaceRun[] = []
  let at = from
  while (at < to) {
    const end = nameEnd(analysis.tokens, at)
    if (end === at || isMonth(analysis.tokens[at])) break
    names.push({ firstToken: at, endToken: end })
    at = end
    if (analysis.tokens[at]?.text !== ',') break
    at++
  }
  return names.length > 0 && endsDateline(analysis.tokens, at, to) ? names.filter((run) => isClean(analysis, run)) : []
}

function isClean(analysis: Analysis, run: PlaceRun): boolean {
  for (let at = run.firstToken; at < run.endToken; at++) {
    const token = analysis.tokens[at]
    if (!token || notPlaces.has(token.lower) || token.text.length < 3 || token.text.endsWith('.')) return false
  }
  return true
}

/** A dash within these many tokens ends a dateline. */
const longestDateline = 10

function endsDateline(tokens: readonly Token[], from: number, to: number): boolean {
  if (!isMonth(tokens[from]) && !isDash(tokens[from]) && tokens[from]?.text !== '(') return false
  for (let at = from; at < Math.min(to, from + longestDateline); at++) {
    const token = tokens[at]
    if (isDash(token)) return true
    if (!token || !(isMonth(token) || /^(?:[\d,().]+|\p{Lu}[\p{L}/]*)$/u.test(token.text))) return false
  }
  return false
}

function isDash(token: Token | undefined): boolean {
  return token !== undefined && /^(?:[–—―]|--|-)$/.test(token.text)
}

const month =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/

function isMonth(token: Token | undefined): boolean {
  return token !== undefined && month.test(token.lower)
}
