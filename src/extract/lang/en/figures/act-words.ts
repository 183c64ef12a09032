import type { Measure } from '../../../../model/index.ts'

/**
 * Verbs that say what happened to the people counted. `patient`: to the verb's object or its passive subject ("killed 12",
 * "12 were killed"). `subject`: to its subject ("12 died"). Irregular forms follow the base: past, participle, -ing.
 */
export const actVerbs: Readonly<Record<'patient' | 'subject', Readonly<Partial<Record<Measure, string>>>>> = {
  patient: {
    killed:
      'kill murder assassinate slay:slew:slain massacre slaughter shoot:shot:shot gun:gunned:gunned:gunning lynch martyr drown ' +
      'stab:stabbed:stabbed:stabbing crush electrocute exterminate strangle butcher gas:gassed:gassed:gassing ' +
      'decapitate',
    executed: 'execute hang:hanged:hanged behead guillotine',
    injured: 'injure wound hurt:hurt:hurt maim hospitalize hospitalise blind',
    arrested: 're-arrest rearrest arrest apprehend nab:nabbed:nabbed:nabbing capture re-incarcerate seize',
    detained: 'detain hold:held:held intern abduct kidnap:kidnapped:kidnapped:kidnapping',
    imprisoned: 'imprison jail incarcerate',
    sentenced: 'sentence convict condemn',
    released: 'release free:freed:freed liberate',
    pardoned: 'pardon amnesty:amnestied:amnestied reprieve exonerate',
    named: 'name identify:identified:identified:identifying',
    displaced: 'displace evacuate uproot expel:expelled:expelled:expelling deport',
    affected: 'affect infect',
    missing: 'disappear',
  },
  subject: {
    killed: 'die:died:died:dying perish succumb drown',
    missing: 'disappear vanish',
    displaced: 'flee:fled:fled',
    gathered: 'gather march rally:rallied:rallied:rallying protest demonstrate attend assemble converge participate',
  },
}

/** Nouns of what happened to the people counted after them ("the killing of 12", "an amnesty for thousands"). */
export const actNouns: Readonly<Partial<Record<Measure, string>>> = {
  killed:
    'killing killings murder murders massacre slaughter assassination assassinations death deaths slaying slayings ' +
    'fatality fatalities life lives body bodies remains corpses toll martyrdom genocide murdering',
  executed: 'execution executions hanging hangings executing',
  injured: 'injury injuries wounding wounds injuring',
  arrested: 'arrest arrests capture roundup round-up re-arrest rearrest arresting apprehension',
  detained: 'detention detentions detaining',
  imprisoned: 'imprisonment incarceration jailing imprisoning',
  sentenced: 'sentencing conviction convictions',
  released: 'release releases freeing liberation releasing',
  pardoned: 'amnesty amnesties clemency pardon pardons pardoning reprieve',
  named: 'names identities naming',
  displaced: 'displacement evacuation exodus expulsion displacing evacuating',
  missing: 'disappearance disappearances',
  gathered: 'crowd crowds gathering march rally protest demonstration procession',
}

/** Counted nouns that tell by themselves what was counted ("19 deaths", "600 arrests"). */
export const countedActs: Readonly<Partial<Record<Measure, string>>> = {
  killed: 'deaths fatalities killings murders bodies corpses lives assassinations massacres dead',
  executed: 'executions hangings',
  injured: 'injuries wounded injured',
  arrested: 'arrests',
  detained: 'detentions',
  missing: 'disappearances missing',
  sentenced: 'convictions',
  named: 'names',
}

/** Counted nouns that tell what was counted only where no verb or noun of an act does ("240,000 prisoners"). */
export const countedStates: Readonly<Partial<Record<Measure, string>>> = {
  killed: 'victims martyrs death fatality',
  injured: 'injury',
  affected: 'casualties',
  arrested: 'arrestees arrest',
  detained: 'detainees captives',
  imprisoned: 'prisoners inmates convicts',
  displaced: 'refugees evacuees idps displaced',
  executed: 'execution',
  places:
    'cities towns villages provinces districts countries neighbourhoods neighborhoods municipalities townships settlements locations ' +
    'places hamlets counties regions states sites islands streets governorates suburbs communities localities',
}

