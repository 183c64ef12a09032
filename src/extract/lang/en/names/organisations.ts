const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** A name that holds one of these is an outlet. */
export const outletWords = words(`
news newspaper times post herald gazette tribune journal daily radio tv television channel broadcasting broadcaster press chronicle
observer telegraph weekly magazine media newswire wire today mail examiner inquirer dispatch bulletin courier reporter review monitor
podcast fm newsroom online webzine newsletter
`)

/** Words for a paper that are its whole name after an article: "the Tribune". */
export const papers = words(`
times post herald gazette tribune journal chronicle observer telegraph examiner inquirer courier monitor bulletin
`)

/** Outlets and platforms that their name alone does not show. */
export const knownOutlets = words(`
reuters afp ap bbc cnn nbc cbs abc msnbc cnbc npr pbs bloomberg dpa tass itar-tass interfax xinhua anadolu al-jazeera jazeera arabiya al-arabiya
ansa efe upi irna isna ilna pajhwok tasnim mehr mizan hrana kayhan khabaronline rudaw tolonews kcna yonhap kyodo xinhuanet bernama antara ukrinform
interfax-ukraine meduza kommersant belga lusa tanjug agerpres pti kuna rt sputnik politico axios vox slate buzzfeed wired newsweek guardian economist spiegel monde figaro haaretz twitter facebook telegram instagram youtube
tiktok whatsapp reddit wikipedia wikileaks bellingcat associated agence deutsche
`)

/** A name that holds one of these is a state body. */
export const stateWords = words(`battery platoon wing branch marines airmen sailors legion 
ministry department parliament senate congress majlis knesset duma bundestag assembly house police army navy guard guards corps court
courts judiciary government gendarmerie militia forces force cabinet prosecutor prosecution attorney intelligence administration customs
bureau treasury pentagon kremlin garrison battalion regiment division squadron command constabulary presidency embassy consulate
legislature tribunal directorate secretariat magistrate inspectorate patrol fleet dept dept. basij headquarters office
`)

/** A name that holds one of these is an organisation (unless a word above makes it an outlet or a state body). */
export const organisationWords =
  words(`pac pacs research polling caucus consulting insurance pharmaceuticals energy records pictures entertainment 
organization organisation organizations group party front council committee union association foundation institute institution university college
academy school company corp corp. corporation inc inc. ltd ltd. llc plc co. ag gmbh bank movement brigade brigades watch international amnesty network
center centre initiative league federation confederation alliance coalition resistance society club church network agency authority board
commission fund trust campaign project programme program service services bloc brotherhood syndicate chamber
congregation clinic consortium cooperative collective laboratory laboratories studio studios airlines airways holdings industries
motors oil coal steel mining petroleum shipping lines railways telecom chemicals foods textiles cement partners associates enterprises systems technologies crescent cross crossborder observatory nations tribe clan militia rebels
médecins medecins asociación asociacion comité comite movimiento partido frente parti ligue liga federación fédération instituto institut
mission task relief aid forum guild convoy opposition secretariat taliban hezbollah hamas isis
republicans democrats conservatives committees unit team fc caliphate jihad qaeda qaida al-qaeda al-qaida al-qa'ida daesh da'esh isil peshmerga rights solidarity
`)

/** Organisations whose plain name shows nothing. */
export const knownOrganisations = words(`
nato unicef unesco unhcr opec interpol europol isis isil daesh da'esh hamas hezbollah hizballah hizbollah taliban al-qaeda al-qaida al-qa'ida
al-nusra al-shabaab fatah google microsoft apple amazon oxfam greenpeace mossad cia fbi kgb
`)

/** First words that make "X of Y", "X for Y" one name. */
export const ofHeads = words(`government governments forces 
organization organisation council committee ministry department university bank union association foundation institute movement party
front army congress parliament house court courts league federation confederation alliance coalition society church center centre
office bureau board commission academy college school campaign fund agency directorate administration authority network chamber
federation bloc panel group mission embassy republic state states kingdom islamic community forum assembly order brotherhood confederation
emirate observatory initiative institution corps guardians guard guards headquarters fellowship brigades brigade
defenders doctors reporters friends mothers service services desk command clinic widows daughters sons sisters brothers survivors lawyers journalists physicians hospital initiative program programme project partnership
`)

