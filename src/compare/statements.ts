import type { Links, LocatedFigure, UncertainDate } from '../model/index.ts'
import { grouped } from './grouped.ts'
import { boundsKey } from './bounds.ts'
import { isClaimed } from './comparable.ts'
import { originOf } from './origins.ts'
import { byFirstDay, saidWhen } from './said-when.ts'

/** One origin saying one number, however often and in however many documents. */
export interface Statement {
  /** Null for an unnamed first speaker. */
  readonly origin: string | null
  /** Who says it, for a sentence. */
  readonly who: string
  /** The wording and number as first printed. */
  readonly words: string
  readonly figures: readonly LocatedFigure[]
  /** The first figure in time: it stands for all in comparisons. */
  readonly first: LocatedFigure
  readonly when: UncertainDate | null
  readonly documents: readonly string[]
}

/** The figures as statements, in order of time; a number that its own text revises comes before the new one. Suppositions, wishes and figures that a speaker denies are left out. */
export function statementsOf(
  figures: readonly LocatedFigure[],
  links: Links,
  denied: ReadonlySet<string> = new Set(),
): Statement[] {
  const claimed = figures.filter((figure) => isClaimed(figure) && !denied.has(figure.id))
  const groups = grouped(claimed, (figure) => `${speakerKey(figure, links)}\u0000${boundsKey(figure)}`)
  const revised = new Set(claimed.map(({ relation }) => (relation?.kind === 'revises' ? relation.figure : null)))
  const isFormer = ({ figures: own }: Statement): number => (own.some(({ id }) => !revised.has(id)) ? 1 : 0)
  return [...groups.values()]
    .map((group) => statement(group, links))
    .sort((a, b) => byFirstDay(a.when, b.when) || isFormer(a) - isFormer(b))
}

function speakerKey(figure: LocatedFigure, links: Links): string {
  const origin = originOf(figure.voice, links.parties, figure.document)
  return origin ?? `unknown ${figure.voice[0]?.name.toLowerCase() ?? figure.document}`
}

function statement(group: readonly LocatedFigure[], links: Links): Statement {
  const figures = [...group].sort(
    (a, b) => byFirstDay(saidWhen(a), saidWhen(b)) || (a.document < b.document ? -1 : 1) || a.start - b.start,
  )
  const first = figures[0] as LocatedFigure
  const origin = originOf(first.voice, links.parties, first.document)
  const documents = [...new Set(figures.map(({ document }) => document))]
  return { origin, who: whoSays(first, links), words: first.text, figures, first, when: saidWhen(first), documents }
}

/** "Ilse Maran (of Harbour Front)", "an unnamed source (“rights groups”)". */
export function whoSays({ voice, document }: Pick<LocatedFigure, 'voice' | 'document'>, links: Links): string {
  const first = voice[0]
  if (first === undefined) return 'an unnamed source'
  if (!first.named) return `an unnamed source (“${first.name}”)`
  const { party, family } = links.parties.partyOf(first.name, document)
  return family === null || family === party ? party : `${party} (of ${family})`
}
