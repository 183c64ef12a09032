import { contentAfter, contentBefore, isFronted, trimmed } from './content.ts'
import { sameSentence, sentenceOf, type Context, type TokenSpan } from './context.ts'
import type { Found } from './found.ts'
import { phraseEndingAt } from './phrase-ending.ts'
import { phraseStartingAt } from './phrase-starting.ts'
import { predicateCue } from './predicates.ts'
import { answerTo, colonCue } from './turns.ts'
import { cueNouns, hearsayAdverbs } from './cue-verbs.ts'
import { groupNouns, partyNouns } from '../names/nouns.ts'
import { utterances } from '../voices/mentions.ts'
import { clauseOpeners, possessives } from './words.ts'

/** Attributions whose cue is no verb: "according to X", "X's claim that …", "Name: “…”", "reportedly". */
export function findPhraseCues(context: Context): Found[] {
  return context.tokens.flatMap((token) => {
    if (token.lower === 'according') return accordingTo(context, token.index) ?? []
    if (token.lower === 'as') return asReportedBy(context, token.index) ?? []
    const viewed = views.test(token.lower) ? inViewOf(context, token.index) : undefined
    if (viewed) return viewed
    if (cueNouns.has(token.lemma) && token.pos !== 'VERB') return nounCue(context, token.index) ?? []
    if (hearsayAdverbs.has(token.lower)) return hearsay(context, token.index) ?? []
    if (token.text === ':') return colonCue(context, token.index) ?? []
    if (token.text === 'A.' && context.labelled.has(token.index)) return answerTo(context, token.index) ?? []
    return predicateCue(context, token.index) ?? []
  })
}

function accordingTo(context: Context, at: number): Found | undefined {
  const { tokens } = context
  const sentence = sentenceOf(context, at)
  if (!sentence) return undefined
  const to = tokens[at + 1]?.lower === 'to'
  const plain = phraseStartingAt(context, at + (to ? 2 : 1))
  const source = plain && withMakers(context, plain)
  if (!source || !sameSentence(context, at, source.first)) return undefined
  const end = pastCiting(context, source.end)
  const content = at === sentence.firstToken ? contentFrom(context, end) : contentAround(context, at, end)
  if (content.length === 0) return undefined
  return {
    cue: { first: at, end: at + (to ? 2 : 1) },
    source,
    antecedent: null,
    content,
    stance: 'asserts',
    negated: false,
    confidence: 0.9,
  }
}

const made =
  /^(?:published|released|issued|posted|made|given|written|signed|carried|shared|circulated|drawn|compiled|put|leaked|prepared|produced|obtained|seen|provided|sent|read)$/
/** Most words of how, when and where the words came out, up to the comma. */
const longestMaking = 14

/** "According to a statement published on Monday by the Front on its channel, …": up to the comma, whoever made it among the words. */
function withMakers(context: Context, source: TokenSpan): TokenSpan {
  const { tokens } = context
  if (!utterances.has(tokens[source.end - 1]?.lower ?? '') || !made.test(tokens[source.end]?.lower ?? '')) return source
  for (let at = source.end + 1; at < source.end + longestMaking && sameSentence(context, source.end, at); at++) {
    if (tokens[at]?.text === ',') return { first: source.first, end: at }
    if (tokens[at]?.pos === 'AUX' || context.opening.has(at)) return source
  }
  return source
}

/** "According to the agency, citing two officials, …": past the aside that tells whose words the agency passes on. */
function pastCiting(context: Context, end: number): number {
  const { tokens } = context
  if (tokens[end]?.text !== ',' || !/^(?:citing|quoting)$/.test(tokens[end + 1]?.lower ?? '')) return end
  const cited = phraseStartingAt(context, end + 2, false)
  return cited && tokens[cited.end]?.text === ',' && sameSentence(context, end, cited.end) ? cited.end : end
}

