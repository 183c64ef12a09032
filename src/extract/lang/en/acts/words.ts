import type { ActKind } from '../../../../model/index.ts'

/** How a verb's subject and object stand to the act. */
type ActFrame = 'done-to-object' | 'suffered-by-subject'

export interface ActVerb {
  readonly kind: ActKind
  /** `participle` can be passive ("was arrested"), `finite` or `ing` cannot. */
  readonly form: 'participle' | 'finite' | 'ing'
}

const forms = (list: string): readonly string[] => list.split(' ')

/** Rows: kind, past participles and pasts, present forms, -ing forms. */
const doneToObject: readonly (readonly [ActKind, string, string, string])[] = [
  ['arrest', 'arrested apprehended', 'arrest arrests apprehend', 'arresting apprehending'],
  [
    're-arrest',
    're-arrested rearrested re-detained redetained re-incarcerated reincarcerated re-imprisoned',
    're-arrest rearrest',
    're-arresting rearresting',
  ],
  ['detention', 'detained jailed imprisoned incarcerated', 'detain detains jail jails imprison', 'detaining jailing'],
  ['interrogation', 'interrogated questioned', 'interrogate interrogates', 'interrogating'],
  ['release', 'released freed', 'release releases', 'releasing freeing'],
  ['raid', 'raided ransacked', 'raid raids', 'raiding'],
  ['charge', 'charged indicted', 'charge charges indict', 'charging indicting'],
  ['trial', 'tried', '', ''],
  ['sentence', 'sentenced convicted', 'sentence sentences convict', 'sentencing convicting'],
  ['pardon', 'pardoned', 'pardon pardons', 'pardoning'],
  ['execution', 'executed hanged', 'execute executes hang', 'executing hanging'],
  [
    'killing',
    'killed murdered assassinated slain lynched',
    'kill kills murder assassinate',
    'killing murdering assassinating',
  ],
  ['injury', 'injured wounded', 'injure wound', 'injuring wounding'],
  ['torture', 'tortured beaten flogged', 'torture tortures', 'torturing'],
  ['disappearance', 'disappeared abducted kidnapped', 'abduct abducts kidnap', 'abducting kidnapping'],
  ['summons', 'summoned', 'summon summons', 'summoning'],
  ['threat', 'threatened', 'threaten threatens', 'threatening'],
  ['deportation', 'deported extradited', 'deport deports extradite', 'deporting extraditing'],
]

/** Verbs that tell an act, by lower-case form. */
export const actVerbs: ReadonlyMap<string, ActVerb> = new Map(
  doneToObject.flatMap(([kind, participles, finite, ing]) => [
    ...rows(kind, participles, 'participle'),
    ...rows(kind, finite, 'finite'),
    ...rows(kind, ing, 'ing'),
  ]),
)

function rows(kind: ActKind, list: string, form: ActVerb['form']): (readonly [string, ActVerb])[] {
  return list === '' ? [] : forms(list).map((word) => [word, { kind, form }])
}

/** Nouns that tell an act, whose patient stands before with ’s, as a possessive, or after "of". */
export const actNouns: ReadonlyMap<string, ActKind> = new Map(
  (
    [
      ['arrest', 'arrest apprehension'],
      ['re-arrest', 're-arrest rearrest re-incarceration reincarceration re-detention'],
      ['detention', 'detention imprisonment incarceration jailing'],
      ['interrogation', 'interrogation interrogations'],
      ['release', 'release'],
      ['raid', 'raid raids'],
      ['charge', 'indictment'],
      ['trial', 'trial prosecution'],
      ['sentence', 'sentencing conviction'],
      ['pardon', 'pardon'],
      ['execution', 'execution hanging'],
      ['killing', 'killing murder assassination'],
      ['torture', 'torture beating flogging'],
      ['disappearance', 'disappearance abduction kidnapping'],
      ['summons', 'summons'],
      ['hunger-strike', 'strike'],
      ['deportation', 'deportation extradition'],
    ] as const
  ).flatMap(([kind, list]) => forms(list).map((word) => [word, kind] as const)),
)

/** Words after a verb or noun that make it another act: "released on bail", "put on trial", "taken into custody". */
export interface ActPhrase {
  readonly kind: ActKind
  readonly frame: ActFrame
  /** Forms of the first word. */
  readonly first: ReadonlySet<string>
  /** The words that follow: alternatives at each place; an empty string may be left out. */
  readonly rest: readonly (readonly string[])[]
}

/** Verbs whose object is what somebody said: the phrase after them can be a subject. */
export const speaking: ReadonlySet<string> = new Set(
  forms(
    'said says say told tells reported reports claimed claims added announced confirmed believe believes thinks think wrote writes know knew known ' +
      'stated alleged alleges learned learnt heard found showed shows revealed saying reporting claiming confirming',
  ),
)

const first = (list: string): ReadonlySet<string> => new Set(forms(list))
const article = ['', 'a', 'an', 'the']

