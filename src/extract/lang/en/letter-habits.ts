/** How a text uses capitals and lines, which tells where its sentences begin. */
export interface LetterHabits {
  /** Hardly any capitals: a small letter may begin a sentence. */
  readonly noCapitals: boolean
  /** Lines break off anywhere, as in a narrow column or a bad scan: a small letter goes on with the line before. */
  readonly brokenLines: boolean
}

/** Beginning of a text that its habits are told from, in code units. */
const sample = 20_000
/** At least so many letters to a capital where there are none to speak of. */
const lettersToCapital = 200

export function letterHabits(text: string): LetterHabits {
  const head = text.slice(0, sample)
  const letters = head.match(/\p{L}/gu)?.length ?? 0
  const capitals = head.match(/\p{Lu}/gu)?.length ?? 0
  const noCapitals = letters > 0 && capitals * lettersToCapital <= letters
  return { noCapitals, brokenLines: !noCapitals && hasBrokenLines(head) }
}

/** Most lines that follow one another without a gap go on in the middle of a sentence; lists of small words are few lines or have marks. */
function hasBrokenLines(head: string): boolean {
  let [pairs, broken] = [0, 0]
  const lines = head.split('\n')
  for (let at = 0; at + 1 < lines.length; at++) {
    const [line = '', next = ''] = [lines[at], lines[at + 1]]
    if (line.trim() === '' || next.trim() === '') continue
    pairs++
    if (goesOn(line, next)) broken++
  }
  return broken > 1 && broken * 2 >= pairs
}

const asksForMore = /(?:^|\s)(?:on|of|the|a|an|and|or|that|in|to|at|by|for|from|with|their|his|her|its|said)$/

/** Whether a line ends and the next begins in the middle of a sentence, as far as their letters tell. */
export function goesOn(line: string, next: string): boolean {
  return (/[\p{Ll},]$/u.test(line) && /^\p{Ll}/u.test(next)) || (asksForMore.test(line) && /^\p{Lu}/u.test(next))
}
