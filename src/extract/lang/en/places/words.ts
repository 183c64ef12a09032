const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Prepositions after which a name is where something is. */
export const locative = words(
  'in at near across throughout around outside inside within toward towards over from to into',
)

/** The ones after which even an unknown name is a place: institutions, months and persons do not follow them. */
export const surelyLocative = words('across throughout near outside')

/** Common nouns before "of X" or after "X" that make X a place. */
export const placeNouns = words(
  'city town village province district county governorate region state capital municipality suburb neighbourhood ' +
    'neighborhood port island valley oblast prefecture canton hamlet settlement republic kingdom country camp',
)

/** Place nouns that stand after a name without making the whole a longer name ("Varenia province", "Sele district"). */
export const placeNounsAfter = words(
  'city town village province district county governorate region municipality suburb neighbourhood neighborhood ' +
    'oblast prefecture island valley',
)

/** Capitalised words that follow "in" and name no place: institutions, times, tongues, faiths, ranks. */
export const notPlaces = words(
  'january february march april may june july august september october november december monday tuesday wednesday ' +
    'thursday friday saturday sunday spring summer autumn winter christmas easter ramadan nowruz muharram eid ' +
    'congress parliament senate house court council committee commission ministry government party university college ' +
    'school army police guard corps church hospital office department agency bureau union association organization ' +
    'organisation front movement league federation foundation institute centre center company bank group news times ' +
    'post daily television radio twitter facebook telegram instagram youtube whatsapp google english french german ' +
    'spanish arabic persian farsi russian chinese turkish kurdish hebrew latin islam christianity judaism buddhism ' +
    'hinduism god allah president prime minister king queen prince princess general colonel captain major judge ' +
    'constitution act law bill article chapter section part figure table annex phase operation resolution i we he she ' +
    'they it the a an this that these those his her their our its mr mrs ms dr reading mobile nice split of many ' +
    'most more some both all each other such what which who whom whose when where why how january february none ' +
    'nothing something everyone anyone someone one two three four five six seven eight nine ten dozens hundreds ' +
    'thousands millions jesus christ bible quran koran covid internet web black white cold sanction sanctions ' +
    'republican democrat republicans democrats democratic conservative labour labor liberal western eastern northern ' +
    'southern european african asian arab islamic muslim christian jewish kurd kurds sunni shia shiite ' +
    'supreme national international federal world human revolutionary security state',
)

/** Verbs whose subject is a government when it is a capital or a country ("Tehran denied"). Lemmas. */
export const governmentVerbs = words(
  'say deny claim announce declare accuse warn condemn call reject admit acknowledge insist threaten vow pledge ' +
    'promise demand urge ask want fear hope seek refuse agree sign respond react blame confirm report believe think ' +
    'argue describe maintain support back fund finance impose lift suspend order close expel recall execute arrest ' +
    'release pardon sentence detain kill deploy launch send provide try attempt attribute view see regard consider ' +
    'gauge reduce increase decide plan continue begin stop use suppress crack',
)

/** Nouns that a capital's possessive governs when it stands for the government ("Tehran's fear"). */
export const cityThings = words(
  'street streets suburb suburbs outskirts university prison airport mayor residents people centre center north south ' +
    'east west square bazaar market hospital hospitals population residents metro district districts neighbourhoods ' +
    'neighborhoods',
)
