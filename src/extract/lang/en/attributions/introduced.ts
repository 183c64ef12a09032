import type { Paragraph } from '../analysis.ts'
import type { Context, TokenSpan } from './context.ts'
import type { Found } from './found.ts'
import { listFrom } from './lists.ts'
import { phraseStartingAt } from './phrase-starting.ts'
import { subjectBefore } from './source.ts'
import { couldSpeak } from './speakers.ts'
import type { VerbGroup } from './verbs.ts'
import { cueVerbs } from './cue-verbs.ts'

/** Verbs that are no cue with a mere object but introduce the words below them: "described the night:". */
const introducing = /^(?:describe|recall|recount|explain|continue|read|begin|conclude|put|go)$/

/**
 * Gives what stands below "She told us that …:" or "The letter reads:" to whoever the line names: the next paragraph, and
 * those after it while they are quoted in the same way (“…, > …).
 */
export function takeIntroduced(context: Context, found: readonly Found[]): Found[] {
  const { paragraphs } = context.analysis
  const byParagraph = lastInParagraphs(context, found)
  const added: Found[] = []
  const extended = found.map((one) => goingOn(context, one))
  for (const [index, paragraph] of paragraphs.entries()) {
    const colon = colonAtEnd(context, paragraph)
    const below = colon === undefined ? [] : contentBelow(context, index)
    const [opening] = below
    if (colon === undefined || !opening || paragraph.heading) continue
    const last = byParagraph.get(index)
    const holder = last === undefined ? undefined : extended[last]
    if (last !== undefined && holder?.cue && sameLine(context, holder.cue.first, colon)) {
      const covered = holder.content.some(({ first, end }) => first <= opening.first && opening.first < end)
      const own = holder.content.filter((span) => !isAddressee(context, span, colon))
      if (!covered) extended[last] = { ...holder, content: [...own, ...below] }
      continue
    }
    const introduced = introducedBy(context, colon, below)
    if (introduced) added.push(introduced)
  }
  return [...extended, ...added]
}

/** What stands below a colon: the items of a list, or the words of the next paragraph and those that go on with them. */
function contentBelow(context: Context, index: number): TokenSpan[] {
  const items = listFrom(context, index + 1)
  if (items.length > 0) return items
  const words = wordsBelow(context, index)
  return words ? [words] : []
}

/** "told reporters:", "said that:": who is told, or a bare conjunction, is no part of what is said below. */
function isAddressee({ tokens, groupOfHead }: Context, { first, end }: TokenSpan, colon: number): boolean {
  if (end !== colon) return false
  if (end - first === 1 && tokens[first]?.lower === 'that') return true
  return groupOfHead.has(first - 1) && /^(?:tell|inform|remind|assure|warn)$/.test(tokens[first - 1]?.lemma ?? '')
}

/** "The minister said: The state has … We will …": unquoted words after a colon go on while the speaker says "we". */
function goingOn(context: Context, found: Found): Found {
  const { analysis, tokens, opening, spokenIn } = context
  const [only, ...others] = found.content
  if (!only || others.length > 0 || !found.source || tokens[only.first - 1]?.text !== ':') return found
  if (found.cue?.end !== only.first - 1 || opening.has(only.first) || (spokenIn[only.first] ?? -1) >= 0) return found
  const index = analysis.sentences[tokens[only.first]?.sentence ?? -1]?.paragraph ?? -1
  const paragraph = analysis.paragraphs[index]
  if (!paragraph || paragraph.heading || !/^\p{Lu}/u.test(tokens[only.first]?.text ?? '')) return found
  if (!speaksOfItself(context, paragraph)) return found
  const last = analysis.paragraphs[statementEnd(context, index)]
  const end = analysis.sentences[(last?.endSentence ?? 0) - 1]?.endToken ?? only.end
  return { ...found, content: [{ first: only.first, end: Math.max(only.end, end) }] }
}

/** The last attribution of each paragraph whose cue stands outside a quotation. */
function lastInParagraphs(context: Context, found: readonly Found[]): Map<number, number> {
  const last = new Map<number, number>()
  found.forEach(({ cue, source }, index) => {
    const sentence = cue && source ? context.analysis.sentences[context.tokens[cue.first]?.sentence ?? -1] : undefined
    if (!cue || !sentence || (context.spokenIn[cue.first] ?? -1) >= 0) return
    const before = found[last.get(sentence.paragraph) ?? -1]?.cue?.first ?? -1
    if (cue.first > before) last.set(sentence.paragraph, index)
  })
  return last
}

function colonAtEnd({ analysis, tokens }: Context, paragraph: Paragraph): number | undefined {
  const last = analysis.sentences[paragraph.endSentence - 1]
  const token = last && tokens[last.endToken - 1]
  return token?.text === ':' && last ? last.endToken - 1 : undefined
}

