import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findingKinds, measures, verdicts } from '../../src/model/index.ts'
import type { FamilyMember, FindingKind, Measure, Verdict } from '../../src/model/index.ts'

/** Several invented documents about one matter, and what a person expects to be noticed between them. */
export interface Case {
  readonly name: string
  readonly families: readonly FamilyMember[]
  readonly documents: readonly CaseDocument[]
  readonly findings: readonly ExpectedFinding[]
  /** True and harmless where told, no loss where not. */
  readonly allowed: readonly ExpectedFinding[]
  readonly questions: readonly ExpectedOrigins[]
}

export interface CaseDocument {
  readonly publisher: string
  readonly published: string
  /** Title, then paragraphs. */
  readonly text: readonly string[]
}

/** `conflict fails: 31 | seven`: the kind, the verdict (any where absent) and words that its evidence holds. */
export interface ExpectedFinding {
  readonly kind: FindingKind
  readonly verdict: Verdict | null
  readonly words: readonly string[]
}

/** `killed 31: 2-3`: from how many to how many independent origins the question with this figure has. */
export interface ExpectedOrigins {
  readonly measure: Measure
  readonly value: number
  readonly low: number
  readonly high: number
}

interface CaseFile extends Pick<Case, 'documents'> {
  readonly families: Readonly<Record<string, string>>
  readonly findings: readonly string[]
  readonly allowed: readonly string[]
  readonly questions: readonly string[]
}

/** Every case of a folder, by file name. @throws Error that names the line where a file says what nobody can read. */
export function loadCases(folder: string): Case[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return files.sort().map((file) => caseOf(file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as CaseFile))
}

function caseOf(file: string, { families, documents, findings, allowed, questions }: CaseFile): Case {
  return {
    name: file.replace(/\.json$/, ''),
    families: Object.entries(families).map(([party, family]) => ({ party, family })),
    documents,
    findings: findings.map(findingOf),
    allowed: allowed.map(findingOf),
    questions: questions.map(originsOf),
  }
}

function findingOf(line: string): ExpectedFinding {
  const [head = '', words = ''] = line.split(/:(.*)/s)
  const [kind, verdict] = head.trim().split(/\s+/)
  return {
    kind: oneOf(findingKinds, kind, line),
    verdict: verdict === undefined ? null : oneOf(verdicts, verdict, line),
    words: words
      .split('|')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  }
}

function originsOf(line: string): ExpectedOrigins {
  const [, measure, value, low, high] = /^(\S+) (\d+): (\d+)-(\d+)$/.exec(line) ?? []
  return { measure: oneOf(measures, measure, line), value: Number(value), low: Number(low), high: Number(high) }
}

function oneOf<Word extends string>(known: readonly Word[], word: string | undefined, line: string): Word {
  const found = known.find((one) => one === word)
  if (found === undefined) throw new Error(`no such word: ${word ?? ''} in "${line}"`)
  return found
}
