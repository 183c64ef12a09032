#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import nodeModule from 'node:module'
import { setFlagsFromString } from 'node:v8'

const main = new URL('../dist/cli/main.js', import.meta.url)
if (existsSync(fileURLToPath(main))) {
  // Compiled at its usual early moment, much of the code is thrown away and compiled again: a quarter of a short run's work.
  setFlagsFromString('--interrupt-budget=400000')
  // Node 22 and later keep compiled code between runs.
  nodeModule.enableCompileCache?.()
  const { run } = await import(main.href)
  await run(process.argv.slice(2))
} else {
  console.error('hearsay: not built yet: run `npm run build` in ' + fileURLToPath(new URL('..', import.meta.url)))
  process.exitCode = 1
}
