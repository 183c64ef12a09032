import { roleNouns } from './titles.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/**
 * Nouns for what a person does or is, beside the roles: kept apart from them because many are surnames too ("Baker"), so that
 * they tell nothing where names are looked for by their capitals.
 */
const professions = words(`
accountant accused adjutant airman anaesthetist anchorman appellant applicant architect auctioneer auditor baker barber beekeeper billionaire boatman
bodyguard bookkeeper bookseller boxer builder bureaucrat butcher cabbie cameraman caretaker carpenter chauffeur chef chemist churchman claimant
cleaner clergyman climber comedian complainant composer conductor conscript conservationist cook courier cowherd craftsman cyclist dancer
decorator dentist designer detainee diver drummer electrician employee entrepreneur envoy explorer ferryman financier firefighter fireman fisherman
foreman forester gamekeeper gardener goalkeeper goatherd golfer granddaughter grandfather grandmother grandson gravedigger grocer guitarist hacker herder herdsman hiker hunter
industrialist innkeeper inspector interpreter janitor jeweller joiner jurist lawmaker lecturer legislator librarian lifeguard lobbyist locksmith magnate 
mechanic medic mercenary merchant metalworker midfielder millionaire miller miner missionary monk motorist mountaineer nephew niece novelist nun nursemaid optician orderly organist paediatrician
painter paramedic paratrooper passer-by peacekeeper pediatrician performer pharmacist philanthropist pianist plaintiff playwright plumber policeman policewoman
porter postman potter preacher presenter receptionist recruit referee repairman roofer runner salesman saleswoman schoolboy
schoolgirl schoolteacher sculptor seamstress serviceman shepherd shopper shopkeeper skipper smuggler songwriter sportsman stallholder statesman statistician stepfather stepmother
steward stewardess stonemason storekeeper surveyor swimmer tailor taxpayer technician therapist tourist translator trapper truck-driver tycoon umpire undertaker
veteran veterinarian vicar violinist waiter waitress watchman weaver welder woodcutter worshipper youngster airwoman spouse fiancé fiancée grandparent parent sibling
sheikh shaykh mullah pilgrim commuter holidaymaker spectator bather signatory partner cleric friar abbot abbess saboteur looter attacker assailant kidnapper captor hijacker
`)

/** Endings that make a noun for somebody by a field of learning or a craft: "geologist", "physicist", "psychiatrist". */
const learned = /(?:ologist|icist|iatrist|ographer|onomer|ematician|otherapist)$/

/** Whether a noun stands for a person by what that person does or is. */
export function isRoleNoun(lower: string): boolean {
  return roleNouns.has(lower) || professions.has(lower) || learned.test(lower)
}
