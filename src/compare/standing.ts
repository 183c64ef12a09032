import type { FigureStanding, LedgerFigure, Modality, Origins } from '../model/index.ts'

/** Why nobody vouches for a figure where it stands. */
export type Unvouched = 'denied' | 'reprint' | 'claimed-corroboration' | 'echo'

/** What is known of figures beyond their own words, by their ids. */
export interface Vouching {
  readonly unvouched: ReadonlyMap<string, Unvouched>
  /** Figures whose own speaker supposes the same number in the same document. */
  readonly unsure: ReadonlySet<string>
}

export const everythingVouched: Vouching = { unvouched: new Map(), unsure: new Set() }

/** Modalities that claim nothing about the world: no source is gained by them. */
const claimsNothing: Readonly<Partial<Record<Modality, string>>> = {
  supposed: 'It is only supposed.',
  normative: 'It says what the number should be, not what it is.',
}

const unvouchedReasons: Readonly<Record<Unvouched, string>> = {
  denied: 'Its speaker denies or doubts it.',
  reprint: 'The document repeats another one’s words.',
  echo: 'Its writer repeats a number that a source of the text gives.',
  'claimed-corroboration':
    'The text only claims that this speaker confirmed a number; no document of theirs is at hand.',
}

/** A figure with what its origin gains by it. */
interface Stood {
  readonly figure: LedgerFigure
  readonly standing: FigureStanding
  /** What counts as one source; null where the figure is none. */
  readonly source: string | null
}

/**
 * For each figure of a question whether it counts as a source, and why. A relay adds nothing; a supposition, a wish, a
 * denial or a doubt is no source, and a plan none for what happened; the same unnamed words with the same number are
 * one. What may be a source counts towards the upper end alone: unnamed speakers, a number that its speaker also
 * supposes, what only a second reader found.
 */
export function standings(figures: readonly LedgerFigure[], vouching: Vouching = everythingVouched): FigureStanding[] {
  return standAll(figures, vouching).map(({ standing }) => standing)
}

/**
 * How many independent origins stand behind rival figures: at least the distinct known families, at most those plus
 * what may be others. At least 1 where anything is claimed at all.
 */
export function independentOrigins(figures: readonly LedgerFigure[], vouching: Vouching = everythingVouched): Origins {
  const stood = standAll(figures, vouching)
  const sourcesThat = (counts: FigureStanding['counts']): Stood[] =>
    stood.filter(({ source, standing }) => source !== null && standing.counts === counts)
  const families = new Set(sourcesThat('yes').flatMap(({ source }) => source ?? []))
  const open = sourcesThat('perhaps').filter(({ source }) => !families.has(source ?? ''))
  const doubtful = open.flatMap(({ figure }) => figure.origin ?? [])
  return {
    low: Math.max(families.size, families.size + open.length > 0 ? 1 : 0),
    high: families.size + new Set(open.map(({ source }) => source)).size,
    families: [...families].sort(),
    perhaps: [...new Set(doubtful)].sort(),
  }
}

function standAll(figures: readonly LedgerFigure[], vouching: Vouching): Stood[] {
  const hasFacts = figures.some((figure) => refusal(figure, vouching) === null && figure.modality !== 'planned')
  const told = new Set<string>()
  return figures.map((figure) => {
    const none = refusal(figure, vouching)
    const isPlan = figure.modality === 'planned' && hasFacts
    if (none !== null || isPlan)
      return {
        figure,
        source: null,
        standing: { counts: 'no', reason: none ?? 'It is a plan, beside what is told as fact.' },
      }
    const source = figure.origin ?? unknownSpeaker(figure)
    const standing = counted(figure, vouching, told.has(source))
    if (standing.counts === 'yes') told.add(source)
    return { figure, source, standing }
  })
}

function refusal({ id, modality, stance }: LedgerFigure, { unvouched }: Vouching): string | null {
  const why = unvouched.get(id) ?? (stance === 'denies' || stance === 'doubts' ? 'denied' : undefined)
  return why === undefined ? (claimsNothing[modality] ?? null) : unvouchedReasons[why]
}

function counted(figure: LedgerFigure, { unsure }: Vouching, isAgain: boolean): FigureStanding {
  const { origin, voice, id, readers } = figure
  const speaker = voice[0]?.name ?? 'somebody'
  if (origin === null)
    return { counts: 'perhaps', reason: `“${speaker}” is not named: nobody can tell whether that is another source.` }
  if (unsure.has(id))
    return {
      counts: 'perhaps',
      reason: `${speaker} also supposes this number in the same document, so it may be no word of its own.`,
    }
  if (readers?.includes('first') === false)
    return { counts: 'perhaps', reason: 'Only the second reader found whose word it is.' }
  const whose = origin === speaker ? `The word of ${speaker}` : `The word of ${speaker}, of ${origin}`
  const again = isAgain ? ': the same origin again, so it adds no source' : ''
  return { counts: isAgain ? 'again' : 'yes', reason: `${whose}${again}.${passedOn(figure)}` }
}

/** Whoever only passes a claim on. */
function passedOn({ voice }: LedgerFigure): string {
  const names = [...new Set(voice.slice(1).map(({ name }) => name))].filter((name) => name !== voice[0]?.name)
  if (names.length === 0) return ''
  return ` ${names.join(' and ')} ${names.length === 1 ? 'passes' : 'pass'} it on, which adds no source.`
}

/** The words for an unnamed speaker with what it says: a reprint of "rights groups estimate 50" is not a second group. */
function unknownSpeaker({ voice, low, high, value, document }: LedgerFigure): string {
  const words = voice[0]?.name.toLowerCase().trim() ?? ''
  return words === '' ? `document ${document}` : `${words} ${low ?? ''} ${high ?? ''} ${value ?? ''}`
}
