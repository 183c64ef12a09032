import { caseFusions } from './case-fusion.ts'
import { wordsOf } from './letter-case.ts'
import type { Page } from './page.ts'
import { plainTitle } from './page.ts'

const topLines = 8
const longestTrail = 400
const separator = / ?[>»›→] ?| [/|\\] /gu

/**
 * The trail of sections above an article ("Home > World > Port Sele"), also where its parts were run together and the
 * title after them ("HomeWorld NewsPort Sele: Three held"). Where the title does not stand again below, it stays in the
 * article and only the sections are left out.
 */
export function noticeBreadcrumbs(page: Page): void {
  const { lines } = page
  for (let line = 0; line < lines.count && line < topLines; line += 1) {
    if (page.isTaken(line) || lines.length(line) > longestTrail || /[<@]/.test(lines.words(line))) continue
    const titleStart = titleStartInTrail(page, line)
    if (titleStart === null) continue
    const repeated = titleStart === lines.end(line) || isRepeatedBelow(page, line, titleStart)
    const end = repeated ? lines.end(line) : titleStart
    page.notices.push({
      kind: 'navigation',
      start: lines.start(line),
      end,
      reason: 'the trail of sections to the page',
    })
    if (repeated) page.mark(line, line)
    else if (page.titleSpan === null) setTitle(page, titleStart, lines.end(line))
  }
}

function setTitle(page: Page, start: number, end: number): void {
  page.title = page.text.slice(start, end)
  page.titleSpan = { start, end }
}

/** Where the title begins in a trail (the line's end where it holds none); null for a line that is no trail. */
function titleStartInTrail(page: Page, line: number): number | null {
  const [start, end] = [page.lines.start(line), page.lines.end(line)]
  const words = page.text.slice(start, end)
  const separators = [...words.matchAll(separator)]
  const lastSeparator = separators.at(-1)
  if (lastSeparator && (separators.length > 1 || /^home\b/i.test(words)) && isTrail(words)) {
    const tail = words.slice(lastSeparator.index + lastSeparator[0].length)
    return wordsOf(tail).length >= 4 ? end - tail.length : end
  }
  return titleStartAfterFusions(page, line, words)
}

/** All parts but the last are names of sections: a few words each. */
function isTrail(words: string): boolean {
  const parts = words.split(separator).slice(0, -1)
  return parts.every((part) => part.length <= 40 && wordsOf(part).length <= 5 && !/[.!?]$/.test(part))
}

function titleStartAfterFusions(page: Page, line: number, words: string): number | null {
  const start = page.lines.start(line)
  const fusions = caseFusions(page.text, start, start + words.length)
  const repeated = fusions.find(({ at }) => isRepeatedBelow(page, line, at))
  if (repeated) return repeated.at
  const last = fusions.at(-1)
  if (!/^Home\p{Lu}/u.test(words) || !last) return null
  const tail = page.text.slice(last.at, start + words.length)
  return wordsOf(tail).length >= 4 ? last.at : start + words.length
}

function isRepeatedBelow(page: Page, line: number, titleStart: number): boolean {
  const title = plainTitle(page.text.slice(titleStart, page.lines.end(line)))
  if (title === '') return false
  for (let below = line + 1; below < page.lines.count && below <= line + 4; below += 1)
    if (page.lines.length(below) <= longestTrail && plainTitle(page.lines.words(below)) === title) return true
  return page.isTitle(page.text.slice(titleStart, page.lines.end(line))) && page.titleSpan !== null
}
