import { quote, type Affiliation } from '../../../../model/index.ts'
import { neverNames } from './organisations.ts'
import { isModifier, isTail, trimmed, type Stretch } from './stretches.ts'
import type { Word } from './words.ts'
import { knownPlace } from '../places/gazetteer.ts'

/** Roles that do not make a person speak for those they are tied to. */
const looseRoles: ReadonlySet<string> = new Set(
  (
    'lawyer attorney doctor father mother brother sister son daughter wife husband widow uncle aunt cousin victim survivor witness relative child boy girl man woman ' +
    'opponent critic rival prisoner inmate detainee defendant suspect resident villager friend citizen national mastermind neighbor neighbour'
  ).split(' '),
)

/** Ties that a description states: "spokesman of X", "X's deputy", "state-run newspaper". */
export function tiesOf(text: string, words: readonly Word[], { from, end }: Stretch, head: number): Affiliation[] {
  const role = words[head]
  if (!role) return []
  const ties = compoundsIn(text, words, from, end)
  if (looseRoles.has(role.lower)) return ties
  let after = head + 1
  while (after < end && isTail(words, after)) after++
  const link = words[after]
  if (link && after < end && ['of', 'for', 'at', 'to', 'in'].includes(link.lower)) {
    const object = trimmed(words, { from: after + 1, end })
    if (object)
      ties.push(
        tie(text, words, head, end, textOf(text, words, object), textOf(text, words, { from: head, end: after + 1 })),
      )
  }
  for (let at = from; at < head; at++) {
    const owner = words[at]
    if (!owner?.possessive) continue
    const to = textOf(text, words, { from: ownerStart(words, at, from), end: at + 1 })
    ties.push(tie(text, words, from, head + 1, to, textOf(text, words, { from: at + 1, end: head + 1 })))
    break
  }
  return ties
}

function ownerStart(words: readonly Word[], at: number, from: number): number {
  let start = at
  while (
    start > from &&
    (words[start - 1]?.shape === 'capital' || words[start - 1]?.pos === 'ADJ' || words[start - 1]?.pos === 'NOUN')
  )
    start--
  return start
}

function tie(
  text: string,
  words: readonly Word[],
  from: number,
  end: number,
  to: string,
  wording: string,
): Affiliation {
  return { ...quote(text, words[from]?.start ?? 0, words[end - 1]?.end ?? 0), to, wording }
}

function textOf(text: string, words: readonly Word[], { from, end }: Stretch): string {
  return text.slice(words[from]?.start ?? 0, words[end - 1]?.end ?? 0)
}

const allegiances =
  /^(?:run|affiliated|owned|controlled|backed|linked|funded|aligned|sponsored|led|financed|operated|connected)$/

/** "state-run", "government-affiliated", "semi-official" among the words from `from` to `end`. */
export function compoundsIn(text: string, words: readonly Word[], from: number, end: number): Affiliation[] {
  const ties: Affiliation[] = []
  for (let at = from; at < end; at++) {
    const compound = compoundAt(words, at, end)
    if (!compound) continue
    const { left, right, next } = compound
    const wording = `${left}-${right}`
    if (allegiances.test(right.toLowerCase())) ties.push(tie(text, words, at, next, left, wording))
    else if (/^semi-official$/i.test(wording)) ties.push(tie(text, words, at, next, 'state', 'semi-official'))
  }
  return ties
}

/** The two halves of a word with a hyphen, whether the tokeniser left it whole or not. */
function compoundAt(
  words: readonly Word[],
  at: number,
  end: number,
): { readonly left: string; readonly right: string; readonly next: number } | undefined {
  const [word, joint, other] = [words[at], words[at + 1], words[at + 2]]
  if (!word) return undefined
  const whole = /^([^-]+)-([^-]+)$/.exec(word.text)
  if (whole?.[1] && whole[2]) return { left: whole[1], right: whole[2], next: at + 1 }
  if (!other || at + 2 >= end || joint?.text !== '-' || word.end !== joint.start) return undefined
  return { left: word.text, right: other.text, next: at + 3 }
}

/** What stands before an outlet's or organisation's name and owns it: "the state-run [Name]", "Sele Media's [Name]". */
export function ownersBefore(text: string, words: readonly Word[], first: Word): Affiliation[] {
  let from = first.index
  while (from > 0 && first.index - from < 8 && isModifier(words, from - 1, first)) from--
  const ties = compoundsIn(text, words, from, first.index)
  const owner = words[first.index - 1]
  const capitals = owner?.shape === 'capital' || owner?.shape === 'caps'
  if (
    owner?.possessive &&
    capitals &&
    !neverNames.has(owner.lower) &&
    owner.sentence === first.sentence &&
    knownPlace(owner.text) === undefined
  ) {
    const start = ownerStart(words, owner.index, Math.max(0, owner.index - 5))
    ties.push(
      tie(text, words, start, owner.index + 1, textOf(text, words, { from: start, end: owner.index + 1 }), "'s"),
    )
  }
  const state = words[first.index - 1]
  if (
    state &&
    ['state', 'official'].includes(state.lower) &&
    state.sentence === first.sentence &&
    state.shape === 'lower' &&
    words[first.index - 2]?.text !== '-'
  )
    ties.push(tie(text, words, state.index, state.index + 1, 'state', state.lower))
  return ties
}
