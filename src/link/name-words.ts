/** Words before a person's name that are no part of it. Compared in lower case without dots. */
export const titles: ReadonlySet<string> = new Set([
  ...['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'professor', 'sir', 'lady', 'lord', 'dame', 'hon', 'rev', 'father'],
  ...['president', 'premier', 'chancellor', 'minister', 'secretary', 'ambassador', 'governor', 'mayor', 'senator'],
  ...['congressman', 'congresswoman', 'representative', 'judge', 'justice', 'prosecutor', 'king', 'queen', 'prince'],
  ...['princess', 'pope', 'bishop', 'archbishop', 'cardinal', 'imam', 'sheikh', 'shaikh', 'mullah', 'mufti'],
  ...['ayatollah', 'hojatoleslam', 'hojjatoleslam', 'sayyid', 'seyyed', 'seyed', 'haji', 'hajj'],
  ...[
    'general',
    'lieutenant',
    'colonel',
    'major',
    'captain',
    'sergeant',
    'corporal',
    'admiral',
    'commander',
    'brigadier',
  ],
  ...['marshal', 'gen', 'lt', 'col', 'maj', 'capt', 'sgt', 'adm', 'brig', 'vice', 'deputy', 'former', 'late', 'chief'],
])

/** Endings of an organisation's name that are often left out: "Iran Human Rights (Group)", "Etemad (newspaper)". */
export const droppableEndings: ReadonlySet<string> = new Set([
  ...['group', 'organization', 'agency', 'newspaper', 'website', 'outlet', 'inc', 'ltd'],
])

/** Endings that only describe when they stand in lower case: "Lantern magazine", but the "Lantern Magazine" is a body of its own. */
export const describingEndings: ReadonlySet<string> = new Set([
  ...['daily', 'weekly', 'magazine', 'channel', 'portal', 'paper', 'station', 'network'],
])

/** Of those, the ones that leave a single word behind which still names the outlet. */
export const outletEndings: ReadonlySet<string> = new Set([
  ...['newspaper', 'daily', 'weekly', 'website', 'outlet', 'magazine', 'portal', 'agency'],
])

/** Words that name no particular body on their own. */
export const genericWords: ReadonlySet<string> = new Set([
  ...['ministry', 'minister', 'government', 'parliament', 'judiciary', 'police', 'army', 'court', 'council', 'state'],
  ...[
    'media',
    'radio',
    'television',
    'news',
    'national',
    'interior',
    'justice',
    'human',
    'rights',
    'security',
    'forces',
  ],
  ...['group', 'groups', 'organization', 'organizations', 'agency', 'front', 'union', 'party', 'movement', 'committee'],
  ...['commission', 'supreme', 'office', 'department', 'authorities', 'officials', 'regime', 'international', 'local'],
  ...['opposition', 'resistance', 'press', 'service', 'of', 'for', 'and', 'the', 'in', 'on', 'network', 'association'],
])

/** Spellings of one word, British or older first, as they are compared. */
export const spellings: ReadonlyMap<string, string> = new Map([
  ['organisation', 'organization'],
  ['organisations', 'organizations'],
  ['centre', 'center'],
  ['defence', 'defense'],
  ['labour', 'labor'],
  ['harbour', 'harbor'],
  ['programme', 'program'],
  ['theatre', 'theater'],
  ['&', 'and'],
])
