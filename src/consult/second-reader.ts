import {
  HearsayError,
  type Document,
  type Proposal,
  type Rejection,
  type RejectionReason,
  type SecondReading,
  type Span,
  type UnreadPassage,
} from '../model/index.ts'
import { endpointOf } from './address.ts'
import { itemsOf } from './answer.ts'
import { Conversation } from './conversation.ts'
import { passagesOf, type Passage } from './passages.ts'
import { verified, type Verified } from './proposals.ts'

export interface SecondReaderOptions {
  /** Of an OpenAI-compatible server, down to what goes before `/chat/completions`. */
  readonly address: string
  readonly model: string
  /** Sent as a bearer token; never shown or kept. */
  readonly key?: string | null | undefined
  /** For one passage, in milliseconds. */
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
  readonly clock?: (() => Date) | undefined
}

/** After so many passages in a row without an answer, nothing more is asked. */
const mostFailures = 3

/** Asks a model who says what in documents, and takes only what their words bear out. */
export class SecondReader {
  readonly model: string
  readonly host: string
  /** True where the text leaves this machine. */
  readonly isElsewhere: boolean
  /** True where it leaves it unencrypted. */
  readonly isOpen: boolean
  private readonly conversation: Conversation
  private readonly clock: () => Date
  private readonly signal: AbortSignal | undefined
  private failuresInARow = 0
  /** Why nothing more is asked. */
  private gaveUp: string | null = null
  /** Models on a laptop answer one question at a time. */
  private turn: Promise<unknown> = Promise.resolve()

  /** @throws HearsayError `bad-setting` for an address, model or key that cannot be used; the message shows no key. */
  constructor(options: SecondReaderOptions) {
    const { address, model, key = null, timeoutMs, signal } = options
    const endpoint = endpointOf(address)
    if (model.trim() === '')
      throw new HearsayError('bad-setting', `a second reader needs the name of its model: ${endpoint.host}`)
    if (key !== null && !/^[\x21-\x7e]+$/.test(key))
      throw new HearsayError(
        'bad-setting',
        `the second reader’s key holds characters that no key has: ${endpoint.host}`,
      )
    this.model = model
    this.host = endpoint.host
    this.isElsewhere = endpoint.isElsewhere
    this.isOpen = endpoint.url.protocol === 'http:'
    this.conversation = new Conversation({ endpoint, model, key, timeoutMs, signal })
    this.clock = options.clock ?? (() => new Date())
    this.signal = signal
  }

  /** Whether this document would be asked about: the first reader must know its language. */
  reads({ language, text }: Document): boolean {
    return (language === null || language === 'en') && text.trim() !== ''
  }

  /** Reads a document, passage by passage. Never throws: what it could not read is told with its reason. */
  read(document: Document): Promise<SecondReading> {
    const reading = this.turn.then(() => this.readAlone(document))
    this.turn = reading.catch(() => undefined)
    return reading
  }

  private async readAlone(document: Document): Promise<SecondReading> {
    const time = this.clock().toISOString()
    const read: Span[] = []
    const unread: UnreadPassage[] = []
    const proposals: Proposal[] = []
    const rejected = new Map<RejectionReason, number>()
    for (const passage of passagesOf(document)) {
      const { start, end } = passage
      const answer = await this.readPassage(document, passage)
      if (answer.problem === null) read.push({ start, end })
      else unread.push({ start, end, reason: answer.problem })
      for (const proposal of answer.proposals) proposals.push(proposal)
      for (const { reason, count } of answer.rejected) rejected.set(reason, (rejected.get(reason) ?? 0) + count)
    }
    return { model: this.model, host: this.host, time, read, unread, proposals, rejected: countsOf(rejected) }
  }

  private async readPassage(document: Document, passage: Passage): Promise<Verified & { problem: string | null }> {
    const nothing = (problem: string) => ({ proposals: [], rejected: [], problem })
    if (this.gaveUp !== null) return nothing(this.gaveUp)
    const said = await this.conversation.ask(passage)
    if (said.kind === 'failed') return nothing(this.failed(said.reason, said.isForGood))
    const answered = itemsOf(said.words)
    if (answered === null) return nothing(this.failed('the answer lists no attributions', false))
    this.failuresInARow = 0
    const isWhole = answered.isWhole && !said.isCut
    return { ...verified(answered.items, document, passage), problem: isWhole ? null : 'the answer was cut short' }
  }

  private failed(reason: string, isForGood: boolean): string {
    this.failuresInARow += 1
    if (isForGood || this.failuresInARow >= mostFailures || this.signal?.aborted === true) this.gaveUp = reason
    return reason
  }
}

function countsOf(counts: ReadonlyMap<RejectionReason, number>): Rejection[] {
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count)
}
