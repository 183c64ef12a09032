import type { Party, Person, Span } from '../../../../model/index.ts'
import type { Entity, Names } from '../../../drafts.ts'
import type { Analysis } from '../analysis.ts'
import { findCandidates, type Candidate } from './candidates.ts'
import { describe } from './descriptions.ts'
import { resolveNames, type EntityDraft } from './entities.ts'
import { evidenceOf, type Evidence } from './evidence.ts'
import { groupCandidates, joinGroups, type Groups } from './groups.ts'
import { findInHeadlines } from './headlines.ts'
import { resolveReferences } from './references.ts'
import { shareSurnames } from './shared.ts'
import { wordsOf, type Word } from './words.ts'

/** Persons, organisations, outlets, state bodies, places and unnamed groups of one document, with every mention resolved. */
export function findNames(analysis: Analysis): Names {
  const words = wordsOf(analysis)
  const evidence = evidenceOf(analysis, words)
  const inProse = shareSurnames(words, findCandidates(words, evidence))
  const proseGroups = groupCandidates(inProse, evidence)
  const inHeadlines = findWithoutCapitals(words, evidence, proseGroups)
  const candidates = [...inProse, ...inHeadlines].sort((a, b) => a.start - b.start)
  const groups = inHeadlines.length > 0 ? groupCandidates(candidates, evidence) : proseGroups
  joinGroups(groups, words, candidates)
  const { entities, mentions } = resolveNames(analysis.document, candidates, groups, analysis.text)
  const { genders, heads, titles } = describe(analysis.text, words, entities, mentions)
  const referents = { analysis, words, quoted: evidence.quoted, entities, genders, heads, titles }
  const resolved = resolveReferences(referents, mentions)
  return { entities: entities.map(entityOf), mentions: resolved }
}

/** Names where capitals tell nothing. Where all is in capitals, the names found tell their short forms in a second look. */
function findWithoutCapitals(words: readonly Word[], evidence: Evidence, proseGroups: Groups): Candidate[] {
  const known = headlineKeys(proseGroups)
  const found = findInHeadlines(words, evidence, known)
  if (found.length === 0 || !evidence.casing.includes('caps')) return found
  return findInHeadlines(words, evidence, new Set([...known, ...headlineKeys(groupCandidates(found, evidence))]))
}

function entityOf({ kind, named, name, names, descriptions, affiliations }: EntityDraft): Entity {
  const seen = new Set<string>()
  const once = affiliations.filter(
    ({ start, wording }) => !seen.has(`${start} ${wording}`) && seen.add(`${start} ${wording}`),
  )
  return { kind, named, name, names, descriptions: [...descriptions], affiliations: once }
}

/** The named persons, with the spans of every mention by name, in order of the text. */
export function peopleOf(names: Names): Person[] {
  const spans = nameSpans(names)
  return names.entities.flatMap((entity, index) => {
    if (entity.kind !== 'person' || !entity.named) return []
    const { name, names: forms, descriptions, affiliations } = entity
    return [{ name, names: forms, mentions: spans[index] ?? [], descriptions, affiliations }]
  })
}

/** The named organisations, outlets and state bodies, with the spans of every mention by name, in order of the text. */
export function partiesOf(names: Names): Party[] {
  const spans = nameSpans(names)
  return names.entities.flatMap((entity, index) => {
    const { kind, name, names: forms, descriptions, affiliations } = entity
    if (!entity.named || (kind !== 'organisation' && kind !== 'outlet' && kind !== 'state-body')) return []
    return [{ name, names: forms, kind, mentions: spans[index] ?? [], descriptions, affiliations }]
  })
}

/** For each entity, where it is named: not where a noun or a pronoun stands for it. */
function nameSpans(names: Names): Span[][] {
  const spans: Span[][] = names.entities.map(() => [])
  for (const { entity, form, start, end } of names.mentions)
    if (entity !== null && form !== 'nominal' && form !== 'pronoun') spans[entity]?.push({ start, end })
  return spans
}

/** What headlines are searched for: every name of the prose, and the surnames of its persons. */
function headlineKeys(groups: Groups): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const group of groups.values()) {
    if (group.kind === 'none') continue
    keys.add(group.key)
    if (group.kind === 'person')
      for (let from = 1; from < group.parts.length; from++) keys.add(group.parts.slice(from).join(' '))
  }
  return keys
}
