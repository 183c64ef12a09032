import type { EntityKind } from '../../../drafts.ts'
import { wordsBetween, type Token } from '../analysis.ts'
import { knownPlace } from '../places/gazetteer.ts'
import { possessivePronouns } from './definite.ts'
import { isGroupNoun } from './nouns.ts'
import { knownOrganisations, peopleWords } from './organisations.ts'
import type { Gender } from './persons.ts'
import type { Referents } from './referents.ts'

export function addUnnamed(
  { analysis, entities }: Referents,
  kind: EntityKind,
  tokens: readonly Token[],
  gender: Gender,
): number {
  let start = 0
  while (start < tokens.length - 1 && isQuantity(tokens[start])) start++
  const content = tokens.slice(start)
  const [first, last] = [content[0], content.at(-1)]
  const words = first && last ? wordsBetween(analysis, first.start, last.end) : ''
  const name = first && isPlainOpener(analysis.tokens, first) ? words.charAt(0).toLowerCase() + words.slice(1) : words
  entities.push({ kind, named: false, name, names: [name], gender, descriptions: new Set(), affiliations: [] })
  return entities.length - 1
}

/** "Varenians", "Muslims": a people as several of its members. */
export function isPeople({ text, lower }: Token): boolean {
  return text.endsWith('s') && (peopleWords.has(lower) || knownPlace(text)?.form === 'demonym')
}

/** A word whose capital only opens the sentence ("Ship owners left"). */
function isPlainOpener(tokens: readonly Token[], { index, sentence, text, pos }: Token): boolean {
  const opens = tokens[index - 1]?.sentence !== sentence && /^\p{Lu}\p{Ll}/u.test(text)
  return (
    opens &&
    (pos !== 'PROPN' || isGroupNoun(text.toLowerCase())) &&
    !peopleWords.has(text.toLowerCase()) &&
    !knownOrganisations.has(text.toLowerCase()) &&
    knownPlace(text) === undefined
  )
}

/** What opens a phrase without telling who is meant: articles, numbers, "mostly", "several". */
function isQuantity(token: Token | undefined): boolean {
  if (!token) return false
  return (
    ['DET', 'NUM', 'ADV', 'ADP', 'PUNCT', 'CCONJ', 'SCONJ'].includes(token.pos) ||
    quantities.has(token.lower) ||
    possessivePronouns.has(token.lower)
  )
}

const quantities: ReadonlySet<string> = new Set(
  'that this these those several many some other both least most more few all numerous countless various certain dozen dozens hundreds thousands tens'.split(
    ' ',
  ),
)
