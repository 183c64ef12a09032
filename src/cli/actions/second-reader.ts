import type { Reading } from '../../model/index.ts'
import { SecondReader } from '../../operations/ask-second-reader.ts'
import type { SecondReaderChoice } from '../commands/second-reader.ts'
import { usageError, type Session } from '../session.ts'

/**
 * The second reader that was asked for; undefined without an address. Where it is another machine, says once where the text
 * goes, before anything does.
 */
export async function secondReaderOf(session: Session, choice: SecondReaderChoice): Promise<SecondReader | undefined> {
  const { configuration, signal } = session
  const { secondReader: address = configuration.secondReader, secondReaderModel: model } = choice
  const isModelAlone = choice.secondReader === undefined && model !== (configuration.secondReaderModel ?? undefined)
  if (address === null && isModelAlone) throw usageError(`a model needs an address: --second-reader, for ${model}`)
  if (address === null || address === '') return undefined
  const name = model ?? configuration.secondReaderModel ?? ''
  if (name === '') throw usageError('a second reader needs a model: --second-reader-model NAME')
  const reader = new SecondReader({
    address,
    model: name,
    key: configuration.secondReaderKey,
    timeoutMs: configuration.secondReaderSeconds * 1000,
    signal,
  })
  if (reader.isElsewhere) await session.note(whereTextGoes(reader))
  return reader
}

function whereTextGoes({ host, isOpen }: SecondReader): string {
  const how = isOpen ? ', unencrypted' : ''
  return `The text of the documents goes to ${host}${how}: it is the second reader that was named.`
}

/** Tells of what the second reader did not read, each reason once. */
export class SecondReaderProblems {
  private readonly told = new Set<string>()

  constructor(private readonly session: Session) {}

  async note({ document, secondReader }: Pick<Reading, 'document' | 'secondReader'>): Promise<void> {
    for (const { reason } of secondReader?.unread ?? []) await this.tell(reason, document.path)
  }

  async tell(reason: string, path: string): Promise<void> {
    if (this.told.has(reason) || this.session.signal.aborted) return
    this.told.add(reason)
    await this.session.problem(
      'second-reader',
      `the second reader failed: ${reason}. There, the first reader's reading stands alone: ${path}`,
    )
  }
}
