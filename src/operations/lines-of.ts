/** The lines of a stream of UTF-8 bytes, numbered from 1; the text of a line longer than `mostBytes` is null. */
export async function* linesOf(
  input: AsyncIterable<Uint8Array>,
  mostBytes: number,
): AsyncGenerator<{ readonly number: number; readonly text: string | null }> {
  const newline = 10
  let number = 0
  let pieces: Uint8Array[] = []
  let length = 0
  const take = (): { number: number; text: string | null } => {
    number += 1
    const text = length > mostBytes ? null : Buffer.concat(pieces).toString('utf8')
    pieces = []
    length = 0
    return { number, text }
  }
  const hold = (piece: Uint8Array): void => {
    length += piece.length
    if (length > mostBytes) pieces = []
    else pieces.push(piece)
  }
  for await (const chunk of input) {
    let from = 0
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, from)) {
      hold(chunk.subarray(from, at))
      yield take()
      from = at + 1
    }
    if (from < chunk.length) hold(chunk.subarray(from))
  }
  if (length > 0) yield take()
}
