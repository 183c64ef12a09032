import type { Analysis, Paragraph, Token } from '../analysis.ts'
import { peopleEndings, peopleNouns } from './cue-verbs.ts'

/** Longest label of a turn, in tokens. */
const longestLabel = 8

const interviewers: ReadonlySet<string> = new Set(
  'q question questioner interviewer reporter reporters journalist journalists moderator host presenter anchor correspondent'.split(
    ' ',
  ),
)

/**
 * The colons that end the label of a turn in a transcript, where the label is written as any name is ("Varen:", "The minister:"):
 * it opens a paragraph of speech and comes again, or somebody who asks has turns too.
 */
export function turnLabels(analysis: Analysis): ReadonlySet<number> {
  const labels = analysis.paragraphs.flatMap((paragraph) => labelOf(analysis, paragraph) ?? [])
  const count = new Map<string, number>()
  for (const { key } of labels) count.set(key, (count.get(key) ?? 0) + 1)
  const answers = answerLabels(analysis)
  const isInterview = labels.some(({ head }) => interviewers.has(head))
  const turns = labels.filter(({ key }) => isInterview || (count.get(key) ?? 0) > 1)
  return new Set([...turns.map(({ colon }) => colon), ...answers])
}

/** "A." above whose paragraph stands one that "Q." opens. */
function answerLabels({ tokens, sentences, paragraphs }: Analysis): number[] {
  const openers = paragraphs.map(({ firstSentence }) => tokens[sentences[firstSentence]?.firstToken ?? 0])
  return openers.flatMap((opener, at) => (opener?.text === 'A.' && openers[at - 1]?.text === 'Q.' ? opener.index : []))
}

interface Label {
  readonly key: string
  /** The last word, in lower case. */
  readonly head: string
  readonly colon: number
}

function labelOf({ tokens, sentences }: Analysis, paragraph: Paragraph): Label | undefined {
  const first = sentences[paragraph.firstSentence]?.firstToken ?? 0
  const end = sentences[paragraph.endSentence - 1]?.endToken ?? 0
  for (let at = first + 1; at < Math.min(end - 1, first + longestLabel); at++) {
    if (tokens[at]?.text !== ':') continue
    const words = tokens.slice(first, at)
    const head = words.at(-1)
    if (!head || !words.every(canStandInLabel) || !isSomebody(head) || !isSpeech(tokens, at + 1, end)) return undefined
    return { key: words.map(({ lower }) => lower).join(' '), head: head.lower, colon: at }
  }
  return undefined
}

function canStandInLabel({ pos, text }: Token): boolean {
  return /^(?:PROPN|NOUN|ADJ|DET)$/.test(pos) || /^\p{Lu}/u.test(text) || text === '.' || text === 'of'
}

function isSomebody({ text, lower, pos }: Token): boolean {
  if (interviewers.has(lower) || peopleNouns.has(lower) || peopleEndings.test(lower)) return true
  return pos === 'PROPN' && /^\p{Lu}/u.test(text)
}

/** What somebody says has a verb or ends as a sentence does; the fields of a form ("Name: Ilo Varen") have neither. */
function isSpeech(tokens: readonly Token[], from: number, end: number): boolean {
  return /^(?:[.?!…]|["”’])$/.test(tokens[end - 1]?.text ?? '') && end - from > 1
}
