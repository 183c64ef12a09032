// The whole test: types, lint, build, every test. Prints each step; the last line is "N passed, N failed".
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (name) => join(root, 'node_modules', '.bin', name)
const failures = []

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (error) console.error(error.message)
  return status === 0
}

function step(label, command, args) {
  console.log(`\n== ${label}`)
  if (!run(command, args)) failures.push(label)
}

/** Steps that need nothing of one another, side by side; each is told once it has ended. */
async function steps(all) {
  await Promise.all(
    all.map(async ([label, command, args]) => {
      const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
      const output = []
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => output.push(part))
      const status = await new Promise((resolve) => {
        child.on('error', (error) => resolve(error.message))
        child.on('close', resolve)
      })
      console.log(`\n== ${label}\n${Buffer.concat(output)}`)
      if (status !== 0) failures.push(label)
    }),
  )
}

/** `npm ci` builds; what was not touched since needs no building again. */
function isBuilt() {
  const built = join(root, 'dist', 'cli', 'main.js')
  if (!existsSync(built) || !existsSync(join(root, 'dist', 'web', 'index.html'))) return false
  const inputs = ['src', 'web', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(root, folder, path)),
  )
  const newest = Math.max(...[...inputs, join(root, 'package-lock.json')].map((path) => statSync(path).mtimeMs))
  return statSync(built).mtimeMs >= newest
}

/** Debian keeps the server's programs out of the path, in a folder per version. */
function postgresqlIsInstalled() {
  const versions = '/usr/lib/postgresql'
  const inDebian =
    existsSync(versions) &&
    readdirSync(versions).some((version) => existsSync(join(versions, version, 'bin', 'initdb')))
  return inDebian || spawnSync('initdb', ['--version']).status === 0
}

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

function browserIsInstalled() {
  return [process.env.CHROMIUM, ...browsers].some((path) => path !== undefined && existsSync(path))
}

/** What is wanted for some suites alone: where it cannot be had, they say that they are skipped. */
function install(what, packages, isInstalled) {
  console.log(`\n== ${what}`)
  if (isInstalled()) return console.log('already installed')
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0)
    return console.log('not installed, and only root on Debian can install it: its tests are skipped')
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  const install = ['install', '-y', '-q', '--no-install-recommends', ...packages]
  const installed =
    run('apt-get', install, { ...quiet, stdio: 'ignore' }) ||
    (run('apt-get', ['update', '-q'], quiet) && run('apt-get', install, quiet))
  console.log(installed ? 'installed' : 'cannot be installed here: its tests are skipped')
}

function testCounts(reportPath) {
  if (!existsSync(reportPath)) return { passed: 0, failed: 0, skipped: 0 }
  const report = JSON.parse(readFileSync(reportPath, 'utf8'))
  // A file that could not be loaded has no tests of its own, and is one failure.
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

if (!existsSync(join(root, 'node_modules', '.package-lock.json')))
  step('install', 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
install('PostgreSQL for the ledger suite', ['postgresql'], postgresqlIsInstalled)
install('a browser for the tests of the workbench', ['chromium', 'fonts-noto-core'], browserIsInstalled)
await steps([
  ['types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']],
  ['types of the workbench', bin('tsc'), ['--noEmit', '-p', 'web']],
  ['lint', bin('eslint'), ['.', '--max-warnings', '0']],
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
])
if (!isBuilt()) step('build', process.execPath, [join(root, 'scripts', 'build.mjs')])

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-test-'))
const reportPath = join(scratch, 'report.json')
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`]
step('tests', bin('vitest'), ['run', ...reporters])
const { passed, failed, skipped } = testCounts(reportPath)
rmSync(scratch, { recursive: true, force: true })

console.log('')
const stepsFailed = failures.filter((label) => label !== 'tests')
if (stepsFailed.length > 0) console.log(`failed steps: ${stepsFailed.join(', ')}`)
if (skipped > 0) console.log(`${skipped} skipped`)
// A failed step that is no test counts as one failure, so that the last line never calls a broken tree sound.
const testsBroke = failures.includes('tests') && failed === 0 ? 1 : 0
console.log(`${passed} passed, ${failed + stepsFailed.length + testsBroke} failed`)
process.exit(failures.length > 0 ? 1 : 0)
