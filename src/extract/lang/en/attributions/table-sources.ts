import { tokenIndexAt, type Analysis } from '../analysis.ts'
import type { TableRow } from '../tables.ts'
import type { Context, TokenSpan } from './context.ts'
import type { Found } from './found.ts'

const sourceHeading = /^(?:sources?|according to|reported by|claimed by|said by|counted by)$/i

/** Rows of a table whose first column is headed "Source" or "According to": each is what its first cell says. */
export function tableSources(context: Context): Found[] {
  const { analysis } = context
  return analysis.tables.flatMap(({ rows }) => {
    const [header, ...others] = rows
    const [corner] = header?.cells ?? []
    if (!header || !corner || !sourceHeading.test(analysis.text.slice(corner.start, corner.end))) return []
    const cue = tokensOf(analysis, corner)
    return cue ? others.flatMap((row) => rowFound(analysis, cue, row) ?? []) : []
  })
}

function rowFound(analysis: Analysis, cue: TokenSpan, { cells }: TableRow): Found | undefined {
  const [name, ...rest] = cells
  const source = name && tokensOf(analysis, name)
  const content = rest.flatMap((cell) => tokensOf(analysis, cell) ?? [])
  if (!source || content.length === 0) return undefined
  return { cue, source, antecedent: null, content, stance: 'asserts', negated: false, confidence: 0.7 }
}

function tokensOf(
  analysis: Analysis,
  { start, end }: { readonly start: number; readonly end: number },
): TokenSpan | undefined {
  const first = tokenIndexAt(analysis, start)
  const last = tokenIndexAt(analysis, Math.max(start, end - 1))
  return end > start && (analysis.tokens[last]?.end ?? Infinity) <= end ? { first, end: last + 1 } : undefined
}
