/** Nouns that take in narrower ones: whoever is a pastor is a clergyman, whoever is a colonel an officer. */
const wider: readonly (readonly [wide: string, narrow: string])[] = [
  [
    'clergyman cleric churchman preacher clergywoman prelate',
    'pastor priest imam mullah bishop archbishop cardinal rabbi reverend rev father vicar chaplain ayatollah sheikh patriarch monsignor friar monk',
  ],
  ['priest pastor vicar minister', 'reverend rev father pastor priest vicar'],
  [
    'officer soldier serviceman commander',
    'general colonel major captain lieutenant sergeant corporal private admiral brigadier brigadier-general marshal commander commodore commandant',
  ],
  ['officer policeman policewoman', 'inspector constable superintendent sergeant detective sheriff commissioner'],
  [
    'politician statesman',
    'minister senator congressman congresswoman mp mayor governor president premier lawmaker legislator parliamentarian deputy councillor councilman candidate',
  ],
  ['lawmaker legislator parliamentarian deputy', 'senator congressman congresswoman mp representative'],
  [
    'doctor physician medic clinician',
    'doctor dr surgeon pathologist psychiatrist cardiologist oncologist neurologist paediatrician pediatrician virologist gynaecologist anaesthetist',
  ],
  [
    'academic scholar researcher scientist expert lecturer specialist',
    'rapporteur professor prof doctor dr historian sociologist economist researcher scientist lecturer physicist chemist',
  ],
  ['lawyer attorney advocate', 'lawyer attorney counsel solicitor barrister advocate'],
  ['jurist', 'lawyer attorney counsel solicitor barrister advocate prosecutor judge justice professor'],
  [
    'musician artist performer entertainer star',
    'singer drummer guitarist pianist violinist organist rapper composer conductor songwriter dancer actor actress',
  ],
  ['writer author', 'novelist poet playwright essayist historian journalist'],
  ['journalist reporter newsman', 'correspondent editor columnist anchor blogger photojournalist broadcaster'],
  [
    'executive businessman businesswoman tycoon magnate',
    'ceo chairman chairwoman director founder banker owner industrialist financier',
  ],
  [
    'athlete sportsman player',
    'footballer wrestler runner swimmer boxer striker goalkeeper midfielder cyclist golfer captain',
  ],
  ['maestro', 'conductor composer'],
  ['diplomat', 'ambassador envoy consul chargé foreign'],
  ['premier', 'premier prime'],
  ['envoy', 'ambassador diplomat'],
  ['monarch ruler sovereign', 'king queen sultan emir prince'],
  ['activist campaigner', 'campaigner activist dissident organiser organizer environmentalist feminist'],
]

const widerOf = tabulate()

function tabulate(): ReadonlyMap<string, ReadonlySet<string>> {
  const table = new Map<string, Set<string>>()
  for (const [wide, narrow] of wider)
    for (const word of wide.split(' '))
      table.set(word, new Set([...(table.get(word) ?? []), ...narrow.split(' '), ...wide.split(' ')]))
  return table
}

/** Whether whoever is called by the narrow noun can be called by the wide one. */
export function takesIn(wide: string, narrow: string): boolean {
  if (wide === narrow || widerOf.get(wide)?.has(narrow) === true) return true
  return learnedMen.has(wide) && /(?:ologist|icist|ographer|onomer|ematician)$/.test(narrow)
}

/** The other nouns that the wide one takes in, as far as they are listed. */
export function narrowerThan(wide: string): readonly string[] {
  return [...(widerOf.get(wide) ?? [])].filter((noun) => noun !== wide)
}

const learnedMen: ReadonlySet<string> = new Set([
  'academic',
  'scholar',
  'researcher',
  'scientist',
  'expert',
  'specialist',
])
