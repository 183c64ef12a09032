// Compiles kernels/network.ts to the WebAssembly that the attribution network runs on: `npm run kernels`. With --check it
// writes nothing, and fails where the compiled file is stale.
import asc from 'assemblyscript/asc'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const compiled = 'src/extract/lang/en/attributions/learned/kernels.wasm'

/** The bytes of the compiled kernels; the same source gives the same bytes. */
async function compileKernels() {
  let bytes
  const flags = '--enable simd -O3 --runtime stub --importMemory --noExportMemory --initialMemory 1'.split(' ')
  const { error, stderr } = await asc.main(['kernels/network.ts', ...flags, '--outFile', 'kernels.wasm'], {
    writeFile: (_name, contents) => (bytes = contents),
    readFile: (name) => (existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : null),
  })
  if (error) throw new Error(`kernels/network.ts does not compile: ${stderr.toString()}`, { cause: error })
  return bytes
}

const bytes = await compileKernels()
const place = new URL(`../${compiled}`, import.meta.url)
if (!process.argv.includes('--check')) {
  writeFileSync(place, bytes)
  console.log(`${compiled}: ${bytes.length} bytes`)
} else if (!readFileSync(place).equals(bytes)) {
  console.error(`${compiled} is not what kernels/network.ts compiles to: run npm run kernels`)
  process.exitCode = 1
}
