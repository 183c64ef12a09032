import type { Token } from '../analysis.ts'
import { contentAfter } from './content.ts'
import { sentenceOf, type Context, type TokenSpan } from './context.ts'
import type { Found } from './found.ts'
import { peopleNouns, wordyThings } from './cue-verbs.ts'
import { dialogueLabels } from './dialogue.ts'
import { groupNouns } from '../names/nouns.ts'
import { roleNouns } from '../names/titles.ts'
import { utterances } from '../voices/mentions.ts'

/** What a headline's speaker says is longer than what a line of a form holds ("Town: Orsk"). */
const fewestWords = 3
/** Longest name before a colon, in tokens. */
const longestName = 8

/** "Name: “…”", "Name on the strike: “…”", a post's "@Name: …", a transcript's "NAME: …" and "A: …". */
export function colonCue(context: Context, at: number): Found | undefined {
  const { tokens } = context
  const sentence = sentenceOf(context, at)
  if (!sentence) return undefined
  const line = lineStart(context, at, sentence.firstToken)
  const isItem = /^[•*·–—-]$/.test(tokens[line]?.text ?? '')
  const first = pastUtterance(tokens, isItem ? line + 1 : line, at)
  if (at === first || at - line > longestName) return undefined
  const label = tokens.slice(first, at)
  const verb = label.length > 1 && /^(?:reports|writes|says|said|notes|adds)$/.test(label.at(-1)?.lower ?? '')
  const names = label.slice(0, verb ? -1 : topicAt(label))
  const quoted = context.opening.has(at + 1)
  const labelled = context.labelled.has(at)
  if (!labelled && names.some(({ text, pos }) => !/^(?:PROPN|NOUN|DET|ADJ)$/.test(pos) && !isLetter(text)))
    return undefined
  if (names.length < label.length && !quoted) return undefined
  const opens = opensLine(context, line)
  const capitals = names.every(({ text }) => /^\p{Lu}{2}[\p{Lu}.'’-]*$/u.test(text) || /^@\w/.test(text))
  const takesTurns = labelled || (opens && dialogueLabels(context).has(label.at(-1)?.lower ?? ''))
  const transcript = takesTurns || (opens && capitals)
  const answer = opens && names.length === 1 && names[0]?.text === 'A'
  const last = names.at(-1)
  const speaks =
    last !== undefined &&
    (wordyThings.has(last.lower) ||
      (names.length === 1 && (roleNouns.has(last.lower) || peopleNouns.has(last.lower) || groupNouns.has(last.lower))))
  const reported = opens && (isItem || sentence.index < 2) && speaks && sentence.endToken - at > fewestWords
  if (!quoted && !transcript && !reported && !answer) return undefined
  const named = names.some(({ pos, text }) => pos === 'PROPN' || /^@\w/.test(text))
  if (!reported && !answer && !takesTurns && !named) return undefined
  const turn = (transcript || answer) && !quoted
  if (turn && asksOnly(context, at)) return undefined
  const content = turn ? turnOf(context, at) : contentAfter(context, at + 1, { relative: false, fronted: false })
  return (
    content && {
      cue: verb ? { first: at - 1, end: at } : { first: at, end: at + 1 },
      source: answer ? null : { first, end: first + names.length },
      antecedent: null,
      content: [content],
      stance: 'asserts',
      negated: false,
      confidence: 0.6,
    }
  )
}

/** "A. There are 24.": what somebody answers to "Q. …". */
export function answerTo(context: Context, label: number): Found | undefined {
  const content = turnOf(context, label)
  const named = { first: label, end: label + 1 }
  return (
    content && {
      ...{ cue: named, source: null, antecedent: null, content: [content] },
      ...{ stance: 'asserts', negated: false, confidence: 0.6 },
    }
  )
}

/** "Tweet by @handle: “…”", "Statement from the Front: “…”": past the word for what is quoted. */
function pastUtterance(tokens: readonly Token[], first: number, colon: number): number {
  for (let at = first + 1; at < colon - 1; at++)
    if (/^(?:by|from)$/.test(tokens[at]?.lower ?? ''))
      return utterances.has(tokens[at - 1]?.lower ?? '') ? at + 1 : first
  return first
}

/** Where the name ends and "on the strike", "about …", "to reporters" begins. */
function topicAt(label: readonly Token[]): number {
  const at = label.findIndex(({ lower }, index) => index > 0 && /^(?:on|about|to|after|in)$/.test(lower))
  return at < 0 ? label.length : at
}

function isLetter(text: string): boolean {
  return text === 'A' || text.startsWith('@')
}

/** The first token of the line that a token stands in, within its sentence. */
function lineStart(context: Context, at: number, floor: number): number {
  let first = at
  while (first > floor && at - first <= longestName && !breaksBetween(context, first - 1, first)) first--
  return first
}

function opensLine(context: Context, first: number): boolean {
  return first === 0 || breaksBetween(context, first - 1, first)
}

function breaksBetween({ analysis, tokens }: Context, before: number, after: number): boolean {
  // "… arrested? A: We have the names. Q: The opposition …": turns on one line.
  const isTurn = /^[QA]$/.test(tokens[after]?.text ?? '') && tokens[after + 1]?.text === ':'
  if (isTurn && /^[.?!”"]$/.test(tokens[before]?.text ?? '')) return true
  return analysis.text.slice(tokens[before]?.end ?? 0, tokens[after]?.start ?? 0).includes('\n')
}

/** A turn that only asks claims nothing. */
function asksOnly(context: Context, colon: number): boolean {
  const turn = turnOf(context, colon)
  if (!turn) return false
  const { analysis, tokens } = context
  const [from, to] = [tokens[turn.first]?.sentence ?? 0, tokens[turn.end - 1]?.sentence ?? 0]
  return analysis.sentences.slice(from, to + 1).every(({ endToken }) => tokens[endToken - 1]?.text === '?')
}

/** Longest turn, in tokens. */
const longestTurn = 2000

/** A turn: everything after the name to the end of the paragraph, or to the line on which another turn begins. */
function turnOf(context: Context, colon: number): TokenSpan | undefined {
  const { tokens, analysis } = context
  const paragraph = sentenceOf(context, colon)?.paragraph
  let end = colon + 1
  for (; end < Math.min(tokens.length, colon + longestTurn); end++) {
    if (analysis.sentences[tokens[end]?.sentence ?? -1]?.paragraph !== paragraph) break
    const opens =
      breaksBetween(context, end - 1, end) && (tokens[end + 1]?.text === ':' || tokens[end + 2]?.text === ':')
    if (opens && end > colon + 1) break
  }
  return end > colon + 1 ? { first: colon + 1, end } : undefined
}
