import { stat } from 'node:fs/promises'
import { nameKey } from './account-name.ts'
import { readAccounts, type KeptAccount } from './accounts-file.ts'

/** The accounts of a file as it is now: read again whenever it was changed, so that a removal holds at once. */
export class KnownAccounts {
  private known: { readonly state: string; readonly accounts: Promise<ReadonlyMap<string, KeptAccount>> } | null = null

  constructor(private readonly path: string) {}

  /** @throws Error where the file is gone or not understood any more: then nobody is let in. */
  async called(name: string): Promise<KeptAccount | null> {
    return (await this.now()).get(nameKey(name)) ?? null
  }

  private async now(): Promise<ReadonlyMap<string, KeptAccount>> {
    try {
      const state = await stateOf(this.path)
      if (this.known?.state !== state) this.known = { state, accounts: byName(this.path) }
      return await this.known.accounts
    } catch (cause) {
      this.known = null
      // Whoever asks over HTTP is not told where the file lies: a fault, which the log describes.
      throw new Error('the accounts cannot be read', { cause })
    }
  }
}

async function stateOf(path: string): Promise<string> {
  const { ino, size, mtimeNs } = await stat(path, { bigint: true })
  return `${ino} ${size} ${mtimeNs}`
}

async function byName(path: string): Promise<ReadonlyMap<string, KeptAccount>> {
  return new Map((await readAccounts(path)).map((account) => [nameKey(account.name), account]))
}
