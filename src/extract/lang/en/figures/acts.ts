import type { Measure } from '../../../../model/index.ts'
import type { Token } from '../analysis.ts'
import {
  actNouns,
  actVerbs,
  countedActs,
  countedStates,
  notPeople,
  peopleEnding,
  peopleNames,
  personEnding,
  personNouns,
  thingNames,
} from './act-words.ts'

/** A verb form that tells an act. `participle` is also the past of regular verbs; `finite` covers base, -s and past. */
export interface ActVerb {
  readonly patient: Measure | undefined
  readonly subject: Measure | undefined
  readonly finite: boolean
  readonly participle: boolean
  readonly ing: boolean
}

/** The act that a verb form tells, by the word alone. */
export function actVerb(token: Token | undefined): ActVerb | undefined {
  return token && forms.get(token.lower)
}

export function actNoun(token: Token | undefined): Measure | undefined {
  return token && nouns.get(token.lower)
}

/** What a counted noun says of those counted, by itself: `strong` whatever the sentence says, else `weak`. */
export function countedNoun(word: string): { readonly strong?: Measure; readonly weak?: Measure } {
  const strong = strongNouns.get(word)
  const weak = weakNouns.get(word)
  return { ...(strong ? { strong } : {}), ...(weak ? { weak } : {}) }
}

export function isPersonNoun(word: string): boolean {
  return personNouns.has(word) || (personEnding.test(word) && !notPeople.has(word))
}

/** Whether a lower-cased plural names a people, a faith, a party or the inhabitants of a place. */
export function isPeopleName(word: string): boolean {
  return peopleNames.has(word) || (peopleEnding.test(word) && !thingNames.has(word))
}

const forms = verbForms()
const nouns = wordsByMeasure(actNouns)
const strongNouns = wordsByMeasure(countedActs)
const weakNouns = wordsByMeasure(countedStates)

function wordsByMeasure(table: Readonly<Partial<Record<Measure, string>>>): ReadonlyMap<string, Measure> {
  return new Map(
    Object.entries(table).flatMap(([measure, words]) =>
      words.split(' ').map((word) => [word, measure as Measure] as const),
    ),
  )
}

function verbForms(): ReadonlyMap<string, ActVerb> {
  const found = new Map<string, ActVerb>()
  for (const role of ['patient', 'subject'] as const) {
    for (const [measure, verbs] of Object.entries(actVerbs[role])) {
      for (const verb of verbs.split(' ')) addForms(found, verb, role, measure as Measure)
    }
  }
  return found
}

function addForms(found: Map<string, ActVerb>, verb: string, role: 'patient' | 'subject', measure: Measure): void {
  const [base = '', pastForm, participleForm, ingForm] = verb.split(':')
  const past = pastForm ?? regularPast(base)
  const participle = participleForm ?? past
  const ing = ingForm ?? `${base.endsWith('e') && !base.endsWith('ee') ? base.slice(0, -1) : base}ing`
  const add = (form: string, shape: Partial<ActVerb>) => {
    const known = found.get(form)
    found.set(form, {
      patient: known?.patient,
      subject: known?.subject,
      [role]: measure,
      finite: (known?.finite ?? false) || (shape.finite ?? false),
      participle: (known?.participle ?? false) || (shape.participle ?? false),
      ing: (known?.ing ?? false) || (shape.ing ?? false),
    })
  }
  add(base, { finite: true })
  add(/(?:s|sh|ch|x)$/.test(base) ? `${base}es` : base.endsWith('fy') ? `${base.slice(0, -1)}ies` : `${base}s`, {
    finite: true,
  })
  add(past, { finite: true })
  add(participle, { participle: true })
  add(ing, { ing: true })
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`
  return `${base}ed`
}
