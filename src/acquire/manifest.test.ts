import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { HearsayError } from '../model/index.ts'
import { readFamilies } from './families.ts'
import { readManifest } from './manifest.ts'

const root = mkdtempSync(join(tmpdir(), 'hearsay-manifest-'))
afterAll(() => rmSync(root, { recursive: true }))

let files = 0
function file(content: string | Buffer): string {
  files += 1
  const path = join(root, `${files}.csv`)
  writeFileSync(path, content)
  return path
}

function codeOf(read: () => unknown): string | null {
  try {
    read()
    return null
  } catch (error) {
    return error instanceof HearsayError ? error.code : String(error)
  }
}

const header = 'path,publisher,published,url,language\n'

describe('tables that are read', () => {
  const facts = { publisher: 'Sele, Daily', published: '2031-02', language: 'en' }
  const tables = [
    { what: 'quoted fields', table: `${header}a.txt,"Sele, Daily",2031-02,,en\n` },
    {
      what: 'a byte order mark and CRLF',
      table: `\uFEFF${header}a.txt,"Sele, Daily",2031-02,,en\n`.replaceAll('\n', '\r\n'),
    },
    {
      what: 'other and missing columns',
      table: 'note,PATH,published,publisher,language\nx,a.txt,2031-02,"Sele, Daily",en\n',
    },
    { what: 'semicolons', table: 'path;publisher;published;language\na.txt;Sele, Daily;2031-02;en\n' },
    { what: 'UTF-16', table: Buffer.from(`\uFEFF${header}a.txt,"Sele, Daily",2031-02,,en\n`, 'utf16le') },
    { what: 'a language with a region', table: `${header}a.txt,"Sele, Daily",2031-02,,en-GB\n` },
    { what: 'empty lines', table: `${header}\na.txt,"Sele, Daily",2031-02,,en\n,,,,\n` },
  ]
  for (const { what, table } of tables)
    test(what, () => {
      const manifest = readManifest(file(table))
      expect(manifest.factsFor('/reports/a.txt')).toEqual(facts)
      expect(manifest.problems).toEqual([])
    })
})

test('a broken row is a problem with its line; the other rows are used', () => {
  const rows = 'a.txt,A,2031-13,,\n,B,,,\nc.txt,C\nd.txt,D,,nowhere,\ne.txt,E,,,1\nf.txt,F,2031,,\nf.txt,G,,,\n'
  const manifest = readManifest(file(header + rows))
  expect(manifest.problems).toEqual([
    { line: 2, reason: 'published is no year, month or day (2023, 2023-02, 2023-02-08): 2031-13' },
    { line: 3, reason: 'no path' },
    { line: 4, reason: '2 fields where the header has 5' },
    { line: 5, reason: 'url is no address: nowhere' },
    { line: 6, reason: 'language is no ISO 639 code: 1' },
    { line: 8, reason: 'path already in line 7: f.txt' },
  ])
  expect(manifest.rows.map(({ path }) => path)).toEqual(['f.txt'])
})

test('a row that breaks its quotes does not take the others with it', () => {
  const manifest = readManifest(file(`${header}a.txt,A,,,\nb.txt,"B" b,,,\nc.txt,C,,,\n`))
  expect(manifest.rows.map(({ path }) => path)).toEqual(['a.txt', 'c.txt'])
  expect(manifest.problems).toMatchObject([{ line: 3 }])
})

test('the longest end of a path wins', () => {
  const manifest = readManifest(file(`${header}a.txt,Short,,,\nold/a.txt,Long,,,\n./x/b.txt,Dot,,,\n`))
  expect(manifest.factsFor('/reports/old/a.txt')).toEqual({ publisher: 'Long' })
  expect(manifest.factsFor('/reports/new/a.txt')).toEqual({ publisher: 'Short' })
  expect(manifest.factsFor('/reports/ba.txt')).toEqual({})
  expect(manifest.factsFor('/x/b.txt')).toEqual({ publisher: 'Dot' })
})

test('rows without a document and rows with two are told', () => {
  const manifest = readManifest(file(`${header}a.txt,A,,,\nb.txt,B,,,\n`))
  manifest.factsFor('/one/a.txt')
  expect(manifest.ambiguous()).toEqual([])
  manifest.factsFor('/two/a.txt')
  expect(manifest.unused().map(({ path }) => path)).toEqual(['b.txt'])
  expect(manifest.ambiguous()).toMatchObject([{ row: { path: 'a.txt' }, paths: ['/one/a.txt', '/two/a.txt'] }])
})

describe('files that are no manifest', () => {
  const broken = [
    { what: 'no header', content: 'a.txt,A,2031\n', code: 'bad-manifest' },
    { what: 'empty', content: '', code: 'bad-manifest' },
    { what: 'binary', content: Buffer.from([0x50, 0x4b, 0, 0, 0xff]), code: 'bad-manifest' },
    { what: 'not UTF-8', content: Buffer.from('path,publisher\na.txt,S\xe9l\xe9\n', 'latin1'), code: 'bad-manifest' },
  ]
  for (const { what, content, code } of broken)
    test(what, () => expect(codeOf(() => readManifest(file(content)))).toBe(code))

  test('missing', () => expect(codeOf(() => readManifest(join(root, 'none.csv')))).toBe('not-found'))
  test('a folder', () => expect(codeOf(() => readManifest(root))).toBe('bad-manifest'))
})

describe('families', () => {
  test('which parties are one interest', () => {
    const families = readFamilies(file('party,family\nRadio Sele,Harbour Front\n"Torv, Ilan",Harbour Front\n'))
    expect(families.members).toEqual([
      { party: 'Radio Sele', family: 'Harbour Front' },
      { party: 'Torv, Ilan', family: 'Harbour Front' },
    ])
    expect(families.problems).toEqual([])
  })

  test('rows that cannot be used are told', () => {
    const families = readFamilies(file('party,family\nRadio Sele,Harbour Front\nRadio Sele,Office\n,Office\nDesk,\n'))
    expect(families.members).toHaveLength(1)
    expect(families.problems).toEqual([
      { line: 3, reason: 'party already in the family Harbour Front: Radio Sele' },
      { line: 4, reason: 'no party' },
      { line: 5, reason: 'no family: Desk' },
    ])
  })

  test('a table without the columns', () => expect(codeOf(() => readFamilies(file('a,b\n')))).toBe('bad-families'))
})
