/** Words, tags: what the tagger gives for one stretch of text. */
type Words = readonly string[]

/** Repairs what the tagger gets wrong where a noun makes or breaks an attribution. Each rule has its sentence. */
export function repairTags(words: Words, tags: Words): readonly string[] {
  return tags.map((tag, at) => {
    if (tag === 'ADJ' && standsAsNoun(words, tags, at)) return 'NOUN'
    if (tag === 'VERB' && words[at]?.toLowerCase() === 'think' && /^tanks?$/.test(words[at + 1] ?? '')) return 'NOUN'
    // "the Britain-based monitor said"
    if (tag === 'VERB' && words[at - 1]?.toLowerCase() === 'based' && /^(?:VERB|AUX)$/.test(tags[at + 1] ?? ''))
      return 'NOUN'
    if (tag === 'VERB' && (areMeant(words, tags, at) || isOffice(words[at] ?? ''))) return 'NOUN'
    if (tag === 'VERB' && followsAccordingTo(words, tags, at)) return 'NOUN'
    if ((tag === 'VERB' || tag === 'ADJ') && endsName(words, tags, at)) return 'PROPN'
    if (tag === 'VERB' && isSaid(words, at)) return 'PROPN'
    return tag
  })
}

const outlets = new Set(['daily', 'weekly', 'monthly'])
const ranks = new Set(['general', 'official', 'principal', 'private', 'chief', 'premier', ...outlets])
const people = new Set([
  'dead',
  'wounded',
  'injured',
  'missing',
  'displaced',
  'detained',
  'accused',
  'arrested',
  'poor',
])

/** "The board's then chairman". */
function isOffice(word: string): boolean {
  return /^(?:chair|spokes|congress|states|business|clergy|police|fisher|crafts)(?:man|woman|person)$/.test(
    word.toLowerCase(),
  )
}

/** "Relatives of the missing", "the arrested were": participles that stand for people. */
function areMeant(words: Words, tags: Words, at: number): boolean {
  return (
    people.has(words[at]?.toLowerCase() ?? '') &&
    tags[at - 1] === 'DET' &&
    !/^(?:NOUN|PROPN|ADJ|NUM|CCONJ|ADP|PART)$/.test(tags[at + 1] ?? '')
  )
}

/** "The general also said", "the US military said", "the fire chief said", "according to the Varo daily, …", "put the dead at 180". */
function standsAsNoun(words: Words, tags: Words, at: number): boolean {
  const word = words[at]?.toLowerCase() ?? ''
  const before = tags[at - 1] ?? ''
  if (people.has(word)) return before === 'DET' && !/^(?:NOUN|PROPN|ADJ|NUM|CCONJ)$/.test(tags[at + 1] ?? '')
  if (outlets.has(word) && before === 'PROPN' && tags[at + 1] === 'PUNCT') return true
  // "told the daily it knew"
  if (outlets.has(word) && before === 'DET' && /^(?:PRON|DET|SCONJ|PUNCT)$/.test(tags[at + 1] ?? '')) return true
  if (word === 'military')
    return /^(?:DET|PROPN|PART)$/.test(before) && !/^(?:NOUN|PROPN|ADJ|NUM|CCONJ)$/.test(tags[at + 1] ?? '')
  if (!ranks.has(word) || !/^(?:DET|NOUN|PROPN|PART)$/.test(before)) return false
  const next = tags[at + 1] === 'ADV' ? at + 2 : at + 1
  return tags[next] === 'AUX' || (tags[next] === 'VERB' && !/^(?:NOUN|PROPN|ADJ)$/.test(tags[next + 1] ?? ''))
}

/** "According to company records": no verb follows. */
function followsAccordingTo(words: Words, _tags: Words, at: number): boolean {
  return words[at - 1]?.toLowerCase() === 'to' && words[at - 2]?.toLowerCase() === 'according'
}

/** "seen by the Maruna Herald, which …": a capital inside running text carries a name on. */
function endsName(words: Words, tags: Words, at: number): boolean {
  const capital = /^\p{Lu}\p{Ll}/u
  if (!capital.test(words[at] ?? '') || tags[at - 1] !== 'PROPN' || !capital.test(words[at - 1] ?? '')) return false
  return /^\p{Ll}/u.test(words[at - 2] ?? '') && !/^\p{Lu}/u.test(words[at + 1] ?? '')
}

/** "Colonel Said Matar", "he met Said Matar": within a sentence a verb has no capital before a name. */
function isSaid(words: Words, at: number): boolean {
  const capital = /^\p{Lu}\p{Ll}/u
  return words[at] === 'Said' && /^[\p{L},]/u.test(words[at - 1] ?? '') && capital.test(words[at + 1] ?? '')
}
