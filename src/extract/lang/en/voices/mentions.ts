import type { Mention } from '../../../drafts.ts'
import type { Token } from '../analysis.ts'

/** Finds the mention that covers a token. */
export type MentionFinder = (token: Token) => Mention | undefined

/** Finds the mention that covers a token; of several the shortest. */
export function mentionFinder(mentions: readonly Mention[]): MentionFinder {
  return (token) => {
    let low = 0
    let high = mentions.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((mentions[middle]?.start ?? Infinity) <= token.start) low = middle + 1
      else high = middle
    }
    let best: Mention | undefined
    for (let at = low - 1; at >= Math.max(0, low - 4); at--) {
      const mention = mentions[at]
      if (mention && mention.end >= token.end && (!best || mention.end - mention.start < best.end - best.start))
        best = mention
    }
    return best
  }
}

export function isName(mention: Mention | undefined): mention is Mention & { entity: number } {
  return mention !== undefined && mention.entity !== null && mention.form !== 'nominal' && mention.form !== 'pronoun'
}

export function isNominal(token: Token): boolean {
  return token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'PRON' || token.pos === 'NUM'
}

export const relatives: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom', 'whose'])
export const articles: ReadonlySet<string> = new Set(['the', 'a', 'an'])

/** Nouns for words said or written: "Sele's report", "a statement by the Front" speak with their owner's voice. */
export const utterances: ReadonlySet<string> = new Set(
  (
    'statement statements remarks remark report reports letter letters speech tweet tweets post posts message messages comments comment words claim claims article ' +
    'interview testimony figures figure data account accounts announcement declaration order decree verdict ruling editorial estimate estimates study survey ' +
    'research analysis investigation inquiry findings book memo note warning call appeal release communique bulletin'
  ).split(' '),
)
