import type { DraftFigure } from '../../../drafts.ts'
import type { Analysis } from '../analysis.ts'
import { datesFit, gapDays, isGlance, type Cluster } from './clusters.ts'
import type { GatheredEvents } from './gather.ts'
import { ageDays } from './reference.ts'
import type { PlacedDate } from './time.ts'
import { nearby } from '../nearby.ts'
import { familiesOfMeasure, tollMeasures, type EventFamily } from './triggers.ts'
import { prisonWords, streetWords } from './words.ts'

/** A figure with where it stands and the time its clause tells. */
export interface PlacedFigure {
  readonly figure: DraftFigure
  readonly firstToken: number
  readonly endToken: number
  readonly sentence: number
  readonly when: PlacedDate | null
}

/** What a reader knows on reaching a figure. */
export interface Reader {
  readonly analysis: Analysis
  readonly gathered: GatheredEvents
  readonly clauses: Int32Array
  /** Indices of the event mentions of each sentence. */
  readonly bySentence: ReadonlyMap<number, readonly number[]>
  /** The event of each measure and value already placed: a figure told twice is one figure. */
  readonly placed: Map<string, Cluster>
}

type Mention = GatheredEvents['mentions'][number]

/**
 * The event of a figure. The surest sign decides: the event word that governs it ("the massacre of 30,000"), an event in
 * its clause, the time told in its clause, an event elsewhere in its sentence, the same figure told before, the event
 * last spoken of, and for tolls what the document is about.
 */
export function eventOfFigure(reader: Reader, placed: PlacedFigure): Cluster | undefined {
  const families = familiesFor(placed.figure)
  const inSentence = mentionsNear(reader, placed.sentence, placed.firstToken)
  if (placed.figure.measure === 'duration') return undefined
  if (!families) return governing(reader, placed, inSentence) ?? inClause(reader, placed, inSentence.filter(isTold))
  const fits = (mention: Mention) => fitsFamilies(clusterOf(reader, mention), families) && !mention.compared
  const yearly = placed.when !== null && isYearly(placed.when)
  const found =
    governing(reader, placed, inSentence) ??
    antecedent(reader, placed, inSentence) ??
    inClause(
      reader,
      placed,
      inSentence.filter((one) => fitsInClause(clusterOf(reader, one), placed) && !one.compared),
    ) ??
    (placed.when && !yearly ? atTime(reader, placed.when, families) : undefined) ??
    (yearly ? undefined : elsewhereInSentence(reader, placed, inSentence.filter(fits)))
  if (found) return remember(reader, placed, found)
  if (placed.figure.measure === 'imprisoned') return undefined
  if (yearly || isPrisonPopulation(placed.figure) || (placed.when && contradicts(reader, placed.when, families)))
    return undefined
  const told =
    toldBefore(reader, placed, families) ??
    lastSpokenOf(reader, placed, families) ??
    mainEvent(reader, placed, families)
  return told && remember(reader, placed, told)
}

/** Prisoners are executed and massacred in prisons, protesters in the street. */
function familiesFor({ measure, population }: DraftFigure): readonly EventFamily[] | undefined {
  const families = familiesOfMeasure[measure]
  if (!families || (measure !== 'killed' && measure !== 'executed')) return families
  const words = (population ?? '').toLowerCase().split(/\s+/)
  if (words.some((word) => streetWords.has(word))) return families.filter((family) => family !== 'prison-killing')
  if (measure === 'killed' && words.some((word) => prisonWords.has(word)))
    return ['prison-killing', ...families.filter((family) => family !== 'prison-killing' && family !== 'unrest')]
  return families
}

/** In one clause the words tie the two: inmates die in the riot, and people are arrested during the election. */
function fitsInClause(cluster: Cluster | undefined, { figure: { measure } }: PlacedFigure): boolean {
  const families = familiesOfMeasure[measure] ?? []
  return fitsFamilies(cluster, measure === 'share' || measure === 'cost' ? families : [...families, 'election'])
}

