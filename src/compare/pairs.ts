import type { FigureRelation, FindingKind, Links, LocatedFigure } from '../model/index.ts'
import { boundsKey, meet, rangeOf } from './bounds.ts'
import { comparable, isClaimed } from './comparable.ts'
import { grouped } from './grouped.ts'
import type { Noticed } from './noticed.ts'
import { originOf } from './origins.ts'
import { whoSays } from './statements.ts'

/** Claims of one question that are held against each other one by one. */
const mostClaims = 16

/** Findings that tell how two figures stand to each other, the more telling first. */
const relating: readonly FindingKind[] = [
  ...(['conflict', 'revision', 'subset', 'scope', 'drift', 'bounds', 'supposition', 'agreement'] as const),
]

/**
 * How each pair of claims of one question stands to each other, with the reason: what was noticed of the two, else
 * why they cannot be compared, else what their wordings allow. One voice saying one number is one claim.
 */
export function pairRelations(
  figures: readonly LocatedFigure[],
  noticed: readonly Noticed[],
  links: Links,
): FigureRelation[] {
  const claims = [...grouped(figures, claimKey).values()].slice(0, mostClaims)
  return claims.flatMap((one, index) => claims.slice(index + 1).map((other) => relation(one, other, noticed, links)))
}

function claimKey(figure: LocatedFigure): string {
  const voice = figure.voice.map(({ name }) => name).join(' › ')
  return [figure.document, boundsKey(figure), figure.modality, voice].join('\u0000')
}

function relation(
  one: readonly LocatedFigure[],
  other: readonly LocatedFigure[],
  noticed: readonly Noticed[],
  links: Links,
): FigureRelation {
  const [a, b] = [one[0] as LocatedFigure, other[0] as LocatedFigure]
  return { figures: [a.id, b.id], ...(findingOn(one, other, noticed) ?? byWording(a, b, links)) }
}

function findingOn(
  one: readonly LocatedFigure[],
  other: readonly LocatedFigure[],
  noticed: readonly Noticed[],
): Pick<FigureRelation, 'kind' | 'reason'> | undefined {
  const [first, second] = [one, other].map((claim) => new Set(claim.map(({ id }) => id)))
  const onBoth = noticed.filter(
    ({ evidence }) => evidence.some(({ id }) => first?.has(id)) && evidence.some(({ id }) => second?.has(id)),
  )
  for (const kind of relating) {
    const found = onBoth.find((finding) => finding.kind === kind)
    if (found) return { kind, reason: found.reason }
  }
  return undefined
}

function byWording(a: LocatedFigure, b: LocatedFigure, links: Links): Pick<FigureRelation, 'kind' | 'reason'> {
  const [rangeA, rangeB] = [rangeOf(a), rangeOf(b)]
  if (rangeA === null || rangeB === null) return { kind: 'apart', reason: 'One of them names no number.' }
  if (!isClaimed(a) || !isClaimed(b)) return { kind: 'apart', reason: 'One of them is not put forward as a fact.' }
  const can = comparable(a, b, links)
  if (!can.comparable) return { kind: 'apart', reason: can.reason }
  const [originA, originB] = [a, b].map(({ voice, document }) => originOf(voice, links.parties, document))
  const isOne = originA !== null && originA === originB
  if (boundsKey(a) === boundsKey(b))
    return isOne
      ? { kind: 'same', reason: `${originA ?? ''} says the same again: one claim, however often it is told.` }
      : { kind: 'agreement', reason: `${whoSays(a, links)} and ${whoSays(b, links)} give the same number.` }
  if (meet(rangeA, rangeB))
    return { kind: 'bounds', reason: 'The wordings leave room for one number, so they do not conflict.' }
  return isOne
    ? {
        kind: 'revision',
        reason: `Both are the word of ${originA ?? ''}: two numbers of one origin, no rival sources.`,
      }
    : { kind: 'conflict', reason: 'No number satisfies both wordings.' }
}
