import type { UncertainDate } from '../../../../model/index.ts'
import type { DateMention } from '../../../drafts.ts'
import type { Analysis } from '../analysis.ts'
import { clauseNumbers } from '../clauses.ts'
import { Clusters, datesFit, familiesFit, isGlance, type Cluster } from './clusters.ts'
import { eventMentions, type EventMention } from './mentions.ts'
import { mainPlace, placeOfMention, placesBySentence, placesFit, type Where } from './places.ts'
import { addDays } from '../acts/time.ts'
import { eventMeant, type SituatedMention } from './reference.ts'
import {
  datesBySentence,
  frameTime,
  isOfSaying,
  isOpening,
  isWhen,
  ownTime,
  type EventTime,
  type PlacedDate,
} from './time.ts'
import { nearby } from '../nearby.ts'
import type { PlaceMention } from '../places/places.ts'

/** The events of a document, and which event each of its mentions means (null where none can be told). */
export interface GatheredEvents {
  readonly clusters: readonly Cluster[]
  readonly mentions: readonly (EventMention & { readonly cluster: number | null })[]
  /** Indices of the dates that belong to an event's own wording ("the May protests", "protests broke out in May"). */
  readonly ownDates: ReadonlySet<number>
}

/** Gathers mentions into events: those with a date first, then those that only point to one. */
export function gatherEvents(
  analysis: Analysis,
  dates: readonly DateMention[],
  places: readonly PlaceMention[],
): GatheredEvents {
  const situated = situate(analysis, dates, places)
  const clusters = new Clusters()
  const assumed = mainPlace(analysis, places)
  const chosen = situated.map((mention) => datedEvent(analysis, clusters, mention, assumed))
  clusters.forget()
  situated.forEach((mention, index) => {
    const dated = chosen[index]
    if (dated && !isGlance(mention.mention)) clusters.touch(dated)
    if (!dated) chosen[index] = undatedEvent(analysis, clusters, mention, assumed)
  })
  return {
    clusters: clusters.all,
    mentions: situated.map(({ mention }, index) => ({ ...mention, cluster: chosen[index]?.index ?? null })),
    ownDates: new Set(situated.flatMap(({ time }) => (time?.source === 'own' ? [time.mention] : []))),
  }
}

function situate(
  analysis: Analysis,
  dates: readonly DateMention[],
  places: readonly PlaceMention[],
): SituatedMention[] {
  const datesIn = datesBySentence(analysis, dates)
  const placesIn = placesBySentence(analysis, places)
  const clauses = clauseNumbers(analysis)
  const mentions = eventMentions(analysis)
  const datesNear = ({ sentence, head }: EventMention) => nearby(datesIn.get(sentence) ?? [], head, firstTokenOf)
  const placesNear = ({ sentence, head }: EventMention) => nearby(placesIn.get(sentence) ?? [], head, firstTokenOf)
  const own = mentions.map((mention) => ownTime(analysis, mention, datesNear(mention)))
  const clausesWithNoun = new Set(mentions.filter(({ form }) => form === 'noun').map(({ head }) => clauses[head] ?? -1))
  const sentencesWithDeed = new Set(mentions.filter(isDeadlyDeed).map(({ sentence }) => sentence))
  const taken = new Set(own.flatMap((time) => (time ? [time.mention] : [])))
  const carried = carriedFrames(analysis, datesIn)
  return mentions.map((mention, index) => ({
    mention,
    time: own[index] ?? frameTime(analysis, mention, datesNear(mention), taken, clauses) ?? carried(mention),
    where: placeOfMention(analysis, mention, placesNear(mention), clauses),
    toldByNoun:
      mention.form === 'weak-verb' &&
      (clausesWithNoun.has(clauses[mention.head] ?? -1) ||
        isToldOfSubject(analysis, mention, mentions[index - 1]) ||
        (mention.trigger.label === 'killings' && sentencesWithDeed.has(mention.sentence))),
  }))
}

