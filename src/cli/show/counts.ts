/** "1 claim", "3 claims"; the plural is given where an "s" does not make it. */
export function counts(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? noun : plural}`
}
