import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { judgePassage, loadPassages } from '../bench/accuracy/passage.ts'

const bench = join(dirname(fileURLToPath(import.meta.url)), '..', 'bench', 'accuracy')

describe.each(['passages.dev.json', 'passages.more.json', 'passages.wide.json'])(
  'who says what in short passages: %s',
  (file) => {
    for (const passage of loadPassages(join(bench, file))) {
      test(passage.text, async () => {
        const { checks, unexpected } = await judgePassage(passage)
        const missed = checks.filter(({ met }) => !met).map(({ about, words }) => `${about}: ${words}`)
        if (passage.fallsShort === undefined) expect({ missed, unexpected }).toEqual({ missed: [], unexpected: [] })
        else expect([...missed, ...unexpected]).not.toEqual([])
      })
    }
  },
)
