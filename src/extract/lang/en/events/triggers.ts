import type { EventKind, Measure } from '../../../../model/index.ts'

/** What can be one and the same event under different words: a crackdown on protests belongs to the protests. */
export type EventFamily =
  | 'unrest'
  | 'prison-killing'
  | 'amnesty'
  | 'arrests'
  | 'raid'
  | 'attack'
  | 'conflict'
  | 'revolution'
  | 'trial'
  | 'election'
  | 'disaster'
  | 'accident'
  | 'epidemic'
  | 'displacement'
  | 'dismissals'

/** A kind of trigger: the kind and families of the events it can name, and the noun that a label uses for it. */
export interface TriggerClass {
  readonly kind: EventKind
  readonly families: readonly EventFamily[]
  readonly label: string
}

const forms = (list: string): readonly string[] => list.split(' ')

interface NounRow {
  readonly kind: EventKind
  readonly families: readonly EventFamily[]
  /** One label for all of them, or each noun's own singular. */
  readonly label: string | null
  /** Singular and plural forms; `x/y` where the label of `x` is `y`. */
  readonly nouns: readonly string[]
}

const nounRows: readonly NounRow[] = [
  {
    kind: 'protests',
    families: ['unrest'],
    label: 'protests',
    nouns: forms(
      'protest protests demonstration demonstrations uprising uprisings unrest riot riots revolt revolts rally rallies march marches sit-in sit-ins vigil vigils intifada ' +
        'disturbance disturbances disorder turmoil rioting mutiny mutinies rebellion rebellions insurrection',
    ),
  },
  {
    kind: 'crackdown',
    families: ['unrest'],
    label: 'crackdown',
    nouns: forms('crackdown crackdowns repression suppression quash reprisal reprisals'),
  },
  {
    kind: 'massacre',
    families: ['unrest', 'prison-killing'],
    label: 'massacre',
    nouns: forms('massacre massacres slaughter bloodbath bloodshed killings killing murder murders genocide carnage'),
  },
  {
    kind: 'executions',
    families: ['prison-killing'],
    label: 'executions',
    nouns: forms('execution executions hangings'),
  },
  {
    kind: 'amnesty',
    families: ['amnesty'],
    label: 'amnesty',
    nouns: forms('amnesty amnesties clemency pardon pardons'),
  },
  {
    kind: 'arrests',
    families: ['arrests', 'unrest'],
    label: 'arrests',
    nouns: forms('arrests roundup roundups detentions sweep sweeps'),
  },
  {
    kind: 'raid',
    families: ['raid', 'attack'],
    label: 'raids',
    nouns: forms('raid raids operation operations storming'),
  },
  {
    kind: 'attack',
    families: ['attack'],
    label: null,
    nouns: forms(
      'attack attacks bombing bombings explosion explosions blast blasts airstrike airstrikes shelling shellings ' +
        'bombardment bombardments strike assault assaults ambush ambushes bomb bombs strikes skirmish skirmishes firefight firefights ' +
        'shootout shootouts onslaught pogrom pogroms lynching lynchings kidnapping kidnappings abduction abductions hijacking',
    ),
  },
  { kind: 'attack', families: ['unrest', 'attack'], label: null, nouns: forms('shooting shootings gunfire') },
  {
    kind: 'conflict',
    families: ['conflict'],
    label: null,
    nouns: forms(
      'war wars conflict fighting clash clashes violence offensive offensives siege invasion insurgency battle battles',
    ),
  },
  { kind: 'other', families: ['revolution'], label: null, nouns: forms('revolution coup') },
  { kind: 'trial', families: ['trial'], label: 'trial', nouns: forms('trial trials') },
  { kind: 'election', families: ['election'], label: null, nouns: forms('election elections referendum') },
  {
    kind: 'disaster',
    families: ['disaster'],
    label: null,
    nouns: forms(
      'earthquake earthquakes quake flood floods flooding hurricane cyclone typhoon tornado tornadoes landslide ' +
        'landslides rockfall rockfalls rockslide rockslides subsidence tremor tremors inundation deluge sandstorm sandstorms hailstorm ' +
        'hailstorms snowstorm snowstorms blizzard blizzards monsoon bushfire bushfires wave burst eruption cyclones hurricanes typhoons aftershock aftershocks tsunami wildfire wildfires drought storm storms famine heatwave avalanche mudslide mudslides',
    ),
  },
  {
    kind: 'accident',
    families: ['accident'],
    label: null,
    nouns: forms(
      'crash crashes derailment accident accidents stampede shipwreck fire fires blaze blazes inferno collapse sinking capsizing ' +
        'collision collisions pile-up crush leak spill poisoning poisonings fall disaster disasters tragedy catastrophe',
    ),
  },
  {
    kind: 'epidemic',
    families: ['epidemic'],
    label: null,
    nouns: forms(
      'epidemic pandemic outbreak outbreaks cholera measles typhoid typhus ebola dengue polio diphtheria meningitis smallpox plague',
    ),
  },
  {
    kind: 'other',
    families: ['dismissals'],
    label: 'dismissals',
    nouns: forms('layoffs lay-offs redundancies dismissals sackings'),
  },
  {
    kind: 'displacement',
    families: ['displacement'],
    label: null,
    nouns: forms('exodus deportation deportations expulsion expulsions eviction evictions'),
  },
]

/** Nouns that name events, by lower-case form. */
export const eventNouns: ReadonlyMap<string, TriggerClass> = new Map(
  nounRows.flatMap(({ kind, families, label, nouns }) =>
    nouns.map((noun) => [noun, { kind, families, label: label ?? singular(noun) }] as const),
  ),
)

