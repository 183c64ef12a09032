import type { Finding, FindingKind, Question } from '../../src/model/index.ts'
import type { CaseAnswers } from './case-ledger.ts'
import type { Case, ExpectedFinding, ExpectedOrigins } from './case.ts'

/** What was expected of a case against what was noticed. */
export interface CaseJudgement {
  readonly name: string
  readonly met: readonly ExpectedFinding[]
  readonly missed: readonly ExpectedFinding[]
  /** Neither expected nor allowed, or told once too often. */
  readonly unexpected: readonly Finding[]
  readonly origins: readonly { readonly asked: ExpectedOrigins; readonly got: string; readonly met: boolean }[]
}

/**
 * Each expected finding is met by one finding of its kind and verdict whose evidence holds all its words; each finding
 * meets one expectation. What is left over counts against precision unless it is allowed.
 */
export function judge(asked: Case, { findings, questions }: CaseAnswers): CaseJudgement {
  const left = new Set(findings)
  const met: ExpectedFinding[] = []
  const missed: ExpectedFinding[] = []
  const mostTelling = [...asked.findings].sort((a, b) => b.words.length - a.words.length)
  for (const expected of mostTelling) {
    const found = [...left].find((finding) => meets(finding, expected))
    if (found === undefined) missed.push(expected)
    else {
      left.delete(found)
      met.push(expected)
    }
  }
  const unexpected = [...left].filter((finding) => !asked.allowed.some((one) => meets(finding, one)))
  return {
    name: asked.name,
    met,
    missed,
    unexpected,
    origins: asked.questions.map((one) => originsAsked(one, questions)),
  }
}

function meets({ kind, verdict, evidence }: Finding, expected: ExpectedFinding): boolean {
  if (kind !== expected.kind || (expected.verdict !== null && verdict !== expected.verdict)) return false
  return expected.words.every((word) => evidence.some(({ text }) => holdsWord(text, word)))
}

/** The word in the text, not inside a longer word or number. */
function holdsWord(text: string, word: string): boolean {
  const [whole, part] = [text.toLowerCase(), word.toLowerCase()]
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    const [before, after] = [whole.slice(Math.max(0, at - 2), at), whole.slice(at + part.length, at + part.length + 2)]
    if (!/[\p{L}\p{N}]$|\d[.,]$/u.test(before) && !/^[\p{L}\p{N}]|^[.,]\d/u.test(after)) return true
  }
  return false
}

function originsAsked(asked: ExpectedOrigins, questions: readonly Question[]): CaseJudgement['origins'][number] {
  const holding = questions.filter(
    ({ question, figures }) =>
      question.measure === asked.measure && figures.some(({ value, relation }) => value === asked.value && !relation),
  )
  const documents = ({ figures }: Question): number => new Set(figures.map(({ document }) => document)).size
  const [best] = holding.sort((a, b) => documents(b) - documents(a))
  const got = best === undefined ? 'no such question' : `${String(best.origins.low)}-${String(best.origins.high)}`
  return { asked, got, met: best?.origins.low === asked.low && best.origins.high === asked.high }
}

/** Findings of one kind: expected, met, and unexpected. */
export interface KindCount {
  readonly met: number
  readonly missed: number
  readonly unexpected: number
}

export function countKind(judgements: readonly CaseJudgement[], kind: FindingKind | null): KindCount {
  const count = (items: readonly { readonly kind: FindingKind }[]): number =>
    items.filter((item) => kind === null || item.kind === kind).length
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
  return {
    met: sum(judgements.map(({ met }) => count(met))),
    missed: sum(judgements.map(({ missed }) => count(missed))),
    unexpected: sum(judgements.map(({ unexpected }) => count(unexpected))),
  }
}
