import type { Span, TermKind } from '../../../../model/index.ts'
import type { DraftTerm } from '../../../drafts.ts'
import type { Analysis, Token } from '../analysis.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const including = words('include cover encompass')
const reaching = words('apply extend')
const negations = words("not never n’t n't no")
const duty = words('must shall')
/** How far a clause is followed, in tokens. */
const longestTerm = 60
/** How far before a duty the purpose that it serves may stand, in tokens. */
const longestPurpose = 25

type Reader = (tokens: readonly Token[], at: number, end: number) => readonly [first: number, end: number] | undefined

/**
 * What limits what a claim promises or orders: whom it leaves out ("does not include …", "except …", "… are not eligible")
 * and what it asks in return ("in order to be freed, detainees must …", "provided that …", "unless …"), each with its words.
 */
export function termsIn(analysis: Analysis, spans: readonly Span[]): DraftTerm[] {
  const { tokens } = analysis
  const found: DraftTerm[] = []
  for (const span of spans) {
    let from = firstAt(tokens, span.start)
    const end = firstAt(tokens, span.end)
    while (from < end) {
      const term = termAt(tokens, from, end)
      if (term) found.push(term)
      from = Math.max(from + 1, term ? firstAt(tokens, term.end) : 0)
    }
  }
  return found
}

function termAt(tokens: readonly Token[], at: number, end: number): DraftTerm | undefined {
  const limit = sentenceEnd(tokens, at, end)
  for (const [kind, read] of readers) {
    const term = read(tokens, at, limit)
    const [first, last] = term ?? []
    const [one, other] = [tokens[first ?? -1], tokens[(last ?? 0) - 1]]
    if (one && other && other.end > one.start) return { kind, start: one.start, end: other.end }
  }
  return undefined
}

/** "does not include | dual nationals and those accused of …", "excludes | foreigners". */
const notIncluded: Reader = (tokens, at, end) => {
  const { lemma, lower } = tokens[at] ?? { lemma: '', lower: '' }
  const isNegated = [1, 2].some((back) => negations.has(tokens[at - back]?.lower ?? ''))
  if (isNegated && including.has(lemma)) return phraseFrom(tokens, at + 1, end)
  if (isNegated && reaching.has(lemma) && tokens[at + 1]?.lower === 'to') return phraseFrom(tokens, at + 2, end)
  const isActive = lemma === 'exclude' && lower !== 'excluded'
  return isActive ? phraseFrom(tokens, at + 1, end) : undefined
}

/** "except | those convicted of murder", "with the exception of | …". */
const excepted: Reader = (tokens, at, end) => {
  const [one, two, three] = [tokens[at]?.lower, tokens[at + 1]?.lower, tokens[at + 2]?.lower]
  if (one === 'except') return phraseFrom(tokens, at + (two === 'for' ? 2 : 1), end)
  const isException = one === 'the' && two === 'exception' && three === 'of'
  return isException ? phraseFrom(tokens, at + 3, end) : undefined
}

/** "those convicted of murder | are not eligible", "foreigners | are excluded". */
const notEligible: Reader = (tokens, at, end) => {
  if (tokens[at]?.pos !== 'AUX' || at + 1 >= end) return undefined
  const [one, two] = [tokens[at + 1], tokens[at + 2]]
  const isOut = one?.lower === 'excluded' || one?.lower === 'ineligible' || one?.lower === 'barred'
  const isNot = negations.has(one?.lower ?? '') && /^(?:eligible|included|covered|entitled)$/.test(two?.lower ?? '')
  if (!isOut && !isNot) return undefined
  let first = at
  while (first > at - longestPurpose && isOfSubject(tokens[first - 1], tokens[at])) first--
  return first < at ? [first, at] : undefined
}

function isOfSubject(token: Token | undefined, verb: Token | undefined): boolean {
  return token !== undefined && token.sentence === verb?.sentence && token.lower !== 'that' && !isStop(token)
}

/** "provided that …", "on condition that …", "only if …", "unless …", "in exchange for …". */
const provided: Reader = (tokens, at, end) => {
  if (!firstOfOpeners.has(tokens[at]?.lower ?? '')) return undefined
  const next = (many: number): string =>
    tokens
      .slice(at, Math.min(end, at + many))
      .map(({ lower }) => lower)
      .join(' ')
  const opener = openers.find((words) => next(words.split(' ').length) === words)
  return opener === undefined ? undefined : phraseFrom(tokens, at, end, true)
}

