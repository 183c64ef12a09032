import {
  sha256,
  voiceInWords,
  type Claim,
  type DocumentRow,
  type LedgerEvent,
  type PersonAct,
  type PersonCase,
  type SourceAnswer,
} from '../model/index.ts'

/** An entity of FollowTheMoney: an id, a schema, and properties that each have several values. */
export interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

type Value = string | null | undefined | readonly string[]

function entity(schema: string, key: string, properties: Readonly<Record<string, Value>>): FtmEntity {
  const told = Object.entries(properties).flatMap(([name, value]) => {
    const values = [value ?? []].flat().filter((one) => one !== '')
    return values.length === 0 ? [] : [[name, [...new Set(values)]] as const]
  })
  return { id: idOf(schema, key), schema, properties: Object.fromEntries(told) }
}

function idOf(schema: string, key: string): string {
  return `hearsay-${sha256(`${schema} ${key}`).slice(0, 24)}`
}

const documentSchema = 'Document'
const personSchema = 'Person'

export function ftmDocument({
  document,
  path,
  title,
  url,
  publisher,
  published,
  language,
  mediaType,
}: DocumentRow): FtmEntity {
  return entity(documentSchema, document, {
    ...{ name: title ?? path, title, sourceUrl: url, publisher, language, mimeType: mediaType },
    fileName: path.split('/').at(-1),
    publishedAt: dateOf(published),
    notes: document,
  })
}

/** A person, and each act that is told of the person as an event with its source document. */
export function ftmPerson({ name, names, acts }: PersonCase): FtmEntity[] {
  const documents = acts.map(({ document }) => idOf(documentSchema, document))
  const person = entity(personSchema, name, {
    ...{ name, alias: names.filter((one) => one !== name), proof: documents },
  })
  return [person, ...acts.map((act) => actEvent(act, person))]
}

function actEvent(act: PersonAct, person: FtmEntity): FtmEntity {
  const { kind, date, place, by, document, start, end, text, voice, asserted } = act
  const told = asserted ? kind : `${kind} (denied or threatened)`
  return entity('Event', `${person.id} ${document} ${start} ${end} ${kind}`, {
    ...{ name: told, location: place, involved: person.id, proof: idOf(documentSchema, document) },
    ...{ startDate: date?.from, endDate: date?.to, description: text },
    summary: `As told by ${voiceInWords(voice)}${by === null ? '' : `; done by ${by}`}`,
  })
}

export function ftmParty({ party, names, family }: SourceAnswer): FtmEntity {
  return entity('LegalEntity', party, {
    ...{ name: party, alias: names.filter((one) => one !== party) },
    notes: family === null ? null : `Belongs to the family: ${family}`,
  })
}

export function ftmEvent({ id, label, kind, place, from, to, tellings }: LedgerEvent): FtmEntity {
  return entity('Event', id, {
    ...{ name: label, location: place, startDate: from, endDate: to, keywords: kind },
    proof: tellings.map(({ document }) => idOf(documentSchema, document)),
  })
}

/** A claim as a note on its document: FollowTheMoney has no schema for what somebody says. */
export function ftmClaim({ id, text, voice, stance, document, said }: Claim): FtmEntity {
  return entity('Note', id, {
    name: `${voiceInWords(voice)}: ${stance}`,
    description: text,
    entity: idOf(documentSchema, document),
    proof: idOf(documentSchema, document),
    summary: said === null ? null : `Said ${said.from === said.to ? said.from : `${said.from} to ${said.to}`}`,
  })
}

/** A day, or the year and month that are sure of it, as FollowTheMoney's dates are. */
function dateOf(date: DocumentRow['published']): string | null {
  if (date === null) return null
  if (date.from === date.to) return date.from
  if (date.from.slice(0, 7) === date.to.slice(0, 7)) return date.from.slice(0, 7)
  return date.from.slice(0, 4) === date.to.slice(0, 4) ? date.from.slice(0, 4) : null
}