/** "as reported by the hospital": like "according to". */
function asReportedBy(context: Context, at: number): Found | undefined {
  const { tokens } = context
  const verb = tokens[at + 1]
  if (
    verb?.pos !== 'VERB' ||
    tokens[at + 2]?.lower !== 'by' ||
    !/^(?:report|note|confirm|estimate|claim|state|document|announce|tell)$/.test(verb.lemma)
  )
    return undefined
  const source = phraseStartingAt(context, at + 3)
  if (!source || !sameSentence(context, at, source.first)) return undefined
  const opens = sentenceOf(context, at)?.firstToken === at
  const content = opens ? contentFrom(context, source.end) : contentAround(context, at, source.end)
  if (content.length === 0) return undefined
  return {
    cue: { first: at, end: at + 3 },
    source,
    antecedent: null,
    content,
    stance: 'asserts',
    negated: false,
    confidence: 0.85,
  }
}

const views =
  /^(?:view|opinion|words|estimation|assessment|judgment|judgement|telling|account|accounts|count|counts|reckoning|estimate|estimates|tally|calculation|calculations|admission|version)$/
/** Which of them a preposition makes an attribution of: "in her view", "by the army's count", "on his own admission". */
const viewed: Readonly<Record<string, RegExp>> = {
  in: /^(?:view|opinion|words|estimation|assessment|judgment|judgement|telling|account|reckoning|version)$/,
  by: /^(?:words|account|accounts|count|counts|reckoning|estimate|estimates|tally|calculation|calculations|admission|estimation|telling)$/,
  on: /^(?:account|reckoning|calculation|admission|version)$/,
}

/** "In our view, …", "in the words of the deputy, …", "by the army's count, …": like "according to". */
function inViewOf(context: Context, at: number): Found | undefined {
  const { tokens } = context
  const of = tokens[at + 1]?.lower === 'of'
  const source = of ? phraseStartingAt(context, at + 2, false) : possessorBefore(context, at)
  const first = of ? at - 1 : source?.first
  const end = of ? source?.end : at + 1
  if (!source || first === undefined || end === undefined) return undefined
  if (viewed[tokens[first - 1]?.lower ?? '']?.test(tokens[at]?.lower ?? '') !== true) return undefined
  if (!sameSentence(context, first - 1, at) || tokens[end]?.text !== ',') return undefined
  const opens = sentenceOf(context, at)?.firstToken === first - 1 || tokens[first - 2]?.text === ';'
  const content = opens ? contentFrom(context, end) : contentAround(context, first - 1, end)
  if (content.length === 0) return undefined
  return {
    cue: { first: at, end: at + 1 },
    source,
    antecedent: null,
    content,
    stance: 'asserts',
    negated: false,
    confidence: 0.7,
  }
}

function contentFrom(context: Context, end: number): TokenSpan[] {
  let first = end
  while (context.tokens[first]?.text === ',' && sameSentence(context, end - 1, first)) first++
  if (!sameSentence(context, end - 1, first)) return []
  const content = contentAfter(context, first, { relative: false, fronted: false })
  return content ? [content] : []
}