function singular(noun: string): string {
  if (/(?:ss|us|is|ng|measles|fighting|clashes)$/.test(noun)) return noun
  if (/(?:sh|ss|o)es$/.test(noun)) return noun.slice(0, -2)
  if (/s$/.test(noun)) return noun.slice(0, -1)
  return noun
}

interface VerbRow extends TriggerClass {
  /** A weak verb names an event only where it counts people and is dated: anybody can be arrested on any day. */
  readonly weak: boolean
  readonly verbs: readonly string[]
}

const verbRows: readonly VerbRow[] = [
  {
    kind: 'executions',
    families: ['prison-killing'],
    label: 'executions',
    weak: true,
    verbs: forms('executed hanged'),
  },
  {
    kind: 'massacre',
    families: ['unrest', 'prison-killing'],
    label: 'massacre',
    weak: false,
    verbs: forms('massacred massacring slaughtered slaughtering'),
  },
  {
    kind: 'attack',
    families: ['unrest', 'prison-killing', 'attack'],
    label: 'killings',
    weak: true,
    verbs: forms('killed killing murdered murdering'),
  },
  { kind: 'arrests', families: ['arrests', 'unrest'], label: 'arrests', weak: true, verbs: forms('arrested detained') },
  { kind: 'amnesty', families: ['amnesty'], label: 'amnesty', weak: false, verbs: forms('pardoned amnestied') },
  {
    kind: 'protests',
    families: ['unrest'],
    label: 'protests',
    weak: false,
    verbs: forms('protested demonstrated rallied rioted'),
  },
  { kind: 'protests', families: ['unrest'], label: 'protests', weak: true, verbs: forms('marched') },
  { kind: 'other', families: ['unrest'], label: 'gathering', weak: true, verbs: forms('gathered assembled') },
  {
    kind: 'attack',
    families: ['attack'],
    label: 'attack',
    weak: false,
    verbs: forms('attacked bombed shelled ambushed exploded detonated'),
  },
  { kind: 'raid', families: ['raid'], label: 'raids', weak: false, verbs: forms('raided') },
  {
    kind: 'accident',
    families: ['accident'],
    label: 'accident',
    weak: false,
    verbs: forms('crashed derailed capsized collided'),
  },
  { kind: 'accident', families: ['accident'], label: 'sinking', weak: false, verbs: forms('sank sunk') },
  { kind: 'accident', families: ['accident'], label: 'collapse', weak: false, verbs: forms('collapsed') },
  { kind: 'accident', families: ['accident'], label: 'crash', weak: false, verbs: forms('plunged overturned') },
  { kind: 'accident', families: ['accident'], label: 'leak', weak: false, verbs: forms('leaked spilled') },
  { kind: 'disaster', families: ['disaster'], label: 'burst', weak: false, verbs: forms('burst') },
  { kind: 'raid', families: ['raid', 'attack'], label: 'raids', weak: false, verbs: forms('stormed') },
  { kind: 'attack', families: ['attack'], label: 'abductions', weak: true, verbs: forms('abducted kidnapped') },
  { kind: 'trial', families: ['trial'], label: 'trial', weak: true, verbs: forms('convicted sentenced') },
  {
    kind: 'displacement',
    families: ['displacement'],
    label: 'expulsions',
    weak: true,
    verbs: forms('deported expelled evicted'),
  },
  {
    kind: 'displacement',
    families: ['displacement'],
    label: 'demolitions',
    weak: true,
    verbs: forms('demolished bulldozed'),
  },
  { kind: 'displacement', families: ['displacement'], label: 'arrivals', weak: true, verbs: forms('arrived') },
  {
    kind: 'other',
    families: ['dismissals'],
    label: 'dismissals',
    weak: true,
    verbs: forms('dismissed sacked'),
  },
]

/** Verb forms that tell an event, by lower-case form. */
export const eventVerbs: ReadonlyMap<string, TriggerClass & { readonly weak: boolean }> = new Map(
  verbRows.flatMap(({ verbs, ...row }) => verbs.map((verb) => [verb, row] as const)),
)

/** Families of event that a figure of a measure can belong to; a measure not listed needs an event in its own clause. */
export const familiesOfMeasure: Partial<Record<Measure, readonly EventFamily[]>> = {
  killed: ['unrest', 'prison-killing', 'attack', 'raid', 'conflict', 'disaster', 'accident', 'epidemic', 'revolution'],
  injured: ['unrest', 'attack', 'raid', 'conflict', 'disaster', 'accident', 'epidemic', 'revolution'],
  missing: ['unrest', 'attack', 'conflict', 'disaster', 'accident', 'displacement'],
  arrested: ['unrest', 'arrests', 'raid', 'attack', 'revolution'],
  detained: ['unrest', 'arrests', 'raid', 'attack', 'conflict', 'revolution'],
  imprisoned: ['unrest', 'arrests'],
  sentenced: ['unrest', 'trial', 'arrests'],
  'facing-execution': ['unrest', 'trial', 'arrests'],
  executed: ['prison-killing', 'unrest', 'trial', 'revolution'],
  released: ['amnesty', 'arrests', 'unrest'],
  pardoned: ['amnesty'],
  named: ['unrest', 'prison-killing', 'attack', 'conflict', 'disaster', 'accident'],
  displaced: ['conflict', 'disaster', 'displacement', 'attack', 'unrest'],
  gathered: ['unrest', 'election'],
  affected: ['disaster', 'epidemic', 'conflict', 'accident', 'displacement', 'unrest', 'attack'],
  places: ['unrest', 'conflict', 'disaster', 'attack'],
}

/** Measures whose figures belong, failing all else, to what the document is about. */
export const tollMeasures: ReadonlySet<Measure> = new Set<Measure>([
  'killed',
  'injured',
  'missing',
  'arrested',
  'detained',
  'facing-execution',
  'pardoned',
  'named',
  'displaced',
])
