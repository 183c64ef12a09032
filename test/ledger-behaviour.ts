import { answeringBehaviour } from './ledger/answering.ts'
import { keepingBehaviour } from './ledger/keeping.ts'
import { openingBehaviour } from './ledger/opening.ts'
import type { Place } from './ledger/place.ts'

export type { Place } from './ledger/place.ts'

/** What every ledger does, wherever it is kept. */
export function ledgerBehaviour(place: Place): void {
  keepingBehaviour(place)
  answeringBehaviour(place)
  openingBehaviour(place)
}
