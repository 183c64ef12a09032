import type { Token } from '../analysis.ts'
import { contentAfter } from './content.ts'
import { sameSentence, type Context, type TokenSpan } from './context.ts'
import { plainClause, type Found } from './found.ts'
import { couldSpeak } from './speakers.ts'
import type { Source } from './source.ts'
import type { VerbGroup } from './verbs.ts'
import { quantifiers } from './words.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** "put the toll at 17". */
const placing = words('put place set peg fix give estimate number')
/** "gave a figure of 200", "gave the figure as 12". */
const giving = words('give cite offer provide quote release publish list report record')
/** "counted 31 bodies". */
const counting = words('count tally tabulate record register log list document catalogue catalog chronicle')
const figureNouns = words('figure toll number count tally total estimate sum cost turnout crowd attendance')
/** What is counted of people's fate; a team also "recorded three wins". */
const harms = words(
  'death dead body corpse victim casualty fatality killing injury wounded arrest detention detainee prisoner case incident ' +
    'attack strike raid violation abuse disappearance execution abduction rape assault name person people child woman man civilian ' +
    'house home building grave complaint allegation refugee displacement infection evacuee migrant survivor',
)
/** "The official toll stands at 88". */
const standing = words('stand remain rise climb reach be')
const official = words('official government state provisional preliminary confirmed')

/** Reads verbs that take a number as what their subject says: none of them is a cue without one. */
export function readCount(context: Context, group: VerbGroup, source: Source | undefined): Found | undefined {
  const lemma = context.tokens[group.head]?.lemma ?? ''
  if (group.form !== 'finite' || !source || group.negated) return undefined
  const number = numberOf(context, group, lemma)
  if (number !== undefined) return couldSpeak(context, source) ? foundCount(context, group, source, number) : undefined
  return standing.has(lemma) ? officialToll(context, group, source) : undefined
}

/** Farthest number from its verb, in tokens. */
const farthestNumber = 14

function numberOf(context: Context, { head }: VerbGroup, lemma: string): number | undefined {
  if (!placing.has(lemma) && !giving.has(lemma) && !counting.has(lemma)) return undefined
  let noun = ''
  for (let at = head + 1; at < head + farthestNumber; at++) {
    const token = context.tokens[at]
    if (
      !token ||
      !sameSentence(context, head, at) ||
      (noun === '' && isVerbAt(context, at)) ||
      /^[.,;:]$/.test(token.text)
    )
      return undefined
    if (figureNouns.has(token.lemma)) noun = token.lemma
    const next = numberAfter(context, at)
    if (next === undefined) {
      if (
        counting.has(lemma) &&
        at === head + 1 &&
        isNumber(token) &&
        (countsHarm(context, at) || endsAt(context, at + 1))
      )
        return at
      continue
    }
    if (token.lower === 'at' && placing.has(lemma)) return next
    if (token.lower === 'as' && noun !== '' && giving.has(lemma)) return next
    if (/^(?:of|for)$/.test(token.lower) && giving.has(lemma) && figureNouns.has(context.tokens[at - 1]?.lemma ?? ''))
      return next
    if (at === head + 1 && counting.has(lemma) && countsHarm(context, next)) return next
  }
  return undefined
}

/** A verb of its own; not "the wounded", "the number of displaced". */
function isVerbAt(context: Context, at: number): boolean {
  return context.groupOfHead.has(at) && !/^(?:of|the|those)$/.test(context.tokens[at - 1]?.lower ?? '')
}

/** A number right after a token, past "more than", "around", "between", "$". */
function numberAfter(context: Context, at: number): number | undefined {
  for (let next = at + 1; next < at + 7; next++) {
    const token = context.tokens[next]
    if (!token || !sameSentence(context, at, next)) return undefined
    if (isNumber(token)) return next
    if (!leadsToNumber.test(token.lower)) return undefined
  }
  return undefined
}

const leadsToNumber =
  /^(?:at|as|of|for|more|fewer|less|than|least|most|about|around|over|under|nearly|almost|some|between|up|to|roughly|approximately|only|just|well|no|any|\$|€|£|["“”«‘'])$/

function isNumber(token: Token): boolean {
  return token.pos === 'NUM' || (quantifiers.has(token.lower) && /s$/.test(token.lower) && token.lower.length > 6)
}

/** "The province has counted 74.": the number alone, of what was told before. */
function endsAt({ tokens }: Context, at: number): boolean {
  return tokens[at]?.sentence !== tokens[at - 1]?.sentence || /^[.;]$/.test(tokens[at]?.text ?? '')
}

function countsHarm(context: Context, number: number): boolean {
  for (let at = number + 1; at < number + 5; at++) if (harms.has(context.tokens[at]?.lemma ?? '')) return true
  return false
}

function foundCount(context: Context, group: VerbGroup, source: Source, number: number): Found | undefined {
  const content = untilComma(context, contentAfter(context, group.head + 1, plainClause), number)
  return (
    content && {
      cue: { first: group.firstToken, end: group.head + 1 },
      source: { first: source.first, end: source.end },
      antecedent: source.antecedent,
      content: [content],
      stance: 'asserts',
      negated: false,
      confidence: 0.75,
    }
  )
}

/** The number's own clause: a comma or contrast after it opens the writer's next thought. */
function untilComma(context: Context, content: TokenSpan | undefined, number: number): TokenSpan | undefined {
  if (!content) return undefined
  let end = number + 1
  while (
    end < content.end &&
    !/^(?:,|while|but|whereas|although|though|after|as)$/.test(context.tokens[end]?.lower ?? '')
  )
    end++
  return { first: content.first, end }
}

/** "The official toll stands at 88": said by whoever is official, not by the writer. */
function officialToll(context: Context, group: VerbGroup, source: Source): Found | undefined {
  const { tokens } = context
  const phrase = tokens.slice(source.first, Math.min(source.end, source.first + 8))
  if (!figureNouns.has(phrase.at(-1)?.lemma ?? '') || !phrase.some((token) => official.has(token.lower)))
    return undefined
  const first =
    tokens[group.head + 1]?.lower === 'at' || tokens[group.head + 1]?.lower === 'to' ? group.head + 1 : group.head
  const number = numberAfter(context, first)
  const content =
    number === undefined ? undefined : untilComma(context, contentAfter(context, first + 1, plainClause), number)
  return (
    content && {
      cue: { first: group.firstToken, end: first + 1 },
      source: { first: source.first, end: source.end },
      antecedent: null,
      content: [content],
      stance: 'asserts',
      negated: false,
      confidence: 0.6,
    }
  )
}
