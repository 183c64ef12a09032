import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { countKind, judge, type CaseJudgement } from '../bench/accuracy/case-judgement.ts'
import { answersOf } from '../bench/accuracy/case-ledger.ts'
import { loadCases } from '../bench/accuracy/case.ts'
import { add, check, readManifest, setFamilies, withLedger, type Finding } from '../src/index.ts'

/** Invented documents about one matter each, and what a person expects to be noticed between them. */
const cases = loadCases(join(dirname(fileURLToPath(import.meta.url)), '..', 'bench', 'accuracy', 'cases', 'dev'))

describe('what is noticed between documents', () => {
  test('nearly all that is expected, and nearly nothing else', { timeout: 240_000 }, async () => {
    const judgements: CaseJudgement[] = []
    for (const one of cases) judgements.push(judge(one, await answersOf(one)))
    const { met, missed, unexpected } = countKind(judgements, null)
    const origins = judgements.flatMap((judgement) => judgement.origins)
    expect(met / (met + unexpected)).toBeGreaterThan(0.95)
    expect(met / (met + missed)).toBeGreaterThan(0.8)
    expect(origins.filter((one) => one.met).length / origins.length).toBeGreaterThan(0.8)
  })

  test('A ledger finds what the cases are judged by.', { timeout: 240_000 }, async () => {
    const one = cases.find(({ name }) => name === '02-halden-flood')
    if (one === undefined) throw new Error('no such case')
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-cases-'))
    try {
      const manifest = new Map<string, { publisher: string; published: string; language: string }>()
      for (const [index, { publisher, published, text }] of one.documents.entries()) {
        const name = `${String.fromCharCode(97 + index)}.txt`
        writeFileSync(join(folder, name), text.join('\n\n'))
        manifest.set(name, { publisher, published, language: 'en' })
      }
      const rows = [...manifest].map(([path, facts]) => [path, facts.publisher, facts.published, '', facts.language])
      writeFileSync(
        join(folder, 'manifest.csv'),
        ['path,publisher,published,url,language', ...rows.map((row) => row.join(','))].join('\n'),
      )
      const found: Finding[] = []
      await withLedger(join(folder, 'ledger'), { create: true }, async (ledger) => {
        await setFamilies(ledger, one.families)
        await add(
          ledger,
          [...manifest.keys()].map((name) => join(folder, name)),
          { manifest: readManifest(join(folder, 'manifest.csv')) },
        )
        for await (const finding of check(ledger)) found.push(finding)
      })
      const { findings } = await answersOf(one)
      const told = (list: readonly Finding[]) =>
        list.map(({ kind, verdict, evidence }) => `${kind} ${verdict}: ${evidence.map(({ text }) => text).join(' | ')}`)
      expect(told(found).sort()).toEqual(told(findings).sort())
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
