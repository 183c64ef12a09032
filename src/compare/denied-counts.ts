import type { Links, LocatedAttribution, LocatedFigure, Measure } from '../model/index.ts'
import { isClaimed, isWhole } from './comparable.ts'
import { grouped } from './grouped.ts'
import { figureWitness, type Noticed, type Witness } from './noticed.ts'
import { originOf } from './origins.ts'
import { placesMeet } from './places.ts'
import { countedBy, samePopulation, type Counted } from './population.ts'
import { stemOf } from './predicates.ts'
import type { Proposition } from './propositions.ts'
import { contentWords } from './words.ts'
import { daysApart, saidInWords, saidWhen } from './said-when.ts'
import { whoSays } from './statements.ts'

/** Days between a denial and a count, or its event, beyond which they may be of different things. */
const mostDaysApart = 31
/** Counts shown against one denial, each of another document. */
const mostCounts = 4
/** Counts looked through for one denial. */
const mostLookedThrough = 400

const measureOfVerb: ReadonlyMap<string, Measure> = new Map(
  (
    [
      ['killed', 'killed died murdered massacred drowned perished shot'],
      ['injured', 'injured wounded hurt'],
      ['arrested', 'arrested detained jailed imprisoned'],
      ['displaced', 'displaced expelled deported evicted'],
      ['executed', 'executed hanged'],
    ] as const
  ).flatMap(([measure, verbs]) => verbs.split(' ').map((verb) => [stemOf(verb), measure] as const)),
)

/** Measures between which a plain denial makes no difference. */
const kin: Readonly<Partial<Record<Measure, Measure>>> = { detained: 'arrested', imprisoned: 'arrested' }

const nobody: ReadonlySet<string> = new Set(['anyone', 'anybody', 'one', 'nobody', 'none'])

/** "No civilians were killed": what is denied, of whom, where it stands. */
interface Denial {
  readonly measure: Measure
  readonly of: Counted
  readonly by: Pick<LocatedFigure, 'voice' | 'document' | 'path' | 'publisher' | 'said' | 'published'>
  readonly words: string
  readonly witness: Witness
}

/**
 * A plain denial against a count: "no civilians were killed", "denied that anyone had been arrested", "nobody was hurt" beside
 * "71 civilians were killed". Both are of the same people, place and time, and of different origins. A denial is told once.
 */
export function deniedCounts(
  propositions: readonly Proposition[],
  figures: readonly LocatedFigure[],
  links: Links,
): Noticed[] {
  const counts = grouped(figures, (figure) => (isCount(figure) ? kindOf(figure.measure) : null))
  const placesIn = grouped(figures, ({ document }) => document)
  return denialsIn(propositions, figures).flatMap((denial) => {
    const places = (placesIn.get(denial.by.document) ?? []).flatMap((figure) => placesOf(figure, links))
    const against = (counts.get(kindOf(denial.measure)) ?? [])
      .slice(0, mostLookedThrough)
      .filter((figure) => isAgainst(denial, figure, places, links))
    const shown = [...grouped(against, ({ document }) => document).values()].flatMap((own) => own.slice(0, 1))
    const [first] = shown
    if (first === undefined) return []
    const who = whoSays(denial.by, links)
    const reason = `${who} denies it ${saidInWords(denial.by)} (“${denial.words}”); ${whoSays(first, links)} counts “${first.text}” (${first.measure}) ${saidInWords(first)}.`
    const evidence = [denial.witness, ...shown.slice(0, mostCounts).map(figureWitness)]
    return [{ kind: 'contradiction' as const, verdict: 'fails' as const, reason, evidence }]
  })
}

function isCount(figure: LocatedFigure): boolean {
  return isClaimed(figure) && isWhole(figure) && (figure.value ?? figure.low ?? 0) > 0 && figure.unit === 'persons'
}

function kindOf(measure: Measure): Measure {
  return kin[measure] ?? measure
}

/** Denied clauses of attributions, and what a writer says in its own voice as a count of none. */
function denialsIn(propositions: readonly Proposition[], figures: readonly LocatedFigure[]): Denial[] {
  const told = propositions.flatMap((one) => denialOf(one))
  const attributed = new Set(told.map(({ witness }) => `${witness.document} ${String(witness.start)}`))
  const own = figures.flatMap((figure): Denial[] => {
    if (figure.value !== 0 || !isClaimed(figure) || figure.attribution !== null || figure.unit !== 'persons') return []
    const witness = figureWitness(figure)
    if (attributed.has(`${witness.document} ${String(witness.start)}`)) return []
    const of = countedBy(figure.population, figure.measure)
    return [{ measure: figure.measure, of, by: figure, words: figure.text, witness }]
  })
  return [...told, ...own]
}

function denialOf({ attribution, content, clause, predicate, isDenied, isFuture, kind }: Proposition): Denial[] {
  if (!isDenied || isFuture || kind !== 'clause' || predicate === null) return []
  const measure = measureOfVerb.get(predicate.verb)
  const isOfSubject = predicate.isPassive || predicate.verb === stemOf('died') || predicate.verb === stemOf('perished')
  if (measure === undefined || !isOfSubject) return []
  const subject = predicate.subject.filter((word) => !nobody.has(word)).join(' ')
  const of = subject === '' ? countedBy(null, measure) : countedBy(subject, measure)
  return [{ measure, of, by: byOf(attribution), words: clause.text, witness: witnessOf(attribution, content) }]
}

function byOf({ voice, document, path, publisher, said, published }: LocatedAttribution): Denial['by'] {
  return { voice, document, path, publisher, said, published }
}

function witnessOf({ id, document, path }: LocatedAttribution, { start, end, text }: Proposition['content']): Witness {
  return { id, document, path, start, end, text }
}

function isAgainst(denial: Denial, figure: LocatedFigure, places: readonly string[], links: Links): boolean {
  const [one, other] = [denial.by, figure].map(({ voice, document }) => originOf(voice, links.parties, document))
  if (one !== null && one === other) return false
  if (!isOfWhom(denial.of, countedBy(figure.population, figure.measure))) return false
  if (denial.by.document === figure.document) return true
  const told = placesOf(figure, links)
  const isThere = told.some(
    (place) => places.some((known) => placesMeet(place, known)) || isPlaceOf(place, denial.by, links),
  )
  return isThere && isOfTheTime(denial, figure, links)
}

/** Who denies that anybody was hurt denies it of every kind of people; who denies it of civilians, of civilians only. */
function isOfWhom(denied: Counted, counted: Counted): boolean {
  return denied.head === null ? denied.modifiers.length === 0 || counted.head === null : samePopulation(denied, counted)
}

/** The Junta of Zera, where nothing else is told, speaks of Zera City. */
function isPlaceOf(place: string, { voice, document, publisher }: Denial['by'], links: Links): boolean {
  const names = [originOf(voice, links.parties, document), publisher].map((name) => contentWords(name ?? ''))
  return contentWords(place).some((word) => names.some((own) => own.includes(word)))
}

function placesOf({ document, event, place }: LocatedFigure, links: Links): string[] {
  return [place, links.events.clusterOf(document, event)?.place ?? null].filter((one) => one !== null)
}

function isOfTheTime({ by }: Denial, figure: LocatedFigure, links: Links): boolean {
  const denied = saidWhen(by)
  const event = links.events.clusterOf(figure.document, figure.event)
  const day = event?.from ?? null
  const counted = day === null ? saidWhen(figure) : { from: day, to: event?.to ?? day }
  return denied !== null && counted !== null && daysApart(denied, counted) <= mostDaysApart
}
