import type { Context } from './context.ts'

/** Longest label before a colon, in tokens. */
const longestLabel = 5

const found = new WeakMap<Context, ReadonlySet<string>>()

/**
 * The last words, in lower case, of the labels that open the turns of a dialogue ("Keller: …", "Minister Keller: …"): at
 * least two lines open with one of them, and somebody asks a question. Empty where the text is no dialogue.
 */
export function dialogueLabels(context: Context): ReadonlySet<string> {
  const known = found.get(context)
  if (known) return known
  const labels = labelsOf(context)
  found.set(context, labels)
  return labels
}

function labelsOf({ analysis, tokens }: Context): ReadonlySet<string> {
  const counts = new Map<string, number>()
  let asks = false
  for (const { firstToken, endToken } of linesOf(analysis.text, tokens)) {
    const colon = tokens.slice(firstToken, firstToken + longestLabel + 1).findIndex(({ text }) => text === ':')
    const label = tokens.slice(firstToken, firstToken + colon)
    if (colon < 1 || !label.every(({ text }) => /^\p{Lu}\p{L}/u.test(text))) continue
    const last = label.at(-1)?.lower ?? ''
    counts.set(last, (counts.get(last) ?? 0) + 1)
    asks ||= tokens[endToken - 1]?.text === '?'
  }
  const recurs = [...counts.values()].some((count) => count > 1)
  return new Set(asks && recurs ? counts.keys() : [])
}

function* linesOf(text: string, tokens: Context['tokens']): Generator<{ firstToken: number; endToken: number }> {
  let firstToken = 0
  for (let at = 1; at <= tokens.length; at++) {
    const next = tokens[at]
    if (next && !text.slice(tokens[at - 1]?.end ?? 0, next.start).includes('\n')) continue
    yield { firstToken, endToken: at }
    firstToken = at
  }
}