/** Mid-sentence: what stands before, from the quotation or sentence, and after a second comma what goes on. */
function contentAround(context: Context, at: number, end: number): TokenSpan[] {
  const { tokens } = context
  const comma = /^[,(—–]$/.test(tokens[at - 1]?.text ?? '')
  const closed = context.closing.get(comma ? at - 1 : at)
  const quotation = closed === undefined ? undefined : context.quotations[closed]
  const sentence = sentenceOf(context, at)
  const spans: TokenSpan[] = []
  const opener = tokens[at - 1]?.lower
  if (opener === 'and' || opener === 'but' || opener === 'that') return contentFrom(context, end)
  if (quotation && sentence && quotation.firstToken <= sentence.firstToken)
    spans.push({ first: quotation.firstToken, end: quotation.endToken })
  else {
    const before = contentBefore(context, comma ? at - 1 : at, sentence?.firstToken ?? at)
    if (before) spans.push({ first: quotedStart(context, before.first), end: before.end })
  }
  if (tokens[end]?.text === ',' && comma && sameSentence(context, at, end + 1)) {
    const next = tokens[end + 1]
    const goesOn = next && !/^(?:and|but|which|who|while|with|as|where|citing|adding|saying)$/.test(next.lower)
    const rest = goesOn ? contentAfter(context, end + 1, { relative: false, fronted: false }) : undefined
    if (rest) spans.push(rest)
  }
  return spans
}

/** A quotation that closes inside the sentence and began before it: the content begins with the quotation. */
function quotedStart(context: Context, first: number): number {
  const index = context.spokenIn[first] ?? -1
  return index < 0 ? first : (context.quotations[index]?.firstToken ?? first)
}

/** "the minister's claim that …", "the claims of the deputy, N., about …". */
function nounCue(context: Context, at: number): Found | undefined {
  const { tokens } = context
  const noun = tokens[at]
  const stance = noun && cueNouns.get(noun.lemma)
  if (!noun || !stance || (context.spokenIn[at] ?? -1) >= 0) return undefined
  const next = tokens[at + 1]
  const possessor = possessorBefore(context, at) ?? (next?.lower === 'that' ? bodyBefore(context, at) : undefined)
  if (!next || !sameSentence(context, at, at + 1)) return undefined
  if (next.text === ',') return claimMadeBy(context, at, stance)
  if (existsBefore(context, at)) return unsourcedReports(context, at, stance)
  if (possessor && leadsToContent(noun.lemma, next.lower)) return nounFound(context, at, possessor, at + 1, stance)
  if (next.lower !== 'of' && next.lower !== 'by' && next.lower !== 'from') return undefined
  const source = phraseStartingAt(context, at + 2)
  const lead = source && tokens[source.end]?.text === ',' ? source.end + 1 : source?.end
  if (!source || lead === undefined || !sameSentence(context, at, lead)) return undefined
  const found = /^(?:that|about)$/.test(tokens[lead]?.lower ?? '') && nounFound(context, at, source, lead, stance)
  // "The panel received testimony from fighters that …": whose words they are is told, whoever received them.
  return found ? { ...found, ...(next.lower === 'from' && { settled: true as const }) } : undefined
}

/** "The claim, made by the prosecutor, that …": who made it stands in an aside. */
function claimMadeBy(context: Context, at: number, stance: Found['stance']): Found | undefined {
  const { tokens } = context
  const made = /^(?:made|advanced|voiced|raised|repeated|issued|given|aired|published|put)$/.test(
    tokens[at + 2]?.lower ?? '',
  )
  const by = [at + 3, at + 4].find((where) => tokens[where]?.lower === 'by')
  const source = made && by !== undefined ? phraseStartingAt(context, by + 1, false) : undefined
  if (!source || tokens[source.end]?.text !== ',' || tokens[source.end + 1]?.lower !== 'that') return undefined
  if (!sameSentence(context, at, source.end + 1)) return undefined
  const found = nounFound(context, at, source, source.end + 1, stance)
  return found && { ...found, confidence: 0.75, settled: true }
}

/** "his claim that", "their estimate of", "her promise to", "his demand for": what a noun of saying takes as its content. */
function leadsToContent(noun: string, next: string): boolean {
  if (next === 'that' || next === 'about') return true
  if (next === 'to') return /^(?:promise|pledge|vow|threat|offer|refusal)$/.test(noun)
  if (next === 'for') return /^(?:demand|call)$/.test(noun)
  return (
    next === 'of' &&
    /^(?:claim|estimate|forecast|projection|count|denial|admission|accusation|allegation|warning|prediction)$/.test(
      noun,
    )
  )
}

/** "there have been reports": */
function existsBefore(context: Context, at: number): boolean {
  const { tokens } = context
  for (let back = at - 1; back > at - 7 && sameSentence(context, back, at); back--) {
    const token = tokens[back]
    if (token?.lower === 'there') return true
    if (token === undefined || !/^(?:AUX|VERB|ADJ|DET|ADV|NUM)$/.test(token.pos)) return false
  }
  return false
}

/** "There have been reports in recent days of …": what is reported, by nobody named. */
function unsourcedReports(context: Context, at: number, stance: Found['stance']): Found | undefined {
  for (let lead = at + 1; lead < at + 8 && sameSentence(context, at, lead); lead++) {
    if (!/^(?:of|that)$/.test(context.tokens[lead]?.lower ?? '')) continue
    const content = contentAfter(context, lead, { relative: false, fronted: false })
    return (
      content && {
        cue: { first: at, end: at + 1 },
        source: null,
        antecedent: null,
        content: [content],
        stance,
        negated: false,
        confidence: 0.6,
      }
    )
  }
  return undefined
}

function nounFound(
  context: Context,
  at: number,
  source: TokenSpan,
  from: number,
  stance: Found['stance'],
): Found | undefined {
  const content = complementFrom(context, from)
  return (
    content && {
      cue: { first: at, end: at + 1 },
      source,
      antecedent: null,
      content: [content],
      stance,
      negated: false,
      confidence: 0.6,
    }
  )
}

/** "claim that the wells are clean | has been met with laughter": up to a verb that nothing but the noun can be the subject of. */
function complementFrom(context: Context, from: number): TokenSpan | undefined {
  const { tokens } = context
  const lead = tokens[from]?.lower
  const phrase = lead === 'of' || lead === 'for' ? phraseStartingAt(context, from + 1, false) : undefined
  if (phrase && isFinite(context, phrase.end)) return { first: from, end: phrase.end }
  const content = contentAfter(context, from, { relative: false, fronted: isFronted(context, from) })
  if (!content || (lead !== 'that' && lead !== 'to')) return content
  let verbs = lead === 'to' ? 1 : 0
  for (let at = from + 1; at < content.end; at++) {
    const token = tokens[at]
    if (!token || context.opening.has(at) || clauseOpeners.has(token.lower) || joints.test(token.lower)) return content
    const group = context.groupAtFirst.get(at)
    if (!isFinite(context, at)) continue
    if (verbs > 0) return trimmed(context, { first: from, end: at })
    verbs++
    at = group?.head ?? pastAuxiliaries(context, at)
  }
  return content
}

const joints = /^(?:[,;:—–-]|and|or|but|who|which|whose|where|how|why|what)$/

/** A finite verb or an auxiliary begins here. */
function isFinite(context: Context, at: number): boolean {
  const form = context.groupAtFirst.get(at)?.form
  return form === 'finite' || form === 'passive' || context.tokens[at]?.pos === 'AUX'
}

function pastAuxiliaries({ tokens }: Context, at: number): number {
  let last = at
  while (/^(?:AUX|ADV|PART)$/.test(tokens[last + 1]?.pos ?? '')) last++
  return last
}

/** "the police account that the men drowned": the body right before the noun. */
function bodyBefore({ tokens }: Context, at: number): TokenSpan | undefined {
  const body = tokens[at - 1]
  const isBody = body !== undefined && (groupNouns.has(body.lower) || partyNouns.has(body.lower))
  return isBody && body.pos === 'NOUN' ? { first: at - 1, end: at } : undefined
}

function possessorBefore(context: Context, at: number): TokenSpan | undefined {
  const { tokens } = context
  for (let back = at - 1; back > at - 5; back--) {
    const token = tokens[back]
    if (!token || !sameSentence(context, back, at)) return undefined
    if (possessives.has(token.lower)) return { first: back, end: back + 1 }
    if (/^['’]s?$/.test(token.text) && (token.pos === 'PART' || ownsPlural(context, back))) {
      const owner = phraseEndingAt(context, back - 1)
      return owner && { first: owner.first, end: back + 1 }
    }
    if (token.pos !== 'ADJ' && token.pos !== 'NOUN' && token.pos !== 'ADV') return undefined
  }
  return undefined
}

/** "Berlin Motors’ claim": an apostrophe alone after an s, where no quotation closes. */
function ownsPlural({ tokens, closing }: Context, at: number): boolean {
  const [before, mark] = [tokens[at - 1], tokens[at]]
  return before?.lower.endsWith('s') === true && before.end === mark?.start && !closing.has(at + 1)
}

/** "reportedly": somebody says so, nobody is named. The content is the clause. */
function hearsay(context: Context, at: number): Found | undefined {
  const sentence = sentenceOf(context, at)
  if (!sentence || (context.spokenIn[at] ?? -1) >= 0) return undefined
  let first = at
  if (context.tokens[at - 1]?.pos === 'ADP') first = at
  else
    while (first > sentence.firstToken && !/^[,;:—–“"]$/.test(context.tokens[first - 1]?.text ?? '') && at - first < 40)
      first--
  const before = trimmed(context, { first, end: at })
  const after = contentAfter(context, at + 1, { relative: false, fronted: false })
  const content = [before, after].filter((span) => span !== undefined)
  if (content.length === 0) return undefined
  return {
    cue: { first: at, end: at + 1 },
    source: null,
    antecedent: null,
    content,
    stance: 'asserts',
    negated: false,
    confidence: 0.5,
  }
}
