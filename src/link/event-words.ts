import type { EventKind } from '../model/index.ts'

/**
 * Kinds that can be told of one event: a protest, the crackdown on it and the arrests in it are one thing to whoever
 * counts its victims. Kinds in no common row are never one event.
 */
export const kindsOfOneEvent: readonly (readonly EventKind[])[] = [
  ['protests', 'crackdown', 'massacre', 'arrests'],
  ['massacre', 'executions'],
  ['massacre', 'attack', 'conflict'],
  ['raid', 'arrests'],
  ['attack', 'raid', 'conflict'],
  ['conflict', 'displacement'],
  ['disaster', 'displacement'],
  ['disaster', 'accident'],
]

/** Kinds of event that kill at once. */
export const deadlyKinds: ReadonlySet<EventKind> = new Set(['massacre', 'attack', 'raid', 'accident', 'disaster'])

/** First words of a label that tell of deaths without telling how they came: they go with whatever the deaths belong to. */
export const plainDeaths: ReadonlySet<string> = new Set(['killing', 'killings', 'shooting', 'shootings', 'deaths'])

/** Words of a label that tell one event from no other. */
export const plainEventWords: ReadonlySet<string> = new Set([
  ...[
    'protests',
    'protest',
    'crackdown',
    'massacre',
    'attack',
    'attacks',
    'conflict',
    'war',
    'executions',
    'execution',
  ],
  ...['arrests', 'arrest', 'raid', 'raids', 'amnesty', 'pardon', 'trial', 'election', 'disaster', 'accident', 'other'],
  ...['epidemic', 'displacement', 'uprising', 'uprisings', 'unrest', 'demonstrations', 'demonstration', 'rallies'],
  ...[
    'nationwide',
    'recent',
    'last',
    'this',
    'that',
    'year',
    'years',
    'month',
    'week',
    'days',
    'day',
    'summer',
    'winter',
  ],
  ...['spring', 'autumn', 'fall', 'early', 'late', 'mid', 'killing', 'killings', 'people', 'prisoners', 'protesters'],
  ...[
    'political',
    'anti',
    'government',
    'against',
    'during',
    'event',
    'events',
    'movement',
    'in',
    'of',
    'the',
    'and',
    'on',
  ],
  ...['battle', 'battles', 'assault', 'deportation', 'deportations', 'bombing', 'bombings', 'blast', 'explosion'],
  ...[
    'clash',
    'clashes',
    'riot',
    'riots',
    'strike',
    'strikes',
    'siege',
    'invasion',
    'offensive',
    'violence',
    'fighting',
  ],
  ...['march', 'marches', 'rally', 'gathering', 'flood', 'floods', 'flooding', 'earthquake', 'storm', 'fire', 'crash'],
  ...[
    'outbreak',
    'pandemic',
    'detention',
    'detentions',
    'sentencing',
    'hearing',
    'vote',
    'primary',
    'primaries',
    'coup',
  ],
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november'],
  ...['december', 'between', 'since', 'from', 'to', 'until', 'at', 'for', 'by', 'after', 'before', 'undated', 'date'],
])
