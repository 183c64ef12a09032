import { open, realpath, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { HearsayError } from '../../model/index.ts'

/**
 * Changes a file that its owner alone may read. At any moment, also after a power cut, the file is the old one or the new
 * one. The new one, while it is being made, keeps other programs from changing it too.
 * @throws HearsayError `unwritable`; what `change` throws, and then nothing is changed.
 */
export async function changePrivateFile(path: string, change: () => Promise<string>): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const temporary = `${target}.new`
  const file = await opened(temporary)
  try {
    try {
      await file.writeFile(await change())
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(target))
}

async function opened(temporary: string) {
  try {
    return await open(temporary, 'wx', 0o600)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const problem =
      code === 'EEXIST'
        ? `another program is changing the accounts; if none is, remove this file: ${temporary}`
        : `the accounts cannot be written: ${message}`
    throw new HearsayError('unwritable', problem, { cause: error })
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
