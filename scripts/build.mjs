// Builds dist/ from src/ and web/: compiles, carries the data files along, packs the workbench, prepares the ledger's
// template. Fails loudly.
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...parts) => join(root, ...parts)

function step(label, command, args) {
  console.log(`build: ${label}`)
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (error) console.error(error.message)
  if (status !== 0) {
    console.error(`build: failed: ${label}`)
    process.exit(status ?? 1)
  }
}

// Files are written over and what nothing made is taken away last: a program that runs meanwhile finds its modules.
const begunMs = Date.now() - 1000
step('compile', process.execPath, [at('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'])

for (const path of readdirSync(at('src'), { recursive: true, withFileTypes: true })) {
  if (!path.isFile() || extname(path.name) === '.ts') continue
  const source = join(path.parentPath, path.name)
  const target = at('dist', source.slice(at('src').length))
  cpSync(source, target)
  utimesSync(target, new Date(), new Date())
}

step('the workbench', process.execPath, [
  at('node_modules', 'vite', 'bin', 'vite.js'),
  'build',
  'web',
  '--logLevel',
  'warn',
])

if (existsSync(at('scripts', 'ledger-template.mjs')))
  step('prepare the ledger template', process.execPath, [at('scripts', 'ledger-template.mjs')])

for (const path of readdirSync(at('dist'), { recursive: true, withFileTypes: true })) {
  const file = join(path.parentPath, path.name)
  if (path.isFile() && statSync(file).mtimeMs < begunMs) rmSync(file)
}

if (existsSync(at('bin', 'hearsay.js'))) chmodSync(at('bin', 'hearsay.js'), 0o755)