/** Adjectives right after what is counted or after "were" ("12 dead", "26 are missing"). */
export const stateAdjectives: ReadonlyMap<string, Measure> = new Map([
  ['dead', 'killed'],
  ['missing', 'missing'],
  ['unaccounted', 'missing'],
  ['homeless', 'displaced'],
  ['wounded', 'injured'],
  ['injured', 'injured'],
  ['displaced', 'displaced'],
])

/** After a preposition and within a few words of "were", "remain" or "stay": where the people counted are. */
export const whereabouts: ReadonlyMap<string, Measure> = new Map([
  ['prison', 'imprisoned'],
  ['prisons', 'imprisoned'],
  ['jail', 'imprisoned'],
  ['jails', 'imprisoned'],
  ['bars', 'imprisoned'],
  ['gaol', 'imprisoned'],
  ['custody', 'detained'],
  ['detention', 'detained'],
])

/** Nouns of people who are counted, beyond those that their ending tells. */
export const personNouns: ReadonlySet<string> = new Set(
  (
    'people persons person men women children man woman child boys girls boy girl babies infants civilians protesters protestors demonstrators ' +
    'prisoners inmates detainees victims citizens residents students workers officers soldiers policemen police troops members supporters ' +
    'activists lawyers journalists teachers doctors nurses patients officials employees families relatives individuals others foreigners ' +
    'nationals refugees migrants hostages passengers villagers farmers peasants rebels guerrillas fighters militants insurgents gunmen dissidents ' +
    'suspects minors teenagers youths adults elders voters candidates deputies ministers generals priests nuns monks clerics personnel ' +
    'survivors dead wounded injured strikers marchers arrestees convicts captives martyrs casualties participants attendees followers fans ' +
    'guards agents drivers pilots crew sailors miners tourists neighbours neighbors women mothers fathers daughters sons brothers sisters ' +
    'parents wives husbands widows orphans souls speakers leaders defendants plaintiffs witnesses bystanders expatriates rioters ' +
    'politicians engineers scientists artists writers experts volunteers medics rescuers firefighters judges clients dockers servicemen ' +
    'americans jesuits kids admirals senators lawmakers pupils teens toddlers patrolmen peacekeepers combatants commanders detainee prisoner user users viewers readers'
  ).split(' '),
)

/** Endings of nouns of people. */
export const personEnding = /(?:[a-z]{3}ists|[a-z]{3}ians|[a-z]{2}men|[a-z]{3}ees|[a-z]{2}women)$/
export const notPeople: ReadonlySet<string> = new Set(['committees', 'trees', 'degrees', 'fees', 'knees', 'guarantees'])

/** Endings of names of peoples, faiths, parties and inhabitants, in the plural. */
export const peopleEnding =
  /(?:ans|ines|ards|crats|ists|ites|ims|lics|[a-z]{2}is|(?:land|on|ork|lin|kan|rid)ers|nese|ese|shmen|chmen)$/
/** Names of peoples and faiths without such an ending. */
export const peopleNames: ReadonlySet<string> = new Set(
  (
    'kurds serbs turks arabs croats slovaks finns danes poles swedes scots czechs uyghurs uighurs hazaras hutus druze jews sikhs hindus greens tories ' +
    'latinos filipinos mexicanos afghans turkmens uzbeks tajiks kazakhs kyrgyz pashtuns balochs bedouins copts maronites greeks germans ' +
    'thais tamils zulus masai roma gypsies slavs basques catalans bretons celts francs franks khmers hmong karens dinkas nuers tuaregs berbers ' +
    'azeris georgians slovenes bosniaks montenegrins walloons flemings whigs liberals conservatives republicans socialists communists'
  ).split(' '),
)
/** Things whose names end as names of peoples do. */
export const thingNames: ReadonlySet<string> = new Set(
  'uzis audis ferraris bugattis maseratis taxis vans sedans titans cessnas'.split(' '),
)
/** Singular nouns of people that an article counts as one in a list of counted people ("three women and a child"). */
export const onePerson: ReadonlySet<string> = new Set(
  (
    'child woman man girl boy baby infant toddler teenager civilian soldier policeman policewoman officer guard journalist reporter doctor nurse ' +
    'teacher student priest nun peasant farmer worker driver bystander pedestrian prisoner protester demonstrator firefighter medic paramedic pilot ' +
    'villager resident tourist passenger'
  ).split(' '),
)
