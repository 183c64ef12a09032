import { clauseOpeners, contractions, hypothetical } from './clause-words.ts'
import { wordsOf } from './words.ts'

/** One clause of somebody's words. */
export interface Clause {
  /** As printed, without the marks around it. */
  readonly text: string
  /** Lower-case words with contractions spelled out; commas stand as words. */
  readonly words: readonly string[]
}

const between =
  /[.;:!“”"…]|\s[–—-]\s|,\s(?=(?:but|while|and|although|because|so|whereas|which|who)\b)|\s(?:but|while|although|because|whereas)\s|\sand\s(?=(?:I|we|he|she|they|it|you|that)\b)/u

/** Full stops that end no sentence. */
const abbreviations = /\b(Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Prof|St|U\.S|U\.N|U\.K)\./g

/** Clauses that state something: questions, conditions and guesses are left out. */
export function clausesOf(text: string): Clause[] {
  return text
    .replace(abbreviations, '$1')
    .split(/(?<=\?)/)
    .flatMap((part) => {
      const clauses = part.split(between)
      return part.endsWith('?') ? clauses.slice(0, -1) : clauses
    })
    .map((clause) => clause.replace(/^[,\s]+|(?<![,\s])[,\s]+$/g, ''))
    .filter((clause) => clause.length > 3)
    .map((clause) => ({ text: clause, words: wordsIn(clause) }))
    .filter(({ words }) => !words.some((word) => hypothetical.has(word)))
}

function wordsIn(clause: string): string[] {
  let text = clause.replace(/\bnot (?:only|just|merely)\b/gi, '')
  for (const [pattern, full] of contractions) text = text.replace(pattern, full)
  const words = text.split(/(,)/).flatMap((part) => (part === ',' ? [','] : wordsOf(part)))
  let first = 0
  while (first < words.length && (clauseOpeners.has(words[first] ?? '') || words[first] === ',')) first += 1
  return words.slice(first)
}
