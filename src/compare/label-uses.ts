import type { LocatedAttribution } from '../model/index.ts'
import { judgements, namingVerbs, type Judgement } from './label-words.ts'
import { lemma, wordsOf } from './words.ts'

/** A speaker's own word for people. */
export interface LabelUse {
  readonly attribution: LocatedAttribution
  readonly label: string
  readonly judgement: Judgement
  /** Whom it is said of, in the text's words; null where only the label stands there. */
  readonly referent: string | null
}

/** Longer contents tell of much besides the people they name. */
const longestNaming = 400

/**
 * The word by which an attribution names people, where it is an act of naming: "called the strikers “vandals”",
 * "consider “bystanders …” as “martyrs”". The label is the last judging word, the referent the first neutral one.
 */
export function labelUse(attribution: LocatedAttribution, text: string | null): LabelUse | null {
  const words = wordsOf(passageOf(attribution, text))
  const verb = words.findIndex((word) => namingVerbs.has(word))
  if (verb < 0) return null
  const named = words
    .slice(verb + 1, verb + 60)
    .map((word) => ({ word, judgement: judgements.get(lemma(word)) }))
    .filter(({ judgement }) => judgement !== undefined)
  const label = named.find(({ judgement }) => judgement !== 'neutral')
  if (label?.judgement === undefined) return null
  const referent = named.find(({ judgement }) => judgement === 'neutral')?.word ?? pronounAfter(words, verb)
  return { attribution, label: label.word, judgement: label.judgement, referent }
}

/** "called them “terrorists”": those whom the text named last. */
function pronounAfter(words: readonly string[], verb: number): string | null {
  return words[verb + 1] === 'them' ? 'them' : null
}

/** The words from the cue to the end of the content; without the text, the cue and content as far as they are kept. */
function passageOf({ cue, content }: LocatedAttribution, text: string | null): string {
  const spans = [...cue, ...content]
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  if (spans.length === 0 || end - start > longestNaming) return ''
  return text === null
    ? [...spans]
        .sort((a, b) => a.start - b.start)
        .map((span) => span.text)
        .join(' ')
    : text.slice(start, end)
}
