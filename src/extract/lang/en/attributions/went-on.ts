import type { Context } from './context.ts'
import { readForward } from './forward.ts'
import type { Found } from './found.ts'
import { anyVerb, readSourceThenCue } from './inverted.ts'
import type { Source } from './source.ts'
import { couldSpeak } from './speakers.ts'
import type { VerbGroup } from './verbs.ts'

/** "The tower, she went on, “was a scandal”", "It was a scandal, she went on.": the particle ends the cue. */
export function readWentOn(context: Context, group: VerbGroup, source: Source | undefined): Found | undefined {
  const { tokens } = context
  if (tokens[group.head]?.lemma !== 'go' || tokens[group.head + 1]?.lower !== 'on') return undefined
  if (group.form !== 'finite' || !/^[,.]$/.test(tokens[group.head + 2]?.text ?? '')) return undefined
  if (!source || !couldSpeak(context, source)) return undefined
  const whole = { ...group, head: group.head + 1 }
  const quoting = { ...anyVerb, frames: new Set(['quote'] as const) }
  return (
    readSourceThenCue(context, whole, anyVerb, source) ?? readForward({ context, group: whole, verb: quoting, source })
  )
}
