import type { Glyph } from './glyph.ts'

const rightToLeft = /^(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
const arabic = /^(?=\p{L})[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u
const mark = /^\p{M}/u
const digit = /^\p{Nd}/u
const leftToRight = /^\p{L}/u
const separator = /^[.,:/\u066B\u066C-]$/
const terminator = /^[%\u066A$€£+#°]$/
const mirrored: Readonly<Record<string, string>> = {
  ...{ '(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{', '«': '»', '»': '«', '‹': '›', '›': '‹' },
}
const opening = new Set(['(', '[', '{', '«', '‹'])

export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(text)
}

/** A line in the order in which it is read. */
export interface LogicalLine {
  readonly glyphs: readonly Glyph[]
  /** How many ligatures had their letters in the wrong order. */
  readonly ligatures: number
}

type Direction = 'right' | 'left' | 'number' | 'separator' | 'terminator' | 'other'

interface Cluster {
  readonly glyphs: readonly Glyph[]
  readonly x: number
  readonly direction: Direction
}

/**
 * The glyphs of a line that holds right-to-left letters, in logical order: by where they stand on the page, the Unicode
 * Bidirectional Algorithm (UAX 9) turned round for one line without embeddings. A PDF does not tell the order of its
 * letters; both halves of a lam-alef come reversed, brackets and quotation marks mirrored.
 */
export function logicalLine(line: readonly Glyph[]): LogicalLine {
  const clusters = clustersOf(line)
  const [rights, lefts] = ['right', 'left'].map((side) => clusters.filter(({ direction }) => direction === side).length)
  const isRight = (rights ?? 0) >= (lefts ?? 0)
  const visual = [...clusters].sort((a, b) => a.x - b.x)
  const ordered = isRight ? turnRuns(visual.reverse(), leftRun) : turnRuns(visual, rightRun)
  const glyphs = ordered.flatMap(({ glyphs: own }) => own)
  return { glyphs: isRight ? withBrackets(glyphs) : glyphs, ligatures: turnedLigatures(glyphs, line) }
}

/** A letter with its marks; gaps are put beside the letter that they follow or precede. */
function clustersOf(line: readonly Glyph[]): Cluster[] {
  const hasArabic = line.some(({ text }) => arabic.test(text))
  const clusters: Cluster[] = []
  line.forEach((glyph, index) => {
    const last = clusters.at(-1)
    if (last && mark.test(glyph.text)) clusters[clusters.length - 1] = { ...last, glyphs: [...last.glyphs, glyph] }
    else clusters.push({ glyphs: [glyph], x: xOf(line, index), direction: directionOf(glyph.text, hasArabic) })
  })
  return clusters
}

function xOf(line: readonly Glyph[], index: number): number {
  const glyph = line[index]
  const [previous, next] = [line[index - 1], line[index + 1]]
  if (!glyph) return 0
  if (!glyph.isGap) return (glyph.left + glyph.right) / 2
  if (next && isRightToLeft(next.text)) return (next.left + next.right) / 2 + (next.right - next.left) / 2 + 0.001
  if (previous && isRightToLeft(previous.text)) return previous.left - 0.001
  return previous ? previous.right + 0.001 : glyph.left
}

/** After Arabic letters a sign beside a number goes with the letters, after Hebrew ones with the number (rules W2 and W5). */
function directionOf(text: string, hasArabic: boolean): Direction {
  if (digit.test(text)) return 'number'
  if (isRightToLeft(text)) return 'right'
  if (leftToRight.test(text)) return 'left'
  if (separator.test(text)) return 'separator'
  return !hasArabic && terminator.test(text) ? 'terminator' : 'other'
}

/** Turns round the runs that go the other way than the line. */
function turnRuns(
  clusters: readonly Cluster[],
  run: (clusters: readonly Cluster[], from: number) => number,
): Cluster[] {
  const ordered: Cluster[] = []
  for (let at = 0; at < clusters.length;) {
    const end = run(clusters, at)
    ordered.push(...clusters.slice(at, Math.max(end, at + 1)).reverse())
    at = Math.max(end, at + 1)
  }
  return ordered
}

/** The end of a run of Latin words and numbers that starts at `from` in a line read from the right. */
function leftRun(clusters: readonly Cluster[], from: number): number {
  const words = endOfWords(clusters, from)
  return words > from ? words : endOfNumber(clusters, from)
}

/** Numbers stand in their own order whatever the line's. */
function endOfNumber(clusters: readonly Cluster[], from: number): number {
  let at = from
  let end = from
  for (; at < clusters.length; at += 1) {
    const direction = clusters[at]?.direction
    if (direction === 'number') end = at + 1
    else if (direction === 'terminator') {
      if (end > from) return at + 1
    } else if (direction !== 'separator' || end === from || clusters[at - 1]?.direction !== 'number') break
  }
  return end
}

/** From a Latin letter or a number to the last Latin letter that no right-to-left letter parts from it. */
function endOfWords(clusters: readonly Cluster[], from: number): number {
  const first = clusters[from]?.direction
  if (first !== 'left' && first !== 'number') return from
  let end = from
  for (let at = from; at < clusters.length && clusters[at]?.direction !== 'right'; at += 1)
    if (clusters[at]?.direction === 'left') end = at + 1
  return end
}

/** A run of right-to-left words in a line that is read from the left. */
function rightRun(clusters: readonly Cluster[], from: number): number {
  if (clusters[from]?.direction !== 'right') return from
  let end = from
  for (let at = from; at < clusters.length && clusters[at]?.direction !== 'left'; at += 1)
    if (clusters[at]?.direction === 'right') end = at + 1
  return end
}

/** Brackets are drawn mirrored in a line from the right: which side each belongs to is told by its neighbours. */
function withBrackets(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.map((glyph, at) => {
    const other = mirrored[glyph.text]
    if (other === undefined) return glyph
    const opens = isSpaceOrEdge(glyphs[at - 1]) && !isSpaceOrEdge(glyphs[at + 1])
    return opens === opening.has(glyph.text) ? glyph : { ...glyph, text: other }
  })
}

function isSpaceOrEdge(glyph: Glyph | undefined): boolean {
  return glyph === undefined || glyph.text === ' ' || opening.has(glyph.text)
}

/** A ligature is one drawing: its letters have boxes of one width and height side by side. */
function turnedLigatures(ordered: readonly Glyph[], line: readonly Glyph[]): number {
  const places = new Map(line.map((glyph, index) => [glyph, index]))
  const turned = ordered.filter((glyph, at) => {
    const next = ordered[at + 1]
    if (!next || !isRightToLeft(glyph.text) || !isRightToLeft(next.text) || !isOneDrawing(next, glyph)) return false
    return (places.get(glyph) ?? 0) > (places.get(next) ?? 0)
  })
  return turned.length
}

function isOneDrawing(left: Glyph, right: Glyph): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.02
  return (
    near(left.right, right.left) &&
    near(left.right - left.left, right.right - right.left) &&
    near(left.top, right.top) &&
    near(left.bottom, right.bottom)
  )
}
