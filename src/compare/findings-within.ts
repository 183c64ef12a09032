import type {
  Extraction,
  InDocument,
  Links,
  LocatedAttribution,
  LocatedFigure,
  ReadingFinding,
  UncertainDate,
} from '../model/index.ts'
import { arithmetic } from './arithmetic.ts'
import { labelFindings } from './labels.ts'
import { toReadingFinding, withoutRepeats } from './noticed.ts'
import { offeredWords } from './offered-words.ts'
import { plainLinks } from './plain-links.ts'
import { claimRelations, figureRelations } from './relations.ts'

/** What is known of the document around its text. */
export interface ReadingContext {
  /** The document's id, by which `links` know its short names and events. */
  readonly document?: string
  readonly publisher?: string | null
  readonly published?: UncertainDate | null
  /** Who and what is the same; without it every name and every event label stands for itself. */
  readonly links?: Links
}

/** What can be noticed within one document, evidence by the ids of its figures and attributions. */
export function findingsWithin(extraction: Extraction, text: string, context: ReadingContext = {}): ReadingFinding[] {
  const document = context.document ?? context.links?.events.clusters[0]?.members[0]?.document ?? ''
  const here: InDocument = {
    ...{ document, path: '' },
    publisher: context.publisher ?? null,
    published: context.published ?? null,
  }
  const links = context.links ?? plainLinks(document, extraction.events)
  const attributions: LocatedAttribution[] = extraction.attributions.map((attribution) => ({ ...attribution, ...here }))
  const figures = locateFigures(extraction, here)
  const { ofFigures } = figureRelations({ figures, attributions }, links)
  const ofClaims = claimRelations({ figures, attributions }, links)
  const labels = labelFindings(attributions, links, text)
  const offered = offeredWords(attributions, text)
  return withoutRepeats([...arithmetic(figures, text), ...ofFigures, ...ofClaims, ...labels, ...offered]).map(
    toReadingFinding,
  )
}

/** A figure is said when the attribution that it stands in is said. */
function locateFigures({ figures, attributions }: Extraction, here: InDocument): LocatedFigure[] {
  const saidBy = new Map(attributions.map(({ id, said }) => [id, said]))
  return figures.map((figure) => {
    const said = figure.attribution === null ? null : (saidBy.get(figure.attribution) ?? null)
    return { ...figure, ...here, said }
  })
}
