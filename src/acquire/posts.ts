import { Readable } from 'node:stream'
import { savedPosts } from '../model/index.ts'
import { entryOf, type Unpacked } from './archive-entry.ts'
import type { ArchiveToRead } from './zip-archive.ts'

/** Posts saved in one file of JSON, each a document of its own. */
export async function* postsIn(file: ArchiveToRead): AsyncGenerator<Unpacked> {
  const posts = savedPosts(new TextDecoder('utf-8').decode(file.bytes)) ?? []
  for (const { id, source } of posts) {
    file.budget.takeEntry()
    const name = id.replace(/[^\w-]/g, '_')
    yield await entryOf(`${file.path}!/${name}.json`, async () => Readable.from([Buffer.from(source)]), {}, file)
  }
}
