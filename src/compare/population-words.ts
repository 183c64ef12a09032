import type { Measure } from '../model/index.ts'

/** Words for anybody at all. */
export const anybody: ReadonlySet<string> = new Set([
  ...['people', 'person', 'individual', 'other', 'civilian', 'citizen', 'resident', 'human', 'soul', 'one', 'national'],
  ...['man and woman', 'inhabitant', 'casualty', 'case', 'life', 'total', 'number', 'figure', 'toll', 'name'],
])

/** Words that only say again what the measure says: "victims" of those killed, "detainees" of those detained. */
export const restatements: Readonly<Partial<Record<Measure, readonly string[]>>> = {
  killed: ['victim', 'dead', 'death', 'fatality', 'martyr', 'killing'],
  injured: ['wounded', 'injury', 'injured', 'victim'],
  missing: ['missing', 'disappeared', 'victim'],
  arrested: ['arrestee', 'detainee', 'arrest', 'prisoner'],
  detained: ['detainee', 'arrestee', 'prisoner', 'inmate'],
  imprisoned: ['prisoner', 'inmate', 'detainee'],
  executed: ['execution', 'victim', 'prisoner'],
  'facing-execution': ['prisoner', 'detainee', 'inmate'],
  named: ['victim', 'dead', 'martyr'],
  displaced: ['refugee', 'evacuee', 'home', 'displaced'],
  released: ['prisoner', 'detainee', 'inmate'],
  pardoned: ['prisoner', 'detainee', 'inmate', 'convict'],
  places: ['city', 'town', 'place', 'location'],
}

/** Words for a part of a crowd: a count of them is never the count of all. */
export const partsOfACrowd: ReadonlySet<string> = new Set([
  ...['child', 'minor', 'infant', 'baby', 'teenager', 'youth', 'boy', 'girl', 'woman', 'man', 'student', 'pupil'],
  ...['teacher', 'journalist', 'reporter', 'photographer', 'lawyer', 'doctor', 'nurse', 'medic', 'officer', 'police'],
  ...['policeman', 'soldier', 'guard', 'troop', 'militant', 'fighter', 'foreigner', 'member', 'agent', 'cleric'],
  ...['priest', 'official', 'relative', 'family', 'elder', 'pensioner', 'athlete', 'artist', 'firefighter', 'rescuer'],
  ...[
    'wounded',
    'survivor',
    'bystander',
    'passer-by',
    'expatriate',
    'gunman',
    'attacker',
    'rebel',
    'hostage',
    'body',
    'corpse',
  ],
])

/** Words for one kind of people. */
export const sameKind: readonly (readonly string[])[] = [
  ['protester', 'demonstrator', 'marcher', 'rioter', 'protestor', 'striker'],
  ['prisoner', 'inmate', 'convict'],
  ['detainee', 'arrestee'],
  ['child', 'minor'],
  ['officer', 'policeman', 'police'],
  ['city', 'town'],
]
