import type { Outcome } from '../model/index.ts'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { add, type AddOptions, type AddProgress, type AddSummary } from '../operations/add.ts'
import type { Ledger } from '../operations/open.ts'

/** What is told of an addition while it goes on, in order. */
export type AdditionEvent =
  | ({ readonly event: 'progress' } & AddProgress)
  | ({ readonly event: 'outcome' } & Outcome)
  | ({ readonly event: 'done' } & AddSummary)
  | { readonly event: 'failed'; readonly code: string; readonly message: string }

/** Files or addresses on their way into the ledger. */
export interface Addition {
  readonly id: string
  readonly events: readonly AdditionEvent[]
  readonly isOver: boolean
  /** Resolves once there is more to tell, or at once where it is over. */
  more(): Promise<void>
}

export interface Upload {
  /** As the user's machine calls it; folders above it may stand before it. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** So many that are over are remembered, so that a page that was closed can still show what came of one. */
const remembered = 20

/** Additions to one ledger, one after another. */
export class Additions {
  private readonly known = new Map<string, Running>()
  private last: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly options: Omit<AddOptions, 'progress' | 'signal'>,
    private readonly describe: (error: unknown) => { readonly code: string; readonly message: string },
  ) {}

  find(id: string): Addition | undefined {
    return this.known.get(id)
  }

  /** The entries of the journal are signed as the ledger given signs. */
  start(ledger: Ledger, uploads: readonly Upload[], addresses: readonly string[]): Addition {
    const addition = new Running(randomUUID())
    this.known.set(addition.id, addition)
    for (const [id, { isOver }] of this.known) if (this.known.size > remembered && isOver) this.known.delete(id)
    this.last = this.last.then(() => this.run(ledger, addition, uploads, addresses))
    return addition
  }

  private async run(
    ledger: Ledger,
    addition: Running,
    uploads: readonly Upload[],
    addresses: readonly string[],
  ): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'hearsay-upload-'))
    try {
      const paths = await written(folder, uploads)
      const summary = await add(ledger, [...paths, ...addresses], {
        ...this.options,
        under: folder,
        progress: (progress) => addition.tell({ event: 'progress', ...progress }),
        outcome: (outcome) => addition.tell({ event: 'outcome', ...outcome }),
      })
      addition.tell({ event: 'done', ...summary })
    } catch (error) {
      addition.tell({ event: 'failed', ...this.describe(error) })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
}

class Running implements Addition {
  readonly events: AdditionEvent[] = []
  isOver = false
  private waiting: (() => void)[] = []

  constructor(readonly id: string) {}

  tell(event: AdditionEvent): void {
    // Of progress only the latest is of use to whoever comes later.
    this.events.push(event)
    this.isOver ||= event.event === 'done' || event.event === 'failed'
    for (const go of this.waiting.splice(0)) go()
  }

  more(): Promise<void> {
    return this.isOver ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve))
  }
}

async function written(folder: string, uploads: readonly Upload[]): Promise<string[]> {
  const taken = new Set<string>()
  const paths: string[] = []
  for (const { name, bytes } of uploads) {
    const path = join(folder, freeName(safeName(name), taken))
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, bytes, { flag: 'wx' })
    paths.push(path)
  }
  return paths
}

const longestPart = 200

/** A relative path without anything that leads elsewhere or that no file system takes. */
function safeName(name: string): string {
  const parts = name
    .split(/[/\\]/)
    .map((part) => part.replace(/[\0-\x1f\x7f<>:"|?*]/g, '_').slice(-longestPart))
    .filter((part) => part !== '' && part !== '.' && part !== '..')
  return parts.join('/') || 'document'
}

function freeName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot > name.lastIndexOf('/') + 1 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  let free = name
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${stem} (${number})${ending}`
  taken.add(free.toLowerCase())
  return free
}