/** Possessives that stand inside a name ("People's Party", "Women's Council"). */
export const possessiveOpeners = words(`
people peoples women men children workers teachers doctors lawyers journalists writers farmers peasants students king queen veterans
citizens mothers families nurses artists prisoners nation soldiers pensioners fishermen employees
`)

/** Last words of names of places and buildings. */
export const placeWords =
  words(`barrage gate reservoir depression kingdom republic emirate municipality governorates provinces 
street square avenue boulevard road highway river mount mountain mountains lake city province prison penitentiary jail airport bay gulf island
islands valley district county governorate village camp port bridge hospital stadium cemetery mosque cathedral palace hotel park desert sea
ocean strait peninsula plain hills hill beach dam oasis crossing crossing. airbase base field refinery region territory heights belt
canyon coast neighborhood neighbourhood suburb town canal tower building airfield checkpoint complex museum market bazaar station
`)

/** Words before a place's name that belong to it. */
export const placeOpeners = words(
  'mount lake port fort cape gulf bay north south east west northern southern eastern western central greater new old upper lower san santa saint st. st los las el ras tel tell deir camp isle strait great northeast northwest southeast southwest northeastern northwestern southeastern southwestern el-',
)

/** A capitalised run that ends in one of these is an event, a law, a document, a time or a faith: no party and no person. */
export const otherEndings =
  words(`poll polls debate primary caucuses bowl show parade communique communiqué order ministerial cessation hostilities time strikes airstrikes pilgrimage 
revolution uprising war wars spring summit olympics day days games act law bill treaty declaration convention resolution agreement deal
constitution prize award awards protocol covenant accord accords plan pact article section chapter clause amendment code massacre
genocide holocaust intifada protests protest demonstration demonstrations century season festival championship cup tournament
conference election elections referendum operation offensive siege battle ceasefire truce crisis report statement letter charter
strategy doctrine sanctions eve week month year anniversary edition volume book bible quran koran hurricane storm earthquake
program programs movement-day street-protests attacks bombing bombings era age phase stage dialogue talks round exit mobile version
dollar dollars pound pounds euro rial rials dinar peso
`)

/** First words of names of operations, ships, storms and exercises: no party and no person. */
export const otherOpenings = words(
  'operation exercise hurricane typhoon cyclone uss hms fs ins usns mv highway route flight bus',
)

/** Capitalised words that never name anybody: times, faiths, tongues, things. */
export const neverNames =
  words(`touche touché ok okay alright dude wow yeah hey vbied vbieds uav uavs wmds rpg rpgs mrap question answer q a n s e w he hm km kg mw gw mb gb 
monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may june july august september
october november december jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.
i christmas easter ramadan nowruz muharram eid hanukkah thanksgiving god allah islam christianity judaism
covid covid-19 coronavirus aids hiv sars ebola dna rna gdp gps ceo cfo coo tv fm am pm a.m. p.m. gmt utc est edt ad bc ce id ids pdf html http https www
url faq vat it ok usd eur gbp irr sms lgbt lgbtq ngo ngos wmd ied ieds suv atm cctv vpn pr hr mp mps isbn phd ph.d. md jr jr. sr sr. ii iii iv
internet web north south east west northern southern northeast northwest southeast southwest
mr mrs ms dr photo photos image images video videos source sources copyright credit file read more share subscribe advertisement home menu
editor's updated published posted comments related click
no. nos. vol. fig. etc. chapter section article
excellency majesty highness holiness eminence beatitude lordship ladyship
hundreds thousands millions dozens one two three four five six seven eight nine ten
mach
`)

