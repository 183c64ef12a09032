/** Pieces are gathered up to about this many code units before they are given out. */
const worthWriting = 65_536

/**
 * The JSON of a value, as `JSON.stringify` gives it, in pieces: a book's reading is longer than the longest string that
 * the engine can hold. An object's members are made one by one, and of a member that is a list its items.
 */
export function* jsonPieces(value: unknown): Generator<string> {
  let waiting = ''
  for (const piece of smallPieces(value)) {
    waiting += piece
    if (waiting.length < worthWriting) continue
    yield waiting
    waiting = ''
  }
  if (waiting !== '') yield waiting
}

function* smallPieces(value: unknown): Generator<string> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    yield JSON.stringify(value)
    return
  }
  let before = '{'
  for (const [name, member] of Object.entries(value) as [string, unknown][]) {
    if (member === undefined) continue
    yield `${before}${JSON.stringify(name)}:`
    yield* Array.isArray(member) ? listPieces(member) : [JSON.stringify(member)]
    before = ','
  }
  yield before === '{' ? '{}' : '}'
}

function* listPieces(items: readonly unknown[]): Generator<string> {
  yield '['
  let before = ''
  for (const item of items) {
    yield before + JSON.stringify(item ?? null)
    before = ','
  }
  yield ']'
}