function sameLine({ tokens }: Context, cue: number, colon: number): boolean {
  return tokens[cue]?.sentence === tokens[colon]?.sentence
}

/** Paragraphs of one quotation taken together, at most. */
const mostParagraphs = 12

function wordsBelow(context: Context, index: number): TokenSpan | undefined {
  const { paragraphs } = context.analysis
  const next = paragraphs[index + 1]
  if (!next || next.heading) return undefined
  let end = index + 1
  const mark = quoteMark(context, next)
  while (mark === '>' && end < index + mostParagraphs) {
    const further = paragraphs[end + 1]
    if (!further || quoteMark(context, further) !== mark) break
    end++
  }
  if (mark === '' && !context.opening.has(firstToken(context, next))) end = statementEnd(context, index + 1)
  const quotation = context.quotations[context.opening.get(firstToken(context, next)) ?? -1]
  const last = context.analysis.sentences[(paragraphs[end]?.endSentence ?? 0) - 1]?.endToken ?? 0
  const first = firstToken(context, next)
  return { first, end: quotation && mark !== '>' ? quotation.endToken : Math.max(first + 1, last) }
}

/** A statement without quotation marks goes on to the last of the next paragraphs in which somebody says "I" or "we". */
function statementEnd(context: Context, first: number): number {
  const { paragraphs } = context.analysis
  let end = first
  for (let at = first + 1; at <= end + 2 && at < first + mostParagraphs; at++) {
    const paragraph = paragraphs[at]
    if (!paragraph || paragraph.heading || colonAtEnd(context, paragraph) !== undefined) break
    if (speaksOfItself(context, paragraph)) end = at
  }
  return end
}

/** Outside quotation marks, which would make the words another's. */
function speaksOfItself({ analysis, tokens, spokenIn }: Context, paragraph: Paragraph): boolean {
  const from = analysis.sentences[paragraph.firstSentence]?.firstToken ?? 0
  const to = analysis.sentences[paragraph.endSentence - 1]?.endToken ?? 0
  return tokens
    .slice(from, to)
    .some(({ lower, index }) => /^(?:i|we|our|my|us)$/.test(lower) && (spokenIn[index] ?? -1) < 0)
}

function firstToken({ analysis, tokens }: Context, paragraph: Paragraph): number {
  const sentence = analysis.sentences[paragraph.firstSentence]
  let first = sentence?.firstToken ?? 0
  while (tokens[first]?.text === '>') first++
  return first
}

/** ">" of Markdown and mail; empty otherwise. */
function quoteMark({ analysis }: Context, paragraph: Paragraph): string {
  const before = analysis.text.slice(Math.max(0, paragraph.start - 3), paragraph.start + 1).trimEnd()
  return before.endsWith('>') ? '>' : ''
}

function introducedBy(context: Context, colon: number, below: TokenSpan[]): Found | undefined {
  const cited = accordingBefore(context, colon)
  if (cited) return { ...cited, antecedent: null, content: below, stance: 'asserts', negated: false, confidence: 0.8 }
  const group = lastGroup(context, colon)
  if (!group || (group.form !== 'finite' && group.form !== 'passive')) return undefined
  const lemma = context.tokens[group.head]?.lemma ?? ''
  const verb = (cueVerbs.get(lemma) ?? []).find(({ kind, frames }) => kind === 'telling' && frames.has('quote'))
  if (!verb && !introducing.test(lemma)) return undefined
  const source = subjectBefore(context, group.firstToken)
  if (!source || !couldSpeak(context, source)) return undefined
  return {
    cue: { first: group.firstToken, end: group.head + 1 },
    source: { first: source.first, end: source.end },
    antecedent: source.antecedent,
    content: below,
    stance: verb?.stance ?? 'asserts',
    negated: group.negated,
    confidence: 0.7,
  }
}

/** "According to the Front:" over a list or a quotation. */
function accordingBefore(context: Context, colon: number): Pick<Found, 'cue' | 'source'> | undefined {
  const { tokens } = context
  for (let at = colon - 3; at > colon - farthestVerb && sameLine(context, at, colon); at--) {
    if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') continue
    const source = phraseStartingAt(context, at + 2)
    return source?.end === colon ? { cue: { first: at, end: at + 2 }, source } : undefined
  }
  return undefined
}

/** Farthest verb from the colon, in tokens. */
const farthestVerb = 15

function lastGroup(context: Context, colon: number): VerbGroup | undefined {
  for (
    let at = colon - 1;
    at > colon - farthestVerb && context.tokens[at]?.sentence === context.tokens[colon]?.sentence;
    at--
  ) {
    const index = context.groupOfHead.get(at)
    if (index !== undefined) return context.groups[index]
  }
  return undefined
}
