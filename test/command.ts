import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const script = join(root, 'bin', 'hearsay.js')

/** The tests of the whole program run what users run: dist is made where it is missing or older than the sources. */
export function ensureBuilt(): void {
  const built = join(root, 'dist', 'cli', 'main.js')
  const src = join(root, 'src')
  const newest = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.endsWith('.test.ts'))
    .reduce((latest, path) => Math.max(latest, statSync(join(src, path)).mtimeMs), 0)
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the build fails: ${stderr}`)
}

export interface Ended {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly input?: string | Uint8Array
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
}

/** Runs the command to its end. Colours, ledger and width are the tests' own, whatever the environment says. */
export function hearsay(words: readonly string[], { input, cwd, env }: RunOptions = {}): Ended {
  const ended = spawnSync(process.execPath, [script, ...words], {
    input: input ?? '',
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    ...(cwd !== undefined && { cwd }),
    env: { PATH: process.env['PATH'], TZ: 'UTC', ...env },
  })
  return { status: ended.status, out: ended.stdout, err: ended.stderr }
}

/** Runs the command to its end without holding up this process, which answers it as a server meanwhile. */
export async function hearsayMeanwhile(words: readonly string[], { input, cwd, env }: RunOptions = {}): Promise<Ended> {
  const child = spawn(process.execPath, [script, ...words], {
    ...(cwd !== undefined && { cwd }),
    env: { PATH: process.env['PATH'], TZ: 'UTC', ...env },
  })
  const [out, err]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (part: Buffer) => out.push(part))
  child.stderr.on('data', (part: Buffer) => err.push(part))
  child.stdin.end(input ?? '')
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }
}

/** Starts the command and gives the process, for tests that interrupt it or stop reading. */
export function startHearsay(words: readonly string[], cwd?: string) {
  return spawn(process.execPath, [script, ...words], {
    ...(cwd !== undefined && { cwd }),
    env: { PATH: process.env['PATH'], TZ: 'UTC' },
  })
}

/** The JSON objects of an output with one a line. */
export function objects<Shape>(out: string): Shape[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Shape)
}
