import { sources as sourcesOf } from '../compare/index.ts'
import type { Ledger } from '../ledger/index.ts'
import type { SourceAnswer } from '../model/index.ts'
import { linkedLedger } from './ledger-rows.ts'
import { hasWords } from './names.ts'
import { onceARevision } from './once-a-revision.ts'

/** Who speaks: parties, families, and whom each relays; with a name, those whose name or family has its words. */
export async function* sources(ledger: Ledger, name = ''): AsyncGenerator<SourceAnswer> {
  for (const source of await sourcesOfLedger(ledger))
    if (name === '' || hasWords(name, [source.party, source.family, ...source.names])) yield source
}

const sourcesOfLedger = onceARevision(async (ledger) => {
  const { rows, links } = await linkedLedger(ledger)
  return sourcesOf(rows.attributions, rows.figures, links.parties)
})
