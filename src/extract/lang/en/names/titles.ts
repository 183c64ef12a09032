const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Forms of address before a person's name, with the gender that they tell. */
export const addressGender: ReadonlyMap<string, 'male' | 'female' | null> = new Map([
  ...[
    ...words(
      'mr mr. sir lord king prince duke baron father brother sheikh shaykh sheik emir ayatollah imam mullah hojatoleslam hojjatoleslam hojjat-ol-eslam rabbi sultan uncle pope friar',
    ),
  ].map((word) => [word, 'male'] as const),
  ...[
    ...words(
      'mrs mrs. ms ms. miss madam madame lady queen princess duchess baroness daw sister mother aunt sheikha dame',
    ),
  ].map((word) => [word, 'female'] as const),
  ...[...words('dr dr. prof prof. professor hon hon. rev rev. reverend')].map((word) => [word, null] as const),
])

/** Words for an office or rank; capitalised before a name they are a title, after "the" they stand for the person. */
export const officeWords = words(`
president vice-president premier chancellor minister secretary undersecretary governor mayor senator congressman congresswoman
representative rep rep. sen sen. gov gov. ambassador envoy consul commissioner prosecutor judge justice attorney sheriff speaker lawmaker
deputy chairman chairwoman chairperson chair director head chief leader boss founder co-founder owner editor ceo cfo coo commander commandant general gen gen.
lieutenant lt lt. lieut colonel col col. major maj maj. captain capt capt. sergeant sgt sgt. staff corporal cpl cpl. spc spc. private pvt pvt. admiral adm adm.
brigadier brig brig. marshal commodore cmdr cmdr. warrant officer constable inspector superintendent
spokesman spokeswoman spokesperson coordinator adviser advisor aide counsel president-elect secretary-general
dictator ruler cleric archbishop bishop cardinal patriarch monsignor chaplain pastor coach manager executive treasurer principal dean rapporteur
correspondent columnist host anchor contributor candidate nominee strategist committeeman assemblyman assemblywoman councilman councilwoman alderman selectman
caliph vizier lawyer activist journalist reporter analyst economist
`)

/** Words that may stand before an office word inside a capitalised title ("Deputy Foreign Minister", "Supreme Leader"). */
export const officeModifiers = words(`
prime foreign interior defense defence finance justice health education home deputy vice assistant associate acting interim former ex
supreme attorney chief senior junior first second lieutenant major brigadier rear general press chargé national opposition majority minority
executive managing security intelligence political legal military judicial press public revolutionary grand special permanent high under commanding squadron petty chief-of-staff crown shadow labor labour energy oil trade
`)

/** "Minister of X", "Secretary of X": the fields that go with an office or a ministry. */
export const portfolios = words(`
state defense defence justice interior affairs foreign health education finance labor labour trade commerce industry industries energy
agriculture culture tourism transport transportation communication communications information intelligence security development housing planning
science sciences technology research environment youth sport sports women human rights humanitarian welfare social economy economic public
safety oil petroleum water resources immigration refugees war peace treasury homeland urban home medical higher religious veterans
staff mission operations policy democracy prevention control research works heritage children family families investment cooperation reconstruction nations
`)

/** Lower-case nouns for a person by role; "the spokesman said" stands for the person so described. */
export const roleNouns = words(`
president vice-president premier chancellor minister secretary undersecretary governor mayor senator congressman congresswoman
representative ambassador envoy diplomat consul commissioner prosecutor judge justice attorney lawyer solicitor barrister sheriff speaker
lawmaker legislator parliamentarian mp deputy chairman chairwoman chairperson chair director head chief leader boss founder co-founder
owner editor ceo commander commandant general lieutenant colonel major captain sergeant corporal private admiral brigadier marshal
officer constable inspector superintendent detective official spokesman spokeswoman spokesperson coordinator adviser advisor
aide counsel president-elect secretary-general vice-chairman vice-president dictator ruler king queen prince princess emir sultan cleric ayatollah imam
archbishop bishop cardinal patriarch priest pastor rabbi pope coach manager executive treasurer principal dean rapporteur
expert analyst economist scientist researcher professor academic historian sociologist scholar author writer poet novelist
journalist reporter correspondent columnist blogger editor photographer filmmaker director actor actress singer musician artist
activist campaigner dissident defender organizer organiser volunteer worker teacher doctor nurse physician surgeon engineer farmer
driver shopkeeper student pupil prisoner inmate detainee defendant suspect victim survivor witness resident villager neighbor
neighbour relative father mother brother sister son daughter wife husband widow uncle aunt cousin child boy girl man woman
teenager politician candidate nominee opponent rival critic supporter member fighter soldier rebel militant gunman warlord chieftain kingpin strongman insurgent terrorist
protester demonstrator athlete wrestler footballer rapper businessman businesswoman banker trader user source whistleblower
clerk keeper predecessor successor ombudsman ombudswoman warden coroner midwife negotiator mediator delegate archivist
mastermind convict citizen national person individual colleague friend pundit strategist pollster guard guardsman pilot sailor docker striker tenant landlord
bandit hostage defector deserter pensioner patient survivor emissary trustee receiver shareholder passenger migrant refugee investigator envoy guide neighbor
`)

/** Role nouns that tell a gender. */
export const roleGender: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ...[
    ...words(
      'congressman chairman vice-chairman spokesman king prince emir sultan ayatollah imam pope priest actor father brother son husband uncle boy man businessman gunman cleric',
    ),
  ].map((word) => [word, 'male'] as const),
  ...[
    ...words(
      'congresswoman chairwoman spokeswoman queen princess actress mother sister daughter wife widow aunt girl woman businesswoman',
    ),
  ].map((word) => [word, 'female'] as const),
])
