import { misreadings, type Notice } from '../model/index.ts'

/** More are told in one notice. */
const mostNotices = 20

/** Words and numbers in which a scan seems to have taken letters and digits for one another: how they are read is told. */
export function misreadNotices(text: string): Notice[] {
  const found = misreadings(text)
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last) return []
  if (found.length <= mostNotices)
    return found.map(({ start, end, meant }) => ({ kind: 'doubtful-ocr', start, end, reason: `read as “${meant}”` }))
  const reason = `letters and digits taken for one another in ${String(found.length)} places, the first read as “${first.meant}”`
  return [{ kind: 'doubtful-ocr', start: first.start, end: last.end, reason }]
}
