import type {
  Act,
  Attribution,
  Event,
  Figure,
  LocatedAct,
  LocatedAttribution,
  LocatedEvent,
  LocatedFigure,
  LocatedFinding,
  LocatedParty,
  LocatedPerson,
  Party,
  Person,
  ReadingFinding,
} from '../model/index.ts'
import { Conditions } from './conditions.ts'
import type { Database } from './database.ts'
import type { ActFilter, AttributionFilter, EventFilter, FigureFilter, FindingFilter, NameFilter } from './filters.ts'
import { locatedRows } from './located-rows.ts'
import type { ActLinks, AttributionLinks, FigureLinks, FindingLinks } from './reading-rows.ts'

/** Figures, dated by what they hold for and when they were said, else by their document's publication. */
export function findFigures(database: Database, filter: FigureFilter): Promise<LocatedFigure[]> {
  const conditions = new Conditions()
    .equals('a.document', filter.document)
    .oneOf('a.measure', filter.measures)
    .contains('a.event', filter.event)
    .contains('a.voices', filter.by)
    .during(['a.as_of', 'a.said'], 'r.published', filter)
  return locatedRows(database, 'figures', conditions, (row, inDocument) => {
    const figure = JSON.parse(row.item) as Figure
    const { attribution, related, said } = JSON.parse(row.links) as FigureLinks
    const relation = figure.relation === null ? null : { ...figure.relation, figure: related }
    return { ...figure, id: row.id, attribution, relation, said, ...inDocument }
  })
}

export function findAttributions(database: Database, filter: AttributionFilter): Promise<LocatedAttribution[]> {
  const conditions = new Conditions()
    .equals('a.document', filter.document)
    .contains('a.speaker', filter.speaker)
    .oneOf('a.stance', filter.stances)
    .during(['a.said'], 'r.published', filter)
    .words(filter.words)
  return locatedRows(database, 'attributions', conditions, (row, inDocument) => {
    const { within } = JSON.parse(row.links) as AttributionLinks
    return { ...(JSON.parse(row.item) as Attribution), id: row.id, within, ...inDocument }
  })
}

/** Ids alone: of a common word there are thousands. */
export async function findAttributionIds(database: Database, words: string): Promise<string[]> {
  const conditions = new Conditions().words(words)
  const rows = await database.query<{ id: string }>(
    `select a.id from attributions a ${conditions.where}`,
    conditions.parameters,
  )
  return rows.map(({ id }) => id)
}

export function findActs(database: Database, filter: ActFilter): Promise<LocatedAct[]> {
  const conditions = new Conditions()
    .equals('a.document', filter.document)
    .oneOf('a.kind', filter.kinds)
    .contains('a.people', filter.person)
    .during(['a.during'], 'r.published', filter)
  return locatedRows(database, 'acts', conditions, (row, inDocument) => {
    const { attribution } = JSON.parse(row.links) as ActLinks
    return { ...(JSON.parse(row.item) as Act), id: row.id, attribution, ...inDocument }
  })
}

export function findEvents(database: Database, filter: EventFilter): Promise<LocatedEvent[]> {
  const conditions = new Conditions()
    .equals('a.document', filter.document)
    .contains('a.label', filter.label)
    .during(['a.during'], 'r.published', filter)
  return locatedRows(database, 'events', conditions, (row, inDocument) => ({
    ...(JSON.parse(row.item) as Event),
    id: row.id,
    ...inDocument,
  }))
}

export function findPeople(database: Database, filter: NameFilter): Promise<LocatedPerson[]> {
  return locatedRows(database, 'people', namesConditions(filter), (row, inDocument) => ({
    ...(JSON.parse(row.item) as Person),
    ...inDocument,
  }))
}

export function findParties(database: Database, filter: NameFilter): Promise<LocatedParty[]> {
  return locatedRows(database, 'parties', namesConditions(filter), (row, inDocument) => ({
    ...(JSON.parse(row.item) as Party),
    ...inDocument,
  }))
}

export function findFindings(database: Database, filter: FindingFilter): Promise<LocatedFinding[]> {
  const conditions = new Conditions()
    .equals('a.document', filter.document)
    .oneOf('a.kind', filter.kinds)
    .equals('a.verdict', filter.verdict)
  return locatedRows(database, 'findings', conditions, (row, inDocument) => {
    const { evidence } = JSON.parse(row.links) as FindingLinks
    return { ...(JSON.parse(row.item) as ReadingFinding), evidence, ...inDocument }
  })
}

function namesConditions(filter: NameFilter): Conditions {
  return new Conditions().equals('a.document', filter.document).contains('a.names', filter.name)
}
