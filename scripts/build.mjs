// Builds dist/ from src/: compiles, carries the data files along, prepares the ledger's template. Fails loudly.
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
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

rmSync(at('dist'), { recursive: true, force: true })
step('compile', process.execPath, [at('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'])

for (const path of readdirSync(at('src'), { recursive: true, withFileTypes: true })) {
  if (!path.isFile() || extname(path.name) === '.ts') continue
  const source = join(path.parentPath, path.name)
  cpSync(source, at('dist', source.slice(at('src').length)))
}

if (existsSync(at('scripts', 'ledger-template.mjs')))
  step('prepare the ledger template', process.execPath, [at('scripts', 'ledger-template.mjs')])

if (existsSync(at('bin', 'hearsay.js'))) chmodSync(at('bin', 'hearsay.js'), 0o755)
