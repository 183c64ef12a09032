const forms = (list: string): readonly string[] => list.split(' ')

/** Modifiers of an event noun. */
export const modifiers = {
  definite: new Set(['the', 'this', 'that', 'these', 'those', 'its', 'their', 'his', 'her', 'our', 'such']),
  indefinite: new Set(['a', 'an', 'several', 'some', 'many', 'various']),
  /** With these, and no date of its own, the words name no event that took place. */
  unreal: new Set([
    'any',
    'no',
    'further',
    'more',
    'possible',
    'potential',
    'future',
    'planned',
    'subsequent',
    'other',
    'foiled',
    'alleged',
    'annual',
    'next',
  ]),
  recent: new Set(['recent', 'new', 'latest', 'current', 'ongoing', 'continuing']),
  earlier: new Set(['first', 'initial', 'previous', 'earlier', 'former', 'original', 'prior']),
  later: new Set(['second', 'latter', 'later', 'third']),
} as const

/** Heads after an event noun that keep it an event ("protest movement", "shooting incidents"). */
export const eventTails: ReadonlySet<string> = new Set(
  forms('movement movements incident incidents wave waves campaign campaigns spree order decree'),
)

/** Heads after an event noun that make it something else ("war crimes", "protest leader", "fire brigade"). */
export const otherTails: ReadonlySet<string> = new Set(
  forms(
    'council fund authority bulletin committee crime crimes leader leaders song songs slogan slogans law laws party parties group groups camp camps brigade ' +
      'department ministry minister office officer squad chamber rifle rifles weapon weapons machine criminal ' +
      'criminals zone zones veteran veterans hero ship ships plane planes dog dogs court courts lawyer campaign ' +
      'service services board commission agency agencies relief response management preparedness unit team teams machinery international position positions aircraft helicopter helicopters bomber bombers alarm escape engine',
  ),
)

/**
 * Words that name an event only in company (the kinds are EM-DAT's of disasters and ACLED's of violence): "gas leak",
 * "air strikes", "heat wave", "roof fall".
 */
export const namedWith: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      ['leak', 'gas ammonia chlorine chemical methane radiation toxic'],
      ['spill', 'oil chemical toxic acid waste cyanide'],
      ['wave', 'heat cold tidal'],
      ['burst', 'dam reservoir embankment dyke levee'],
      ['fall', 'roof rock'],
      ['strikes', 'air drone missile rocket artillery'],
      ['strike', 'air drone missile rocket artillery'],
      ['operation', 'police military army security'],
      ['operations', 'police military army security'],
    ] as const
  ).map(([noun, before]) => [noun, new Set(before.split(' '))] as const),
)

/** Words as often of an image as of an event ("a disaster for the party"): they name one that is known, or of a thing that can fail. */
export const loosely: ReadonlySet<string> = new Set(
  forms('disaster disasters tragedy catastrophe crush violence turmoil disorder sweep sweeps bomb bombs poisoning'),
)

/** Buildings and the like before "fire" or "collapse", or fallen in "the collapse of": the word is then the accident. */
export const buildings: ReadonlySet<string> = new Set(
  forms(
    'factory warehouse hotel apartment apartments building buildings house hospital school market nightclub club forest tower prison mine plant ' +
      'refinery depot barracks dormitory hostel mill mall bridge roof dam stadium tunnel scaffolding block bush shop theatre theater ' +
      'bus train ship boat ferry camp slum warehouse workshop church mosque temple orphanage balcony crane wall',
  ),
)

/** Before "crash" or "collapse": of money and states, no accident. */
export const figurative: ReadonlySet<string> = new Set(
  forms('market stock financial economic currency bank banking housing price government regime state talks'),
)

/** Before "to" and a verb, or before "of" and an event: what follows is feared, threatened or wished, not told. */
export const unrealHeads: ReadonlySet<string> = new Set(
  forms(
    'threat threats risk fear fears plot plots plan plans possibility potential danger warning warnings calls call',
  ),
)

/** Words after which an event is only compared with ("pales in comparison to", "unlike"). */
export const comparisons: ReadonlySet<string> = new Set(
  forms('comparison compared than unlike like since reminiscent echoing recalls recalled similar'),
)

/** Verbs of lasting, after which a period of time belongs to the event that is their subject. */
export const lastingVerbs: ReadonlySet<string> = new Set(
  forms('persist persisted last lasted continue continued rage raged go gone went enter entered run endure endured'),
)

/** Verbs and prepositions after which a date begins an event. */
export const beginnings: ReadonlySet<string> = new Set(
  forms('following after since broke began begun begin started start starting erupted erupt sparked triggered'),
)

/** Cues of speech: a date before them is when it was said, not when it happened. */
export const speechCues: ReadonlySet<string> = new Set(
  forms(
    'said says say told tells wrote writes write announced announces reported reports stated states claimed claims ' +
      'added according declared tweeted acknowledged admitted denied warned described called saying telling writing ' +
      'underlined stressed noted emphasized emphasised estimated estimates confirmed insisted announcing reporting stating claiming adding declaring warning quoted interview statement remarks speech',
  ),
)

/** Words for people in prison and people in the street, which tell two sorts of killing apart. */
export const prisonWords: ReadonlySet<string> = new Set(forms('prisoner prisoners inmate inmates convicts death-row'))
export const streetWords: ReadonlySet<string> = new Set(
  forms('protester protesters protestors demonstrator demonstrators civilians crowds marchers rioters'),
)