/** Words for peoples, faiths and schools of thought, beside those of countries: they open a longer name, and alone name nobody. */
export const peopleWords = words(`presidential congressional senatorial gubernatorial federal 
islamic islamist islamists muslim muslims christian christians jewish jew jews sunni sunnis shia shiite shiites shi'a shi'ite shi'ites kurd kurds kurdish arab arabs arabic persian persians hispanic latino latina western westerners eastern yazidi yazidis
asian african european europeans latin caucasian baloch baluch baluchi baha'i baha'is bahai hindu hindus buddhist catholic catholics protestant orthodox alawite druze
marxist communist communists socialist nazi nazis fascist republican democrat democratic liberal conservative tory scandinavian balkan nordic tamil pashtun hazara tatar rohingya uyghur uighur berber
`)

/** Closed-class and opening words that a sentence's capital says nothing of. */
export const openingWords = words(`
a an the this that these those he she it they we you i his her its their our your my him them us me who whom whose which what when where why how
and or but nor so yet for if unless because although though while whereas since until before after as than like in on at by to from of
off over under with without within during through between among against about above below across along around behind beside besides beyond
despite except inside into near onto outside past per toward towards upon via not no yes all any both each either every few many more most
much neither none one other another several some such two three four five six seven eight nine ten half first second third last next
also again ago almost already always however indeed instead just later maybe meanwhile moreover nearly never nevertheless now often once only
perhaps quite rather recently still then there therefore thus today together tomorrow tonight too very well yesterday here hence
additionally finally further furthermore previously seemingly reportedly allegedly similarly likewise accordingly according
do does did is are was were be been being has have had will would can could may might shall should must let lets let's please
according given regarding following including speaking asked says said told mr
dear hello thanks thank yes
even ever else everyone everything somebody someone something anyone anything nobody nothing whoever whatever whether
earlier soon hardly barely merely mostly mainly partly largely nationwide worldwide
`)

/** Labels that open a line or headline; inside a name they are a part of it ("Harbour Watch"). */
export const labels = words(
  'breaking exclusive opinion analysis editorial update live watch video photo explainer interview comment review',
)

/** For a noun that is no word for just any organisation, the types of names that it fits: a "charity" can be a trust. */
const typesCalled: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...['company', 'firm'].map(
    (noun) =>
      [
        noun,
        words(`corp corp. corporation inc inc. ltd ltd. llc plc co. motors oil coal steel mining petroleum shipping lines railways telecom chemicals foods
textiles cement energy records pictures entertainment airlines airways holdings industries enterprises systems technologies
pharmaceuticals insurance studios bank group ag gmbh`),
      ] as const,
  ),
  ['carrier', words('airlines airways airline air jet jets aviation')],
  ['airline', words('airlines airways airline air jet jets aviation')],
  ['insurer', words('insurance assurance mutual life')],
  ['lender', words('bank banking credit savings')],
  ['utility', words('water power electric electricity gas energy grid')],
  ['carmaker', words('motor motors automobiles')],
  ['automaker', words('motor motors automobiles')],
  ['manufacturer', words('works industries motors systems steel chemicals')],
  ['retailer', words('stores markets supermarkets')],
  ['command', words('command')],
  ['brigade', words('brigade brigades')],
  ['charity', words('trust foundation fund relief aid cross crescent mission society hands medecins médecins doctors')],
  [
    'bloc',
    words('bloc union association community alliance league commonwealth pact organisation organization council'),
  ],
  ['consortium', words('consortium partners group alliance')],
  ['union', words('union league federation association syndicate brotherhood guild confederation')],
  ['syndicate', words('syndicate union association')],
  ['league', words('league federation association union')],
  ['association', words('association society league federation union')],
  ['militia', words('brigade brigades front army forces guard guards battalion')],
  ['coalition', words('alliance front league bloc movement')],
  ['faction', words('front movement brigade brigades party')],
])

/** Whether the type that a name shows fits a narrow noun: "Torvel Shipping" is a company, "Sele Trust" a charity. */
export function isOfType(name: string, noun: string): boolean {
  const types = typesCalled.get(noun)
  return name
    .toLowerCase()
    .split(' ')
    .some((part) => types?.has(part))
}

/** Whether a name holds a word for a type of organisation, or is one whose type everybody knows. */
export function isTypedOrganisation(name: string): boolean {
  return name
    .toLowerCase()
    .split(' ')
    .some((part) => organisationWords.has(part) || knownOrganisations.has(part))
}