function isTold({ compared }: Mention): boolean {
  return !compared
}

/** Indices of the event mentions of a sentence that stand near a token. */
function near({ bySentence, gathered }: Reader, sentence: number, token: number): readonly number[] {
  return nearby(bySentence.get(sentence) ?? [], token, (index) => gathered.mentions[index]?.head ?? 0)
}

function mentionsNear(reader: Reader, sentence: number, token: number): Mention[] {
  return near(reader, sentence, token).flatMap((index) => reader.gathered.mentions[index] ?? [])
}

function clusterOf(reader: Reader, mention: Mention): Cluster | undefined {
  return mention.cluster === null ? undefined : reader.gathered.clusters[mention.cluster]
}

function fitsFamilies(cluster: Cluster | undefined, families: readonly EventFamily[]): boolean {
  return cluster?.families.some((family) => families.includes(family)) ?? false
}

/** How far from an event word the figure that it governs can begin, in tokens. */
const governed = 6

function governing(reader: Reader, placed: PlacedFigure, mentions: readonly Mention[]): Cluster | undefined {
  const { tokens } = reader.analysis
  for (const mention of mentions) {
    const distance = placed.firstToken - mention.endToken
    if (mention.form !== 'noun' || distance < 1 || distance > governed || mention.compared) continue
    const preposition = tokens[mention.endToken]?.lower
    if (preposition !== 'of' && preposition !== 'for') continue
    const between = tokens.slice(mention.endToken, placed.firstToken)
    if (between.every(({ pos }) => pos !== 'VERB' && pos !== 'PUNCT' && pos !== 'AUX'))
      return clusterOf(reader, mention)
  }
  return undefined
}

/** "the 2015 bombing, in which 60 died": the event just before the relative clause that holds the figure. */
function antecedent(reader: Reader, placed: PlacedFigure, mentions: readonly Mention[]): Cluster | undefined {
  const { tokens } = reader.analysis
  for (let at = placed.firstToken - 1; at > placed.firstToken - governed; at--) {
    const word = tokens[at]
    if (word?.sentence !== placed.sentence || word.pos === 'VERB') return undefined
    if (!['which', 'where', 'when', 'that'].includes(word.lower) || word.pos === 'DET') continue
    const mention = mentions.findLast(({ endToken, form }) => endToken <= at && form === 'noun')
    return mention && clusterOf(reader, mention)
  }
  return undefined
}

function inClause(reader: Reader, placed: PlacedFigure, mentions: readonly Mention[]): Cluster | undefined {
  const here = mentions.filter(({ head }) => reader.clauses[head] === reader.clauses[placed.firstToken])
  const nouns = here.filter(({ form }) => form === 'noun')
  const yearly = placed.when !== null && isYearly(placed.when)
  const nearest = nearestTo(placed, nouns.length > 0 || yearly ? nouns : here)
  return nearest && clusterOf(reader, nearest)
}

/** "The prisons hold 9,000 prisoners": all of them, whatever the report is about. */
function isPrisonPopulation({ measure, population }: DraftFigure): boolean {
  if (measure !== 'detained') return false
  const words = (population ?? '').toLowerCase().split(/\s+/)
  return words.some((word) => prisonWords.has(word)) && !words.includes('political')
}

/** "This year, 4,000 were pardoned" counts a year, not the one event that the report is about. */
function isYearly({ mention }: PlacedDate): boolean {
  return /\byear\b/i.test(mention.date.text ?? '')
}

function nearestTo(placed: PlacedFigure, mentions: readonly Mention[]): Mention | undefined {
  let best: Mention | undefined
  for (const mention of mentions) if (!best || distance(placed, mention) < distance(placed, best)) best = mention
  return best
}

function distance(placed: PlacedFigure, mention: Mention): number {
  return Math.abs(mention.head - placed.firstToken)
}

