import { onEvents, onWords, type StandingJudgement } from '../model/index.ts'

/**
 * The judgements that change what is compared with what: on events, corrections and rejections. Accepting, grading,
 * settling and judging names change none of it, unless it is accepted what was rejected before, or a figure whose claim
 * was: that is told by the document, since a row can have another id in a new reading.
 */
export function bearingOnComparison(standing: readonly StandingJudgement[]): StandingJudgement[] {
  const events = new Set<StandingJudgement>(onEvents(standing))
  const withRejections = new Set(
    onWords(standing).flatMap(({ judgement }) =>
      judgement.kind === 'review' && judgement.verdict === 'rejected' ? judgement.on.document : [],
    ),
  )
  return standing.filter((one) => {
    const { judgement } = one
    if (judgement.kind === 'review') return withRejections.has(judgement.on.document)
    return judgement.kind === 'correct' || events.has(one)
  })
}
