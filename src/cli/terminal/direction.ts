const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** U+2068 and U+2069: what stands between them takes its own direction and does not turn its surroundings around. */
const [isolateStart, isolateEnd] = ['\u2068', '\u2069']

/**
 * Isolates each run of right-to-left words in one line, so that the numbers and columns beside it keep their places.
 * The marks have no width. Call it last, after wrapping: a run must not be cut between its two marks.
 */
export function isolateRightToLeft(line: string): string {
  if (!rightToLeft.test(line)) return line
  const out: string[] = []
  let run: string[] = []
  const close = (): void => {
    let last = run.length
    while (last > 0 && run[last - 1]?.trim() === '') last -= 1
    if (last > 0) out.push(isolateStart, ...run.slice(0, last), isolateEnd)
    out.push(...run.slice(last))
    run = []
  }
  for (const piece of line.split(/(\s+)/u)) {
    const belongs = rightToLeft.test(piece) || (run.length > 0 && piece.trim() === '')
    if (belongs) run.push(piece)
    else {
      close()
      out.push(piece)
    }
  }
  close()
  return out.join('')
}
