import type { Stance } from '../../../../model/index.ts'
import type { Context, TokenSpan } from './context.ts'
import type { Source } from './source.ts'
import type { VerbGroup } from './verbs.ts'
import type { CueVerb } from './cue-verbs.ts'

/** An attribution in tokens, before nesting and modes. */
export interface Found {
  readonly cue: TokenSpan | null
  readonly source: TokenSpan | null
  readonly antecedent: TokenSpan | null
  readonly content: readonly TokenSpan[]
  readonly stance: Stance
  readonly negated: boolean
  readonly confidence: number
  /** No rule finds it and the trained model is not sure: its words stay the writer's too. */
  readonly tentative?: true
  /** True where the rule knows a construction that the network was never told of: its spans stay. */
  readonly settled?: true
  /** First token of the cue of the attribution that passes this one on, where its cue does not stand in that one's content. */
  readonly heldBy?: number
}

/** What a cue's source and content are read from: the verb group, its reading and the attributions found before it. */
export interface Reading {
  readonly context: Context
  readonly group: VerbGroup
  readonly verb: CueVerb
  readonly source: Source | undefined
}

/** A clause that is neither relative nor fronted. */
export const plainClause = { relative: false, fronted: false } as const
