import { readFileSync } from 'node:fs'
import { read } from '../../src/index.ts'
import type { Attribution } from '../../src/model/index.ts'

/** A short text and every attribution that a person finds in it. */
export interface Passage {
  readonly kind: string
  /** Text where absent. */
  readonly mediaType?: string
  readonly text: string
  readonly claims: readonly PassageClaim[]
  /** Words of attributions that one may find or not. */
  readonly allowed?: readonly string[]
  /** Words that are the writer's own: no attribution to anybody but the publisher may hold them. */
  readonly own?: readonly string[]
  /** Why the reading is known not to meet every expectation. */
  readonly fallsShort?: string
}

export interface PassageClaim {
  /** The chain without the publisher; several right names of a link stand between bars, an empty one is not asked. */
  readonly voice: readonly string[]
  /** Words inside the content. */
  readonly words: string
  /** Several right ones between bars; absent where more than those would do. */
  readonly stance?: string
  /** The day of saying. */
  readonly said?: string
  /** True where the text calls the first speaker by a pronoun, a short name, a noun for a role or an acronym. */
  readonly resolves?: boolean
  /** True where the first speaker is nobody whom the text names. */
  readonly unnamed?: boolean
}

export interface Verdict {
  readonly checks: readonly { readonly about: string; readonly words: string; readonly met: boolean }[]
  /** Attributions that hold none of the expected or allowed words. */
  readonly unexpected: readonly string[]
  readonly found: number
  readonly all: readonly string[]
}

export function loadPassages(file: string): Passage[] {
  return JSON.parse(readFileSync(file, 'utf8')) as Passage[]
}

const publisher = 'Passage Post'

/** Reads a passage as if it was published on Wednesday, 12 April 2023, and holds it against what is expected. */
export async function judgePassage(passage: Passage): Promise<Verdict> {
  const { attributions: voiced, credit } = await read(passage.text, {
    publisher,
    published: '2023-04-12',
    language: 'en',
    ...(passage.mediaType ? { mediaType: passage.mediaType } : {}),
  })
  // Whose copy the page prints is the page's matter, not the passage's.
  const attributions = voiced.map((one) => ({
    ...one,
    voice: one.voice.filter(({ name }, at) => at === 0 || name !== credit?.agency),
  }))
  const expected = [...passage.claims.map((claim) => claim.words), ...(passage.allowed ?? [])]
  return {
    checks: [
      ...passage.claims.flatMap((claim) => checksOf(claim, attributions)),
      ...(passage.own ?? []).map((words) => ({
        about: 'the writer’s own words',
        words,
        met: isOwn(attributions, words),
      })),
    ],
    unexpected: attributions.filter((one) => !expected.some((words) => holds(one, words))).map(lineOf),
    found: attributions.length,
    all: attributions.map(lineOf),
  }
}

function checksOf(claim: PassageClaim, attributions: readonly Attribution[]): Verdict['checks'] {
  const holding = attributions.filter((one) => holds(one, claim.words))
  const whole = holding.find((one) => isVoice(one, claim.voice, 'whole'))
  const spoken = whole ?? holding.find((one) => isVoice(one, claim.voice, 'first'))
  const judged = spoken ?? shortest(holding)
  const voice = `(${claim.voice.join(' › ')})`
  const check = (about: string, met: boolean, asked = '') => ({ about, words: `${claim.words} ${asked}`.trim(), met })
  return [
    check('content', holding.length > 0),
    check('first speaker', spoken !== undefined, voice),
    ...(claim.resolves ? [check('speaker resolved', spoken !== undefined, voice)] : []),
    ...(claim.unnamed ? [check('unnamed left unnamed', judged?.voice[0]?.named === false, voice)] : []),
    check('whole chain', whole !== undefined, voice),
    ...(claim.stance
      ? [check('stance', claim.stance.split('|').includes(judged?.stance ?? ''), `(${claim.stance})`)]
      : []),
    ...(claim.said
      ? [
          check(
            'day of saying',
            holding.some((o) => o.said?.from === claim.said && o.said?.to === claim.said),
            claim.said,
          ),
        ]
      : []),
  ]
}

/** Whoever else the words are in doubt between, the innermost attribution has them. */
function shortest(holding: readonly Attribution[]): Attribution | undefined {
  const length = (one: Attribution) => one.content.reduce((sum, { start, end }) => sum + end - start, 0)
  return holding.reduce<Attribution | undefined>(
    (best, one) => (best && length(best) <= length(one) ? best : one),
    undefined,
  )
}

function isOwn(attributions: readonly Attribution[], words: string): boolean {
  return attributions.every((one) => !holds(one, words) || one.voice[0]?.name === publisher)
}

const holds = (attribution: Attribution, words: string) =>
  attribution.content
    .map((content) => content.text)
    .join(' ')
    .includes(words)

/** The first links of the chain are the expected ones; a whole chain has no further link but the publisher. */
function isVoice(attribution: Attribution, expected: readonly string[], asked: 'first' | 'whole'): boolean {
  const chain = attribution.voice.filter((link) => link.role !== 'publisher').map((link) => plain(link.name))
  if (asked === 'whole' && chain.length !== expected.length) return false
  return expected
    .slice(0, asked === 'first' ? 1 : expected.length)
    .every((names, at) => names.split('|').some((name) => name === '' || (chain[at] ?? '').includes(plain(name))))
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^(the|an?|many) /, '')

function lineOf(attribution: Attribution): string {
  const voice = attribution.voice.map((link) => link.name).join(' › ')
  const content = attribution.content.map((one) => one.text).join(' … ')
  const said = attribution.said ? `${attribution.said.from}..${attribution.said.to}` : '-'
  return `${voice} [${attribution.stance} ${said}] ${content}`
}
