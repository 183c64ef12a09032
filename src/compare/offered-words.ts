import type { LocatedAttribution } from '../model/index.ts'
import { claimWitness, type Noticed } from './noticed.ts'
import { contentWords } from './words.ts'

/** "This is not the first time that …", "has long denied": another instance is to follow. */
const again =
  /\b(?:not the first time|not for the first time|once again|yet again|(?:has|have|had) (?:long|often|repeatedly|previously|always))\b/i
/** How the sentence with the other instance begins. */
const instance =
  /^(?:previously|earlier|before|already|in|on|last|for example|for instance|likewise|similarly|as early as)\b/i
const aboutBeing = /^(?:the )?(?:presence|existence) of /i

/** How far after the denial, in UTF-16 code units, the sentence that gives the instance may begin and end. */
const reach = 400
/** How far before a span its sentence is looked for. */
const longestLead = 300
/** How many claims after the denial are looked at. */
const mostLookedAt = 3

/**
 * Words that a text offers as another instance of a denial ("This is not the first time that the council denies …;
 * previously, its former head said, “…”") although the words quoted do not speak of what is denied. Whether they deny it
 * all the same is the reader's to judge: who only seems to deny is kept apart from who does.
 */
export function offeredWords(attributions: readonly LocatedAttribution[], text: string): Noticed[] {
  const inOrder = [...attributions].filter(({ content }) => content.length > 0).sort((a, b) => startOf(a) - startOf(b))
  return inOrder.flatMap((denial, at) => {
    if (denial.stance !== 'denies' || !again.test(sentenceBefore(text, denial))) return []
    return inOrder
      .slice(at + 1, at + 1 + mostLookedAt)
      .filter((other) => isInstance(denial, other, text) && !speaksOf(other, denial))
      .map((other) => tell(denial, other))
  })
}

function startOf({ content, cue, source }: LocatedAttribution): number {
  return Math.min(...[...content, ...cue, ...source].map(({ start }) => start))
}

function endOf({ content }: LocatedAttribution): number {
  return content.at(-1)?.end ?? 0
}

/** The words of the claim's sentence up to its content. */
function sentenceBefore(text: string, claim: LocatedAttribution): string {
  const start = claim.content[0]?.start ?? 0
  const before = text.slice(Math.max(0, start - longestLead), start)
  return before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1).trim()
}

function isInstance(denial: LocatedAttribution, other: LocatedAttribution, text: string): boolean {
  const [named, quoted] = [other.voice[0]?.named === true, other.mode !== 'indirect']
  const isNear = startOf(other) >= endOf(denial) && startOf(other) - endOf(denial) <= reach
  return named && quoted && isNear && other.within === null && instance.test(sentenceBefore(text, other))
}

/** Whether the words hold all content words of the thing denied but those that only say where. */
function speaksOf(other: LocatedAttribution, denial: LocatedAttribution): boolean {
  const thing = (denial.content[0]?.text ?? '').replace(/^that /i, '').replace(aboutBeing, '')
  const wanted = contentWords(thing.split(/ (?:in|at|of|within) /)[0] ?? thing)
  const held = new Set(contentWords(other.content.map(({ text }) => text).join(' ')))
  return wanted.length === 0 || wanted.every((word) => held.has(word))
}

function tell(denial: LocatedAttribution, other: LocatedAttribution): Noticed {
  const words = (claim: LocatedAttribution): string =>
    claim.content.map(({ text }) => text.replace(/^["“]|["”]$/g, '')).join(' … ')
  return {
    kind: 'citation-audit',
    verdict: 'undecided',
    reason:
      `The text offers words of ${other.voice[0]?.name ?? 'somebody'} (“${words(other)}”) as another case of denying ` +
      `“${words(denial)}”, but they do not speak of it: whether they deny it is for the reader to judge.`,
    evidence: [claimWitness(other), claimWitness(denial)],
  }
}
