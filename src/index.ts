/**
 * The library: documents to readings, and the ledger with its questions.
 *
 * ```ts
 * import { read, withLedger, figures } from 'hearsay'
 *
 * const reading = await read('Twelve people died, Amina Diallo said.', { publisher: 'Sele Post' })
 * ```
 */
export * from './model/index.ts'
export { add, type AddOptions, type AddProgress, type AddSummary } from './operations/add.ts'
export { SecondReader, type SecondReaderOptions } from './operations/ask-second-reader.ts'
export { brief, briefDocument, type BriefFormat, type BriefOptions } from './operations/brief.ts'
export { bundle, type BundleFilter, type BundleOptions, type BundleSummary } from './operations/bundle.ts'
export { check, type FindingFilter } from './operations/check.ts'
export { claims, type ClaimFilter } from './operations/claims.ts'
export { custody, type CustodyAct, type CustodyEntry } from './operations/custody.ts'
export { dates, type DateFilter, type DateInText } from './operations/dates.ts'
export { events, type EventsAnswer } from './operations/events.ts'
export { families, proposedFamilies, setFamilies, unsetFamily } from './operations/families.ts'
export { explanations, figures, type FigureFilter } from './operations/figures.ts'
export { distinctEvents, mergeEvents, nameEvent, splitEvent, type Leaving } from './operations/judge-events.ts'
export { judgePerson, settleFinding } from './operations/judge-others.ts'
export {
  correctWords,
  gradeWords,
  reviewWords,
  type WantedCorrection,
  type WordsTarget,
} from './operations/judge-words.ts'
export { withLedger, type Ledger, type OpenOptions } from './operations/open.ts'
export { people, personProposals } from './operations/people.ts'
export { readLines, type LineProblem, type ReadLinesOptions } from './operations/read-lines.ts'
export { read, type ReadFacts } from './operations/read-text.ts'
export { read as readPaths, type ReadOptions, type ReadResult } from './operations/read.ts'
export { rebuild, type RebuildOptions, type RebuildSummary } from './operations/rebuild.ts'
export type { Refusal } from './operations/refusal.ts'
export { reviewQueue } from './operations/review-queue.ts'
export { idleJudgements, judgements } from './operations/judgements.ts'
export { undoJudgement, type Signature } from './operations/sign.ts'
export { sources } from './operations/sources.ts'
export { readFamilies, readManifest, type Families, type Manifest } from './operations/tables.ts'
export { verify, type Damage, type Verification, type VerifyOptions } from './operations/verify.ts'
export { rectanglesOf } from './operations/rectangles.ts'
export { version } from './config.ts'
