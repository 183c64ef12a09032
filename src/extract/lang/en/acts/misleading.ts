import type { ActKind } from '../../../../model/index.ts'
import type { ActTrigger } from './triggers.ts'
import type { Analysis, Token } from '../analysis.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** How far after the telling word what gives it another sense can stand, in tokens. */
const reach = 10

/** Whether the words around an act's word give it another sense: "released from hospital", "charged with leading a review". */
export function isMisleading(analysis: Analysis, trigger: ActTrigger): boolean {
  const { tokens } = analysis
  if (trigger.construction === 'nominal') return isOtherNoun(tokens, trigger) || isCare(analysis, trigger)
  if (reflexive.has(tokens[trigger.endToken]?.lower ?? '')) return true
  return otherSense[trigger.kind]?.(tokens, trigger) ?? false
}

const reflexive = words('himself herself themselves itself myself ourselves yourself')

const otherSense: Partial<Record<ActKind, (tokens: readonly Token[], trigger: ActTrigger) => boolean>> = {
  release: (tokens, trigger) => isFromElsewhere(tokens, trigger.endToken),
  charge: (tokens, trigger) => isPrice(tokens, trigger.endToken) || isDuty(tokens, trigger.endToken),
  torture: (tokens, trigger) =>
    tokens[trigger.head]?.lower === 'beaten' && holds(tokens, trigger, trigger.head - reach, contests),
  interrogation: (tokens, trigger) =>
    tokens[trigger.head]?.lower === 'questioned' && holds(tokens, trigger, trigger.endToken, interviewers),
}

const notCustody = words(
  'hospital hospitals clinic intensive team club squad contract duty duties post obligation obligations quarantine',
)

/** "released from hospital", "freed from his contract". */
function isFromElsewhere(tokens: readonly Token[], from: number): boolean {
  if (tokens[from]?.lower !== 'from') return false
  return tokens.slice(from + 1, from + 5).some(({ lower }) => notCustody.has(lower))
}

const prices = words('fee fees price prices rent rents dollars euros pounds interest extra admission')

function isPrice(tokens: readonly Token[], from: number): boolean {
  const next = tokens[from]
  if (next && (/^(?:[$€£¥]|\d)/.test(next.text) || next.pos === 'SYM')) return true
  return tokens.slice(from, from + 5).some(({ lower }) => prices.has(lower))
}

const duties = words(
  'overseeing investigating implementing drafting reviewing supervising coordinating developing enforcing protecting ensuring ' +
    'monitoring examining maintaining restoring advising defending upholding safeguarding determining guarding preparing',
)
const leadings = words('leading running heading organising organizing managing directing chairing')
const offices = words(
  'committee commission inquiry enquiry investigation review department reform task effort efforts office agency panel ministry ' +
    'programme program process project council body delegation talks',
)
const charges = words('task duty responsibility responsibilities job mission protection care')

/** "charged with leading a committee", "charged with the task of": what somebody has to do. */
function isDuty(tokens: readonly Token[], from: number): boolean {
  if (tokens[from]?.lower !== 'with') return false
  const first = tokens[from + 1]?.lower ?? ''
  if (duties.has(first)) return true
  if (leadings.has(first)) return tokens.slice(from + 2, from + 7).some(({ lower }) => offices.has(lower))
  return tokens.slice(from + 1, from + 4).some(({ lower }) => charges.has(lower))
}

const contests = words(
  'election elections poll polls primary race vote votes points final match season championship title seat party league game set ' +
    'cup candidate rival rivals runoff',
)
const interviewers = words(
  'reporters reporter journalists lawmakers senators senator media press moderator moderators interviewer interview audience voters critics whether',
)

function holds(tokens: readonly Token[], trigger: ActTrigger, from: number, sought: ReadonlySet<string>): boolean {
  for (let at = Math.max(0, from); at < trigger.endToken + reach; at++) {
    const token = tokens[at]
    if (token?.sentence === trigger.sentence && sought.has(token.lower)) return true
  }
  return false
}

/** What follows an act's noun without making it another thing: "the Monday arrest", "her arrest last week". */
const timeNoun = /^(?:last|this|next|late|early|yesterday|today|tonight|hours?|days?|weeks?|months?|years?|decades?)$/

/** "arrest warrant", "murder trial", "execution order"; "his conviction that". */
function isOtherNoun(tokens: readonly Token[], trigger: ActTrigger): boolean {
  const next = tokens[trigger.endToken]
  if (next?.sentence !== trigger.sentence) return false
  const head = tokens[trigger.head]?.lower
  if (head === 'conviction' && (next.lower === 'that' || next.lower === 'about')) return true
  return (next.pos === 'NOUN' && !timeNoun.test(next.lower)) || next.text === '-'
}

const care = words('hospital clinic rehab ward patient patients doctors album book film song movie single')

/** Sentences before "her release" in which a hospital or an album makes it no release from custody. */
const careReach = 2

function isCare(analysis: Analysis, trigger: ActTrigger): boolean {
  if (trigger.kind !== 'release') return false
  const first = analysis.sentences[Math.max(0, trigger.sentence - careReach)]
  const from = Math.max(first?.firstToken ?? 0, trigger.head - 60)
  return analysis.tokens.slice(from, trigger.endToken + reach).some(({ lower }) => care.has(lower))
}
