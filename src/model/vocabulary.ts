/** The closed vocabularies. They are the same words in code, columns, JSON and on screen. */

export const measures = [
  'killed',
  'injured',
  'missing',
  'arrested',
  'detained',
  'imprisoned',
  'sentenced',
  'facing-execution',
  'executed',
  'released',
  'pardoned',
  'named',
  'displaced',
  'gathered',
  'affected',
  'places',
  'cost',
  'share',
  'duration',
  'other',
] as const
/** What a figure counts or measures. */
export type Measure = (typeof measures)[number]

export const qualifiers = [
  'exact',
  'at-least',
  'more-than',
  'at-most',
  'less-than',
  'nearly',
  'about',
  'between',
  'order-of-magnitude',
  'vague',
] as const
/** How the wording bounds a figure. */
export type Qualifier = (typeof qualifiers)[number]

export const modalities = ['asserted', 'estimated', 'supposed', 'normative', 'hedged', 'planned'] as const
/** How a figure is put forward: as fact, estimate, supposition, wish, with a hedge, as a plan. */
export type Modality = (typeof modalities)[number]

export const stances = [
  'asserts',
  'estimates',
  'announces',
  'confirms',
  'denies',
  'doubts',
  'acknowledges',
  'demands',
  'supposes',
  'orders',
  'threatens',
  'promises',
  'withholds',
] as const
/** What a speaker does with the content of an attribution. */
export type Stance = (typeof stances)[number]

export const termKinds = ['condition', 'exclusion'] as const
/** What limits what a claim promises or orders: what is asked in return, and who is left out. */
export type TermKind = (typeof termKinds)[number]

export const attributionModes = ['direct', 'indirect', 'mixed'] as const
export type AttributionMode = (typeof attributionModes)[number]

export const voiceRoles = ['speaker', 'relay', 'publisher'] as const
export type VoiceRole = (typeof voiceRoles)[number]

/** What can be done to a named person (after HURIDOCS), and what a named person's case can hold. */
export const actKinds = [
  'arrest',
  're-arrest',
  'detention',
  'interrogation',
  'bail',
  'release',
  'raid',
  'charge',
  'trial',
  'sentence',
  'pardon',
  'execution',
  'killing',
  'injury',
  'torture',
  'disappearance',
  'summons',
  'threat',
  'hunger-strike',
  'deportation',
  'other',
] as const
export type ActKind = (typeof actKinds)[number]

/** What a figure or an act can belong to. */
export const eventKinds = [
  'protests',
  'crackdown',
  'massacre',
  'attack',
  'conflict',
  'executions',
  'arrests',
  'raid',
  'amnesty',
  'trial',
  'election',
  'disaster',
  'accident',
  'epidemic',
  'displacement',
  'other',
] as const
export type EventKind = (typeof eventKinds)[number]

export const findingKinds = [
  'agreement',
  'revision',
  'bounds',
  'subset',
  'scope',
  'stale',
  'drift',
  'conflict',
  'arithmetic',
  'contradiction',
  'label',
  'claimed-corroboration',
  'reprint',
  'self-citation',
  'supposition',
  'citation-audit',
] as const
export type FindingKind = (typeof findingKinds)[number]

export const verdicts = ['holds', 'fails', 'undecided'] as const
export type Verdict = (typeof verdicts)[number]

export const noticeKinds = [
  'boilerplate',
  'advertisement',
  'navigation',
  'embed',
  'cut-sentence',
  'repaired',
  'unreadable',
  'doubtful-ocr',
  'encoding',
  'language',
  'truncated',
  'conflicting-date',
  'second-reader',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** The notice kinds whose span is outside the article: nothing is extracted from it as if it were the article's. */
export const outsideArticle: ReadonlySet<NoticeKind> = new Set(['boilerplate', 'advertisement', 'navigation', 'embed'])

/**
 * Where a date comes from: `stated` in full in the text; `partial` (a part, completed from publication or context);
 * `relative` to publication ("on Wednesday"); `publication` (the document's own date stands in for it); `manifest`;
 * `context` (carried over from the event or the sentence before).
 */
export const dateBases = ['stated', 'partial', 'relative', 'publication', 'manifest', 'context'] as const
export type DateBasis = (typeof dateBases)[number]

/** The Admiralty system: how far a source is trusted. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type Reliability = (typeof reliabilities)[number]

/** The Admiralty system: how far what it says is trusted, whoever says it. 1 is "confirmed by other independent sources". */
export const credibilities = [1, 2, 3, 4, 5, 6] as const
export type Credibility = (typeof credibilities)[number]
