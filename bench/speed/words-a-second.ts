import { wordsOf, type Article } from './articles.ts'
import { median } from './measured-process.ts'
import { measuredReaders, type MeasuredReader } from './readers.ts'

/** Passes before the first that counts: the engine compiles what runs often. */
const warmUp = 2

/**
 * Words a second of processor time, warm, within this process. The readers take turns, so that a busy machine is busy for
 * all of them; collecting garbage and compiling count, on whatever thread.
 */
export async function wordsASecond(articles: readonly Article[], runs: number): Promise<void> {
  const readers = measuredReaders()
  const seconds = new Map<MeasuredReader, number[]>(readers.map((reader) => [reader, []]))
  for (let run = -warmUp; run < runs; run++)
    for (const reader of readers) {
      const used = await cpuSecondsOf(reader, articles)
      if (run >= 0) seconds.get(reader)?.push(used)
    }
  const words = wordsOf(articles)
  const speeds = readers.map((reader) => words / median(seconds.get(reader) ?? []))
  console.log(`\n${articles.length} articles, ${words} words, processor time, warm, median of ${runs} runs:\n`)
  console.log(`| reader | words/s | µs a word | hearsay's speed against it |\n|---|${'---:|'.repeat(3)}`)
  readers.forEach(({ name }, index) => {
    const speed = speeds[index] ?? NaN
    const cells = [speed.toFixed(0), (1e6 / speed).toFixed(1), ((speeds[0] ?? NaN) / speed).toFixed(2)]
    console.log(`| ${name} | ${cells.join(' | ')} |`)
  })
}

async function cpuSecondsOf(reader: MeasuredReader, articles: readonly Article[]): Promise<number> {
  const before = process.cpuUsage()
  for (const article of articles) await reader.read(article)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
