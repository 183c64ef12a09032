import { wordsOf } from './letter-case.ts'

const sampleLength = 6000
/** Fewer than twelve letters tell no language. */
const enoughLetters = /^(?:\P{L}*\p{L}){12}/u
/** Words that make up a quarter of English running text and are rare together in any other language. */
const englishWords = new Set([
  ...[
    'the',
    'of',
    'and',
    'to',
    'in',
    'that',
    'is',
    'was',
    'for',
    'on',
    'with',
    'as',
    'by',
    'said',
    'have',
    'from',
    'are',
  ],
  ...[
    'were',
    'has',
    'it',
    'be',
    'at',
    'this',
    'which',
    'had',
    'their',
    'been',
    'who',
    'they',
    'his',
    'not',
    'will',
    'an',
  ],
])

/**
 * The language of a text as ISO 639-1, or null where it is too short or not certain. English is told by its small words,
 * so that the detector's half second of loading is spent on other languages only.
 */
export async function languageOf(text: string): Promise<string | null> {
  const sample = sampleOf(text)
  if (!enoughLetters.test(sample)) return null
  if (isPlainlyEnglish(sample)) return 'en'
  const { eld } = await import('eld/small')
  const result = eld.detect(sample)
  return result.language !== '' && (result.isReliable() || isClear(result.getScores())) ? result.language : null
}

/** The beginning and a stretch of the middle: the beginning alone may be navigation. */
function sampleOf(text: string): string {
  if (text.length <= 2 * sampleLength) return text
  const middle = Math.floor(text.length / 2)
  return `${text.slice(0, sampleLength)}\n${text.slice(middle, middle + sampleLength)}`
}

function isPlainlyEnglish(sample: string): boolean {
  const words = wordsOf(sample.toLowerCase())
  const english = words.filter((word) => englishWords.has(word)).length
  return words.length >= 12 && english / words.length >= 0.2
}

function isClear(scores: Readonly<Record<string, number>>): boolean {
  const [first = 0, second = 0] = Object.values(scores).sort((a, b) => b - a)
  return first > 0.5 && first - second > 0.15
}
