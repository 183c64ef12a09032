import type { LedgerFigure, LocatedFigure, Modality, Origins, PartyLinks, Voice } from '../model/index.ts'

/** Modalities that claim nothing about the world: no source is gained by them. */
const claimsNothing: ReadonlySet<Modality> = new Set(['supposed', 'normative'])

/**
 * The one independent origin that a chain leads to: the family of its first voice, or the voice itself where it has
 * none. Null where the first speaker is unnamed: nobody can tell who that is.
 */
export function originOf(voice: Voice, parties: PartyLinks, document?: string): string | null {
  const first = voice[0]
  if (first === undefined || !first.named) return null
  return parties.partyOf(first.name, document).origin
}

/** Whether only the writer speaks: nobody is cited. */
export function isWritersOwn(voice: Voice): boolean {
  return voice.length === 1 && voice[0]?.role === 'publisher'
}

/** The figures with their origins, as the ledger answers with them. */
export function ledgerFigures(figures: readonly LocatedFigure[], parties: PartyLinks): LedgerFigure[] {
  return figures.map((figure) => ledgerFigure(figure, parties))
}

export function ledgerFigure(figure: LocatedFigure, parties: PartyLinks): LedgerFigure {
  const { publisher: _publisher, published: _published, ...rest } = figure
  return { ...rest, origin: originOf(figure.voice, parties, figure.document) }
}

/**
 * How many independent origins stand behind rival figures: at least the distinct known families, at most those plus
 * the unknown speakers. A relay adds nothing; a supposition, a wish, a denial or a doubt is no source, and a plan none for what happened;
 * the same unnamed words with the same number are one. `unsure` are figures whose speaker supposes the same number
 * elsewhere in the document: they count towards the upper end alone, and so does what only a second reader found. At least 1 where anything is claimed at all.
 */
export function independentOrigins(figures: readonly LedgerFigure[], unsure: ReadonlySet<string> = new Set()): Origins {
  const stated = figures.filter(
    ({ modality, stance }) => !claimsNothing.has(modality) && stance !== 'denies' && stance !== 'doubts',
  )
  const facts = stated.filter(({ modality }) => modality !== 'planned')
  const claimed = facts.length > 0 ? facts : stated
  const isUnsure = ({ id, readers }: LedgerFigure): boolean => unsure.has(id) || readers?.includes('first') === false
  const known = claimed.filter((figure) => figure.origin !== null && !isUnsure(figure))
  const families = new Set(known.map(({ origin }) => origin).filter((origin) => origin !== null))
  const open = claimed.filter(
    (figure) => (figure.origin === null || isUnsure(figure)) && !families.has(figure.origin ?? ''),
  )
  const unknown = new Set(open.map((figure) => figure.origin ?? unknownSpeaker(figure)))
  const low = Math.max(families.size, claimed.length > 0 ? 1 : 0)
  return { low, high: families.size + unknown.size, families: [...families].sort() }
}

/** The words for an unnamed speaker with what it says: a reprint of "rights groups estimate 50" is not a second group. */
function unknownSpeaker({ voice, low, high, value, document }: LedgerFigure): string {
  const words = voice[0]?.name.toLowerCase().trim() ?? ''
  return words === '' ? `document ${document}` : `${words} ${low ?? ''} ${high ?? ''} ${value ?? ''}`
}
