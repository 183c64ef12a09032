import { grouped } from './grouped.ts'
import { boundsKey } from './bounds.ts'
import { figureWitness, type Noticed } from './noticed.ts'
import type { Statement } from './statements.ts'

/**
 * The same number in several documents or from several origins. Repetition inside one document is one claim, and the
 * same number twice on one origin's word is no corroboration: the reason says so.
 */
export function agreements(statements: readonly Statement[], adopted: ReadonlySet<string>): Noticed[] {
  // "Dozens" twice is no number that could agree.
  const numbers = statements.filter(({ first }) => first.value !== null || first.qualifier === 'between')
  const byBounds = grouped(numbers, ({ first }) => boundsKey(first))
  return [...byBounds.values()].flatMap((alike) => {
    const figures = alike.flatMap(({ figures }) => figures)
    const documents = new Set(figures.map(({ document }) => document))
    if (alike.length < 2 && documents.size < 2) return []
    const isOpen = figures.some(({ id }) => adopted.has(id))
    return [
      {
        kind: 'agreement' as const,
        verdict: isOpen ? ('undecided' as const) : ('holds' as const),
        reason:
          reasonOf(alike, documents.size) + (isOpen ? ' One of the texts does not say which event it means.' : ''),
        evidence: figures.map(figureWitness),
      },
    ]
  })
}

function reasonOf(alike: readonly Statement[], documents: number): string {
  const words = alike[0]?.words ?? ''
  const where = documents === 1 ? 'One document gives' : `${documents} documents give`
  const known = [...new Set(alike.map(({ origin }) => origin).filter((origin) => origin !== null))]
  const unknown = alike.filter(({ origin }) => origin === null).length
  if (known.length === 1 && unknown === 0) {
    return `${where} “${words}”, all on the word of one origin, ${known[0] ?? ''}: this is repetition, not a second source.`
  }
  const unnamed =
    unknown === 0 ? '' : ` ${unknown} unnamed ${unknown === 1 ? 'source' : 'sources'} may or may not be independent.`
  const named = known.length === 0 ? '' : ` on the word of ${known.join(' and ')}`
  return `${where} the same number, “${words}”,${named || ' on unnamed word'}.${unnamed}`
}
