import type { Readable } from 'node:stream'
import { HearsayError } from '../../model/index.ts'

const mostBytes = 16 * 1024

/**
 * A password from a person: typed twice on a terminal, without being shown; else the first line of standard input.
 * @throws HearsayError `usage` where there is none, or the two differ.
 */
export async function newPassword(signal: AbortSignal): Promise<string> {
  if (!process.stdin.isTTY) return firstLine(process.stdin)
  const once = await typed('Password, at least 12 characters: ', signal)
  const again = await typed('The same again: ', signal)
  if (once !== again) throw new HearsayError('usage', 'the two passwords differ: nothing was changed')
  return once
}

export async function firstLine(input: Readable): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of input as AsyncIterable<Buffer>) {
    parts.push(part)
    size += part.length
    if (size > mostBytes) break
  }
  const line = Buffer.concat(parts).toString().split(/\r?\n/, 1)[0] ?? ''
  if (line === '') throw new HearsayError('usage', 'no password: give one on the first line of standard input')
  return line
}

/** Reads a line key by key, so that the terminal shows none of them. */
async function typed(prompt: string, signal: AbortSignal): Promise<string> {
  const { stdin, stderr } = process
  stderr.write(prompt)
  stdin.setRawMode(true)
  stdin.resume()
  try {
    const line = new TypedLine()
    for await (const keys of pressed(stdin)) if (line.press(keys) || signal.aborted) break
    return line.text
  } finally {
    stdin.setRawMode(false)
    stdin.pause()
    stderr.write('\n')
  }
}

/** What is pressed, piece by piece. The stream stays open for the line after this one. */
async function* pressed(stdin: NodeJS.ReadStream): AsyncGenerator<string> {
  for (;;) {
    const piece = await nextPiece(stdin)
    if (piece === null) return
    yield piece.toString()
  }
}

/** Null at the end. */
function nextPiece(stdin: NodeJS.ReadStream): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const done = (piece: Buffer | null): void => {
      stdin.off('data', done).off('end', ended)
      resolve(piece)
    }
    const ended = (): void => done(null)
    stdin.on('data', done).on('end', ended)
  })
}

/** A line as keys make it. */
export class TypedLine {
  private readonly characters: string[] = []

  get text(): string {
    return this.characters.join('')
  }

  /** Whether the line is done. @throws HearsayError `usage` for Ctrl-C. */
  press(keys: string): boolean {
    for (const key of keys) {
      if (key === '\r' || key === '\n' || key === '\u0004') return true
      // Raw, the terminal sends no signal of its own.
      if (key === '\u0003') throw new HearsayError('usage', 'nothing was changed')
      if (key === '\u007f' || key === '\b') this.characters.pop()
      else if (key >= ' ') this.characters.push(key)
    }
    return false
  }
}
