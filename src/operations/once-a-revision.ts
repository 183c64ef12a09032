import type { Ledger } from '../ledger/index.ts'

/**
 * Works something out of a ledger once and gives it again until the ledger changes, so that a program that keeps its
 * ledger open answers the second question at once. What is given is shared: nobody may change it.
 */
export function onceARevision<Value>(work: (ledger: Ledger) => Promise<Value>): (ledger: Ledger) => Promise<Value> {
  const known = new WeakMap<Ledger, { readonly revision: string; readonly value: Promise<Value> }>()
  return async (ledger) => {
    const revision = await ledger.revision()
    const before = known.get(ledger)
    if (before?.revision === revision) return before.value
    const value = work(ledger)
    known.set(ledger, { revision, value })
    // What failed is tried again.
    value.catch(() => known.get(ledger)?.value === value && known.delete(ledger))
    return value
  }
}
