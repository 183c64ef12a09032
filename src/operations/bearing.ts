import { onWords, type StandingJudgement } from '../model/index.ts'

/**
 * The judgements that change what is compared with what: on events, corrections and rejections. Accepting, grading,
 * settling and judging names change none of it, unless a figure is accepted whose claim was rejected.
 */
export function bearingOnComparison(standing: readonly StandingJudgement[]): StandingJudgement[] {
  const rejected = onWords(standing).filter(
    ({ judgement }) => judgement.kind === 'review' && judgement.verdict === 'rejected',
  )
  const ids = new Set(rejected.map(({ judgement }) => judgement.on.id))
  const documents = new Set(
    rejected.filter(({ judgement }) => judgement.on.of === 'claim').map(({ judgement }) => judgement.on.document),
  )
  return standing.filter(({ judgement }) => {
    if (judgement.kind === 'review') return ids.has(judgement.on.id) || documents.has(judgement.on.document)
    return judgement.kind === 'correct' || judgement.kind.endsWith('-event') || judgement.kind.endsWith('-events')
  })
}
