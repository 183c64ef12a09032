import { contains, type ChainLink, type Document, type Span, type Voice } from '../../../../model/index.ts'
import type { DraftAttribution, Names } from '../../../drafts.ts'
import { tokenIndexAt, type Analysis } from '../analysis.ts'
import { firstStartingFrom } from '../first-from.ts'
import { carrierFinder } from './carriers.ts'
import { utterances } from './mentions.ts'
import { firstPerson, sourceResolver } from './source.ts'

/** The writer's own voice: the document's publisher alone. */
export function publisherVoice(document: Document): Voice {
  return [publisherLink(document)]
}

function publisherLink(document: Document): ChainLink {
  const name = document.publisher ?? document.byline
  return { name: name ?? 'unknown publisher', role: 'publisher', named: name !== null, mention: null }
}

/** Deepest nesting that a chain follows; deeper ones do not occur in honest text. */
const deepest = 12

/**
 * The chain behind each attribution: its own source, then the sources of the attributions it is nested in, from the inner
 * to the outer, then the document's publisher. One chain per draft, in the same order.
 */
export function resolveVoices(analysis: Analysis, names: Names, drafts: readonly DraftAttribution[]): Voice[] {
  const resolve = sourceResolver(analysis, names)
  const publisher = publisherLink(analysis.document)
  const authorOf = embedAuthors(analysis.document)
  const speakers: ChainLink[] = drafts.map((draft) => resolve(draft) ?? authorOf(draft) ?? unnamedSource)
  const spoken = speakers.map((link, index) => {
    if (link.name === firstPerson) return ownVoice(drafts, speakers, index, publisher)
    if (!isUnresolvedPronoun(link)) return link
    return (
      holdersVoice(drafts, speakers, index) ??
      thingBefore({ analysis, drafts, speakers }, index) ??
      severalBefore({ analysis, drafts, speakers }, index) ??
      link
    )
  })
  const carrierOf = carrierFinder(analysis, names, drafts)
  return drafts.map((draft, index) => {
    const chain = [spoken[index] ?? unnamedSource]
    const passOn = (relay: ChainLink | undefined) => {
      if (relay && relay.name.toLowerCase() !== chain.at(-1)?.name.toLowerCase())
        chain.push({ ...relay, role: 'relay' })
    }
    const carry = (of: DraftAttribution | undefined) => {
      const carrier = of && carrierOf(of)
      if (carrier && ![publisher, ...chain].some((link) => isAmong(link, carrier))) passOn(carrier)
    }
    carry(draft)
    for (const holder of holdersOf(drafts, draft)) {
      passOn(spoken[holder])
      carry(drafts[holder])
    }
    return [...chain, publisher]
  })
}

/** "Varo 24 and the Sele Times" has Varo 24 among them. */
function isAmong(link: ChainLink, other: ChainLink): boolean {
  return ` ${link.name.toLowerCase()} `.includes(` ${other.name.toLowerCase()} `)
}

const unnamedSource: ChainLink = { name: 'unnamed source', role: 'speaker', named: false, mention: null }

/** "I" and "we" are whoever speaks around them: the holder's speaker, or the publisher. */
function ownVoice(
  drafts: readonly DraftAttribution[],
  speakers: readonly ChainLink[],
  index: number,
  publisher: ChainLink,
): ChainLink {
  const draft = drafts[index]
  const mention = speakers[index]?.mention ?? null
  for (const holder of draft ? holdersOf(drafts, draft) : []) {
    const speaker = speakers[holder]
    if (speaker && speaker.name !== firstPerson) return { ...speaker, mention }
  }
  return { ...publisher, role: 'speaker', mention }
}

function isUnresolvedPronoun(link: ChainLink): boolean {
  return !link.named && /^(?:its?|they|their|them)$/i.test(link.name)
}

/** "Officials admitted it, naming the Front in their warnings": a pronoun that nobody else fits is the speaker around it. */
function holdersVoice(
  drafts: readonly DraftAttribution[],
  speakers: readonly ChainLink[],
  index: number,
): ChainLink | undefined {
  const within = drafts[index]?.within ?? null
  const holder = within === null ? undefined : speakers[within]
  return holder && holder.name !== firstPerson ? { ...holder, mention: speakers[index]?.mention ?? null } : undefined
}

/** How far back the words lie that "it" or "they" goes on with, in sentences. */
const pronounReach = 2

/** "The letter warns of collapse. It calls for help.": an "it" that no party fits is the unnamed thing that spoke last. */
function thingBefore(spoken: Spoken, index: number): ChainLink | undefined {
  return spokeBefore(spoken, index, /^its?$/i, ({ name, named }) => {
    const [phrase = ''] = name.split(/ (?:of|from|by|on|in) /)
    return !named && utterances.has(phrase.split(' ').at(-1) ?? '')
  })
}

/** "France and Spain said so. They urged a halt.": a "they" that no group fits is the several who spoke last. */
function severalBefore(spoken: Spoken, index: number): ChainLink | undefined {
  return spokeBefore(
    spoken,
    index,
    /^(?:they|them|their)$/i,
    ({ name }, { start, end }) => /\sand\s/.test(spoken.analysis.text.slice(start, end)) || /[^s]s$/.test(name),
  )
}

interface Spoken {
  readonly analysis: Analysis
  readonly drafts: readonly DraftAttribution[]
  readonly speakers: readonly ChainLink[]
}

/** For a speaker that is such a pronoun, the last one before it that fits, at most two sentences back. */
function spokeBefore(
  { analysis, drafts, speakers }: Spoken,
  index: number,
  pronouns: RegExp,
  fits: (speaker: ChainLink, source: Span) => boolean,
): ChainLink | undefined {
  const [pronoun, mention] = [speakers[index], speakers[index]?.mention]
  if (!pronoun || !mention || !pronouns.test(pronoun.name)) return undefined
  for (let before = index - 1; before >= Math.max(0, index - deepest); before--) {
    const [speaker, source] = [speakers[before], drafts[before]?.source[0]]
    if (!speaker || !source || source.end > mention.start) continue
    if (sentenceAt(analysis, mention.start) - sentenceAt(analysis, source.start) > pronounReach) return undefined
    if (fits(speaker, source)) return { ...speaker, mention }
  }
  return undefined
}

function sentenceAt(analysis: Analysis, offset: number): number {
  return analysis.tokens[tokenIndexAt(analysis, offset)]?.sentence ?? 0
}

/** Indices of the attributions that one is nested in, from the inner to the outer. */
function holdersOf(drafts: readonly DraftAttribution[], draft: DraftAttribution): number[] {
  const holders: number[] = []
  let within = draft.within
  while (within !== null && holders.length < deepest && !holders.includes(within)) {
    holders.push(within)
    within = drafts[within]?.within ?? null
  }
  return holders
}

/** Words that a page embeds (a post) are their author's. */
function embedAuthors({ notices }: Document): (draft: DraftAttribution) => ChainLink | undefined {
  const embeds = notices.filter(({ kind }) => kind === 'embed').sort((a, b) => a.start - b.start)
  return ({ cue, content }) => {
    const anchor = cue[0] ?? content[0]
    const next = anchor ? firstStartingFrom(embeds, anchor.start + 1) : 0
    const embed = embeds[next - 1]
    if (!anchor || !embed || embed.author === undefined || !contains(embed, anchor)) return undefined
    return { name: embed.author, role: 'speaker', named: true, mention: null }
  }
}
