import { setTimeout as pause } from 'node:timers/promises'
import type { Endpoint } from './address.ts'
import { wordsOf } from './answer.ts'
import { messagesFor } from './messages.ts'
import type { Passage } from './passages.ts'
import { post, type Posted } from './post.ts'

/** What a model said of a passage, or why it said nothing. `never`: it will say nothing of any other either. */
export type Said =
  | { readonly kind: 'said'; readonly words: string; readonly isCut: boolean }
  | { readonly kind: 'failed'; readonly reason: string; readonly isForGood: boolean }

export interface ConversationOptions {
  readonly endpoint: Endpoint
  readonly model: string
  readonly key: string | null
  /** For one passage, all tries together. */
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
}

/** What a request asks for beside the model and the messages, from what we want to what every server takes. */
const forms: readonly object[] = [
  { temperature: 0, seed: 1, stream: false, response_format: { type: 'json_object' } },
  { temperature: 0, seed: 1, stream: false },
  { stream: false },
]

/** A server that refuses a field answers with one of these. */
const refusesForm = new Set([400, 415, 422, 500, 501])
const isBusy = new Set([408, 425, 429, 502, 503, 504])
/** An answer to a passage is some kilobytes. */
const longestAnswer = 1024 * 1024
/** A second and last try comes so much later. */
const pauseMs = 500

/** Asks one server about passages, one after the other. It keeps to the first form that the server has taken. */
export class Conversation {
  private form = 0

  constructor(private readonly options: ConversationOptions) {}

  /** Never throws; takes no longer than the time for one passage. */
  async ask(passage: Passage): Promise<Said> {
    const deadline = Date.now() + this.options.timeoutMs
    let hasTriedAgain = false
    for (let form = this.form; ;) {
      const posted = await this.post(passage, forms[form] ?? {}, deadline - Date.now())
      if (posted.kind === 'answered' && refusesForm.has(posted.status) && form + 1 < forms.length) form += 1
      else if (!hasTriedAgain && mayHelp(posted) && Date.now() + pauseMs < deadline) {
        hasTriedAgain = true
        await pause(pauseMs, undefined, { signal: this.options.signal }).catch(() => undefined)
      } else {
        if (posted.kind === 'answered' && posted.status === 200) this.form = form
        return saidOf(posted)
      }
    }
  }

  private post(passage: Passage, form: object, timeoutMs: number): Promise<Posted> {
    const { endpoint, model, key, signal } = this.options
    const json = JSON.stringify({ model, messages: messagesFor(passage), ...form })
    return post(endpoint.url, json, { key, timeoutMs: Math.max(1, timeoutMs), longestAnswer, signal })
  }
}

function mayHelp(posted: Posted): boolean {
  return posted.kind === 'failed' ? posted.hope === 'again' : isBusy.has(posted.status)
}

function saidOf(posted: Posted): Said {
  if (posted.kind === 'failed') return { kind: 'failed', reason: posted.reason, isForGood: posted.hope === 'never' }
  const { status, body } = posted
  if (status !== 200) return refused(status)
  const words = wordsOf(body)
  return words === null
    ? { kind: 'failed', reason: 'the answer is no chat completion', isForGood: false }
    : { kind: 'said', ...words }
}

/** What no other passage will change: a key or model that is refused, an address that is not there. */
const forGood = new Set([401, 402, 403, 404, 405, 407, 410])

function refused(status: number): Said {
  if (status >= 300 && status < 400)
    return {
      kind: 'failed',
      reason: `it redirects elsewhere (status ${status}), which is not followed`,
      isForGood: true,
    }
  const why =
    status === 404 ? ': no such address or no such model' : status === 401 || status === 403 ? ': the key' : ''
  return { kind: 'failed', reason: `it answers with status ${status}${why}`, isForGood: forGood.has(status) }
}
