/** Sets of things that were found to be the same, each joining with its score and reason (union–find). */
export class SameSets {
  private readonly parents = new Map<string, string>()
  private readonly reasons = new Map<string, { score: number; reason: string }[]>()

  add(item: string): void {
    if (!this.parents.has(item)) this.parents.set(item, item)
  }

  has(item: string): boolean {
    return this.parents.has(item)
  }

  /** The item that stands for the whole set. */
  find(item: string): string {
    let root = item
    for (let next = this.parents.get(root); next !== undefined && next !== root; next = this.parents.get(root))
      root = next
    let walked = item
    while (walked !== root) {
      const next = this.parents.get(walked) ?? root
      this.parents.set(walked, root)
      walked = next
    }
    return root
  }

  join(a: string, b: string, score: number, reason: string): void {
    this.add(a)
    this.add(b)
    const [rootA, rootB] = [this.find(a), this.find(b)]
    if (rootA === rootB) return
    this.parents.set(rootB, rootA)
    const joined = [...(this.reasons.get(rootA) ?? []), ...(this.reasons.get(rootB) ?? []), { score, reason }]
    this.reasons.set(rootA, joined.slice(0, 12))
    this.reasons.delete(rootB)
  }

  /** Every set, by the item that stands for it. */
  sets(): Map<string, string[]> {
    const sets = new Map<string, string[]>()
    for (const item of this.parents.keys()) {
      const root = this.find(item)
      const set = sets.get(root)
      if (set) set.push(item)
      else sets.set(root, [item])
    }
    return sets
  }

  /** The weakest score and all reasons behind the set of this item; score 1 and no reason for an item alone. */
  why(item: string): { score: number; reasons: readonly string[] } {
    const reasons = this.reasons.get(this.find(item)) ?? []
    return {
      score: reasons.reduce((lowest, { score }) => Math.min(lowest, score), 1),
      reasons: [...new Set(reasons.map(({ reason }) => reason))],
    }
  }
}
