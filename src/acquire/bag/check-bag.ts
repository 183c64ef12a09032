import { createHash } from 'node:crypto'
import { badBundle, whyNotPath, type BagFiles } from './bag.ts'

/** What is wrong with a file of a bag. */
export interface BagProblem {
  readonly path: string
  readonly problem: 'missing' | 'changed' | 'unlisted' | 'twice'
  readonly expected: string | null
  readonly found: string | null
}

export interface CheckedBag {
  /** SHA-256 of tagmanifest-sha256.txt. */
  readonly digest: string
  readonly info: ReadonlyMap<string, string>
  readonly problems: readonly BagProblem[]
}

const largestTagFile = 1 << 28
const outsideManifests = new Set(['tagmanifest-sha256.txt', 'tagmanifest-sha256.txt.tsr'])

/**
 * Checks a bag against its manifests (RFC 8493, section 3): every file listed is there with its hash, and every file there
 * is listed.
 * @throws HearsayError `bad-bundle` where it is no bag.
 */
export async function checkBag(bag: BagFiles, progress: (path: string) => void = () => undefined): Promise<CheckedBag> {
  const declaration = await smallFile(bag, 'bagit.txt')
  if (!/^BagIt-Version: (?:1\.0|0\.97)\r?\nTag-File-Character-Encoding: UTF-8\r?\n?$/.test(declaration))
    throw badBundle('not a bag: bagit.txt does not say so')
  const tagManifest = await smallFile(bag, 'tagmanifest-sha256.txt')
  const problems: BagProblem[] = []
  const tags = listOf(tagManifest, 'tagmanifest-sha256.txt', problems)
  const payload = listOf(await smallFile(bag, 'manifest-sha256.txt'), 'manifest-sha256.txt', problems)
  const wrong =
    [...payload.keys()].find((path) => !path.startsWith('data/')) ??
    [...tags.keys()].find((path) => path.startsWith('data/'))
  if (wrong !== undefined) throw badBundle(`not a bag: a manifest lists what is not its own: ${wrong}`)
  const listed = new Map([...payload, ...tags])
  for (const [path, expected] of listed) {
    progress(path)
    const found = bag.files.has(path) ? await hashOf(bag, path) : null
    if (found !== expected) problems.push({ path, problem: found === null ? 'missing' : 'changed', expected, found })
  }
  for (const path of bag.files.keys())
    if (!listed.has(path) && !outsideManifests.has(path))
      problems.push({ path, problem: 'unlisted', expected: null, found: null })
  const digest = createHash('sha256').update(tagManifest).digest('hex')
  return { digest, info: infoOf(await smallFile(bag, 'bag-info.txt')), problems }
}

function listOf(text: string, manifest: string, problems: BagProblem[]): Map<string, string> {
  const list = new Map<string, string>()
  for (const line of text.split('\n')) {
    if (line === '') continue
    const [, hash, path] = /^([0-9a-f]{64}) [ *]([^\r]+)\r?$/i.exec(line) ?? []
    if (hash === undefined || path === undefined)
      throw badBundle(`not a bag: a line of ${manifest} is none: ${line.slice(0, 80)}`)
    const problem = whyNotPath(path)
    if (problem !== null) throw badBundle(`${manifest} lists ${problem}: ${JSON.stringify(path)}`)
    if (list.has(path)) problems.push({ path, problem: 'twice', expected: hash, found: list.get(path) ?? null })
    list.set(path, hash.toLowerCase())
  }
  return list
}

async function hashOf(bag: BagFiles, path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of await bag.open(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** A file of the bag that is held in memory, as text. */
async function smallFile(bag: BagFiles, path: string): Promise<string> {
  if (!bag.files.has(path)) throw badBundle(`not a bag: it lacks ${path}`)
  return (await bytesOfFile(bag, path, largestTagFile)).toString('utf8')
}

export async function bytesOfFile(bag: BagFiles, path: string, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of await bag.open(path)) {
    size += (chunk as Buffer).length
    if (size > mostBytes) throw badBundle(`a file of the bundle is larger than ${mostBytes} bytes: ${path}`)
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

function infoOf(text: string): Map<string, string> {
  const lines = text.split(/\r?\n/).map((line) => /^([^:\s]+):(.*)$/.exec(line) ?? [])
  return new Map(
    lines.flatMap(([, label, value]) => (label === undefined ? [] : [[label, (value ?? '').trim()] as const])),
  )
}
