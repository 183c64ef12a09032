import { quote, type QuotedSpan, type UncertainDate } from '../../../../model/index.ts'
import type { DateMention, DraftAct, Names } from '../../../drafts.ts'
import { agentOf } from './agents.ts'
import { Chunks } from './chunks.ts'
import { isAsserted } from './denial.ts'
import { isMisleading } from './misleading.ts'
import { orderInTime, type ToldAct } from './order.ts'
import { patientsOf, type PatientReader, type Patients } from './patients.ts'
import { People } from './people.ts'
import { addDays, daysLater, isFlashback, ownDate } from './time.ts'
import { actTriggers, type ActTrigger } from './triggers.ts'
import type { Analysis } from '../analysis.ts'
import { clauseNumbers } from '../clauses.ts'
import { placesBySentence } from '../events/places.ts'
import { datesBySentence } from '../events/time.ts'
import { nearby } from '../nearby.ts'
import { locative } from '../places/words.ts'
import type { PlaceMention } from '../places/places.ts'

/**
 * What was done to the named persons of a document: by whom, when and where, as far as told. Sorting one person's acts by
 * the first day of their date, then by where they stand in the text, gives the order in which they happened. What was done
 * to people the text leaves unnamed is no act of anybody named.
 */
export function findActs(
  analysis: Analysis,
  names: Names,
  dates: readonly DateMention[],
  places: readonly PlaceMention[],
): DraftAct[] {
  const chunks = new Chunks(analysis, names)
  const reader: PatientReader = { analysis, chunks, people: new People(analysis, chunks, names) }
  const found = actTriggers(analysis).flatMap((trigger) => {
    if (isMisleading(analysis, trigger)) return []
    const patients = patientsOf(reader, trigger)
    return patients && patients.people.length > 0 ? [{ trigger, patients }] : []
  })
  const told = withTimes(analysis, dates, found)
  const certain = found.filter((act, index) => told[index]?.asserted === true || isByName(act))
  const acts = withOffsets(
    analysis,
    told.filter((act, index) => act.asserted || isByName(found[index])),
  )
  orderInTime(analysis, acts)
  const placesIn = placesBySentence(analysis, places)
  return acts.map((act, index) => ({
    ...spanOf(analysis, act.trigger, certain[index]?.patients),
    kind: act.kind,
    people: act.people,
    by: agentOf(analysis, chunks, act.trigger),
    date: act.date,
    place: placeOf(
      analysis,
      act.trigger,
      nearby(placesIn.get(act.trigger.sentence) ?? [], act.trigger.head, ({ firstToken }) => firstToken),
    ),
    asserted: act.asserted,
  }))
}

interface FoundAct {
  readonly trigger: ActTrigger
  readonly patients: Patients
}

/** What did not happen is told only of people named with it: "threatened to kill her" is no act to keep. */
function isByName(found: FoundAct | undefined): boolean {
  return found?.patients.chunk.reference.kind === 'people'
}

function withTimes(analysis: Analysis, dates: readonly DateMention[], found: readonly FoundAct[]): ToldAct[] {
  const datesIn = datesBySentence(analysis, dates)
  const clauses = clauseNumbers(analysis)
  const heads = headsBySentence(found)
  return found.map(({ trigger, patients }) => {
    const own = ownDate(
      analysis,
      trigger,
      nearby(datesIn.get(trigger.sentence) ?? [], trigger.head, ({ firstToken }) => firstToken),
      nearby(heads.get(trigger.sentence) ?? [], trigger.head, (head) => head),
      clauses,
    )
    return {
      trigger,
      kind: trigger.kind,
      people: patients.people,
      asserted: isAsserted(analysis, trigger, clauses),
      flashback: isFlashback(analysis, trigger),
      own,
      date: own,
    }
  })
}

/** How many of the acts last told one is counted from ("ten days later"). */
const offsetMemory = 6

/** "He was bailed on 30 June but rearrested ten days later": counted from the dated act of the same person told last. */
function withOffsets(analysis: Analysis, told: readonly ToldAct[]): ToldAct[] {
  const acts: ToldAct[] = []
  for (const act of told) {
    const later = daysLater(analysis, act.trigger)
    const base = later && acts.slice(-offsetMemory).findLast((earlier) => earlier.own && isCountedFrom(earlier, act))
    if (!later || !base?.own) {
      acts.push(act)
      continue
    }
    const own: UncertainDate = {
      text: later.text,
      from: addDays(base.own.from, later.days - later.slack),
      to: addDays(base.own.to, later.days + later.slack),
      basis: 'context',
    }
    acts.push({ ...act, own, date: own })
  }
  return acts
}

/** An act of the same person, or one in the sentence or the one before. */
function isCountedFrom(earlier: ToldAct, act: ToldAct): boolean {
  const near = act.trigger.sentence - earlier.trigger.sentence
  return near <= 1 || (near <= 3 && earlier.people.some((person) => act.people.includes(person)))
}

function headsBySentence(found: readonly FoundAct[]): Map<number, number[]> {
  const heads = new Map<number, number[]>()
  for (const { trigger } of found) {
    const list = heads.get(trigger.sentence)
    if (list) list.push(trigger.head)
    else heads.set(trigger.sentence, [trigger.head])
  }
  return heads
}

/** The words that tell it: the verb group, or the noun with those it is done to. */
function spanOf(analysis: Analysis, trigger: ActTrigger, patients: Patients | undefined): QuotedSpan {
  let { firstToken, endToken } = trigger
  if (trigger.construction === 'nominal' && patients) {
    firstToken = Math.min(firstToken, patients.chunk.firstToken)
    endToken = Math.max(endToken, patients.chunk.endToken)
  }
  return quote(analysis.text, analysis.tokens[firstToken]?.start ?? 0, analysis.tokens[endToken - 1]?.end ?? 0)
}

/** How far from an act a place in its sentence still tells where it was done, in tokens. */
const placeReach = 12

function placeOf(analysis: Analysis, trigger: ActTrigger, places: readonly PlaceMention[]): string | null {
  for (const place of places) {
    if (place.role !== 'place' || place.form === 'demonym') continue
    const before = analysis.tokens[place.firstToken - 1]?.lower ?? ''
    const distance = place.firstToken - trigger.endToken
    if (distance < 0 || distance > placeReach || !locative.has(before)) continue
    return place.name
  }
  return null
}
