import type { Chunk, Chunks } from './chunks.ts'
import { subjectBefore } from './subjects.ts'
import type { ActTrigger } from './triggers.ts'
import { lightVerbs } from './words.ts'
import type { Analysis } from '../analysis.ts'

/** How far after the act its "by …" can stand, in tokens. */
const reach = 14

/** Who did it, in the text's words; null where not told. */
export function agentOf(analysis: Analysis, chunks: Chunks, trigger: ActTrigger): string | null {
  const sentence = analysis.sentences[trigger.sentence]
  if (!sentence) return null
  const list = chunks.of(sentence)
  const by = trigger.construction === 'active' ? undefined : agentAfter(analysis, list, trigger)
  const chunk = by ?? subjectAgent(analysis, list, trigger)
  return chunk ? wordsOf(analysis, list, chunk) : null
}

function agentAfter(analysis: Analysis, chunks: readonly Chunk[], trigger: ActTrigger): Chunk | undefined {
  for (let at = trigger.endToken; at < trigger.endToken + reach; at++) {
    const token = analysis.tokens[at]
    if (token?.sentence !== trigger.sentence || /^[;:—–]$/.test(token.text)) return undefined
    if (token.pos === 'VERB' || token.pos === 'AUX') return undefined
    if (token.lower !== 'by') continue
    const agent = chunks.find(({ firstToken }) => firstToken > at)
    return agent && agent.firstToken - at <= 3 && !isTime(analysis, agent) ? agent : undefined
  }
  return undefined
}

/** "by Monday", "by 2019" tell when. */
function isTime(analysis: Analysis, { endToken }: Chunk): boolean {
  const head = analysis.tokens[endToken - 1]
  return (
    head !== undefined &&
    (head.pos === 'NUM' ||
      /day$|^(?:january|february|march|april|june|july|august|september|october|november|december)$/.test(head.lower))
  )
}

function subjectAgent(analysis: Analysis, chunks: readonly Chunk[], trigger: ActTrigger): Chunk | undefined {
  const verb = trigger.construction === 'active' ? trigger.firstToken : lightVerbBefore(analysis, trigger)
  if (verb === undefined) return undefined
  const subject = subjectBefore(analysis.tokens, chunks, verb)?.chunk
  if (!subject || subject.reference.kind === 'single' || subject.reference.kind === 'group') return undefined
  return subject.reference.kind === 'people' || canAct(analysis, subject) ? subject : undefined
}

/** Words for those who arrest, try and kill, and for what kills; other common nouns are rather a misread subject. */
const agents = new Set(
  (
    'police officer officers policemen agent agents force forces authority authorities court courts judge judges tribunal jury government ' +
    'guard guards soldier soldiers troops militant militants militia gunman gunmen prosecutor prosecutors regime ministry officials official ' +
    'army military navy interrogators rebels insurgents fighters group groups gang man men attacker attackers raid strike airstrike airstrikes ' +
    'bomb bombing drone missile shell attack president minister commander king junta security service services kidnappers captors'
  ).split(' '),
)

function canAct({ tokens }: Analysis, { firstToken, endToken }: Chunk): boolean {
  const last = tokens[endToken - 1]
  const head = last && /^(?:that|which|who)$/.test(last.lower) ? tokens[endToken - 2] : last
  if (!head || head.index < firstToken) return false
  return agents.has(head.lower) || (head.pos === 'PROPN' && /^\p{Lu}/u.test(head.text))
}

/** "agents conducted raids": the verb just before the noun and its modifiers. */
function lightVerbBefore(analysis: Analysis, trigger: ActTrigger): number | undefined {
  if (trigger.construction !== 'nominal') return undefined
  for (let at = trigger.head - 1; at >= trigger.head - 5; at--) {
    const token = analysis.tokens[at]
    if (token?.sentence !== trigger.sentence) return undefined
    if (lightVerbs.has(token.lower)) return at
    if (token.pos === 'VERB' || token.pos === 'PUNCT') return undefined
  }
  return undefined
}

/** The phrase with what belongs to it: "agents of Varenia’s Interior Ministry". */
function wordsOf(analysis: Analysis, chunks: readonly Chunk[], chunk: Chunk): string {
  const { tokens } = analysis
  const index = chunks.indexOf(chunk)
  let last = chunk
  for (let at = index + 1; at < index + 4; at++) {
    const next = chunks[at]
    if (!next) break
    const between = tokens.slice(last.endToken, next.firstToken)
    const joins = between.every(({ lower, text }) => /^(?:of|the|from)$/.test(lower) || /^['’]s?$/.test(text))
    if (!joins || between.length > 2) break
    last = next
  }
  const owner = chunks[index - 1]
  const from = owner?.possessive && owner.endToken + 1 === chunk.firstToken ? owner : chunk
  const hyphen =
    tokens[from.firstToken - 1]?.text === '-' && tokens[from.firstToken - 1]?.end === tokens[from.firstToken]?.start
  const first = hyphen ? from.firstToken - 2 : from.firstToken
  return analysis.text
    .slice(tokens[first]?.start ?? 0, tokens[last.endToken - 1]?.end ?? 0)
    .replace(/\s+/g, ' ')
    .replace(/ (?:that|which|who)$/, '')
}
