import { createReadStream } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { badBundle, FileList, type BagFiles, type BagLimits } from './bag.ts'

/**
 * A bag in a folder. Links are refused, wherever they lead.
 * @throws HearsayError `bad-bundle`.
 */
export async function openFolderBag(path: string, limits: BagLimits): Promise<BagFiles> {
  const list = new FileList(limits)
  for (const entry of await readdir(path, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory()) continue
    const file = join(entry.parentPath, entry.name)
    const name = relative(path, file).split(sep).join('/')
    const found = await lstat(file)
    if (!found.isFile()) throw badBundle(`the bundle holds a link or something else that is no file: ${name}`)
    list.add(name, found.size)
  }
  const { files } = list
  return {
    files,
    open: (name) => {
      if (!files.has(name)) return Promise.reject(badBundle(`the bundle lacks a file: ${name}`))
      return Promise.resolve(createReadStream(join(path, name)))
    },
    close: () => Promise.resolve(),
  }
}
