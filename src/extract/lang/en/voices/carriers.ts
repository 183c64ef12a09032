import type { ChainLink, Span } from '../../../../model/index.ts'
import type { DraftAttribution, Names } from '../../../drafts.ts'
import { isCapitalised, tokenIndexAt, type Analysis, type Token } from '../analysis.ts'
import { outletNouns } from '../names/nouns.ts'
import { mentionFinder, type MentionFinder } from './mentions.ts'
import { linkTo, unnamedLink } from './unnamed.ts'

/** The outlet through which the words of each attribution came, where the sentence names one beside its speaker. */
export type CarrierFinder = (draft: DraftAttribution) => ChainLink | undefined

interface Carrier {
  readonly link: ChainLink
  readonly at: number
}

/**
 * "The general told Channel Six that …", "in an interview with the weekly", "in a statement carried by the agency", "said on state
 * television": who prints or sends the words passes them on, whatever the publisher of the document makes of them.
 */
export function carrierFinder(analysis: Analysis, names: Names, drafts: readonly DraftAttribution[]): CarrierFinder {
  const carriers = carriersIn(analysis, names)
  const nearest = nearestDrafts(analysis, carriers, drafts)
  return (draft) => nearest.get(draft)
}

function carriersIn(analysis: Analysis, names: Names): Carrier[] {
  const mentionAt = mentionFinder(names.mentions)
  return analysis.tokens.flatMap((token) => {
    if (!openers.has(token.lower)) return []
    const link = outletFrom(analysis, names, mentionAt, token.index + 1)
    return link && !platforms.test(link.name) && carries(analysis, token, link) ? [{ link, at: token.index }] : []
  })
}

/** Where everybody posts for themselves. */
const platforms =
  /^(?:facebook|twitter|x|instagram|telegram|youtube|tiktok|weibo|linkedin|reddit|snapchat|vkontakte|social media)$/i

/** Words before an outlet that words come through. */
const openers: ReadonlySet<string> = new Set([
  'told',
  'tell',
  'tells',
  'telling',
  'informed',
  'informs',
  'with',
  'to',
  'by',
  'on',
  'in',
])

/** Longest run of words between "told" and the end of the outlet's name. */
const longestOutlet = 8

/** "Channel Six", "the weekly Der Horizont", "local radio", "the state-run agency": the outlet that begins here. */
function outletFrom(analysis: Analysis, names: Names, mentionAt: MentionFinder, first: number): ChainLink | undefined {
  const { tokens } = analysis
  const opener = tokens[first]
  // "told this newspaper": the publisher's own voice.
  if (!opener || /^(?:this|our)$/.test(opener.lower)) return undefined
  let noun: Token | undefined
  // "Channel Six": a name that nothing else told to be one.
  let last: Token | undefined
  for (let at = first; at < first + longestOutlet; at++) {
    const token = tokens[at]
    if (!token || token.sentence !== opener.sentence || !inPhrase.has(token.pos)) break
    const mention = mentionAt(token)
    const entity = mention && mention.entity !== null ? names.entities[mention.entity] : undefined
    if (mention && entity?.named && mention.start >= opener.start)
      return entity.kind === 'outlet' ||
        (entity.kind === 'organisation' &&
          (noun || quotes(tokens, first - 1) || recordsWords(entity) || isOutletAfter(tokens, at)))
        ? linkTo(analysis, entity, mention)
        : undefined
    if (outletNouns.has(token.lower)) noun = token
    else if (noun && isCapitalised(noun.text) && (isCapitalised(token.text) || token.pos === 'NUM')) last = token
    else if (noun && token.pos === 'NOUN') return undefined
    else if (noun) break
  }
  if (!noun || tokens[noun.index + 1]?.text === '’s') return undefined
  const link = unnamedLink(analysis, last ? noun.start : opener.start, (last ?? noun).end)
  return last ? { ...link, named: true } : link
}

/** "quoted by IRNA": whoever quotes passes words on, whatever it is. */
function quotes(tokens: readonly Token[], by: number): boolean {
  return tokens[by]?.lower === 'by' && /^(?:quoted|cited)$/.test(tokens[by - 1]?.lower ?? '')
}