/** An event before the figure goes first: the subject is told before what is said of it. */
function elsewhereInSentence(reader: Reader, placed: PlacedFigure, mentions: readonly Mention[]): Cluster | undefined {
  const before = mentions.filter(({ head }) => head < placed.firstToken)
  const chosen = nearestTo(placed, before.length > 0 ? before : mentions)
  return chosen && clusterOf(reader, chosen)
}

/** Events among which one is looked for by its time or weight: the first of the text. */
const mostCompared = 200

function atTime(reader: Reader, when: PlacedDate, families: readonly EventFamily[]): Cluster | undefined {
  let best: { readonly cluster: Cluster; readonly gap: number } | undefined
  for (const cluster of reader.gathered.clusters.slice(0, mostCompared)) {
    if (!cluster.date || !fitsFamilies(cluster, families) || !datesFit(cluster, when.mention.date)) continue
    const gap = gapDays(cluster.date, when.mention.date)
    if (!best || gap < best.gap) best = { cluster, gap }
  }
  return best?.cluster
}

/** A time told that fits no event: the figure belongs to none of them. */
function contradicts(reader: Reader, when: PlacedDate, families: readonly EventFamily[]): boolean {
  const dated = reader.gathered.clusters
    .slice(0, mostCompared)
    .filter((cluster) => cluster.date && fitsFamilies(cluster, families))
  const published = reader.analysis.document.published
  const laterCount = published !== null && when.mention.date.to >= published.from
  return dated.length > 0 && !laterCount && dated.every(({ date }) => date !== null && when.mention.date.to < date.from)
}

/** From this value on, the same number of the same thing is rather the same figure than chance. */
const telling = 100

function keyOf({ value, measure }: DraftFigure): string | undefined {
  if (value === null || value < telling) return undefined
  return `${measure === 'executed' ? 'killed' : measure} ${String(value)}`
}

function remember(reader: Reader, { figure }: PlacedFigure, cluster: Cluster): Cluster {
  const key = keyOf(figure)
  if (key && !reader.placed.has(key)) reader.placed.set(key, cluster)
  return cluster
}

function toldBefore(reader: Reader, { figure }: PlacedFigure, families: readonly EventFamily[]): Cluster | undefined {
  const key = keyOf(figure)
  const cluster = key ? reader.placed.get(key) : undefined
  return fitsFamilies(cluster, families) ? cluster : undefined
}

/** How far back an event spoken of is still in mind, in sentences. */
const reach = 12

function lastSpokenOf(reader: Reader, placed: PlacedFigure, families: readonly EventFamily[]): Cluster | undefined {
  for (let sentence = placed.sentence - 1; sentence >= Math.max(0, placed.sentence - reach); sentence--) {
    const index = (reader.bySentence.get(sentence) ?? []).findLast((at) => {
      const mention = reader.gathered.mentions[at]
      return mention && fitsFamilies(clusterOf(reader, mention), families) && !isGlance(mention)
    })
    const mention = index === undefined ? undefined : reader.gathered.mentions[index]
    if (mention) return clusterOf(reader, mention)
  }
  return undefined
}

/** What the document is about, among the events that the figure can belong to: named early, often, and recent. */
function mainEvent(reader: Reader, placed: PlacedFigure, families: readonly EventFamily[]): Cluster | undefined {
  if (!tollMeasures.has(placed.figure.measure)) return undefined
  let best: { readonly cluster: Cluster; readonly weight: number } | undefined
  for (const cluster of reader.gathered.clusters.slice(0, mostCompared)) {
    if (!fitsFamilies(cluster, families)) continue
    const weight = weightOf(reader, cluster)
    if (!best || weight > best.weight) best = { cluster, weight }
  }
  return best?.cluster
}

function weightOf(reader: Reader, cluster: Cluster): number {
  const early = cluster.mentions.some(({ sentence }) => sentence < 3) ? 3 : 0
  const published = reader.analysis.document.published
  const age = published ? ageDays(cluster.date, published) : null
  return Math.min(cluster.mentions.length, 10) + early + (age !== null && age < 120 ? 4 : 0)
}
