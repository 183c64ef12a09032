/** How a word judges the people it names. */
export type Judgement = 'condemning' | 'neutral' | 'honouring'

const condemning =
  'thug rioter terrorist hooligan vandal saboteur criminal spy mercenary traitor seditionist bandit extremist looter ' +
  'troublemaker insurgent mob infidel hypocrite anarchist arsonist provocateur stooge puppet rat vermin cockroach ' +
  'enemy conspirator separatist subversive agitator gangster murderer fanatic outlaw heretic parasite plotter'

const neutral =
  'protester protestor demonstrator marcher striker docker worker civilian citizen prisoner detainee inmate opponent ' +
  'critic activist dissident student resident villager bystander youth people person crowd supporter member opposition ' +
  'journalist lawyer woman migrant refugee minority follower gunman driver worker teacher nurse farmer miner guard soldier'

const honouring = 'martyr hero patriot victim innocent freedom-fighter saint liberator champion heroine'

export const judgements: ReadonlyMap<string, Judgement> = new Map([
  ...condemning.split(' ').map((word) => [word, 'condemning'] as const),
  ...neutral.split(' ').map((word) => [word, 'neutral'] as const),
  ...honouring.split(' ').map((word) => [word, 'honouring'] as const),
])

/** Verbs of naming, in dictionary form. */
export const namingVerbs: ReadonlySet<string> = new Set([
  ...['call', 'called', 'calling', 'describe', 'described', 'describing', 'brand', 'branded', 'branding', 'label'],
  ...['labelled', 'labeled', 'labelling', 'labeling', 'dub', 'dubbed', 'dubbing', 'term', 'termed', 'denounce'],
  ...['denounced', 'denouncing', 'consider', 'considered', 'considering', 'treat', 'treated', 'treating', 'regard'],
  ...['regarded', 'refer', 'referred', 'referring', 'portray', 'portrayed', 'calls', 'describes', 'brands', 'labels'],
  ...[
    'considers',
    'treats',
    'regards',
    'refers',
    'praise',
    'praised',
    'praises',
    'hail',
    'hailed',
    'hails',
    'honoured',
  ],
  ...['honored', 'condemn', 'condemned', 'condemns', 'dismiss', 'dismissed', 'mourn', 'mourned', 'salute', 'saluted'],
])