const openers = [
  ...['provided that', 'provided they', 'providing that', 'on condition that', 'on the condition that', 'only if'],
  ...['unless', 'as long as', 'so long as', 'in exchange for', 'in return for', 'conditional on', 'conditional upon'],
  ...['on condition of', 'subject to', 'only after'],
]

const firstOfOpeners: ReadonlySet<string> = new Set(openers.map((opener) => opener.slice(0, `${opener} `.indexOf(' '))))

/** "in order to be pardoned, the accused | must express regret": a duty that serves what stands before it. */
const purposeAndDuty: Reader = (tokens, at, end) => {
  const [one, two] = [tokens[at], tokens[at + 1]]
  const isDuty =
    duty.has(one?.lower ?? '') || (/^(?:have|has|need|needs)$/.test(one?.lower ?? '') && two?.lower === 'to')
  if (!isDuty) return undefined
  let sawComma = false
  for (let back = at - 1; back > at - longestPurpose && tokens[back]?.sentence === one?.sentence; back--) {
    const { text = '', lower = '' } = tokens[back] ?? {}
    if (text === ',') sawComma = true
    const isPurpose = lower === 'to' && (tokens[back + 1]?.pos === 'VERB' || tokens[back + 1]?.pos === 'AUX')
    if (isPurpose && sawComma) return phraseFrom(tokens, at, end, true)
  }
  return undefined
}

const readers: readonly (readonly [TermKind, Reader])[] = [
  ['exclusion', notIncluded],
  ['exclusion', excepted],
  ['exclusion', notEligible],
  ['condition', provided],
  ['condition', purposeAndDuty],
]

/** To the end of the clause; a comma goes on where a list or, in a condition, the clause does. */
function phraseFrom(
  tokens: readonly Token[],
  first: number,
  end: number,
  isClause = false,
): readonly [number, number] | undefined {
  let at = first
  const limit = Math.min(end, first + longestTerm)
  while (at < limit) {
    const token = tokens[at]
    if (!token || /^[.;:!?—]$/.test(token.text)) break
    if (token.text === ',' && !isClause && !listGoesOn(tokens, at, limit)) break
    at++
  }
  if (/^[,.;!?]$/.test(tokens[at]?.text ?? '') && at + 1 < end && closesQuote(tokens, first, at + 2))
    return [first, at + 2]
  while (at > first && /^[,"“”'’]$/.test(tokens[at - 1]?.text ?? '') && !closesQuote(tokens, first, at)) at--
  return at > first ? [first, at] : undefined
}

/** Whether the mark before `end` closes what is opened inside the phrase. */
function closesQuote(tokens: readonly Token[], first: number, end: number): boolean {
  const mark = tokens[end - 1]?.text ?? ''
  if (mark !== '"' && mark !== '”') return false
  const marks = tokens.slice(first, end).filter(({ text }) => text === '"' || text === '“' || text === '”')
  return marks.length % 2 === 0
}

function listGoesOn(tokens: readonly Token[], comma: number, limit: number): boolean {
  const next = tokens[comma + 1]?.lower ?? ''
  if (/^(?:a|an|the|which|who|but|while|although|as|when|and)$/.test(next) || /^["”]$/.test(next)) return false
  return tokens.slice(comma + 1, Math.min(limit, comma + 9)).some(({ lower }) => lower === 'and' || lower === 'or')
}

function isStop({ text, pos }: Token): boolean {
  return pos === 'PUNCT' && /^[,.;:—]$/.test(text)
}

function sentenceEnd(tokens: readonly Token[], at: number, end: number): number {
  const sentence = tokens[at]?.sentence
  let last = at
  while (last < end && last < at + longestTerm + longestPurpose && tokens[last]?.sentence === sentence) last++
  return last
}

/** The first token that begins at or after an offset. */
function firstAt(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((tokens[middle]?.start ?? Infinity) < offset) low = middle + 1
    else high = middle
  }
  return low
}