/** "24 were killed when a bus plunged into a ravine": the deaths are told of what the other verb tells. */
function isDeadlyDeed({ form, unreal, families }: EventMention): boolean {
  return form === 'verb' && !unreal && families.some((family) => /^(?:attack|raid|accident|disaster)$/.test(family))
}

/** "The epidemic, which began in March, has killed 112 people": a noun with its own clause is the verb's subject. */
function isToldOfSubject({ tokens }: Analysis, verb: EventMention, noun: EventMention | undefined): boolean {
  if (noun?.form !== 'noun' || noun.sentence !== verb.sentence) return false
  const [first, second] = [tokens[noun.endToken], tokens[noun.endToken + 1]]
  return /^(?:that|which)$/.test((first?.text === ',' ? second : first)?.lower ?? '')
}

const firstTokenOf = ({ firstToken }: { readonly firstToken: number }) => firstToken

/**
 * "In the summer of 1988, … a crime. … Their forces executed …": a date that opens a sentence goes on to frame what verbs
 * tell in the next two sentences of its paragraph that have no date of their own.
 */
function carriedFrames(
  analysis: Analysis,
  datesIn: ReadonlyMap<number, readonly PlacedDate[]>,
): (mention: EventMention) => EventTime | undefined {
  const frames = new Map<number, SentenceFrame>()
  const frameOf = (sentence: number) => {
    const known = frames.get(sentence)
    const frame = known ?? frameOfDates(analysis, datesIn.get(sentence) ?? [])
    if (!known) frames.set(sentence, frame)
    return frame
  }
  return (mention) => {
    if (mention.form === 'noun') return undefined
    const paragraph = analysis.sentences[mention.sentence]?.paragraph
    for (let back = 0; back <= 2; back++) {
      const sentence = mention.sentence - back
      if (analysis.sentences[sentence]?.paragraph !== paragraph) return undefined
      const { opening, dated } = frameOf(sentence)
      if (opening && back > 0) return { date: opening.mention.date, source: 'frame', mention: opening.index }
      if (dated) return undefined
    }
    return undefined
  }
}

interface SentenceFrame {
  readonly dated: boolean
  /** The date that opens the sentence and is not when something was said. */
  readonly opening: PlacedDate | undefined
}

/** How far after its opening date a sentence's verb of speech makes it the time of saying, in tokens. */
const sayingReach = 8

function frameOfDates(analysis: Analysis, dates: readonly PlacedDate[]): SentenceFrame {
  const told = dates.filter((placed) => isWhen(analysis, placed))
  const opening = told.find(
    (placed) => isOpening(analysis, placed) && !isOfSaying(analysis, placed.endToken + sayingReach, placed),
  )
  return { dated: told.length > 0, opening }
}

function datedEvent(
  analysis: Analysis,
  clusters: Clusters,
  situated: SituatedMention,
  assumed: Where | null,
): Cluster | undefined {
  const { mention, time, where } = situated
  if (!time || !isTold(mention, time)) return undefined
  const known = clusters.last(
    (cluster) => familiesFit(cluster, mention) && datesFit(cluster, time.date) && fitsPlace(cluster, mention, where),
  )
  if (known) {
    clusters.join(known, mention, isNaming(mention, time) ? time.date : null, where)
    return known
  }
  if (situated.toldByNoun || (time.source === 'frame' && !mayIntroduce(analysis, clusters, mention))) return undefined
  return clusters.create(mention, time.date, where, assumed)
}

/** Attacks in two towns are two attacks; protests of one country are one wave. */
function fitsPlace(cluster: Cluster, mention: EventMention, where: Where | null): boolean {
  if (!placesFit(cluster.where, where)) return false
  if (!where || !cluster.where || mention.families.includes('unrest')) return true
  const towns = where.name !== where.country && cluster.where.name !== cluster.where.country
  return !towns || where.name === cluster.where.name
}

function isTold(mention: EventMention, time: EventTime): boolean {
  if (mention.reference === 'recent' || mention.reference === 'earlier' || mention.reference === 'later')
    return time.source === 'own'
  return !mention.unreal || time.source === 'own'
}

