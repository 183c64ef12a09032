import type { Token } from '../analysis.ts'
import { knownPlace } from '../places/gazetteer.ts'
import { takesIn } from './kindred.ts'
import { isRoleNoun } from './professions.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/**
 * Roles that "the" can give to somebody who was never named, because a place, a body, a trial or an accident has one: "the
 * mayor", "the defendant", "the driver". Any other role after "the" goes back to somebody.
 */
const soleRoles = words(`
president vice-president premier chancellor minister secretary undersecretary governor mayor senator representative ambassador envoy consul
commissioner prosecutor judge justice attorney sheriff speaker deputy chairman chairwoman chairperson chair director head chief leader boss owner
editor ceo commander commandant constable inspector superintendent detective official spokesman spokeswoman spokesperson coordinator aide counsel
dictator ruler king queen prince princess emir sultan pope archbishop bishop priest coach manager executive treasurer principal dean rapporteur author reporter
prisoner inmate detainee defendant suspect victim witness resident villager neighbor neighbour relative father mother brother sister son
daughter wife husband widow uncle aunt cousin child boy girl man woman candidate nominee opponent rival critic member supporter
fighter soldier rebel militant gunman terrorist protester demonstrator user source person individual colleague friend warden coroner pilot driver
mastermind convict citizen national bandit hostage patient passenger migrant predecessor successor ombudsman landlord tenant guard mediator
worker plaintiff claimant applicant appellant complainant accused employer employee caretaker referee umpire attacker assailant kidnapper captor hijacker
saboteur looter skipper steward donor parent spouse partner grandmother grandfather publisher producer manufacturer presenter conductor
paramedic firefighter policeman policewoman officer interpreter translator bodyguard courier receptionist waiter waitress cook cleaner stallholder
general colonel major captain lieutenant sergeant corporal private admiral brigadier marshal host investigator clerk student pupil keeper
expert guide trustee receiver negotiator delegate emissary correspondent adviser advisor shareholder striker referee enemy
`)

/** Whether "the" before this noun alone goes back to somebody who was named before: "the surgeon", "the geologist". */
export function goesBack(noun: string): boolean {
  return isRoleNoun(noun) && !soleRoles.has(noun)
}

/** Descriptions that leave open what else somebody is. */
const open = words(
  'dr doctor prof professor father mother brother sister son daughter wife husband widow uncle aunt cousin man woman resident native citizen member founder co-founder winner ' +
    'chair chairman chairwoman chairperson head director president leader boss commissioner secretary deputy spokesman spokeswoman spokesperson candidate coordinator ' +
    'author survivor victim witness friend neighbour neighbor colleague person individual supporter critic expert',
)

/** Whether somebody so described can be meant by the noun: nothing that the descriptions say is another calling. */
export function canBe(descriptions: Iterable<string>, noun: string): boolean {
  for (const description of descriptions)
    for (const word of description.toLowerCase().split(/[^\p{L}-]+/u)) {
      if (open.has(word) || !isRoleNoun(word)) continue
      if (!takesIn(noun, word) && !takesIn(word, noun)) return false
    }
  return true
}

/** "the 71-year-old": an age that stands for somebody. */
export function isAge(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)
  const before = tokens.at(-3)
  return last?.lower === 'old' ? before?.lower === 'year' : /^\d{1,3}-year-old$/.test(last?.lower ?? '')
}

/** "the Cameroonian": one of a people; not "the French" and "the Chinese", who can be all of them. */
export function isCompatriot({ text, pos }: Token): boolean {
  if (/^\p{Lu}\p{Ll}+(?:man|woman)$/u.test(text) && /^(?:english|french|irish|scots|welsh|dutch|cornish)/i.test(text))
    return true
  return /[ni]$/.test(text) && pos !== 'VERB' && knownPlace(text)?.form === 'demonym'
}

/** "His Excellency", "Her Majesty": forms of address that stand for somebody. */
export const honorifics = words(
  'excellency majesty highness holiness eminence beatitude lordship ladyship honour grace',
)
