import type { FamilyMember } from '../model/index.ts'
import { type RowProblem, readTable } from './table.ts'

/** Which parties are one interest, with the rows that could not be used. */
export interface Families {
  readonly members: readonly FamilyMember[]
  readonly problems: readonly RowProblem[]
}

/**
 * Reads a table `party,family`. A party stands in one family: a second row that puts it into another is a problem.
 * @throws HearsayError `not-found`; `bad-families` for a file that is no table or has no header with both columns.
 */
export function readFamilies(file: string): Families {
  const table = readTable(file, ['party', 'family'], 'bad-families')
  const problems = [...table.problems]
  const members = new Map<string, FamilyMember>()
  for (const { line, fields } of table.rows) {
    const party = fields.get('party')
    const family = fields.get('family')
    const earlier = party === undefined ? undefined : members.get(party)
    if (party === undefined || family === undefined)
      problems.push({ line, reason: party === undefined ? 'no party' : `no family: ${party}` })
    else if (earlier && earlier.family !== family)
      problems.push({ line, reason: `party already in the family ${earlier.family}: ${party}` })
    else members.set(party, { party, family })
  }
  return { members: [...members.values()], problems: problems.sort((a, b) => a.line - b.line) }
}