const phraseList: readonly ActPhrase[] = [
  bail('released freed', [['on'], ['', 'a', 'the', 'heavy', 'conditional'], ['bail', 'bond']]),
  bail('released freed', [['after'], ['posting'], ['', 'a'], ['bail', 'bond']]),
  bail('granted', [['bail']]),
  subject('bail', 'posted', [['bail', 'bond']]),
  object('arrest', 'taken took', [['into'], ['custody', 'detention']]),
  object('re-arrest', 'returned sent', [['', 'back'], ['to'], ['prison', 'jail', 'custody']]),
  object('detention', 'held kept', [
    ['in'],
    ['', 'solitary', 'pretrial', 'police'],
    ['confinement', 'custody', 'detention', 'prison', 'jail'],
  ]),
  object('detention', 'placed put', [
    ['in', 'under'],
    ['', 'solitary', 'house', 'incommunicado', 'administrative'],
    ['confinement', 'custody', 'detention', 'arrest', 'prison', 'jail'],
  ]),
  object('trial', 'put', [['on'], ['trial']]),
  subject('trial', 'stood stand stands went go goes gone', [['', 'on'], ['trial']]),
  subject(
    'hunger-strike',
    'went go goes gone began begin begins begun started start starts launched launches declared declares',
    [['', 'on'], article, ['', 'new', 'dry', 'second', 'indefinite'], ['hunger'], ['strike']],
  ),
  subject('hunger-strike', 'been was is remains remained', [
    ['on'],
    article,
    ['', 'new', 'dry', 'second', 'indefinite'],
    ['hunger'],
    ['strike'],
  ]),
  subject('detention', 'remains remained', [
    ['in', 'under'],
    ['', 'incommunicado', 'solitary', 'pretrial', 'pre-trial', 'police', 'administrative', 'house'],
    ['detention', 'custody', 'prison', 'jail', 'confinement', 'arrest'],
  ]),
  subject('disappearance', 'went gone', [['missing']]),
  object('release', 'set', [['free']]),
  object('killing', 'shot beaten stabbed tortured', [
    ['', 'and'],
    ['dead', 'killed', 'to'],
    ['', 'death'],
  ]),
  object('injury', 'shot', [['and'], ['wounded', 'injured']]),
]

/** Multi-word acts by their first word, tried before single verbs, longest wording first. */
export const actPhrases: ReadonlyMap<string, readonly ActPhrase[]> = byFirstWord(phraseList)

function byFirstWord(phrases: readonly ActPhrase[]): Map<string, ActPhrase[]> {
  const byWord = new Map<string, ActPhrase[]>()
  for (const phrase of phrases) for (const word of phrase.first) byWord.set(word, [...(byWord.get(word) ?? []), phrase])
  return byWord
}

function object(kind: ActKind, words: string, rest: ActPhrase['rest']): ActPhrase {
  return { kind, frame: 'done-to-object', first: first(words), rest }
}

function subject(kind: ActKind, words: string, rest: ActPhrase['rest']): ActPhrase {
  return { kind, frame: 'suffered-by-subject', first: first(words), rest }
}

function bail(words: string, rest: ActPhrase['rest']): ActPhrase {
  return { kind: 'bail', frame: 'done-to-object', first: first(words), rest }
}

/** "subjected to torture", "underwent interrogation": verbs whose subject suffers the act that the noun tells. */
export const sufferingVerbs = {
  passive: new Set(['subjected']),
  active: new Set(['underwent', 'endured', 'suffered', 'undergone', 'faced']),
} as const

/** "conducted raids on", "carried out the arrest of": verbs that only lend the noun a subject. */
export const lightVerbs: ReadonlySet<string> = new Set(
  forms(
    'conducted conduct conducting carried carry carrying made make launched launch staged mounted performed led out',
  ),
)

/** What a raid is made on when it is made on a person. */
export const homes: ReadonlySet<string> = new Set(
  forms('home homes house houses apartment apartments office offices residence residences flat flats'),
)

/** Plural nouns for persons just listed ("those three individuals", "both men"), and the singular ones. */
export const groupNouns: ReadonlySet<string> = new Set(
  forms(
    'individuals men women people persons activists prisoners detainees lawyers journalists students brothers sisters others',
  ),
)
export const singleNouns: ReadonlySet<string> = new Set(
  forms('man woman activist journalist lawyer student prisoner detainee'),
)

export const smallNumbers: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['pair', 2],
  ['two', 2],
  ['duo', 2],
  ['three', 3],
  ['trio', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
])

/** What makes the following words untrue, only possible or only threatened. */
export const denials: ReadonlySet<string> = new Set(
  forms(
    'denied denies deny denying rejected rejects refuted dismissed threatened threatens threaten threatening vowed ordered ' +
      'demanded demands demand demanding urged urges urge urging requested requests recommended recommends insist insists ' +
      'sought seek seeks wants wanted hopes hoped fears feared plans planned pledged refused refuses prevented prevent avoid avoided',
  ),
)
export const possibilities: ReadonlySet<string> = new Set(
  forms('could may might would should will can shall must ought if unless whether'),
)
export const negations: ReadonlySet<string> = new Set(["n't", 'n’t', 'not', 'never', 'neither', 'nor'])
/** Before "of" or "to" and a noun: the act is feared or asked for. */
export const unrealBefore: ReadonlySet<string> = new Set(
  forms(
    'threat threats risk fear fears danger demand demands call calls calling called possibility secure seek seeks seeking sought demanding urging ' +
      'awaiting awaits facing faces face against no without until pending plot plan plans attempt attempted prevent avoid',
  ),
)
