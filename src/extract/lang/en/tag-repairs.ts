/** Words, tags: what the tagger gives for one stretch of text. */
type Words = readonly string[]

/** Repairs what the tagger gets wrong where a noun makes or breaks an attribution. Each rule has its sentence. */
export function repairTags(words: Words, tags: Words): readonly string[] {
  return tags.map((tag, at) => {
    if (tag === 'ADJ' && standsAsNoun(words, tags, at)) return 'NOUN'
    if (tag === 'VERB' && followsAccordingTo(words, tags, at)) return 'NOUN'
    if ((tag === 'VERB' || tag === 'ADJ') && endsName(words, tags, at)) return 'PROPN'
    return tag
  })
}

const ranks = new Set(['general', 'official', 'principal', 'private', 'chief'])
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

/** "The general also said", "the fire chief said", "put the dead at 180". */
function standsAsNoun(words: Words, tags: Words, at: number): boolean {
  const word = words[at]?.toLowerCase() ?? ''
  const before = tags[at - 1] ?? ''
  if (people.has(word)) return before === 'DET' && !/^(?:NOUN|PROPN|ADJ|NUM|CCONJ)$/.test(tags[at + 1] ?? '')
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
