import { contentAfter } from './content.ts'
import { sameSentence, type Context } from './context.ts'
import { plainClause, type Found } from './found.ts'
import { phraseStartingAt } from './phrase-starting.ts'
import { subjectBefore } from './source.ts'
import { couldSpeak } from './speakers.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Verbs of not doing before "from …ing", "…ing" and "to …". */
const before = { from: words('refrain abstain'), gerund: words('avoid'), to: words('refuse decline fail') } as const
const publishing = words(
  'give release publish declare announce provide disclose issue state reveal report specify share offer supply divulge',
)
const counts = words('figure number toll count tally total statistic estimate breakdown datum data')
const auxiliaries = words('has have had did does do')
const negations = words("not never n’t n't")
/** How far after the verb of publishing the count that is refused may stand, in tokens. */
const reach = 5

/**
 * "The ministry refrains from declaring any figures on …", "has not published a toll", "no official count was released by …":
 * that somebody gives no number is told of them like any claim, with the stance `withholds`.
 */
export function findWithheld(context: Context): Found[] {
  const found: Found[] = []
  for (const { index, lemma } of context.tokens) {
    if (!publishing.has(lemma)) continue
    const one = refusal(context, index) ?? passive(context, index)
    if (one) found.push(one)
  }
  return found
}

/** What was read, with refusals in place of what was read from the same words. */
export function withWithheld(context: Context, read: readonly Found[]): Found[] {
  const refusals = findWithheld(context)
  if (refusals.length === 0) return [...read]
  const taken = new Set(
    refusals.flatMap(({ cue }) =>
      Array.from({ length: (cue?.end ?? 0) - (cue?.first ?? 0) }, (_, at) => (cue?.first ?? 0) + at),
    ),
  )
  const others = read.filter(({ cue }) => !taken.has(cue?.first ?? -1) && !taken.has((cue?.end ?? 0) - 1))
  return [...others, ...refusals]
}

function refusal(context: Context, verb: number): Found | undefined {
  const first = leadBefore(context, verb)
  if (first === undefined || !countFollows(context, verb)) return undefined
  const source = subjectBefore(context, first)
  if (!source || !couldSpeak(context, source)) return undefined
  const whole = contentAfter(context, verb + 1, { ...plainClause, relative: source.relative })
  const content = whole && { first: whole.first, end: endOfObject(context, whole.first, whole.end) }
  return (
    content && {
      ...{ cue: { first, end: verb + 1 }, source: { first: source.first, end: source.end } },
      ...{ antecedent: source.antecedent, content: [content], stance: 'withholds', negated: false, confidence: 0.7 },
    }
  )
}

/** "any figures on the dead | and bars the families": another verb of the same subject is no part of what is refused. */
function endOfObject({ tokens, groupAtFirst }: Context, first: number, end: number): number {
  for (let at = first + 1; at < end; at++) {
    const form = /^(?:and|but|or)$/.test(tokens[at - 1]?.lower ?? '') ? groupAtFirst.get(at)?.form : undefined
    if (form === 'finite' || form === 'passive') return tokens[at - 2]?.text === ',' ? at - 2 : at - 1
  }
  return end
}

/** Where the words of not doing begin: "refrains from | declaring", "has not yet | published", "has yet to | publish". */
function leadBefore({ tokens }: Context, verb: number): number | undefined {
  const [one, two, three] = [tokens[verb - 1], tokens[verb - 2], tokens[verb - 3]]
  const isGerund = tokens[verb]?.lower.endsWith('ing') === true
  if (isGerund && one?.lower === 'from' && before.from.has(two?.lemma ?? '')) return withAuxiliary(tokens, verb - 2)
  if (isGerund && one?.lower === 'of' && two?.lower === 'short' && three?.lemma === 'stop') return verb - 3
  if (isGerund && before.gerund.has(one?.lemma ?? '')) return withAuxiliary(tokens, verb - 1)
  if (one?.lower === 'to') {
    if (before.to.has(two?.lemma ?? '')) return withAuxiliary(tokens, verb - 2)
    return two?.lower === 'yet' && auxiliaries.has(three?.lower ?? '') ? verb - 3 : undefined
  }
  const not = [verb - 1, verb - 2].find((at) => negations.has(tokens[at]?.lower ?? ''))
  const isBetween = not === verb - 1 || /^(?:yet|so|ever|publicly|officially)$/.test(one?.lower ?? '')
  return not !== undefined && isBetween && auxiliaries.has(tokens[not - 1]?.lower ?? '') ? not - 1 : undefined
}

function withAuxiliary(tokens: Context['tokens'], first: number): number {
  return auxiliaries.has(tokens[first - 1]?.lower ?? '') ? first - 1 : first
}

function countFollows(context: Context, verb: number): boolean {
  const { tokens, groupOfHead } = context
  for (let at = verb + 1; at <= verb + reach && sameSentence(context, verb, at); at++) {
    if (counts.has(tokens[at]?.lemma ?? '')) return true
    if (tokens[at]?.pos === 'PUNCT' || groupOfHead.has(at)) return false
  }
  return false
}

/** "No official toll has been released by the ministry": who it is that gives none stands after "by"; else nobody is told. */
function passive(context: Context, verb: number): Found | undefined {
  const { tokens } = context
  let be = verb - 1
  while (/^(?:been|being|yet|ever|so|far|officially|publicly)$/.test(tokens[be]?.lower ?? '')) be--
  if (!/^(?:has|have|had|was|were|is|are)$/.test(tokens[be]?.lower ?? '')) return undefined
  const no = firstOfNo(context, be)
  if (no === undefined) return undefined
  const by = tokens[verb + 1]?.lower === 'by' ? phraseStartingAt(context, verb + 2, false) : undefined
  return {
    ...{ cue: { first: be, end: verb + 1 }, source: by ?? null, antecedent: null },
    ...{ content: [{ first: no, end: be }], stance: 'withholds', negated: false, confidence: 0.6 },
  }
}

/** The "no" of the subject before an auxiliary, where that subject is a count. */
function firstOfNo(context: Context, end: number): number | undefined {
  const { tokens } = context
  let isCount = false
  for (let at = end - 1; at > end - 12 && sameSentence(context, at, end); at--) {
    const { lemma = '', lower = '', pos = '' } = tokens[at] ?? {}
    if (counts.has(lemma)) isCount = true
    if (lower === 'no') return isCount ? at : undefined
    if (pos === 'PUNCT' || pos === 'VERB' || pos === 'AUX') return undefined
  }
  return undefined
}
