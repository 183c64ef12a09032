import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const src = fileURLToPath(new URL('../src', import.meta.url))

/** Which rooms of src/ each room may import; files at the top of src/ are rooms of their own. docs/architecture.md. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  acquire: ['model'],
  consult: ['model'],
  read: ['model'],
  extract: ['model'],
  link: ['model'],
  compare: ['model'],
  ledger: ['model'],
  export: ['model'],
  'config.ts': ['model'],
  operations: ['model', 'config.ts', 'acquire', 'consult', 'read', 'extract', 'link', 'compare', 'ledger', 'export'],
  cli: ['operations', 'server', 'model', 'config.ts'],
  server: ['operations', 'model', 'config.ts'],
  'index.ts': ['operations', 'model', 'config.ts'],
}

interface Import {
  readonly file: string
  readonly line: number
  readonly target: string
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => join(src, path))

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    const target = targetOf(node)
    if (target !== null)
      found.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, target })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** The module that an import, an export from, `import(…)` or `typeof import(…)` names. */
function targetOf(node: ts.Node): string | null {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
    return ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : null
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments
    return argument !== undefined && ts.isStringLiteralLike(argument) ? argument.text : null
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal))
    return node.argument.literal.text
  return null
}

function roomOf(file: string): string {
  return relative(src, file).split(/[/\\]/)[0] ?? ''
}

const imports = files.flatMap(importsOf)
const ownImports = imports.filter(({ target }) => target.startsWith('.'))

const rooms = [...new Set(files.map(roomOf))].sort()

for (const room of rooms)
  test(`${room} imports only ${mayImport[room]?.join(', ') || 'libraries'}`, () => {
    const allowed = mayImport[room]
    expect(allowed, `src/${room} has no row in the table of imports`).toBeDefined()
    const wrong = ownImports
      .filter(({ file }) => roomOf(file) === room)
      .map(({ file, line, target }) => ({ file, line, to: roomOf(resolve(dirname(file), target)) }))
      .filter(({ to }) => to !== room && allowed?.includes(to) !== true)
    expect(wrong.map(({ file, line, to }) => `${relative(src, file)}:${line} imports ${to}`)).toEqual([])
  })

/** Files of `model/` that are data or pure functions from data to words: the screen says it as the command does. */
const shownInBrowser = new Set([
  'model/claim-words.ts',
  'model/judgement-words.ts',
  'model/origin-looks.ts',
  'model/quantity-words.ts',
  'model/vocabulary.ts',
])

test('web imports types, and of what runs only words and vocabularies', () => {
  const web = fileURLToPath(new URL('../web', import.meta.url))
  const wrong = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => {
      const file = join(web, path)
      const { statements } = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
      return statements.filter(ts.isImportDeclaration).flatMap((node) => {
        const target = targetOf(node) ?? ''
        if (!target.includes('/src/')) return []
        const found = relative(src, resolve(dirname(file), target)).replaceAll('\\', '/')
        const isType = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
        const isAllowed = isType ? found === 'model/index.ts' : shownInBrowser.has(found)
        return isAllowed ? [] : [`${path} imports ${found}`]
      })
    })
  expect(wrong).toEqual([])
})

test('imports of our own files end in .ts', () => {
  expect(
    ownImports.filter(({ target }) => !target.endsWith('.ts')).map(({ file, target }) => `${file}: ${target}`),
  ).toEqual([])
})

test('only the ledger imports the databases', () => {
  const databases = new Set(['pg', '@electric-sql/pglite'])
  const outside = imports.filter(({ file, target }) => databases.has(target) && roomOf(file) !== 'ledger')
  expect(outside.map(({ file }) => relative(src, file))).toEqual([])
})

test('only acquire, consult and the ledger reach out to the network or open sockets', () => {
  const reaching = /^(?:node:)?(?:net|http|https|http2|dgram|tls|dns)(?:\/|$)/
  const outside = imports.filter(
    ({ file, target }) => reaching.test(target) && !/^(?:ledger|acquire|consult|server)$/.test(roomOf(file)),
  )
  expect(outside.map(({ file, target }) => `${relative(src, file)} imports ${target}`)).toEqual([])
})

test('nothing reaches out through a global', () => {
  const globals = /(?<![.\w])(?:fetch\s*\(|new (?:WebSocket|EventSource)\b)/
  expect(files.filter((file) => globals.test(readFileSync(file, 'utf8'))).map((file) => relative(src, file))).toEqual(
    [],
  )
})

test('a second reader is asked in one place', () => {
  const asking = ownImports.filter(
    ({ file, target }) => roomOf(file) !== 'consult' && roomOf(resolve(dirname(file), target)) === 'consult',
  )
  const places = new Set(asking.map(({ file }) => relative(src, file).replaceAll('\\', '/')))
  expect([...places]).toEqual(['operations/ask-second-reader.ts'])
})