/** "the Emtedad network", "the Interline news agency": a noun for an outlet closes the name. */
function isOutletAfter(tokens: readonly Token[], at: number): boolean {
  const ofNews = /^(?:news|press|media)$/.test(tokens[at + 1]?.lower ?? '') ? 1 : 0
  const [next, afterThat] = [tokens[at + 1 + ofNews], tokens[at + 2 + ofNews]]
  return next?.pos === 'NOUN' && outletNouns.has(next.lower) && afterThat?.pos !== 'NOUN'
}

/** Organisations that gather what witnesses tell them, to pass it on. */
function recordsWords({ name, descriptions }: Names['entities'][number]): boolean {
  // A council or a court hears a speech and passes nothing on.
  if (/\b(?:council|court|commission|committee|parliament|tribunal|assembly|ministry)\b/i.test(name)) return false
  return /\b(?:rights|watch|monitor|monitoring|observatory|amnesty|documentation|watchdog|advocacy)\b/i.test(
    [name, ...descriptions].join(' '),
  )
}

const inPhrase: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PUNCT', 'VERB', 'ADV', 'NUM', 'X'])

/** How far before the outlet the word stands that makes it pass something on. */
const farthest = 8

function carries({ tokens }: Analysis, opener: Token, link: ChainLink): boolean {
  const before = (test: RegExp, steps = farthest) => {
    for (let at = opener.index - 1; at >= opener.index - steps; at--) {
      const token = tokens[at]
      if (!token || token.sentence !== opener.sentence || /^[;:“”"]$/.test(token.text)) return false
      if (test.test(token.lower)) return true
    }
    return false
  }
  switch (opener.lower) {
    case 'with':
      return before(/^(?:interview|interviews|conversation|talk)$/, 5)
    case 'to':
      return (
        before(/^(?:interview|speaking|statement|comments|remarks|letter|talking)$/, 5) ||
        (link.named && before(disclosing, 5))
      )
    case 'by':
      return before(passing, 3)
    case 'on':
    case 'in':
      return before(passing, 4) || (before(saying, 1) && (link.named || opener.lower === 'on'))
    default:
      return true
  }
}

const passing =
  /^(?:carried|published|broadcast|aired|quoted|cited|reported|posted|run|printed|relayed|interviewed|televised|released|read|shown|interview|article|column|appearance|seen|obtained|reviewed|leaked|shared)$/
/** "A source confirmed the arrests to AFP." */
const disclosing =
  /^(?:confirmed|confirms|said|says|admitted|disclosed|revealed|denied|described|explained|complained|acknowledged|insisted)$/
const saying = /^(?:said|says|wrote|writes|warned|announced|added|claimed|appeared|spoke)$/

/** Each carrier belongs to the nearest cue of its sentence whose words it does not stand in. */
function nearestDrafts(
  analysis: Analysis,
  carriers: readonly Carrier[],
  drafts: readonly DraftAttribution[],
): Map<DraftAttribution, ChainLink> {
  const bySentence = new Map<number, { readonly draft: DraftAttribution; readonly at: number }[]>()
  for (const draft of drafts) {
    const [cue] = draft.cue
    const token = cue === undefined ? undefined : analysis.tokens[tokenIndexAt(analysis, cue.start)]
    if (!token) continue
    const beside = bySentence.get(token.sentence) ?? []
    if (beside.length < mostInSentence) beside.push({ draft, at: token.index })
    bySentence.set(token.sentence, beside)
  }
  const found = new Map<DraftAttribution, ChainLink>()
  for (const { link, at } of carriers) {
    const token = analysis.tokens[at]
    const beside = (bySentence.get(token?.sentence ?? -1) ?? []).filter(
      ({ draft }) => token && !draft.content.some((span) => isWithin(span, token, link)),
    )
    const [nearest] = beside.sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))
    if (nearest && !found.has(nearest.draft)) found.set(nearest.draft, link)
  }
  return found
}

/** Inside the words that are said; "confirmed the arrests to AFP" ends with whom they were said to. */
function isWithin({ start, end }: Span, opener: Token, { mention }: ChainLink): boolean {
  const closes = opener.lower === 'to' && mention?.end === end
  return start <= opener.start && opener.start < end && !closes
}

/** Attributions looked through in one sentence. */
const mostInSentence = 12
