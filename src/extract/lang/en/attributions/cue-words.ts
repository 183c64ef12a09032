import type { Stance } from '../../../../model/index.ts'
import { cueNouns, cueVerbs } from './cue-verbs.ts'

type Row = readonly [stance: Stance, lemmas: string]

/** What words do as cues, beside the verbs and nouns of `cue-verbs.ts`: attitudes, adjectives after "is", and nouns for acts of speech. */
const rows: readonly Row[] = [
  ['asserts', 'insistence assurance view opinion contend adamant clear proud aware know feel see concern blame'],
  ['estimates', 'estimation forecast projection calculation reckoning guess prediction predict'],
  ['announces', 'announcement introduce'],
  ['confirms', 'confirmation verification corroboration vouch'],
  ['denies', 'denial rejection refusal dismissal rebuttal contradict contest disbelieve disagree rebuff'],
  [
    'doubts',
    'doubt wonder question scepticism skepticism misgiving sceptical skeptical doubtful unsure uncertain dubious',
  ],
  ['doubts', 'unconvinced unclear disbelief'],
  ['acknowledges', 'admission concession confession acceptance apology apologise apologize accept'],
  [
    'demands',
    'want require seek insist-on request appeal plea petition lobby recommendation requirement ultimatum need',
  ],
  ['demands', 'invite summon encourage ask-for ask-to call-for call-on call-upon press-for push-for'],
  [
    'supposes',
    'believe think suppose presume imagine guess fear hope wish expect anticipate foresee worry suspect dread',
  ],
  ['supposes', 'belief suspicion fear hope expectation assumption speculation theory hypothesis worry impression wish'],
  ['supposes', 'afraid hopeful fearful worried suspicious optimistic pessimistic'],
  ['orders', 'order command instruction directive decree direct forbid ban authorise authorize tell-to require-to'],
  ['threatens', 'threat warning ultimatum menace'],
  ['promises', 'promise pledge vow oath guarantee commitment commit undertake undertaking assure assurance word-that'],
]

/** Words that say how firmly a speaker holds what follows: negated they are doubts. */
export const firmWords: ReadonlySet<string> = new Set([
  'sure',
  'certain',
  'confident',
  'convinced',
  'persuaded',
  'clear',
])

/** Verbs that leave what follows them unsaid or undone: "refused to admit", "failed to confirm". */
export const refusing: ReadonlySet<string> = new Set(['refuse', 'decline', 'fail', 'hesitate', 'stop'])

/** What a word does as a cue; undefined where it tells nothing by itself. "call-for" is asked before "call". */
export const stanceOfLemma: ReadonlyMap<string, Stance> = tabulate()

function tabulate(): Map<string, Stance> {
  const table = new Map<string, Stance>()
  for (const [lemma, readings] of cueVerbs) if (readings[0]) table.set(lemma, readings[0].stance)
  for (const [lemma, stance] of cueNouns) if (!table.has(lemma)) table.set(lemma, stance)
  for (const [stance, lemmas] of rows) for (const lemma of lemmas.split(' ')) table.set(lemma, stance)
  return table
}
