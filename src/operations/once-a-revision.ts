import type { Ledger } from '../ledger/index.ts'

type Work<Value> = (ledger: Ledger) => Promise<Value>

/**
 * Works something out of a ledger once and gives it again until the ledger changes, so that a program that keeps its
 * ledger open answers the second question at once. What is given is shared: nobody may change it.
 */
export function onceARevision<Value>(work: Work<Value>): Work<Value> {
  return onceFor((ledger) => ledger.revision(), work)
}

/** The same for what follows from the readings alone: a judgement leaves it as it is. */
export function onceAReading<Value>(work: Work<Value>): Work<Value> {
  return onceFor((ledger) => ledger.revision('readings'), work)
}

/** The same for as long as a key stays what it is. */
export function onceFor<Value>(keyOf: (ledger: Ledger) => Promise<string>, work: Work<Value>): Work<Value> {
  const known = new WeakMap<Ledger, { readonly key: string; readonly value: Promise<Value> }>()
  return async (ledger) => {
    const key = await keyOf(ledger)
    const before = known.get(ledger)
    if (before?.key === key) return before.value
    const value = work(ledger)
    known.set(ledger, { key, value })
    // What failed is tried again.
    value.catch(() => known.get(ledger)?.value === value && known.delete(ledger))
    return value
  }
}
