import type { EntityKind } from '../../../drafts.ts'
import { isRoleNoun } from './professions.ts'

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** What a common noun asks of the party it stands for: its kind, and whether the party's own words must hold the noun. */
export interface PartyNoun {
  readonly kinds: readonly EntityKind[]
  readonly inName: boolean
  /** The noun is no word for just any organisation: a party whose name shows another type ("Watch") is not meant. */
  readonly narrow?: true
}

const outlet: PartyNoun = { kinds: ['outlet'], inName: false }
const organisation: PartyNoun = { kinds: ['organisation'], inName: false }
const typed: PartyNoun = { kinds: ['organisation'], inName: false, narrow: true }
const namedSo: PartyNoun = { kinds: ['organisation', 'state-body', 'outlet'], inName: true }

/** Nouns for whatever prints, sends or shows news, with or without a name. */
export const outletNouns: ReadonlySet<string> = new Set(
  words(
    'website site outlet newspaper paper daily weekly magazine broadcaster channel station publication newswire agency radio television tv network media press portal tabloid',
  ),
)

/** Common nouns that stand for a party named before: "the website", "the group", "the ministry". */
export const partyNouns: ReadonlyMap<string, PartyNoun> = new Map([
  ...words(
    'website site outlet newspaper paper daily weekly magazine broadcaster channel station publication newswire wire',
  ).map((word) => [word, outlet] as const),
  ['agency', { kinds: ['outlet', 'organisation', 'state-body'], inName: true }],
  ['network', { kinds: ['outlet', 'organisation'], inName: false }],
  ...words('group organization organisation ngo watchdog movement body institution tank monitor').map(
    (word) => [word, organisation] as const,
  ),
  ...words(
    'faction militia force charity company firm carrier airline insurer lender retailer carmaker automaker utility operator developer brewer supermarket ' +
      'conglomerate manufacturer employer giant startup start-up command brigade consortium cooperative collective nonprofit non-profit',
  ).map((word) => [word, typed] as const),
  ...words(
    'coalition bloc ministry department council committee commission court parliament police army navy corps guards judiciary senate congress cabinet embassy bureau ' +
      'university party bank union foundation center centre institute association federation league alliance front authority board hospital tribunal ' +
      'assembly observatory academy society fund prosecution office service guild trust forum club syndicate panel school museum clinic think-tank diocese ' +
      'mission delegation inspectorate registry regulator team',
  ).map((word) => [word, namedSo] as const),
])

/** Nouns that head unnamed sources: "human rights groups", "state media", "reports". */
export const groupNouns: ReadonlySet<string> = new Set(
  words(`
officials authorities groups organizations organisations ngos activists campaigners defenders lawyers attorneys witnesses eyewitnesses residents villagers locals families
relatives prisoners inmates detainees protesters demonstrators sources media outlets newspapers reports powers experts analysts
observers critics opponents supporters users people citizens workers teachers students doctors nurses medics journalists reporters lawmakers
legislators deputies diplomats soldiers troops rebels militants fighters investigators prosecutors judges scientists researchers economists
economists historians scholars academics clerics leaders ministers commanders members representatives spokesmen governments countries states
agencies authorities survivors victims refugees migrants parents mothers friends colleagues neighbors neighbours passers-by bystanders
politicians parties republicans democrats conservatives liberals voters pollsters polls surveys studies documents records statistics data figures
videos images footage photographs testimonies accounts statements rumors rumours regime government administration opposition press
companies unions advocates allies aides advisers advisors executives employees employers shopkeepers farmers fishermen drivers staff crew police
coalition military army judiciary parliament
`),
)

/** Whether a noun stands for several people, by itself or as the plural of a role: "officials", "widows", "tenants". */
export function isGroupNoun(lower: string): boolean {
  return groupNouns.has(lower) || isRoleNoun(singularOf(lower)) || /^\p{L}{3,}(?:men|women)$/u.test(lower)
}

function singularOf(lower: string): string {
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`
  return /(?:s|x|ch|sh)es$/.test(lower) ? lower.slice(0, -2) : lower.endsWith('s') ? lower.slice(0, -1) : ''
}
