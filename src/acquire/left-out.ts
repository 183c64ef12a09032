import type { Skipped } from './items.ts'

/** How many files of a folder or an archive were left out, by reason. */
export class LeftOut {
  private readonly counts = new Map<string, number>()

  add(reason: string): void {
    this.counts.set(reason, (this.counts.get(reason) ?? 0) + 1)
  }

  summary(path: string): Skipped | null {
    const files = [...this.counts.values()].reduce((sum, count) => sum + count, 0)
    if (files === 0) return null
    const parts = [...this.counts].map(([reason, count]) => `${count} ${reason}`).join(', ')
    return { kind: 'skipped', path, files, reason: `files left out as no documents (${parts}): ${path}` }
  }
}