/** Whether a date belongs to the event as a whole rather than to one day's telling of it. */
function isNaming(mention: EventMention, time: EventTime): boolean {
  if (mention.form === 'weak-verb') return mention.victims !== null
  return time.source === 'own' || mention.reference !== 'definite'
}

function mayIntroduce(analysis: Analysis, clusters: Clusters, mention: EventMention): boolean {
  if (mention.form === 'weak-verb') return countsPeople(analysis, mention)
  if (mention.reference !== 'definite') return true
  return clusters.last((cluster) => familiesFit(cluster, mention)) === undefined
}

const counters = new Set(['dozen', 'dozens', 'hundreds', 'thousands', 'scores', 'several', 'many', 'people'])

function countsPeople(analysis: Analysis, mention: EventMention): boolean {
  for (let at = mention.head - 7; at <= mention.head + 7; at++) {
    const token = analysis.tokens[at]
    if (token?.sentence !== mention.sentence) continue
    if (counters.has(token.lower) || isCount(analysis, at)) return true
  }
  return false
}

const monthName = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/

/** A number that is no year and no day of a month. */
function isCount(analysis: Analysis, at: number): boolean {
  const token = analysis.tokens[at]
  if (token?.pos !== 'NUM' || /^(?:19|20)\d\d$/.test(token.text)) return false
  return ![at - 1, at + 1].some((near) => monthName.test(analysis.tokens[near]?.lower ?? ''))
}

/** How many sentences open a report: an event named there without a date is news, of about the day of publication. */
const opening = 4

function undatedEvent(
  analysis: Analysis,
  clusters: Clusters,
  situated: SituatedMention,
  assumed: Where | null,
): Cluster | undefined {
  const { mention, where } = situated
  if (mention.unreal || mention.another || situated.toldByNoun) return undefined
  const meant = eventMeant(analysis, clusters, situated)
  if (meant) {
    clusters.join(meant, mention, null, where)
    return meant
  }
  if (mention.form === 'weak-verb') return undefined
  return clusters.create(mention, dateByPublication(analysis, mention), where, assumed)
}

function dateByPublication(analysis: Analysis, mention: EventMention): UncertainDate | null {
  const published = analysis.document.published
  const lasting = mention.families.includes('conflict') || mention.families.includes('revolution')
  const news = mention.reference === 'recent' || (mention.sentence < opening && !lasting)
  if (!published || !news) return null
  const isInTitle = mention.sentence === 0 && mention.form === 'noun' && mention.reference === 'bare'
  const isKnown = mention.reference === 'definite' || isInTitle || isPresupposed(analysis, mention)
  const days = isRunning(analysis, mention) ? runningDays : isKnown ? knownDays : 0
  const from = addDays(published.from, -days)
  return { ...published, from, text: null, basis: 'publication' }
}

/** "98 died when troops stormed the theatre": what happened is taken as known. */
function isPresupposed({ tokens }: Analysis, { form, head, sentence }: EventMention): boolean {
  if (form === 'noun') return false
  return tokens.slice(Math.max(0, head - 6), head).some((word) => word.sentence === sentence && word.lower === 'when')
}

/** How long before publication an event can lie that is told as known ("the fire at the mill"), in days. */
const knownDays = 10

/** How long before publication an event can lie whose toll still rises, in days. */
const runningDays = 14

/** "Death toll in factory fire rises to 112": the event is older than the report. */
function isRunning(analysis: Analysis, { sentence }: EventMention): boolean {
  const { firstToken = 0, endToken = 0 } = analysis.sentences[sentence] ?? {}
  const tokens = analysis.tokens.slice(firstToken, Math.min(endToken, firstToken + 60))
  return tokens.some(({ lower }) => rising.has(lower)) && tokens.some(({ lower }) => counting.has(lower))
}

const rising = new Set(
  'rises rose risen rising climbs climbed climbing passes passed tops topped reaches reached'.split(' '),
)
const counting = new Set(['toll', 'number', 'dead', 'killed', 'deaths'])
